import { type QueryTerm, type WeighedTerm, weighTerms } from './candidates.ts';
import type { LiveSegment } from './liveSegment.ts';
import type { TermList, TermReader } from './terms/readTerms.ts';

/** One word of a text, under its term. */
export interface Occurrence {
  /** Index into the query's weighed terms. */
  readonly term: number;
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

export interface QueryReading {
  readonly text: string;
  /** Heaviest first. */
  readonly terms: readonly WeighedTerm[];
  /** Where they stand in the query, in text order. */
  readonly occurrences: readonly Occurrence[];
  /** The compounds among them whose parts stand in `occurrences`. */
  readonly compounds: readonly Occurrence[];
  /** Pairs of neighbouring terms, `pairKey` of both, with how far apart they stand. */
  readonly pairs: ReadonlyMap<number, number>;
  /** From a term, as the reader of the query numbers it, to its place in `terms`. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** A compound counts half, for its parts count too. */
const COMPOUND_SHARE = 0.5;
/** Neighbours of a query may have so many words between them, less one. */
const NEIGHBOURS = 3;

export function pairKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Reads what a query asks for, in the terms that the index knows. */
export function readQuery(segments: readonly LiveSegment[], text: string, reader: TermReader): QueryReading {
  const list = reader.read(text, 0, text.length);
  const terms = weighTerms(segments, countTerms(list));
  const known = new Map(terms.map(({ term }, i) => [term, i]));
  const numbers = numbersOf(list, known);
  const { occurrences, compounds } = takeOccurrences(list, numbers);
  return { text, terms, numbers, occurrences, compounds, pairs: pairsOf(occurrences) };
}

function countTerms(list: TermList): readonly QueryTerm[] {
  const frequencies = new Map<number, number>();
  let latest = -1;
  for (let i = 0; i < list.count; i++) {
    const term = list.terms[i] ?? 0;
    const position = list.positions[i] ?? 0;
    frequencies.set(term, (frequencies.get(term) ?? 0) + (position > latest ? 1 : COMPOUND_SHARE));
    latest = Math.max(latest, position);
  }
  return [...frequencies].map(([term, frequency]) => ({ term: list.nameOf(term), frequency }));
}

function numbersOf(list: TermList, places: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const term of new Set(list.terms.subarray(0, list.count))) {
    const place = places.get(list.nameOf(term));
    if (place !== undefined) numbers.set(term, place);
  }
  return numbers;
}

/** The occurrences of the query's terms in a text that has been read; a compound only where none of its parts is a term of the query. */
export function occurrencesOf(list: TermList, numbers: ReadonlyMap<number, number>): readonly Occurrence[] {
  return takeOccurrences(list, numbers).occurrences;
}

function takeOccurrences(list: TermList, numbers: ReadonlyMap<number, number>): Pick<QueryReading, 'occurrences' | 'compounds'> {
  const occurrences: Occurrence[] = [];
  const compounds: Occurrence[] = [];
  let latest = -1;
  for (let i = 0; i < list.count; i++) {
    const position = list.positions[i] ?? 0;
    const isCompound = position <= latest;
    latest = Math.max(latest, position);
    const term = numbers.get(list.terms[i] ?? 0);
    if (term === undefined) continue;
    const isTold = isCompound && (occurrences.at(-1)?.position ?? -1) >= position;
    (isTold ? compounds : occurrences).push({ term, position, start: list.starts[i] ?? 0, end: list.ends[i] ?? 0 });
  }
  return { occurrences, compounds };
}

function pairsOf(occurrences: readonly Occurrence[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  for (const [i, second] of occurrences.entries()) {
    const first = occurrences[i - 1];
    if (!first || first.term === second.term) continue;
    const distance = second.position - first.position;
    const key = pairKey(first.term, second.term);
    if (distance <= NEIGHBOURS) pairs.set(key, Math.min(distance, pairs.get(key) ?? distance));
  }
  return pairs;
}
