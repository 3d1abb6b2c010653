/**
 * Figures that are not a number and a unit: tiers, ordinals and ranks, multiples ("doubled", "threefold", "twice as many"), frequencies
 * ("twice a week").
 *
 * Conventions: a multiple is a `ratio` (doubled: 2, up; halved: 50 percent, down; half as many: 0.5). An ordinal is a figure where it counts
 * a run ("fifth consecutive year"), ranks ("second-largest", "ranked 10th", "No. 1") or is written in digits before a common noun; "first" and
 * "second" of a list are none.
 */
import type { Tokens } from './cursor.ts';
import { isCapitalised, isHyphen, isJoint, isNumber, isWord, lowerAt, matchesAt, overJoint, textAt, touchesNext } from './cursor.ts';
import type { Figure } from './figures.ts';
import { digitsValue, readNumeral } from './numerals.ts';
import { ORDINALS, SMALL, TENS } from './numberWords.ts';
import { roleOf } from './roles.ts';
import { TIMES, UNIT_WORDS } from './unitLexicon.ts';

function special(from: number, to: number, value: number, unit: string, change: Figure['change'] = null): Figure {
  return { from, to, low: value, high: value, unit, per: null, money: false, range: false, vague: false, numberTo: to, change, one: false };
}

/** "Tier 3", "Tier Three", "Tier 2 Watch List". */
function readTier(tokens: Tokens, i: number): Figure | null {
  if (textAt(tokens, i) !== 'Tier' && textAt(tokens, i) !== 'TIER') return null;
  const at = overJoint(tokens, i + 1);
  const value = isNumber(tokens, at) ? digitsValue(textAt(tokens, at)) : (SMALL.get(lowerAt(tokens, at)) ?? null);
  if (value === null || !Number.isInteger(value)) return null;
  const watched = /^watch$/.test(lowerAt(tokens, at + 1));
  const to = watched ? (matchesAt(tokens, at + 2, ['list']) ? at + 3 : matchesAt(tokens, at + 2, ['-', 'list']) ? at + 4 : at + 2) : at + 1;
  return special(i, matchesAt(tokens, at + 1, ['watchlist']) ? at + 2 : to, value, 'tier');
}

interface Ordinal {
  readonly value: number;
  readonly to: number;
  readonly digits: boolean;
}

function ordinalAt(tokens: Tokens, i: number): Ordinal | null {
  if (isNumber(tokens, i)) {
    if (!touchesNext(tokens, i) || !/^(?:st|nd|rd|th)$/.test(lowerAt(tokens, i + 1))) return null;
    const value = digitsValue(textAt(tokens, i));
    return value !== null && Number.isInteger(value) ? { value, to: i + 2, digits: true } : null;
  }
  const tens = TENS.get(lowerAt(tokens, i));
  const at = overJoint(tokens, i + 1);
  const unit = tens === undefined ? undefined : ORDINALS.get(lowerAt(tokens, at));
  if (tens !== undefined) return unit !== undefined && unit < 10 ? { value: tens + unit, to: at + 1, digits: false } : null;
  const value = ORDINALS.get(lowerAt(tokens, i));
  return value === undefined ? null : { value, to: i + 1, digits: false };
}

const RUNS = /^(?:consecutive|straight|successive)$/;
const RANK_NOUNS =
  /^(?:place|time|anniversary|attempt|spot|term|birthday|most|least|leading|rank|ranked|ranking|edition|year|season|month|week|win|victory|title|goal|child|day|defeat|medal|death|case)$/;
const RANK_VERBS = /^(?:ranked|ranks|ranking|rank|finished|finish|finishes|finishing|placed|came|comes|stood|stands|seeded|in|rated)$/;
const NAMED_AFTER =
  /^(?:amendment|floor|street|avenue|circuit|district|grade|graders?|congress|army|division|century|centuries|ave|st|parallel|party|generation|hole|arrondissement|grader)$/;

function readOrdinal(tokens: Tokens, i: number): Figure | null {
  const ordinal = ordinalAt(tokens, i);
  if (ordinal === null) return null;
  const next = overJoint(tokens, ordinal.to);
  const word = lowerAt(tokens, next);
  const figure = special(i, ordinal.to, ordinal.value, 'ordinal');
  if (RUNS.test(word) || isRunBehind(tokens, next + 1)) return figure;
  if (NAMED_AFTER.test(word) || (isCapitalised(tokens, next) && isWord(tokens, next))) return null;
  if (ordinal.digits) return isJoint(tokens, ordinal.to) && !isSuperlative(word) ? null : figure;
  if (ordinal.value === 1)
    return RANK_VERBS.test(lowerAt(tokens, i - 1)) && /^(?:place|out|among|in|on|of|)$/.test(word) && lowerAt(tokens, i - 1) !== 'in'
      ? figure
      : null;
  if (isSuperlative(word)) return figure;
  if (isJoint(tokens, ordinal.to)) return null;
  if (RANK_NOUNS.test(word))
    return ordinal.value > 2 || /^(?:place|time|anniversary|most|term|spot|win|title|attempt|year|season)$/.test(word) ? figure : null;
  return RANK_VERBS.test(lowerAt(tokens, i - 1)) && lowerAt(tokens, i - 1) !== 'in' ? figure : null;
}

