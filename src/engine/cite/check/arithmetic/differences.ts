/**
 * By how much one of two figures is more than the other, told behind them: "126 were registered, the group counted 171, which is 45 more"; "from 211 to 143: a decline of 68 cases, or a third".
 *
 * Choices: only where the words say that it is the difference of what was told; any two of the figures before it that are so far apart excuse it. Cost: linear, and the square of a
 * few figures.
 */
import type { Finding } from '../../../model/index.ts';
import {
  decimalsOf,
  inDigits,
  isExact,
  mayBe,
  quantityOf,
  type Reckoning,
  roomOf,
  type Term,
  wordsBefore,
  wordsBehind,
  wrong,
} from './reckoning.ts';

const ABOUT = String.raw`(?:(?:about|around|roughly|some|just|only|nearly|almost|over|a little|a bit|well|more than|less than)\s+)*`;
/** "…, which is 45 more". */
const WHICH_IS = new RegExp(String.raw`(?:,|–|—|\(|:)\s*(?:which (?:is|was|makes?|made)|that is|that was|i\.e\.|thus|so)\s+${ABOUT}$`, 'i');
const MORE = /^(?:\s+\p{Ll}+)?\s+(?:more|fewer|less|higher|lower|greater|smaller)\b(?!\s+than)/iu;
/** "That is a decline of 68 cases". */
const A_CHANGE_OF =
  /\b(?:an?|the) (?:further |clear |sharp |small )?(?:difference|rise|increase|growth|gain|fall|drop|decline|decrease|reduction|loss) of\s+$/i;
const RISE = /\b(?:rise|increase|growth|gain) of\s+$/i;
const FALL = /\b(?:fall|drop|decline|decrease|reduction|loss) of\s+$/i;
/** "…, or nearly half". */
const OR_SHARE = new RegExp(String.raw`^[^.;:,]{0,30},?\s+or\s+${ABOUT}$`, 'i');
/** So many figures before it are looked at. */
const MOST = 8;
/** A difference that is off by more than this factor is of something else. */
const OFF = 2;

/** The differences that do not come out, and the shares beside them that do not. */
export function differences(reckoning: Reckoning): readonly Finding[] {
  return reckoning.terms.flatMap((told, i) => differenceAt(reckoning, told, i) ?? shareOfChange(reckoning, told, i) ?? []);
}

function differenceAt(reckoning: Reckoning, told: Term, i: number): readonly Finding[] | null {
  if (!WHICH_IS.test(wordsBefore(reckoning, told, 60)) || !MORE.test(wordsBehind(reckoning, told, 30)) || !isExact(told)) return null;
  const before = reckoning.terms.slice(0, i);
  const [a, b] = before.slice(-2);
  if (a === undefined || b === undefined || ![a, b].every(term => isOfUnit(term, told) && isExact(term))) return null;
  const all = [...reckoning.earlier, ...before].slice(-MOST).filter(term => isOfUnit(term, told));
  const isRight = all.some((x, k) => all.slice(0, k).some(y => isApartBy(x, y, told)));
  const right = Math.abs(a.value - b.value);
  if (isRight || right === 0 || Math.max(right, told.value) > OFF * Math.min(right, told.value)) return null;
  const decimals = Math.max(...[a, b, told].map(decimalsOf));
  const message = `Between ${a.words} and ${b.words} lie ${inDigits(right, decimals)}, not ${told.words}.`;
  return [wrong('arithmetic/change', { start: a.span.start, end: told.span.end }, message)];
}

/** "211 in 2019 and 143 in 2020. That is a decline of 68 cases, or nearly half". */
function shareOfChange(reckoning: Reckoning, told: Term, i: number): readonly Finding[] | null {
  const next = reckoning.terms[i + 1];
  const percent = next?.quantity.unit === 'percent' ? next : halfBehind(reckoning, told);
  if (percent === null || !A_CHANGE_OF.test(wordsBefore(reckoning, told, 40))) return null;
  if (!OR_SHARE.test(reckoning.text(told.span.end, percent.span.start)) || /^\s+of\b/.test(wordsBehind(reckoning, percent, 4))) return null;
  const all = [...reckoning.earlier, ...reckoning.terms.slice(0, i)].slice(-MOST).filter(term => isOfUnit(term, told) && isExact(term));
  const pairs = all.flatMap((x, k) =>
    all
      .slice(0, k)
      .filter(y => isApartBy(x, y, told))
      .map(y => [y, x] as const),
  );
  const [pair, more] = pairs;
  if (pair === undefined || more !== undefined) return null;
  const [low, high] = pair.map(({ value }) => value).sort((x, y) => x - y);
  if (low === undefined || high === undefined || low <= 0) return null;
  const lead = wordsBefore(reckoning, told, 40);
  const bases = [...(RISE.test(lead) ? [] : [high]), ...(FALL.test(lead) ? [] : [low])];
  const shares = bases.map(base => (100 * told.value) / base);
  const [x, y] = pair;
  if (shares.some(share => mayBe(percent, share))) return null;
  const exact = inDigits(shares[0] ?? 0, Math.max(1, decimalsOf(percent)));
  const start = told.span.start;
  return [
    wrong(
      'arithmetic/change',
      { start, end: percent.span.end },
      `From ${x.words} to ${y.words} is a change of ${exact} percent, not ${percent.words}.`,
    ),
  ];
}

/** "Or nearly half": the reading takes a half of nothing for no figure. */
function halfBehind(reckoning: Reckoning, told: Term): Term | null {
  const [words, before = ''] = HALF.exec(wordsBehind(reckoning, told, 60)) ?? [];
  if (words === undefined) return null;
  const span = { start: told.span.end + before.length, end: told.span.end + words.length };
  return { quantity: { ...quantityOf('percent', 50, span), bound: 'about' }, value: 50, words: reckoning.text(span.start, span.end), span };
}

const HALF =
  /^([^.;:,]{0,30},?\s+or\s+)(?:(?:about|around|roughly|some|just|only|nearly|almost|over|more than|less than)\s+)*half\b(?!\s+(?:of|as|a|an|the)\b)/i;

function isApartBy(a: Term, b: Term, by: Term): boolean {
  return Math.abs(Math.abs(a.value - b.value) - by.value) <= roomOf([a, b, by]);
}

/** Two figures of one unit; a bare number is of the unit of the other. */
function isOfUnit({ quantity: a }: Term, { quantity: b }: Term): boolean {
  const isBare = [a, b].some(({ unit, counted }) => unit === 'count' && counted === null);
  return a.unit !== 'percent' && a.unit !== 'ordinal' && b.unit !== 'percent' && b.unit !== 'ordinal' && (a.unit === b.unit || isBare);
}
