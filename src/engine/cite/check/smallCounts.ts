/**
 * Small counts in words, which else are the writer's own way of speaking: "three inspectors" for "two inspectors".
 *
 * Choices: only where the report's sentence counts one thing, the likest sentence counts the same once, and no sentence of the sources has the report's number of it. Cost: the figures of the sources.
 */
import type { Candidate } from './figureCandidates.ts';
import type { SaidFigure } from './saidFigures.ts';

/** How alike the sentences must be. */
const ALIKE = 0.55;
const AKIN = 0.2;

/** The figure of the likest sentence that counts the same thing and comes to another number; `ranked` are those of its kind, of the likest sentences first. */
export function miscountedIn(figure: SaidFigure, ranked: readonly Candidate[], all: readonly SaidFigure[]): Candidate | null {
  const counted = figure.quantity.counted?.toLowerCase() ?? null;
  if (counted === null || !isPlainCount(figure) || /\d/.test(figure.words) || (figure.quantity.low ?? 0) < 2 || isOfPart(figure))
    return null;
  const isOfSame = ({ quantity }: SaidFigure): boolean => quantity.counted?.toLowerCase() === counted;
  const [best] = ranked;
  if (best === undefined || best.strength < ALIKE || all.filter(({ quantity }) => quantity.unit === 'count').length > 1) return null;
  const inBest = ranked.filter(({ sentence }) => sentence === best.sentence);
  const [instead, more] = inBest.filter(isOfSame);
  if (instead === undefined || more !== undefined || !isPlainCount(instead) || isOfPart(instead)) return null;
  const isTold = ranked.some(each => each.match !== null && (isOfSame(each) || each.strength >= AKIN));
  return isTold || (instead.quantity.low ?? 0) < 2 ? null : instead;
}

function isPlainCount({ quantity: { unit, bound, vague, low, high } }: SaidFigure): boolean {
  return unit === 'count' && bound === 'exact' && !vague && low !== null && low === high;
}

/** "Two of the three", "three more", "two others": of a part. */
function isOfPart({ quantity, sentence: { prose, span } }: SaidFigure): boolean {
  const before = prose.slice(Math.max(span.start, quantity.span.start - PART), quantity.span.start);
  const behind = prose.slice(quantity.span.end, Math.min(span.end, quantity.span.end + PART));
  return (
    /\b(?:another|other|further|additional|first|last|next|all|of|than|these|those)\s+(?:the\s+)?$/i.test(before) ||
    /^(?:\s+\p{L}+){0,2}\s+(?:of|more|fewer|less|others?|further|additional)\b/iu.test(behind)
  );
}

/** UTF-16 code units. */
const PART = 24;
