/**
 * Numbers in the marks of continental Europe ("33,5 cm", "2.500-10.000 individuals"), rewritten in English marks where that reading is certain.
 *
 * A comma before one or two digits groups nothing in English, so it is a decimal comma as soon as a unit follows, at once or behind the other
 * end of a range. Points group where every number of the sentence with a point has three digits behind each, no number has English marks, one of
 * them counts a plural noun, and no word tells of a mean or a rate, whose decimals may be three. Without such proof "2.850 m" is English; but
 * "2.800 m" could be either, for two zeros at the end are rare in decimals and common in round thousands: it is left unread.
 *
 * Cost: linear; nothing is built for a sentence without such a number.
 */
import type { Token } from '../../text/tokens.ts';
import type { Tokens } from './cursor.ts';
import { isHyphen, isNumber, isWord, lowerAt, overJoint, textAt } from './cursor.ts';
import { currencyAfter, currencyBefore } from './money.ts';
import { isPluralNoun, STOPS } from './nouns.ts';
import { SCALES } from './numberWords.ts';
import { unitAt } from './units.ts';

/** The tokens with their numbers in English marks, and the places of numbers that could be read in two ways. */
interface Marks {
  readonly tokens: Tokens;
  readonly undecided: readonly number[];
}

const DECIMAL_COMMA = /^\d{1,3},\d{1,2}$/;
const POINTED_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const ROUND = /^[1-9]\d{0,2}\.\d00$/;
const ENGLISH_GROUPS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const MEAN =
  /^(?:average|averages|averaged|averaging|beta|ci|coefficient|each|every|factor|index|mean|means|median|multiplied|odds|p|per|rate|rates|ratio|ratios|score|sd|times|[=±<>≤≥%])$/;

/** Whether the figure before `i` has a unit, a currency or a scale, at once or behind the other end of its range. */
function isMeasuredAt(tokens: Tokens, i: number, ranged = true): boolean {
  if (ranged && (isHyphen(tokens, i) || /^(?:to|and|or)$/.test(lowerAt(tokens, i))) && isNumber(tokens, i + 1))
    return isMeasuredAt(tokens, i + 2, false);
  const at = overJoint(tokens, i);
  return unitAt(tokens, at) !== null || SCALES.has(lowerAt(tokens, at)) || currencyAfter(tokens, at, 2, false) !== null;
}

/** Whether what is counted follows: a plural noun, perhaps behind one adjective or behind the other end of a range. */
function isCountedAt(tokens: Tokens, i: number): boolean {
  if (unitAt(tokens, i) !== null) return false;
  return isPluralNoun(tokens, i) || (isWord(tokens, i) && !STOPS.has(lowerAt(tokens, i)) && isPluralNoun(tokens, i + 1));
}

function isDecimalComma(tokens: Tokens, i: number): boolean {
  return DECIMAL_COMMA.test(textAt(tokens, i)) && (isMeasuredAt(tokens, i + 1) || currencyBefore(tokens, i - 1)?.to === i);
}

function arePointsGroups(tokens: Tokens): boolean {
  let counted = false;
  for (const [i, token] of tokens.entries()) {
    if (MEAN.test(token.lower)) return false;
    if (token.kind !== 'number') continue;
    if (ENGLISH_GROUPS.test(token.text) || (token.text.includes('.') && !POINTED_GROUPS.test(token.text))) return false;
    counted ||= token.text.includes('.') && isCountedAt(tokens, i + 1);
  }
  return counted;
}

function rewritten(token: Token, text: string): Token {
  return { ...token, text, lower: text };
}

const NONE: readonly number[] = [];

/** Reads the marks of the sentence's numbers; the same tokens where all are English. */
export function inEnglishMarks(tokens: Tokens): Marks {
  let [commas, points] = [false, false];
  for (const { kind, text } of tokens) {
    if (kind !== 'number' || text.length < 3) continue;
    commas ||= DECIMAL_COMMA.test(text);
    points ||= POINTED_GROUPS.test(text);
  }
  if (!commas && !points) return { tokens, undecided: NONE };
  const decimals = new Set<number>();
  if (commas) for (let i = 0; i < tokens.length; i++) if (isDecimalComma(tokens, i)) decimals.add(i);
  const groups = points && arePointsGroups(tokens);
  const undecided: number[] = [];
  const read = tokens.map((token, i) => {
    if (decimals.has(i)) return rewritten(token, token.text.replace(',', '.'));
    if (token.kind !== 'number' || !POINTED_GROUPS.test(token.text)) return token;
    if (groups || (decimals.size > 0 && isMeasuredAt(tokens, i + 1))) return rewritten(token, token.text.replaceAll('.', ''));
    if (ROUND.test(token.text) && isUndecided(tokens, i)) undecided.push(i);
    return token;
  });
  return { tokens: read, undecided };
}

/** A round number before a unit that is no share, before what is counted, or beside a currency; "2.500 million" has its decimals told by the scale. */
function isUndecided(tokens: Tokens, i: number): boolean {
  const at = overJoint(tokens, i + 1);
  const unit = unitAt(tokens, at)?.name ?? null;
  if (!SCALES.has(lowerAt(tokens, at)) && currencyBefore(tokens, i - 1)?.to === i) return true;
  return (unit !== null && !unit.startsWith('per')) || currencyAfter(tokens, at, 2, false) !== null || isCountedAt(tokens, at);
}
