/** Sums that a sentence gives the addends and the total of: "12 men and 8 women, 20 people in all", "20 people: 12 men and 8 women". */
import type { Finding } from '../../../model/index.ts';
import { decimalsOf, inDigits, type Reckoning, stepOf, sumOf, type Term, wordsBefore, wordsBehind, wrong } from './reckoning.ts';
import { isJoined, rowBefore, rowBehind } from './rows.ts';

const TOTAL_BEHIND =
  /^(?:\s+[\p{L}'’-]+){0,3}?,?\s*(?:in (?:all|total)|altogether|all told|together|combined|between them|between the (?:two|three))\b/u;
const TOTAL_BEFORE =
  /(?:\b(?:a|the|for a|of a|grand) total (?:of|to|is|was|being)|\btotal(?:l?ing|l?ed|s)|\btogether(?:,| that (?:is|makes)|,? at)?|, that (?:is|makes),?|\bin (?:all|total),?|\baltogether,?|\bma(?:king|kes?|de),?|\badd(?:s|ing|ed)? up to|\bsum(?:s|ming)? (?:up )?to|\bcombined,?|\bin sum,?|\b(?:hence|thus|therefore),?|\b(?:comes?|came|coming) to|\bgiv(?:es?|ing)|,? =)\s+(?:[\p{L}]+\s+){0,2}?$/iu;
/** "Bring the fixed costs of the shelter to 4,190". */
const BRINGS_TO = /\bbr(?:ing|ings|inging|ought)\b[^.;:]{0,60}? to\s+(?:(?:about|some|nearly|almost|a|just)\s+)*$/i;
/** "… and the capital 157: 911 parcels". */
const COLON = /(?::| [–—])\s+(?:(?:about|some|in all|altogether)\s+)?$/;

/** The sums that do not come out. */
export function sums(reckoning: Reckoning): readonly Finding[] {
  return reckoning.terms.flatMap((total, i): readonly Finding[] => {
    const behind = rowBehind(reckoning, i);
    const row = behind.length < 2 || isTotal(reckoning, total) ? rowBefore(reckoning, i) : [];
    if (row.length > 1 && isTotal(reckoning, total)) return sumFinding(total, row, OFF);
    if (behind.length > 1) return sumFinding(total, behind, OFF);
    const isTold = row.length > 1 && isJoined(reckoning, row) && COLON.test(wordsBefore(reckoning, total, 20));
    return isTold && row.every(({ value }) => value < total.value) ? sumFinding(total, row, NEARLY) : [];
  });
}

function isTotal(reckoning: Reckoning, total: Term): boolean {
  const before = wordsBefore(reckoning, total, 100);
  return TOTAL_BEFORE.test(before.slice(-40)) || BRINGS_TO.test(before) || TOTAL_BEHIND.test(wordsBehind(reckoning, total, 40));
}

/** A sum that is off by more than this factor is none: the figures are of different things. */
const OFF = 1.6;
/** The same where nothing but a colon says that it is one. */
const NEARLY = 1.25;

function sumFinding(total: Term, addends: readonly Term[], most: number): readonly Finding[] {
  if ([total, ...addends].some(({ quantity }) => quantity.bound === 'at-least' || quantity.bound === 'at-most')) return [];
  if (total.quantity.unit === 'ordinal' || total.quantity.unit === 'tier' || total.quantity.unit === 'ratio') return [];
  const terms = [total, ...addends];
  const about = terms.some(({ quantity }) => quantity.bound === 'about');
  const room = about ? 0.05 * total.value : ((addends.length + 1) / 2) * Math.max(...terms.map(stepOf));
  // The first of them may be of something else, or the whole of which the others are parts.
  const rows = addends.slice(0, -1).map((_, i) => addends.slice(i));
  if (rows.some(row => Math.abs(sumOf(row) - total.value) <= room + 1e-9)) return [];
  const [row = addends] = rows.toSorted((a, b) => Math.abs(sumOf(a) - total.value) - Math.abs(sumOf(b) - total.value));
  const sum = sumOf(row);
  if (sum <= 0 || total.value / sum > most || sum / total.value > most) return [];
  const all = [total, ...row].toSorted((a, b) => a.span.start - b.span.start);
  const [start, end] = [all[0]?.span.start ?? 0, all.at(-1)?.span.end ?? 0];
  const decimals = Math.max(...terms.map(decimalsOf));
  return [
    wrong(
      'arithmetic/sum',
      { start, end },
      `${row.map(({ words }) => words).join(' + ')} is ${inDigits(sum, decimals)}, not ${total.words}.`,
    ),
  ];
}
