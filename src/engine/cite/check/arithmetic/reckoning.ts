/** What the checks of arithmetic have in common: the figures of a sentence, and how a result may be written. */
import { intersects, type Finding, type FindingCode, type Quantity, type Span } from '../../../model/index.ts';
import { finding } from '../draft.ts';
import type { SaidSentence } from '../sourceSentences.ts';

/** A figure of the sentence as it is reckoned with. */
export interface Term {
  readonly quantity: Quantity;
  readonly value: number;
  readonly words: string;
  readonly span: Span;
}

/** A sentence with its figures that are single values, in text order. */
export interface Reckoning {
  readonly said: SaidSentence;
  readonly terms: readonly Term[];
  /** The words between two offsets. */
  readonly text: (start: number, end: number) => string;
}

/** The figures of a sentence to reckon with. `quoted`: what stands in quotations is the source's reckoning. */
export function reckoningOf(said: SaidSentence, quoted: readonly Span[]): Reckoning {
  const text = (start: number, end: number): string => said.prose.slice(start, end);
  const ofShares = said.facts.quantities.some(({ unit }) => unit === 'percent');
  const terms = said.facts.quantities.flatMap((quantity): readonly Term[] => {
    const value = quantity.low ?? quantity.high;
    if (value === null || quantity.vague || quoted.some(span => intersects(span, quantity.span))) return [];
    if (quantity.low !== null && quantity.high !== null && quantity.low !== quantity.high) return [];
    const { start, end } = quantity.span;
    // "From 62 to 71 per cent, a gain of seven points".
    const isPoints = ofShares && quantity.unit === 'count' && POINTS.test(text(end, Math.min(said.span.end, end + 20)));
    return [{ quantity: isPoints ? { ...quantity, unit: POINT } : quantity, value, words: text(start, end), span: quantity.span }];
  });
  return { said, terms, text };
}

const POINTS = /^\s+points?\b/i;
/** The unit in which percentages change. */
export const POINT = 'percentage point';

/** The words before a figure, within its sentence. */
export function wordsBefore({ said, text }: Reckoning, { span }: Term, most: number): string {
  return text(Math.max(said.span.start, span.start - most), span.start);
}

/** The words behind a figure, within its sentence. */
export function wordsBehind({ said, text }: Reckoning, { span }: Term, most: number): string {
  return text(span.end, Math.min(said.span.end, span.end + most));
}

/** A finding of the whole expression. */
export function wrong(code: FindingCode, span: Span, message: string): Finding {
  return finding(code, { span, message });
}

/** A number as people write it, with at most `decimals` decimals. */
export function inDigits(value: number, decimals: number): string {
  const [whole = '', part] = String(Number(value.toFixed(decimals))).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}

/** How many decimals a figure is written with. */
export function decimalsOf({ words }: Term): number {
  return /\d\.(\d+)/.exec(words)?.[1]?.length ?? 0;
}

/** What the last digit of a figure counts, where it may have been rounded to it: a tenth in 2.4, a million in "410 million"; 0 for a plain whole number. */
export function stepOf(term: Term): number {
  const numeral = Number((/\d[\d,]*(?:\.\d+)?/.exec(term.words)?.[0] ?? '').replaceAll(',', ''));
  const scale = numeral === 0 ? 1 : term.value / numeral;
  const step = scale * 10 ** -decimalsOf(term);
  return step === 1 ? 0 : step;
}

export function isExact({ quantity }: Term): boolean {
  return quantity.bound === 'exact';
}

/** Whether two figures count in one unit, so that the one may be a part of the other. */
export function areCounts(a: Term, b: Term): boolean {
  const { unit } = a.quantity;
  return unit === b.quantity.unit && unit !== 'percent' && unit !== 'ordinal' && b.value > 0 && isExact(a) && isExact(b);
}

export function sumOf(terms: readonly Term[]): number {
  return terms.reduce((all, { value }) => all + value, 0);
}

/** Whether a percentage may stand for `exact`: rounded, cut off, or within its bound. */
export function mayBe(percent: Term, exact: number): boolean {
  const step = 10 ** -decimalsOf(percent);
  const off = percent.value - exact;
  const inWords = !/\d/.test(percent.words);
  const { bound } = percent.quantity;
  if (bound === 'at-least') return off <= step;
  if (bound === 'at-most') return off >= -step;
  if (bound === 'about' || inWords) return Math.abs(off) <= Math.max(inWords ? 3 : 2, 0.06 * exact);
  return Math.abs(off) < step * 1.0001;
}
