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
  /** The figures of the sentence before it in its paragraph, and where that begins. */
  readonly earlier: readonly Term[];
  readonly from: number;
  /** The words between two offsets. */
  readonly text: (start: number, end: number) => string;
}

/** The figures of a sentence and of the one before it, to reckon with. `quoted`: what stands in quotations is the source's reckoning. */
export function reckoningOf(said: SaidSentence, before: SaidSentence | null, quoted: readonly Span[]): Reckoning {
  const isSaid = before === null || QUOTATION_MARK.test(before.prose.slice(before.span.start, before.span.end));
  const earlier = isSaid ? [] : termsOf(before, quoted);
  const from = before?.span.start ?? said.span.start;
  return { said, terms: termsOf(said, quoted), earlier, from, text: (start, end) => said.prose.slice(start, end) };
}

/** What a sentence before quotes is the reckoning of somebody else. */
const QUOTATION_MARK = /["“”„«»]/;

function termsOf(said: SaidSentence, quoted: readonly Span[]): readonly Term[] {
  const text = (start: number, end: number): string => said.prose.slice(start, end);
  const { quantities } = said.facts;
  const ofShares = quantities.some(({ unit }) => unit === 'percent');
  const read = quantities.flatMap((quantity): readonly Term[] => {
    const value = quantity.low ?? quantity.high;
    if (value === null || quantity.vague || (quantity.low !== null && quantity.high !== null && quantity.low !== quantity.high)) return [];
    const { start, end } = quantity.span;
    // "From 62 to 71 per cent, a gain of seven points".
    const isPoints = ofShares && quantity.unit === 'count' && POINTS.test(text(end, Math.min(said.span.end, end + 20)));
    const unit = isPoints ? POINT : quantity.unit;
    // "Add up to 2,145" sets no bound.
    const bound = ADDS_UP_TO.test(text(Math.max(said.span.start, start - 20), start)) ? 'exact' : quantity.bound;
    return [{ quantity: { ...quantity, unit, bound }, value, words: text(start, end), span: quantity.span }];
  });
  const all = [...read, ...bareNumbers(said)].filter(({ span }) => !quoted.some(each => intersects(each, span)));
  all.sort((a, b) => a.span.start - b.span.start);
  return inMinutes(said, all);
}

const ADDS_UP_TO = /\b(?:add(?:s|ed|ing)?|sum(?:s|med|ming)?) up to\s+$/i;

/** A number that the reading takes for no figure, since nothing says what it counts: "in Mangal 44 and in Cais 12". */
const NUMBER =
  /(?<![\p{L}\d.,:/€$£§#–-]|\b(?:No|Nos|Art|para|p|pp|[Aa]rticle|[Ss]ection|[Cc]hapter|[Pp]aragraph|[Rr]ule|Item|Resolution|Act|Camp|Block|Room|Table|Figure|Annex|Page|Line|Route)\.? )\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\d%:/–-]|[.,]\d)/gu;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** "Between 3 and 28 February". */
const DAY = /^(?: (?:and|to|or|–|-) \d{1,2})? (?:Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

function bareNumbers({ prose, span: whole, facts }: SaidSentence): readonly Term[] {
  const taken = [...facts.quantities, ...facts.dates].map(({ span }) => span).sort((a, b) => a.start - b.start);
  let next = 0;
  return [...prose.slice(whole.start, whole.end).matchAll(NUMBER)].flatMap(({ 0: words, index }): readonly Term[] => {
    const span = { start: whole.start + index, end: whole.start + index + words.length };
    while (next < taken.length && (taken[next]?.end ?? 0) <= span.start) next++;
    const isTaken = taken.slice(next, next + 2).some(each => intersects(each, span));
    if (YEAR.test(words) || isTaken || DAY.test(prose.slice(span.end, whole.end))) return [];
    const value = Number(words.replaceAll(',', ''));
    return [{ quantity: quantityOf('count', value, span), value, words, span }];
  });
}

/** A figure of which nothing more is known. */
export function quantityOf(unit: string, value: number, span: Span): Quantity {
  const of = { per: null, change: null, counted: null, whole: null, place: null, asOf: null };
  return { ...of, span, low: value, high: value, unit, bound: 'exact', vague: false };
}

const AND_MINUTES = /^(?: and | |, )$/;
const AN_HOUR = /\ban hour(?: and |, )$/i;

/** "Two hours and 25 minutes" as one figure, and all hours beside it in minutes. */
function inMinutes({ prose, span }: SaidSentence, terms: readonly Term[]): readonly Term[] {
  const isTogether = (hours: Term | undefined, minutes: Term | undefined): boolean =>
    hours?.quantity.unit === 'hour' &&
    minutes?.quantity.unit === 'minute' &&
    AND_MINUTES.test(prose.slice(hours.span.end, minutes.span.start));
  if (!terms.some((term, i) => isTogether(term, terms[i + 1]))) return terms;
  return terms.flatMap((term, i): readonly Term[] => {
    const { unit } = term.quantity;
    if (isTogether(term, terms[i + 1]) || (unit !== 'hour' && unit !== 'minute')) return unit === 'hour' ? [] : [term];
    const hours = terms[i - 1];
    if (unit === 'minute' && hours !== undefined && isTogether(hours, term)) return [minutes(prose, hours.span.start, term, hours.value)];
    const lead = unit === 'minute' ? AN_HOUR.exec(prose.slice(Math.max(span.start, term.span.start - 14), term.span.start)) : null;
    if (lead !== null) return [minutes(prose, term.span.start - lead[0].length, term, 1)];
    return unit === 'minute' ? [term] : [minutes(prose, term.span.start, { ...term, value: 0 }, term.value)];
  });
}

function minutes(prose: string, start: number, term: Term, hours: number): Term {
  const span = { start, end: term.span.end };
  const value = 60 * hours + term.value;
  return { quantity: quantityOf('minute', value, span), value, words: prose.slice(start, term.span.end), span };
}

const POINTS = /^\s+points?\b/i;
/** The unit in which percentages change. */
export const POINT = 'percentage point';

/** The words before a figure, within its sentence. */
export function wordsBefore({ said, from, text }: Reckoning, { span }: Term, most: number): string {
  return text(Math.max(span.start < said.span.start ? from : said.span.start, span.start - most), span.start);
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

/** A result as the total beside it is written: hours and minutes where it is in both. */
export function inWordsOf(term: Term, value: number, decimals: number): string {
  if (term.quantity.unit !== 'minute' || !term.words.includes('hour')) return inDigits(value, decimals);
  return `${String(Math.floor(value / 60))} hours and ${String(value % 60)} minutes`;
}

/** How many decimals a figure is written with. */
export function decimalsOf({ words }: Term): number {
  return /\d\.(\d+)/.exec(words)?.[1]?.length ?? 0;
}

/** What the last digit of a figure counts, where it may have been rounded to it: a tenth in 2.4, a million in "410 million"; 0 for a plain whole number. */
export function stepOf(term: Term): number {
  if (term.quantity.unit === 'minute') return 0;
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

/** How far off a sum of figures may be since each is rounded to its last digit. */
export function roomOf(terms: readonly Term[]): number {
  return terms.reduce((room, term) => room + stepOf(term) / 2, 1e-9);
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
  // "About 1.4 per cent" is told to the tenth.
  if (bound === 'about' && step < 1) return Math.abs(off) <= Math.max(2 * step, 0.06 * exact);
  if (bound === 'about' || inWords) return Math.abs(off) <= Math.max(inWords ? 3 : 2, 0.06 * exact);
  return Math.abs(off) < step * 1.0001;
}
