/** Sums that a sentence gives the addends and the total of: "12 men and 8 women, 20 people in all", "20 people: 12 men and 8 women". */
import type { Finding } from '../../../model/index.ts';
import { decimalsOf, inWordsOf, type Reckoning, roomOf, sumOf, type Term, wordsBefore, wordsBehind, wrong } from './reckoning.ts';
import { isJoined, rowBefore, rowBehind, rowOverTwo } from './rows.ts';

const TOTAL_BEHIND =
  /^(?:\s+[\p{L}'’-]+){0,3}?,?\s*(?:in (?:all|total)|altogether|all told|together|combined|between them|between the (?:two|three))\b/u;
const TOTAL_BEFORE =
  /(?:\b(?:a|the|for a|of a|grand) total (?:of|to|is|was|being)|\btotal(?:l?ing|l?ed|s)|\btogether(?:,| that (?:is|makes)|,? at)?|, that (?:is|makes),?|\bin (?:all|total),?|\baltogether,?|\bma(?:king|kes?),?|\b(?:this|that|which) made|\badd(?:s|ing|ed)? up to|\bsum(?:s|ming)? (?:up )?to|\bcombined,?|\bin sum,?|\b(?:hence|thus|therefore),?|\b(?:comes?|came|coming|amounts?|amounted) to|\bgiv(?:es?|ing)|\bbetween them,?|\b(?:joint|combined|overall|total) [\p{L}]+ (?:of|was|is)|\bexhausts? the [\p{L}]+ of|\bgiving an? [\p{L}]+ of|,? =)\s+(?:[\p{L}]+\s+){0,2}?$/iu;
/** "Bring the fixed costs of the shelter to 4,190". */
const BRINGS_TO = /\bbr(?:ing|ings|inging|ought)\b[^.;:]{0,60}? to\s+(?:(?:about|some|nearly|almost|a|just)\s+)*$/i;
/** "… and the capital 157: 911 parcels". */
const COLON = /(?::| [–—])\s+(?:(?:about|some|in all|altogether)\s+)?$/;

/** "Seventeen resigned, nine retired and four died, thirty departures". */
const COMMA = /,\s+(?:(?:or|some|about|a total of)\s+)?$/;

/** A figure that has a verb of its own, or is a part of the others, is no total: "…, 29 houses were burnt", "…, 8 of them children". */
const GOES_ON = /^\s+of\b|^(?:\s+[\p{L}'’-]+){0,3}\s+(?:was|were|is|are|had|has|have|did|went|came)\b/u;

/** The sums that do not come out. */
export function sums(reckoning: Reckoning): readonly Finding[] {
  return reckoning.terms.flatMap((total, i): readonly Finding[] => {
    const behind = rowBehind(reckoning, i);
    const isTold = isTotal(reckoning, i);
    const row = behind.length < 2 || isTold ? rowBefore(reckoning, i) : [];
    const products = isTold ? productsBefore(reckoning, i) : [];
    if (products.length > 0) return sumFinding(reckoning, total, products, OFF);
    if (row.length > 1 && isTold) return sumFinding(reckoning, total, row, OFF);
    if (row.length === 1 && isTold && behind.length < 2) return oneMoreFinding(reckoning, row, total);
    if (behind.length > 1) return sumFinding(reckoning, total, behind, OFF);
    const both = isTold ? rowOverTwo(reckoning, i) : [];
    // What the sentence before adds up itself is added up.
    const sentenceBefore = { ...reckoning, terms: reckoning.earlier };
    const isAddedUp = both.length > 1 && reckoning.earlier.some((_, k) => isTotal(sentenceBefore, k));
    if (both.length > 1 && !isAddedUp) return sumFinding(reckoning, total, both, OFF);
    if (row.length < 2 || !isJoined(reckoning, row) || row.some(({ value }) => value >= total.value)) return [];
    const before = wordsBefore(reckoning, total, 20);
    if (COLON.test(before)) return sumFinding(reckoning, total, row, NEARLY);
    const isApposed = COMMA.test(before) && !GOES_ON.test(wordsBehind(reckoning, total, 60));
    return isApposed || isLedByWith(reckoning, row, total) ? sumFinding(reckoning, total, row, ALMOST) : [];
  });
}

/** "Eleven inmates and a driver spoke, twelve people in all": "a" counts one, but for what is several itself. */
const AND_ONE =
  /^(?:\s+[\p{L}'’-]+){1,4},? and (?:an?|one) (?!(?:\p{L}+ )?(?:number|few|couple|pair|dozen|score|handful|group|family|team|crew|third|quarter|half|lot|further|good|great|hundred|thousand|party|band|gang|class|set|series|row|crowd|unit|squad|platoon|household|fleet|majority|minority|rest)\b)[\p{L}][^.;:()]{0,80},\s+(?:or |some )?$/u;

/** The total of a figure and one more, where it is too small for that, or by one too large. */
function oneMoreFinding(reckoning: Reckoning, row: readonly Term[], total: Term): readonly Finding[] {
  const [many] = row;
  if (many === undefined || [many, total].some(({ quantity }) => quantity.unit !== 'count' || quantity.bound !== 'exact')) return [];
  if (many !== reckoning.terms[reckoning.terms.indexOf(total) - 1] || !AND_ONE.test(reckoning.text(many.span.end, total.span.start)))
    return [];
  const off = total.value - many.value - 1;
  if (off !== 1 && (off >= -1 || total.value * OFF < many.value)) return [];
  const span = { start: many.span.start, end: total.span.end };
  return [wrong('arithmetic/sum', span, `${many.words} + one is ${inWordsOf(total, many.value + 1, 0)}, not ${total.words}.`)];
}

/** What goes on behind a total. */
const ON = /^,?\s+(?:for|in|on|with|to|and|at|from)\s/;

function isTotal(reckoning: Reckoning, i: number): boolean {
  const [last, total] = [reckoning.terms[i - 1], reckoning.terms[i]];
  if (total === undefined) return false;
  const before = wordsBefore(reckoning, total, 100);
  // "84 bunks altogether, for 119 women": the word is of the figure before it.
  const taken = last === undefined ? null : TOTAL_BEHIND.exec(wordsBehind(reckoning, last, 40));
  if (taken !== null && last !== undefined && ON.test(reckoning.text(last.span.end + taken[0].length, total.span.start)))
    return BRINGS_TO.test(before);
  return TOTAL_BEFORE.test(before.slice(-40)) || BRINGS_TO.test(before) || TOTAL_BEHIND.test(wordsBehind(reckoning, total, 40));
}

/** "With 214 cases in the north, 178 in the centre and 96 in the south, it has reached 488". */
function isLedByWith({ text, said }: Reckoning, row: readonly Term[], total: Term): boolean {
  const [first, last] = [row[0], row.at(-1)];
  if (first === undefined || last === undefined || row.length < 3) return false;
  const lead = text(Math.max(said.span.start, first.span.start - 16), first.span.start);
  return /\bwith\s+(?:\S+\s+)?$/i.test(lead) && /^[^.;:]{0,40}?,[^.;:,]{0,60}$/.test(text(last.span.end, total.span.start));
}

/** "Six rooms of fourteen beds", "four buses carrying 52 passengers each". */
const TIMES = /^\s+(?:[\p{L}-]+\s+)?\p{L}+s\s+(?:(?:of|with|at|for|holding|carrying|seating)\s+)$/u;
const EACH = /^(?:\s+[\p{L}-]+){0,3}?\s+(?:each|apiece)\b/u;
/** "… and five with four". */
const MORE_OF_THEM = /^\s+(?:of|with|at|for)\s+$/;

/** The products before a total, each as the one figure that its two come to; nothing where other figures stand between. */
function productsBefore(reckoning: Reckoning, i: number): readonly Term[] {
  const { terms, text } = reckoning;
  const total = terms[i];
  const products: Term[] = [];
  for (let k = i - 1; k > 0 && total !== undefined; k -= 2) {
    const [many, each] = [terms[k - 1], terms[k]];
    if (many === undefined || each === undefined || many.quantity.unit !== 'count' || each.quantity.per !== null) break;
    const between = text(many.span.end, each.span.start);
    const behind = text(each.span.end, (products[0] ?? total).span.start);
    const isProduct = TIMES.test(between) ? /\sof\s+$/.test(between) || EACH.test(behind) || k > 1 || i === 2 : MORE_OF_THEM.test(between);
    if (!isProduct || /[.;:]\s/.test(behind) || /\b(?:including|among|of (?:whom|which|them))\b/.test(behind)) break;
    const [span, words] = [{ start: many.span.start, end: each.span.end }, `${many.words} times ${each.words}`];
    products.unshift({ ...each, quantity: { ...each.quantity, bound: 'exact' }, value: many.value * each.value, words, span });
  }
  const [first] = products;
  return first !== undefined && TIMES.test(gapIn(reckoning, first)) ? products : [];
}

/** The words between the two figures of a product. */
function gapIn({ terms, text }: Reckoning, { span }: Term): string {
  const at = terms.findIndex(term => term.span.start === span.start);
  return text(terms[at]?.span.end ?? 0, terms[at + 1]?.span.start ?? 0);
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
  const room = about ? 0.05 * total.value : roomOf(terms);
  if (comesOut(reckoning, total, room)) return [];
  // The first of them may be of something else, or the whole of which the others are parts.
  const rows = addends.length < 3 ? [addends] : addends.slice(0, -1).map((_, i) => addends.slice(i));
  const [row = addends] = rows.toSorted((a, b) => Math.abs(sumOf(a) - total.value) - Math.abs(sumOf(b) - total.value));
  const sum = sumOf(row);
  if (Math.abs(sum - total.value) <= room || sum <= 0 || total.value / sum > most || sum / total.value > most) return [];
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
function comesOut({ terms, earlier }: Reckoning, total: Term, room: number): boolean {
  const others = [...earlier, ...terms].filter(term => term !== total && !/^(?:percent|ordinal|tier|ratio)/.test(term.quantity.unit));
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
