/** Averages and rates that a sentence gives both figures for: "1,260 loaves in seven days, 180 a day", "312 kilometres in six hours, 52 an hour". */
import type { Finding } from '../../../model/index.ts';
import { decimalsOf, inDigits, isExact, type Reckoning, type Term, wordsBefore, wordsBehind, wrong } from './reckoning.ts';

/** "A day", "per head", "each". */
const EACH = /^(?:\s+[\p{L}-]+){0,2}?\s+(?:an?|per|each|every|apiece|to (?:a|each|every))(?:\s+([\p{L}-]+))?/u;
/** How many there are, or how long it took: "in seven days", "for 24,000 pupils", "shared among 40". */
const OVER =
  /^[^.;:]{0,60}?\b(?:in|over|for|among|between|within|across|to|on|from)\s+(?:(?:the|its|their|all|some|about|a total of)\s+)*$/i;
/** A word that says that it was reckoned. */
const RECKONED =
  /\b(?:average|averages|averaging|mean|works? out|worked out|comes? to|came to|amounts? to|makes?|making|gives?|that is|i\.e\.|equals?|or)\b|[,(:–—]\s*(?:some |about |roughly |exactly |just |only )?$/i;
/** A rate that is off by more than this factor is of something else. */
const OFF = 2;

/** The rates that do not come out. */
export function rates(reckoning: Reckoning): readonly Finding[] {
  const { terms } = reckoning;
  return [...terms.flatMap((_, i) => oneToEvery(reckoning, i)), ...averages(reckoning)];
}

const ONE_TO_EVERY = /\bone (?:[\p{L} -]{2,30}? )?(?:to|for|per) every\s+$/iu;
const FOR = /^\s+[\p{L}' -]{2,40}?\bfor\s+(?:(?:the|its|some|about)\s+)*$/iu;

/** "One officer to every twelve inmates: 30 officers for 540 men". */
function oneToEvery(reckoning: Reckoning, i: number): readonly Finding[] {
  const { terms, text } = reckoning;
  const every = terms[i];
  if (every === undefined || !ONE_TO_EVERY.test(wordsBefore(reckoning, every, 50))) return [];
  const pair = terms.findIndex((a, k) => {
    const b = terms[k + 1];
    return a !== every && b !== undefined && b !== every && FOR.test(text(a.span.end, b.span.start));
  });
  const [few, many] = [terms[pair], terms[pair + 1]];
  if (pair < 0 || few === undefined || many === undefined || few.value <= 0 || ![few, many].every(isExact)) return [];
  const right = many.value / few.value;
  if (Math.abs(every.value - right) <= Math.max(0.5, 0.06 * right) || right > OFF * every.value || every.value > OFF * right) return [];
  const span = { start: Math.min(few.span.start, every.span.start), end: Math.max(many.span.end, every.span.end) };
  return [
    wrong(
      'arithmetic/share',
      span,
      `${few.words} for ${many.words} is one for ${inDigits(right, right < 20 ? 1 : 0)}, not for ${every.words}.`,
    ),
  ];
}

function averages(reckoning: Reckoning): readonly Finding[] {
  const { terms } = reckoning;
  return terms.flatMap((rate, i): readonly Finding[] => {
    const [all, over] = [terms[i - 2], terms[i - 1]];
    if (all === undefined || over === undefined || !isRate(reckoning, rate, over)) return [];
    const { text } = reckoning;
    const gap = text(over.span.end, rate.span.start);
    if (!OVER.test(text(all.span.end, over.span.start)) || !RECKONED.test(gap) || /[.;]\s/.test(gap)) return [];
    if (![all, over].every(isExact) || over.value <= 1 || all.quantity.per !== null || over.quantity.per !== null) return [];
    if (/^(?:percent|ordinal|tier|ratio)/.test(all.quantity.unit)) return [];
    const right = all.value / over.value;
    const [step, hedged] = [10 ** -decimalsOf(rate), rate.quantity.bound !== 'exact' || ABOUT.test(gap)];
    if (Math.abs(rate.value - right) <= Math.max(step * 1.0001, hedged ? 0.06 * right : 0.005 * right)) return [];
    if (rate.value > OFF * right || right > OFF * rate.value) return [];
    const span = { start: all.span.start, end: rate.span.end };
    const shown = inDigits(right, right < 20 ? 1 : 0);
    return [wrong('arithmetic/share', span, `${all.words} over ${over.words} is ${shown}, not ${rate.words}.`)];
  });
}

const ABOUT = /\b(?:about|some|roughly|nearly|almost|around|just (?:over|under)|over|under|more than|less than)\s+$/i;

/** Whether the last figure is so many for each of what the one before it counts. */
function isRate(reckoning: Reckoning, rate: Term, over: Term): boolean {
  const behind = wordsBehind(reckoning, over, 30);
  const noun = /^(?:\s+[\p{L}'’-]+){0,2}/u.exec(behind)?.[0] ?? '';
  const each = /\b(?:an?|per)\s+([\p{L}-]+)$/u.exec(rate.words) ?? EACH.exec(wordsBehind(reckoning, rate, 40));
  if (each === null) return /\b(?:each|apiece)\b/.test(wordsBefore(reckoning, rate, 12));
  const of = each[1]?.toLowerCase() ?? '';
  if (/\baverag/i.test(wordsBefore(reckoning, rate, 30))) return true;
  if (of === '' || /^(?:head|person|capita|piece)$/.test(of) || /\b(?:each|apiece)\b/.test(each[0])) return true;
  const stem = of.slice(0, Math.max(3, of.length - 1));
  return `${over.words}${noun}`.toLowerCase().includes(stem);
}