/** "for the 12th Friday in a row", "the fifth year running" */
function isRunBehind(tokens: Tokens, i: number): boolean {
  return lowerAt(tokens, i) === 'running' || matchesAt(tokens, i, ['in', 'a', 'row']);
}

function isSuperlative(word: string): boolean {
  return (
    /^(?:most|least|worst|best|last)$/.test(word) ||
    (word.length > 5 &&
      word.endsWith('est') &&
      !/^(?:forest|interest|request|protest|harvest|conquest|honest|modest|arrest|invest|suggest|tempest)$/.test(word))
  );
}

/** "ranked No. 3", "the world No. 1", "the number one cause". */
function readRank(tokens: Tokens, i: number): Figure | null {
  const number = lowerAt(tokens, i) === 'number';
  if (!number && textAt(tokens, i) !== 'No' && textAt(tokens, i) !== '#') return null;
  if (!/^(?:the|ranked|ranks|rank|world|rated|seeded|as|is|was|at|to|-)$/.test(lowerAt(tokens, i - 1))) return null;
  const at = lowerAt(tokens, i + 1) === '.' ? i + 2 : isHyphen(tokens, i + 1) ? i + 2 : i + 1;
  const value = isNumber(tokens, at) ? digitsValue(textAt(tokens, at)) : (SMALL.get(lowerAt(tokens, at)) ?? null);
  return value === null || value < 1 || value > 1000 || !Number.isInteger(value) ? null : special(i, at + 1, value, 'ordinal');
}

type Multiple = readonly [value: number, unit: string, change: 'up' | 'down'];

const VERBS: ReadonlyMap<string, Multiple> = new Map<string, Multiple>([
  ['doubled', [2, 'ratio', 'up']],
  ['doubling', [2, 'ratio', 'up']],
  ['halved', [50, 'percent', 'down']],
  ['halving', [50, 'percent', 'down']],
  ['quadrupled', [4, 'ratio', 'up']],
  ['quadrupling', [4, 'ratio', 'up']],
  ['quintupled', [5, 'ratio', 'up']],
  ['trebled', [3, 'ratio', 'up']],
  ['trebling', [3, 'ratio', 'up']],
  ['tripled', [3, 'ratio', 'up']],
  ['tripling', [3, 'ratio', 'up']],
]);
const FOLD = /^(.+)fold$/;
const AS_MANY =
  /^(?:as|the|that|more|higher|larger|bigger|greater|lower|less|fewer|faster|longer|what|its|their|smaller|likelier|worse|cheaper)$/;

const COMPARATIVE =
  /^(?!after|over|under|either|other|together|whether|however|summer|winter|inter|later|earlier|former|winner|per)[a-z]{3,}er$/;

/** Behind a number they make a multiple of it. */
export const TIMES_MARK = roleOf(['times', 'x', 'fold']);

/** "doubled", "threefold", "10-fold", "twice as many", "three times higher", "cut in half", "2x". */
function readMultiple(tokens: Tokens, i: number, mayMultiply: boolean): Figure | null {
  const word = lowerAt(tokens, i);
  const verb = VERBS.get(word);
  if (verb !== undefined) return /^(?:over|down|as|up)$/.test(lowerAt(tokens, i + 1)) ? null : special(i, i + 1, verb[0], verb[1], verb[2]);
  const fold = word.endsWith('fold') ? FOLD.exec(word) : null;
  const folded = fold === null ? undefined : (SMALL.get(fold[1] ?? '') ?? TENS.get(fold[1] ?? ''));
  if (folded !== undefined && folded > 1) return special(i, i + 1, folded, 'ratio', foldChange(tokens, i + 1));
  if (word === 'half' && matchesAt(tokens, i + 1, ['as']) && lowerAt(tokens, i + 3) !== 'again') return special(i, i + 1, 0.5, 'ratio');
  if (
    word === 'in' &&
    lowerAt(tokens, i + 1) === 'half' &&
    /^(?:cut|cuts|cutting|reduced|slashed|fell|fallen|sliced)$/.test(nearVerb(tokens, i))
  )
    return special(i + 1, i + 2, 50, 'percent', 'down');
  if (word === 'twice' && AS_MANY.test(lowerAt(tokens, i + 1))) return special(i, i + 1, 2, 'ratio');
  if (word === 'double') return multiplier(tokens, i, 2);
  if (word === 'triple') return multiplier(tokens, i, 3);
  if (word === 'quadruple') return multiplier(tokens, i, 4);
  return mayMultiply ? times(tokens, i) : null;
}

/** The verb of "cut X in half", at most five words before. */
function nearVerb(tokens: Tokens, i: number): string {
  for (let back = i - 1; back >= 0 && back > i - 7; back--)
    if (/^(?:cut|cuts|cutting|reduced|slashed|fell|fallen|sliced)$/.test(lowerAt(tokens, back))) return lowerAt(tokens, back);
  return '';
}

