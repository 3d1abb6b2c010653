/** How a figure was reckoned, where the words right beside it tell: "the remaining 67,400", "a gap of 28 points", "2.4 times as much", "together they brought 326". Cost: a few searches of its clause. */
import { clauseAt } from './clauses.ts';
import type { SaidFigure } from './saidFigures.ts';

/** A sum, a difference, a share or change in percent, how many times one is in another, so much to each. */
export type Way = 'sum' | 'difference' | 'share' | 'quotient' | 'each';

/** So many UTF-16 code units before and behind a figure tell of it. */
const BEFORE = 60;
const BEHIND = 60;

const ABOUT = String.raw`(?:(?:about|around|roughly|some|nearly|almost|close\s+to|just|only|well|a|the|another|over|under|up\s+to|as\s+many\s+as|more\s+than|less\s+than|no\s+fewer\s+than|approximately)\s+)*`;
const LEFT = new RegExp(
  String.raw`\b(?:remaining|other|rest|remainder|leaves|leaving|left|all\s+but|except(?:\s+for)?|shortfall\s+of|balance\s+of)\s+${ABOUT}$`,
  'iu',
);
const APART = new RegExp(
  String.raw`\b(?:gap|difference|margin|rise|increase|fall|drop|decline|decrease|growth|gain|loss|excess|surplus|deficit|discrepancy|distance|majority)\s+(?:\p{L}+\s+){0,2}of\s+${ABOUT}$|\b(?:by|add(?:s|ed)|gained|lost|lack(?:s|ed)|exceeds?|differ\p{L}*\s+by|lies|lie)\s+${ABOUT}$`,
  'iu',
);
const APART_BEHIND =
  /^\s*(?:\p{L}+\s+){0,2}?(?:more|fewer|less|higher|lower|above|below|beyond|longer|shorter|ahead|behind|short\s+of|apart|points?)\b/iu;
const SUM = new RegExp(
  String.raw`\b(?:together|altogether|combined|in\s+all|in\s+total|all\s+told|add(?:s|ed|ing)?\s+up|adding|summed|sum|total(?:s|led|ling)?|bring(?:s|ing)?|brought|between\s+them|makes?|making)\b`,
  'iu',
);
const EACH = /\b(?:spread|averag\p{L}*|apiece|each|every|per|on\s+average|comes?\s+to|amounts?\s+to|works?\s+out)\b/iu;
const POINTS = /^\s*(?:percentage\s+)?points?\b/iu;

/** The way of reckoning that is told of a figure; null where none is. */
export function toldWay({ quantity, words, sentence }: SaidFigure): Way | null {
  const { span, unit, per, change } = quantity;
  const clause = clauseAt(sentence, span.start);
  const before = sentence.prose.slice(Math.max(clause.span.start, span.start - BEFORE), span.start);
  const behind = sentence.prose.slice(span.end, Math.min(sentence.span.end, span.end + BEHIND));
  if (unit === 'ratio' || /\btimes$|fold$/i.test(words)) return 'quotient';
  if (unit === 'percentage point' || POINTS.test(behind)) return 'difference';
  if (unit === 'percent') return 'share';
  if (LEFT.test(before) || APART.test(before) || APART_BEHIND.test(behind) || change !== null) return 'difference';
  const around = sentence.prose.slice(clause.span.start, clause.span.end);
  if (per !== null && EACH.test(around)) return 'each';
  if (SUM.test(around)) return 'sum';
  return EACH.test(before) || EACH.test(behind) ? 'each' : null;
}
