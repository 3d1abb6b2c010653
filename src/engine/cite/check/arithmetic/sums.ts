/** Sums that a sentence gives the addends and the total of: "12 men and 8 women, 20 people in all", "20 people: 12 men and 8 women". */
import type { Finding } from '../../../model/index.ts';
import { decimalsOf, inWordsOf, type Reckoning, stepOf, sumOf, type Term, wordsBefore, wordsBehind, wrong } from './reckoning.ts';
import { isHowMany, isJoined, rowBefore, rowBehind } from './rows.ts';

const TOTAL_BEHIND =
  /^(?:\s+[\p{L}'’-]+){0,3}?,?\s*(?:in (?:all|total)|altogether|all told|together|combined|between them|between the (?:two|three))\b/u;
const TOTAL_BEFORE =
  /(?:\b(?:a|the|for a|of a|grand) total (?:of|to|is|was|being)|\btotal(?:l?ing|l?ed|s)|\btogether(?:,| that (?:is|makes)|,? at)?|, that (?:is|makes),?|\bin (?:all|total),?|\baltogether,?|\bma(?:king|kes?|de),?|\badd(?:s|ing|ed)? up to|\bsum(?:s|ming)? (?:up )?to|\bcombined,?|\bin sum,?|\b(?:hence|thus|therefore),?|\b(?:comes?|came|coming|amounts?|amounted) to|\bgiv(?:es?|ing)|\bbetween them,?|,? =)\s+(?:[\p{L}]+\s+){0,2}?$/iu;
/** "Bring the fixed costs of the shelter to 4,190". */
const BRINGS_TO = /\bbr(?:ing|ings|inging|ought)\b[^.;:]{0,60}? to\s+(?:(?:about|some|nearly|almost|a|just)\s+)*$/i;
/** "… and the capital 157: 911 parcels". */
const COLON = /(?::| [–—])\s+(?:(?:about|some|in all|altogether)\s+)?$/;

/** "Seventeen resigned, nine retired and four died, thirty departures". */
const COMMA = /,\s+(?:(?:or|some|about|a total of)\s+)?$/;

/** "Rents took 1,200 and wages 3,400. Together they came to 4,700": the total of a sentence whose addends the sentence before it has. */
export function sumsOverTwo(own: Reckoning, before: Reckoning): readonly Finding[] {
  const total = own.terms.find(term => !isHowMany(own, term));
  if (total === undefined || !isTotal(own, total) || before.said.span.end > own.said.span.start) return [];
  const said = { ...own.said, span: { start: before.said.span.start, end: own.said.span.end } };
  const both = { ...own, said, terms: [...before.terms, total] };
  const row = rowBefore(both, before.terms.length);
  return row.length > 1 ? sumFinding(both, total, row, OFF) : [];
}

/** The sums that do not come out. */
export function sums(reckoning: Reckoning): readonly Finding[] {
  return reckoning.terms.flatMap((total, i): readonly Finding[] => {
    const behind = rowBehind(reckoning, i);
    const isTold = isTotal(reckoning, total);
    const row = behind.length < 2 || isTold ? rowBefore(reckoning, i) : [];
    if (row.length > 1 && isTold) return sumFinding(reckoning, total, row, OFF);
    if (behind.length > 1) return sumFinding(reckoning, total, behind, OFF);
    const product = isTold ? productBefore(reckoning, i) : [];
    if (product.length > 0) return sumFinding(reckoning, total, product, OFF);
    if (row.length < 2 || !isJoined(reckoning, row) || row.some(({ value }) => value >= total.value)) return [];
    const before = wordsBefore(reckoning, total, 20);
    return COLON.test(before)
      ? sumFinding(reckoning, total, row, NEARLY)
      : COMMA.test(before)
        ? sumFinding(reckoning, total, row, ALMOST)
        : [];
  });
}

function isTotal(reckoning: Reckoning, total: Term): boolean {
  const before = wordsBefore(reckoning, total, 100);
  return TOTAL_BEFORE.test(before.slice(-40)) || BRINGS_TO.test(before) || TOTAL_BEHIND.test(wordsBehind(reckoning, total, 40));
}

/** "Six rooms of fourteen beds": as the one figure that they come to. */
function productBefore({ terms, text }: Reckoning, i: number): readonly Term[] {
  const [total, many, each] = [terms[i], terms[i - 2], terms[i - 1]];
  if (total === undefined || many === undefined || each === undefined) return [];
  if ([total, many, each].some(({ quantity }) => quantity.unit !== 'count' || quantity.per !== null)) return [];
  if (!/^\s+\p{L}+s\s+of\s+$/u.test(text(many.span.end, each.span.start)) || /[.;:]/.test(text(each.span.end, total.span.start))) return [];
  const span = { start: many.span.start, end: each.span.end };
  return [{ ...each, value: many.value * each.value, words: `${many.words} times ${each.words}`, span }];
}

/** A sum that is off by more than this factor is none: the figures are of different things. */
const OFF = 1.6;
/** The same where nothing but a colon, or nothing but a comma, says that it is one. */
const [NEARLY, ALMOST] = [1.25, 1.12];

function sumFinding(reckoning: Reckoning, total: Term, addends: readonly Term[], most: number): readonly Finding[] {
  if ([total, ...addends].some(({ quantity }) => quantity.bound === 'at-least' || quantity.bound === 'at-most')) return [];
  if (/^(?:ordinal|tier|ratio)$/.test(total.quantity.unit)) return [];
  const terms = [total, ...addends];
  const about = terms.some(({ quantity }) => quantity.bound === 'about');
  const room = about ? 0.05 * total.value : ((addends.length + 1) / 2) * Math.max(...terms.map(stepOf));
  if (comesOut(reckoning, total, room + 1e-9)) return [];
  // The first of them may be of something else, or the whole of which the others are parts.
  const rows = addends.length < 3 ? [addends] : addends.slice(0, -1).map((_, i) => addends.slice(i));
  const [row = addends] = rows.toSorted((a, b) => Math.abs(sumOf(a) - total.value) - Math.abs(sumOf(b) - total.value));
  const sum = sumOf(row);
  if (Math.abs(sum - total.value) <= room + 1e-9 || sum <= 0 || total.value / sum > most || sum / total.value > most) return [];
  const all = [total, ...row].toSorted((a, b) => a.span.start - b.span.start);
  const [start, end] = [all[0]?.span.start ?? 0, all.at(-1)?.span.end ?? 0];
  const decimals = Math.max(...terms.map(decimalsOf));
  return [
    wrong(
      'arithmetic/sum',
      { start, end },
      `${row.map(({ words }) => words).join(' + ')} is ${inWordsOf(total, sum, decimals)}, not ${total.words}.`,
    ),
  ];
}

/** Whether any figures of the sentence that stand side by side come to the total: then it is that sum that is meant. */
function comesOut({ terms }: Reckoning, total: Term, room: number): boolean {
  const others = terms.filter(term => term !== total && !/^(?:percent|ordinal|tier|ratio)/.test(term.quantity.unit));
  return others.some((_, i) => {
    let sum = 0;
    return others.slice(i, i + MOST).some(({ value }, k) => {
      sum += value;
      return k > 0 && Math.abs(sum - total.value) <= room;
    });
  });
}

/** So many figures in a row are looked at. */
const MOST = 12;
