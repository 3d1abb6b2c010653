/**
 * What limits a figure besides the noun it counts: the words before a noun, the place in common nouns, ages and stages, the period of a rate.
 * Cost: linear in the clause.
 */
import type { Quantity } from '../../model/index.ts';
import { lowerAt, type ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { TAG } from '../../claims/syntax/words.ts';
import { type Concept, conceptOf, isEmpty, isGroup, isPerson, isProperty } from './concepts.ts';

/** The nouns of a clause, each with the words before it that narrow it: "coal exports". Names are left out. */
export function narrowedIn(
  { tokens, tags }: ParsedSentence,
  clause: TokenRange,
  figure: TokenRange,
  silent: Uint8Array,
  inName: Uint8Array,
): ReadonlyMap<Concept, ReadonlySet<Concept>> {
  const found = new Map<Concept, Set<Concept>>();
  const word = (i: number): boolean => tokens[i]?.kind === 'word' && !silent[i] && !inName[i] && !(i >= figure.from && i < figure.to);
  for (let i = clause.from + 1; i < clause.to; i++) {
    if (!word(i) || !((tags[i] ?? 0) & TAG.noun)) continue;
    const noun = conceptOf(tokens[i]?.lower ?? '');
    for (let k = i - 1; k >= Math.max(clause.from, i - 3) && word(k) && (tags[k] ?? 0) & (TAG.noun | TAG.adjective | TAG.name); k--) {
      const concept = conceptOf(tokens[k]?.lower ?? '');
      if (isEmpty(concept) || isProperty(concept)) continue;
      const known = found.get(noun);
      if (known === undefined) found.set(noun, new Set([concept]));
      else known.add(concept);
    }
  }
  return found;
}

const TIES = /^(?:of|against|for|with|without|from)$/;

/**
 * What stands behind "vaccinated against", "tonnes of", "short of", under the word before the preposition and the preposition.
 * Names and persons are left out, since they are told in many ways.
 */
export function tiedIn(
  sentence: ParsedSentence,
  clause: TokenRange,
  silent: Uint8Array,
  inName: Uint8Array,
): ReadonlyMap<string, ReadonlySet<Concept>> {
  const { tokens } = sentence;
  const found = new Map<string, ReadonlySet<Concept>>();
  const tie = (name: string, from: number): void => {
    const nouns = nounsAt(sentence, { from, to: Math.min(clause.to, from + 4) }, inName);
    if (nouns.size > 0) found.set(name, nouns);
  };
  for (let i = clause.from + 1; i < clause.to; i++) {
    const preposition = tokens[i]?.lower ?? '';
    if (!TIES.test(preposition) || silent[i] || tokens[i - 1]?.kind !== 'word') continue;
    tie(`${conceptOf(tokens[i - 1]?.lower ?? '')} ${preposition}`, i + 1);
  }
  return found;
}

/** The nouns in a row that begins here; none where a name or a person is among them. */
function nounsAt({ tokens, tags }: ParsedSentence, { from, to }: TokenRange, inName: Uint8Array): ReadonlySet<Concept> {
  const nouns = new Set<Concept>();
  for (let k = from; k < to && isNominal(tags[k] ?? 0, k === from); k++) {
    const concept = conceptOf(tokens[k]?.lower ?? '');
    if (inName[k] || isPerson(concept) || isGroup(concept)) return new Set();
    if (!isEmpty(concept) && tokens[k]?.kind === 'word' && !((tags[k] ?? 0) & (TAG.determiner | TAG.adjective))) nouns.add(concept);
  }
  return nouns;
}

/** What stands right behind a preposition is a noun, or stands for one, whatever else it looks like: "of herring". */
function isNominal(tag: number, first: boolean): boolean {
  return first || (tag & (TAG.determiner | TAG.adjective | TAG.noun | TAG.name)) !== 0;
}

/** The head nouns of "in the capital", "at the station". */
export function whereIn(sentence: ParsedSentence, clause: TokenRange, silent: Uint8Array, inName: Uint8Array): ReadonlySet<Concept> {
  const found = new Set<Concept>();
  for (let i = clause.from; i < clause.to; i++) {
    if (!/^(?:in|at|inside|aboard|near)$/.test(lowerAt(sentence, i)) || silent[i]) continue;
    let to = i + 1;
    while (to < clause.to && to < i + 6 && ((sentence.tags[to] ?? 0) & (TAG.determiner | TAG.adjective | TAG.noun | TAG.name)) !== 0) to++;
    const head = to - 1;
    if (head <= i || silent[head] || inName[head] || !((sentence.tags[head] ?? 0) & TAG.noun)) continue;
    const concept = conceptOf(lowerAt(sentence, head));
    if (!isEmpty(concept)) found.add(concept);
  }
  return found;
}

const TOP = /^(?:top|bottom|richest|poorest|wealthiest|first|last|upper|lower)$/;
const AGE_WORD = /^(?:under|over|above|below|aged|age|turn|turned|than|before|at|between|reach|reached)$/;
const STAGE = /^(?:rounds?|phases?|waves?|stages?|legs?|terms?|divisions?|degree|generation|doses?|trimester|grade|day|weekend|week)$/;

/** Ages and stages in the clause: figures of two of them are of two populations. */
export function numbersThatLimit({ tokens, tags }: ParsedSentence, clause: TokenRange, figure: TokenRange): readonly string[] {
  const found: string[] = [];
  for (let i = clause.from; i < clause.to; i++) {
    if (i >= figure.from && i < figure.to) continue;
    const lower = tokens[i]?.lower ?? '';
    const next = tokens[i + 1]?.lower ?? '';
    if (/^\d{1,2}$/.test(lower) && AGE_WORD.test(tokens[i - 1]?.lower ?? '') && !((tags[i + 1] ?? 0) & TAG.noun && !/^years?$/.test(next)))
      found.push(lower);
    if (/^\d{1,3}$/.test(lower) && TOP.test(tokens[i - 1]?.lower ?? '')) found.push(`${tokens[i - 1]?.lower ?? ''} ${lower}`);
    if (STAGE.test(next) && (/^(?:first|opening|second|third|fourth|final|last)$/.test(lower) || /^\d(?:st|nd|rd|th)$/.test(lower)))
      found.push(`${lower} ${next}`);
  }
  return found;
}

const PERIODIC: Readonly<Record<string, string>> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  annual: 'year',
  yearly: 'year',
};

/** "The monthly wage", "each month": of counts and sums only, for an annual growth is no rate. */
export function periodOf(
  { tokens }: ParsedSentence,
  { unit, change }: Quantity,
  figure: TokenRange,
  ranges: readonly (TokenRange | null)[],
): string | null {
  if (change !== null || /^(?:percent|ratio|tier|ordinal|date|year|month|week|day|hour|minute|second)$/.test(unit)) return null;
  for (const range of ranges)
    for (let i = range?.from ?? 0; i < (range?.to ?? 0); i++) {
      const period = PERIODIC[tokens[i]?.lower ?? ''];
      if (period !== undefined) return period;
    }
  const [from, to] = [figure.from - EACH_WITHIN, figure.to + EACH_WITHIN];
  const each = tokens.findIndex(
    ({ lower }, i) => i >= from && i < to && /^(?:each|every)$/.test(lower) && PERIOD.test(tokens[i + 1]?.lower ?? ''),
  );
  return each < 0 ? null : (tokens[each + 1]?.lower ?? null);
}

/** How many words from a figure "each month" still tells of it. */
const EACH_WITHIN = 10;

const PERIOD = /^(?:hour|day|week|month|year)$/;
