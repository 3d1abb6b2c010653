/**
 * The figures of a claim, as far as two claims that have one in common are likely to tell the same thing.
 */
import { countWhile } from '../../../base/bisect.ts';
import type { Claim, ReadDocument, Span } from '../../model/index.ts';

/** The figures of a claim as text. */
export interface ClaimFigures {
  readonly all: ReadonlySet<string>;
  /** Those that hardly two different counts come to: "1,347", "11.4". */
  readonly telling: ReadonlySet<string>;
}

/** The figures of the claim that stands at `span`. */
export function claimFigures(document: ReadDocument, span: Span): ClaimFigures {
  const first = countWhile(document.claims.length, i => (document.claims[i]?.span.end ?? 0) <= span.start);
  const until = countWhile(document.claims.length, i => (document.claims[i]?.span.start ?? 0) < span.end);
  const claims = document.claims.slice(first, until);
  const values = claims.length > 0 ? claims.flatMap(valuesOf) : numbersIn(document.text.slice(span.start, span.end));
  const told = TOLD.test(document.text.slice(span.start, span.end));
  return { all: new Set(values.map(String)), telling: new Set(values.filter(value => isTelling(value, told)).map(String)) };
}

function valuesOf({ quantities }: Claim): readonly number[] {
  return quantities.flatMap(({ low, high, vague }) => (vague ? [] : [...new Set([low, high])].flatMap(value => value ?? [])));
}

const NUMBER = /(?<![\p{L}\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<![\p{L}\d.,])\d+(?:\.\d+)?(?![\d\p{L}])/gu;

/** The numbers of a sentence in which no figures were read, without what may be years. */
function numbersIn(text: string): readonly number[] {
  return Array.from(text.matchAll(NUMBER), match => match[0])
    .filter(digits => !/^(?:1[6-9]|20)\d\d$/.test(digits))
    .map(digits => Number(digits.replaceAll(',', '')));
}

/** Three digits that count, a decimal, or a number of two digits that is not round. With `told`, two digits that count are enough. */
function isTelling(value: number, told: boolean): boolean {
  const digits = String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return digits >= 3 || (digits === 2 && (told || !Number.isInteger(value) || (Math.abs(value) < 100 && value % 5 !== 0)));
}

/** The sentence speaks of a text or a finding, so that its figure is told after somebody. */
const TOLD =
  /\b(?:reports?|survey|study|estimate[ds]?|count|figures?|number|findings|researchers|authors|list|inquiry|census|according)\b/i;
