/** What the checks of arithmetic have in common: the figures of a sentence, and how a result may be written. */
import type { Finding, FindingCode, Quantity, Span } from '../../model/index.ts';
import { finding } from './draft.ts';
import type { SaidSentence } from './sourceSentences.ts';

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
