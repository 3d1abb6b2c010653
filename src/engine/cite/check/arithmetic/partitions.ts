/** Parts that make up a whole by how they are told: "41 witnesses, 26 for the prosecution and 15 for the defence", "the other 30 per cent". */
import type { Finding } from '../../../model/index.ts';
import { decimalsOf, inDigits, isExact, type Reckoning, roomOf, sumOf, type Term, wordsBefore, wordsBehind, wrong } from './reckoning.ts';
import { isJoined } from './rows.ts';

const AND = /^[^.;:()]{0,60}?,? and (?:the )?(?:(?:other|remaining)\s+)?$/i;
const APPOSED = /^(?:\s+[\p{L}'’-]+){1,4}(?:,| \()\s*$/u;
/** A word behind both figures that sets them side by side. */
const SIDE = /^\s+(?:of them\s+)?(for|in|from|at|on|by|against)\s/i;
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^\s+(?:of them\s+)?(?:men|males?|boys|fathers|husbands|sons|brothers)\b/i,
    /^\s+(?:of them\s+)?(?:women|females?|girls|mothers|wives|daughters|sisters)\b/i,
  ],
  [/^\s+(?:of them\s+)?(?:adults|grown-ups)\b/i, /^\s+(?:of them\s+)?(?:children|minors)\b/i],
];
/** Parts that are off by more than this share of the whole are of something else; of what nothing but its name sets side by side, by less. */
const OFF = { sides: 0.12, pair: 0.3, list: 0.06 } as const;

/** The partitions that do not come out. */
export function partitions(reckoning: Reckoning): readonly Finding[] {
  return [...reckoning.terms.flatMap((_, i) => [...inTwo(reckoning, i), ...outOf(reckoning, i)]), ...toHundred(reckoning)];
}

/** "41 witnesses, 26 for the prosecution and 17 for the defence"; "fifty-two children, 27 boys and 35 girls". */
function inTwo(reckoning: Reckoning, i: number): readonly Finding[] {
  const { terms, text } = reckoning;
  const [whole, one, other] = [terms[i], terms[i + 1], terms[i + 2]];
  if (whole === undefined || one === undefined || other === undefined) return [];
  if (!APPOSED.test(text(whole.span.end, one.span.start)) || !AND.test(text(one.span.end, other.span.start))) return [];
  const most = offOf(wordsBehind(reckoning, one, 30), wordsBehind(reckoning, other, 30));
  return most === null ? [] : partsFinding(whole, [one, other], most);
}

/** How far off parts may be that their words set side by side; null for others. */
function offOf(a: string, b: string): number | null {
  if (PAIRS.some(([p, q]) => (p.test(a) && q.test(b)) || (q.test(a) && p.test(b)))) return OFF.pair;
  const [x, y] = [SIDE.exec(a)?.[1]?.toLowerCase(), SIDE.exec(b)?.[1]?.toLowerCase()];
  const areSides = x !== undefined && y !== undefined && (x === y || [x, y].sort().join() === 'against,for');
  return areSides ? OFF.sides : null;
}

const OF = /\bof (?:(?:the|its|their|our|all|these|those)\s+)*$/i;
/** What may be counted in several parts at once. */
const OVERLAP =
  /\b(?:including|also|both|several|multiple|each|more than one|at least one|among (?:them|whom)|of (?:whom|which|them|these)|some of)\b/i;

/** "Of the 52 bridges, 27 were sound, 14 in need of repair and 13 unsafe": three parts and more, joined by "and", that all but make up the whole. */
function outOf(reckoning: Reckoning, i: number): readonly Finding[] {
  const { terms, text } = reckoning;
  const whole = terms[i];
  if (whole === undefined || !OF.test(wordsBefore(reckoning, whole, 20))) return [];
  const parts = terms
    .slice(i + 1, i + 2 + MOST)
    .filter(({ quantity }) => quantity.unit === whole.quantity.unit || quantity.unit === 'count');
  const last = parts.at(-1);
  if (last === undefined || parts.length < 3 || parts.length > MOST || !isJoined(reckoning, parts)) return [];
  const words = text(whole.span.end, last.span.end);
  return OVERLAP.test(words) || /[.;:]\s/.test(words) ? [] : partsFinding(whole, parts, OFF.list);
}

/** A list of more parts is looked at no further. */
const MOST = 12;

function partsFinding(whole: Term, parts: readonly Term[], most: number): readonly Finding[] {
  const all = [whole, ...parts];
  const { unit } = whole.quantity;
  if (/^(?:percent|ordinal|tier|ratio)/.test(unit) || all.some(({ quantity }) => quantity.unit !== unit) || !all.every(isExact)) return [];
  const sum = sumOf(parts);
  const off = Math.abs(sum - whole.value);
  const isRight = parts.some((_, k) => Math.abs(sumOf(parts.slice(k)) - whole.value) <= roomOf(all));
  if (isRight || off > most * whole.value) return [];
  const span = { start: whole.span.start, end: parts.at(-1)?.span.end ?? whole.span.end };
  const decimals = Math.max(...all.map(decimalsOf));
  return [
    wrong('arithmetic/sum', span, `${parts.map(({ words }) => words).join(' + ')} is ${inDigits(sum, decimals)}, not ${whole.words}.`),
  ];
}

const THE_REST = /\b(?:the|a) (?:other|remaining|rest(?: \(|, | of )?|remainder(?: \(|, | of )?)\s*(?:some |about )?$/i;

/** "45 per cent, the municipality 30 per cent and the parents the other 35 per cent". */
function toHundred(reckoning: Reckoning): readonly Finding[] {
  const { terms, text } = reckoning;
  return terms.flatMap((rest, i): readonly Finding[] => {
    if (rest.quantity.unit !== 'percent' || !THE_REST.test(wordsBefore(reckoning, rest, 24))) return [];
    const row = [rest];
    for (const term of terms.slice(0, i).toReversed()) {
      if (term.quantity.unit !== 'percent') continue;
      if (row.length > MOST) break;
      const gap = text(term.span.end, (row[0] ?? rest).span.start);
      if (/[.;]\s|\b(?:than|compared|from|of (?:these|them|whom|which))\b/i.test(gap)) break;
      row.unshift(term);
    }
    if (row.length < 2 || row.some(({ quantity }) => quantity.bound === 'at-least' || quantity.bound === 'at-most')) return [];
    const about = row.some(({ quantity, words }) => quantity.bound === 'about' || !/\d/.test(words));
    const [sum, room] = [sumOf(row), about ? 6 : row.length * 0.5 * 10 ** -Math.max(...row.map(decimalsOf)) + 1e-9];
    const isRight = row.some((_, k) => row.length - k > 1 && Math.abs(sumOf(row.slice(k)) - 100) <= room);
    if (isRight || Math.abs(sum - 100) > 25) return [];
    const span = { start: row[0]?.span.start ?? rest.span.start, end: rest.span.end };
    return [wrong('arithmetic/sum', span, `${row.map(({ words }) => words).join(' + ')} is ${inDigits(sum, 1)} percent, not 100.`)];
  });
}