function foldChange(tokens: Tokens, i: number): Figure['change'] {
  const near = [lowerAt(tokens, i), lowerAt(tokens, i - 2), lowerAt(tokens, i - 3)];
  if (near.some(word => /^(?:increase|increased|rise|rose|grew|growth|jump|surge|risen|grown|jumped)$/.test(word))) return 'up';
  return near.some(word => /^(?:decrease|decreased|drop|fell|fall|decline|declined|reduction|dropped)$/.test(word)) ? 'down' : null;
}

/** "double the number", "will double": an adjective ("double standards") is none. */
function multiplier(tokens: Tokens, i: number, value: number): Figure | null {
  const verb = /^(?:will|to|could|would|may|might|than|nearly|almost)$/.test(lowerAt(tokens, i - 1));
  if (/^(?:the|that|its|their|what|last)$/.test(lowerAt(tokens, i + 1)))
    return special(i, i + 1, value, 'ratio', /^(?:will|to|could|would)$/.test(lowerAt(tokens, i - 1)) ? 'up' : null);
  return verb && /^(?:|[.,;]|by|in|to|within|over|since|from|between)$/.test(lowerAt(tokens, i + 1))
    ? special(i, i + 1, value, 'ratio', 'up')
    : null;
}

/** "three times as many", "10 times higher", "5x", "10-fold". */
function times(tokens: Tokens, i: number): Figure | null {
  const numeral = /^(?:a|an)$/.test(lowerAt(tokens, i)) ? null : readNumeral(tokens, i);
  if (numeral === null || numeral.vague || numeral.share) return null;
  if (numeral.digits && lowerAt(tokens, numeral.to) === 'x' && touchesNext(tokens, numeral.to - 1) && !isNumber(tokens, numeral.to + 1))
    return special(i, numeral.to + 1, numeral.low, 'ratio');
  const at = overJoint(tokens, numeral.to);
  if (lowerAt(tokens, at) === 'fold') return special(i, at + 1, numeral.low, 'ratio', foldChange(tokens, at + 1));
  const compared = AS_MANY.test(lowerAt(tokens, at + 1)) || COMPARATIVE.test(lowerAt(tokens, at + 1)) || !Number.isInteger(numeral.low);
  return lowerAt(tokens, at) === 'times' && compared && numeral.low > 1 ? special(i, at + 1, numeral.low, 'ratio') : null;
}

/** "once a week", "twice per year", "twice daily". */
function readFrequency(tokens: Tokens, i: number): Figure | null {
  const word = lowerAt(tokens, i);
  if (word !== 'once' && word !== 'twice') return null;
  const figure = (to: number, per: string): Figure => ({ ...special(i, to, word === 'once' ? 1 : 2, 'count'), per });
  const period = UNIT_WORDS.get(lowerAt(tokens, i + 2));
  if (/^(?:a|an|per|each|every)$/.test(lowerAt(tokens, i + 1)) && period !== undefined && TIMES.has(period)) return figure(i + 3, period);
  const every = { daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year', annually: 'year' }[lowerAt(tokens, i + 1)];
  return every === undefined ? null : figure(i + 2, every);
}

const AGE_WORDS: ReadonlyMap<string, number> = new Map([...TENS].map(([word, value]) => [word.replace(/y$/, 'ies'), value] as const));
const AGE_PARTS: ReadonlyMap<string, readonly [first: number, last: number]> = new Map([
  ['early', [0, 3]],
  ['late', [7, 9]],
  ['mid', [4, 6]],
]);

/** "in her early 40s", "in his twenties": ten years of age, or a part of them as of a decade. */
function readAgeDecade(tokens: Tokens, i: number): Figure | null {
  const digits = isNumber(tokens, i) && touchesNext(tokens, i) && lowerAt(tokens, i + 1) === 's';
  const value = digits ? digitsValue(textAt(tokens, i)) : (AGE_WORDS.get(lowerAt(tokens, i)) ?? null);
  if (value === null || value % 10 !== 0 || value < 20 || value > 100) return null;
  let at = isHyphen(tokens, i - 1) ? i - 2 : i - 1;
  const part = AGE_PARTS.get(lowerAt(tokens, at));
  if (part !== undefined) at -= 1;
  if (!/^(?:his|her|their|my|our|your)$/.test(lowerAt(tokens, at))) return null;
  const [first, last] = part ?? [0, 9];
  return { ...special(i, digits ? i + 2 : i + 1, value, 'year'), low: value + first, high: value + last, range: true };
}

/** The figure without a number and a unit that starts at `i`, or null. `mayMultiply`: a `TIMES_MARK` stands behind. */
export function readSpecial(tokens: Tokens, i: number, mayMultiply: boolean): Figure | null {
  return (
    readTier(tokens, i) ??
    readAgeDecade(tokens, i) ??
    readRank(tokens, i) ??
    readOrdinal(tokens, i) ??
    readFrequency(tokens, i) ??
    readMultiple(tokens, i, mayMultiply)
  );
}
