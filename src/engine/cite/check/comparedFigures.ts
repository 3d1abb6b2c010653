/**
 * A figure by which one is said to be more or less than another that its source has beside it: "412 were released, 57 more than the year before", where the source has 412 and 365.
 *
 * Choices: only where the source's sentence compares two figures and no other of the sources is so far from the first. Cost: linear in the figures of the sources.
 */
import type { Finding } from '../../model/index.ts';
import { inDigits } from './arithmetic/reckoning.ts';
import { evidenceOf, finding } from './draft.ts';
import type { Surroundings } from './figureCandidates.ts';
import { figuresOf, isSameFigure, type SaidFigure } from './saidFigures.ts';

const THAN = /^\s+(?:[\p{L}-]+\s+)?(?:more|fewer|less|higher|lower)\s+than\b/iu;
/** The figure that is compared stands right before it: "412 people in 2021, 47 more than". */
const APPOSED = /^[^.;:()]{0,40},\s+(?:or\s+|that is,?\s+)?$/;
const COMPARES = /\b(?:compared\s+(?:with|to)|as\s+against|against|up\s+from|down\s+from|than|from|after)\b/i;
/** How alike the sentences must be. */
const CLEAR = 0.4;
/** A difference that is off by more than this factor is of something else. */
const OFF = 1.6;

/** The finding of a difference that does not come out; null where the figure is none, or may be right. */
export function wrongDifference(
  figure: SaidFigure,
  all: readonly SaidFigure[],
  { sources, support, beside }: Surroundings,
): Finding | null {
  const { quantity, sentence, words } = figure;
  const { prose, span } = sentence;
  const first = all[all.findIndex(each => each.quantity.span.start === quantity.span.start) - 1];
  if (first === undefined || !isPlain(figure) || !isPlain(first) || quantity.unit !== first.quantity.unit) return null;
  if (!THAN.test(prose.slice(quantity.span.end, span.end))) return null;
  if (!APPOSED.test(prose.slice(first.quantity.span.end, quantity.span.start))) return null;
  const [told, from] = [valueOf(figure), valueOf(first)];
  const isAsFar = (other: SaidFigure): boolean => Math.abs(Math.abs(valueOf(other) - from) - told) <= 1e-9 * from;
  if ([...sources, ...all, ...beside.before].some(each => each !== figure && isAsFar(each))) return null;
  for (const [theirs, { score }] of support) {
    const figures = figuresOf(theirs).filter(each => isPlain(each) && each.quantity.unit === first.quantity.unit);
    const [a, b, more] = figures;
    if (score < CLEAR || a === undefined || b === undefined || more !== undefined) continue;
    const other = isSameFigure(a, first) ? b : isSameFigure(b, first) ? a : null;
    const between = theirs.prose.slice(a.quantity.span.end, b.quantity.span.start);
    if (other === null || !COMPARES.test(between)) continue;
    const right = Math.abs(valueOf(other) - from);
    if (right === 0 || Math.max(right, told) > OFF * Math.min(right, told)) continue;
    return finding('arithmetic/change', {
      span: { start: first.quantity.span.start, end: quantity.span.end },
      message: `${first.words} and the ${other.words} of the source are ${inDigits(right, 2)} apart, not ${words}.`,
      evidence: [evidenceOf(theirs.source.document, theirs.span)],
    });
  }
  return null;
}

function isPlain({ quantity: { bound, vague, low, high, unit } }: SaidFigure): boolean {
  return bound === 'exact' && !vague && low !== null && low === high && !/^(?:percent|ordinal|tier|ratio)/.test(unit);
}

function valueOf({ quantity }: SaidFigure): number {
  return quantity.low ?? 0;
}
