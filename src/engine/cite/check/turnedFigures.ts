/**
 * Figures whose number is the source's, and whose words turn it round: a rise for a fall, "more than half" for "nearly half".
 *
 * Choices: nothing is told where any sentence that is akin has the figure as the report has it, or where one of the two sentences denies something.
 * Cost: the figures of the sources.
 */
import type { Quantity } from '../../model/index.ts';
import { denials } from './denials.ts';
import type { Candidate } from './figureCandidates.ts';
import type { SaidFigure } from './saidFigures.ts';
import { ALL_BUT_SAME } from './sourceSentences.ts';

/** How alike the sentences must be, the word for the rise or fall left out of both. */
const ALIKE = 0.4;
const AKIN = 0.2;

/** The figure of the likest sentence, where that is the report's turned round; `ranked` are those of its kind, of the likest sentences first. */
export function turnedIn(figure: SaidFigure, ranked: readonly Candidate[]): Candidate | null {
  const akin = ranked.filter(({ strength }) => strength >= AKIN);
  const [best] = akin;
  if (best === undefined || figure.quantity.vague) return null;
  const turned = akin.filter(candidate => isTurned(figure, candidate));
  const [instead] = turned;
  if (instead?.sentence !== best.sentence || akin.some(each => each.match !== null && !turned.includes(each))) return null;
  const isAlike = instead.strength >= ALIKE || (instead.support?.verbatim ?? 0) >= ALL_BUT_SAME;
  return isAlike && denials(figure.sentence.tokens).length === denials(instead.sentence.tokens).length ? instead : null;
}

/** Whether two figures have one number, and the one rises or lies above it where the other falls or lies below it. */
function isTurned(figure: SaidFigure, other: SaidFigure): boolean {
  const [own, theirs] = [figure.quantity, other.quantity];
  if (own.unit !== theirs.unit || own.per !== theirs.per || numberOf(own) !== numberOf(theirs)) return false;
  if (own.bound === 'range' || theirs.bound === 'range') return false;
  if (isChangeTurned(own, theirs)) return true;
  const [side, otherSide] = [sideOf(figure), sideOf(other)];
  return side !== null && otherSide !== null && side !== otherSide;
}

/** Whether the one is told of a rise and the other of a fall. */
export function isChangeTurned({ change: own }: Quantity, { change: theirs }: Quantity): boolean {
  return own !== null && theirs !== null && own !== theirs;
}

function numberOf({ low, high }: Quantity): number | null {
  return low ?? high;
}

/** Words before a figure that lies above its number, and below it. */
const MORE = /\b(?:(?:more|greater|higher|longer) than|over|above|upwards of|exceed(?:s|ed|ing)?|at least)\s+(?:an? |the )?[£$€]?$/i;
const LESS =
  /\b(?:(?:fewer|less|lower|shorter) than|under|below|nearly|almost|just short of|at (?:the )?most|up to)\s+(?:an? |the )?[£$€]?$/i;
/** "No fewer than", "not over": the other side. */
const DENIED = /\b(?:no|not|n['’]t)\s+(?:\p{L}+\s+){1,2}(?:an? |the )?[£$€]?$/iu;
/** UTF-16 code units. */
const BEFORE = 40;

/** On which side of its number a figure lies by the words before it; null where they do not tell. */
function sideOf({ quantity, sentence: { prose, span } }: SaidFigure): 'above' | 'below' | null {
  const before = prose.slice(Math.max(span.start, quantity.span.start - BEFORE), quantity.span.start);
  const isMore = MORE.test(before);
  if (!isMore && !LESS.test(before)) return null;
  if (DENIED.test(before)) return isMore ? 'below' : 'above';
  // "Never went above".
  if (/\b(?:no|not|never|nor|none|n['’]t)\b/i.test(before)) return null;
  return isMore ? 'above' : 'below';
}
