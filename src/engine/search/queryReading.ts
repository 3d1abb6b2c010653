import { type QueryTerm, type WeighedTerm, weighTerms } from './candidates.ts';
import { guessLanguage } from '../text/language.ts';
import { compoundForms } from './compoundForms.ts';
import type { Definition } from './definitions.ts';
import type { LiveSegment } from './liveSegment.ts';
import { definedForms, type OtherForm, type OtherForms, wordsOf } from './otherForms.ts';
import { findTerm, needleOf } from './segment.ts';
import { languageNumber, PLAIN_LANGUAGE, rulesOfLanguage } from './terms/languages.ts';
import type { TermList, TermReader } from './terms/readTerms.ts';
import { isNumber } from './writtenForm.ts';

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
  /** What else is asked for: compounds whose parts stand in `occurrences`, and other forms, each at the words that it stands for. */
  readonly others: readonly Occurrence[];
  /** Whether something is asked for by another form. */
  readonly isExtended: boolean;
  /** Pairs of neighbouring terms, `pairKey` of both, with how far apart they stand. */
  readonly pairs: ReadonlyMap<number, number>;
  /** From a term, as the reader of the query numbers it, to its place in `terms`. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** A compound counts half, for its parts count too. */
const COMPOUND_SHARE = 0.5;
/** The form of a word in another language than the query's counts less: words that look alike are not always the same. */
const OTHER_LANGUAGE = 0.5;
/** Neighbours of a query may have so many words between them, less one. */
const NEIGHBOURS = 3;

export function pairKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** What is asked, as far as its reading goes. */
interface Asked {
  readonly text: string;
  /** BCP 47, where it is known. */
  readonly language?: string;
}

/**
 * Reads what a query asks for, in the terms that the index knows. Where the index holds documents of other languages than the query's,
 * each word is asked for in the forms of those languages too, so that names and loan words are found in them. What `definitions` name
 * by a short and a long form is asked for by both.
 */
export function readQuery(
  segments: readonly LiveSegment[],
  asked: Asked,
  reader: TermReader,
  definitions: readonly Definition[] = [],
): QueryReading {
  const { text } = asked;
  const [own = PLAIN_LANGUAGE, ...foreign] = languagesFor(segments, asked, reader);
  const first = reader.read(text, 0, text.length, own);
  const list = copyOf(first);
  const defined = definedForms(list, definitions, own, reader);
  const compounding = [own, ...foreign].filter(language => rulesOfLanguage(language).compounds);
  const also = [...defined.forms, ...compounding.flatMap(language => formsInCompounds(segments, text, language, reader))];
  const forms = new Map<number, number[]>();
  for (const language of foreign) addForms(forms, list, reader.read(text, 0, text.length, language));
  const terms = weighTerms(segments, countTerms(list, forms, { forms: also, shares: defined.shares }));
  const places = new Map(terms.map(({ term }, i) => [term, i]));
  const numbers = numbersOf(list, forms, also, places);
  const { occurrences, compounds } = takeOccurrences(list, numbers);
  return {
    text,
    terms,
    numbers,
    occurrences,
    others: [...compounds, ...occurrencesOfForms(also, numbers)],
    isExtended: defined.forms.length > 0 || defined.shares.size > 0,
    pairs: pairsOf(occurrences),
  };
}

/** What `text`, read as of a language that writes compounds as one word, says in compounds of the index or in their parts. */
function formsInCompounds(segments: readonly LiveSegment[], text: string, language: number, reader: TermReader): readonly OtherForm[] {
  const list = reader.read(text, 0, text.length, language);
  const words = wordsOf(list).map(i => ({ term: list.nameOf(list.terms[i] ?? 0), start: list.starts[i] ?? 0, end: list.ends[i] ?? 0 }));
  return compoundForms(segments, words, term => reader.numberOf(term));
}

/** The languages that a query is read by, by number: its own first, then the others of the index. */
function languagesFor(segments: readonly LiveSegment[], { text, language }: Asked, reader: TermReader): readonly number[] {
  const indexed = [...new Set(segments.flatMap(({ languages }) => languages))].sort((a, b) => a - b);
  const [only = PLAIN_LANGUAGE] = indexed;
  if (language === undefined && indexed.length <= 1) return [only];
  const own = language === undefined ? likeliestLanguage(segments, text, indexed, reader) : languageNumber(language);
  return [own, ...indexed.filter(other => other !== own)];
}

/** The language that the function words of a text tell; of one too short for that, the one in which the index knows most of its words. */
function likeliestLanguage(segments: readonly LiveSegment[], text: string, languages: readonly number[], reader: TermReader): number {
  const guess = languageNumber(guessLanguage(text));
  if (guess !== PLAIN_LANGUAGE) return guess;
  const unknown = (language: number): number => {
    const list = reader.read(text, 0, text.length, language);
    return [...new Set(list.terms.subarray(0, list.count))].filter(term => !isKnown(segments, list.nameOf(term))).length;
  };
  const counts = languages.map(language => ({ language, unknown: unknown(language) }));
  return counts.reduce((best, one) => (one.unknown < best.unknown ? one : best)).language;
}

function isKnown(segments: readonly LiveSegment[], term: string): boolean {
  const needle = needleOf(term);
  return segments.some(({ segment }) => findTerm(segment, needle) >= 0);
}

function copyOf(list: TermList): TermList {
  const { count, terms, starts, ends, positions } = list;
  return {
    count,
    terms: terms.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    positions: positions.slice(0, count),
    nameOf: term => list.nameOf(term),
  };
}

/** Adds to the forms of each term of `list` what the same word is read as in `other`. Numbers are those of the query's own language. */
function addForms(forms: Map<number, number[]>, list: TermList, other: TermList): void {
  const read = new Map(entriesOf(other));
  for (const [place, term] of entriesOf(list)) {
    const form = read.get(place);
    if (form === undefined || form === term || isNumber(list.nameOf(term)) || isNumber(list.nameOf(form))) continue;
    const known = forms.get(term);
    if (known === undefined) forms.set(term, [form]);
    else if (!known.includes(form)) known.push(form);
  }
}

/** Where each word or compound ends, with its term: the same word may begin elsewhere in another language ("l'ONU"). */
function entriesOf({ count, terms, ends, positions }: TermList): readonly (readonly [string, number])[] {
  let latest = -1;
  return Array.from({ length: count }, (_, i) => {
    const position = positions[i] ?? 0;
    const kind = position > latest ? 'word' : 'compound';
    latest = Math.max(latest, position);
    return [`${kind} ${String(ends[i])}`, terms[i] ?? 0];
  });
}

function countTerms(list: TermList, forms: ReadonlyMap<number, readonly number[]>, defined: OtherForms): readonly QueryTerm[] {
  const frequencies = new Map<number, number>();
  let latest = -1;
  for (let i = 0; i < list.count; i++) {
    const term = list.terms[i] ?? 0;
    const position = list.positions[i] ?? 0;
    const share = (defined.shares.get(i) ?? 1) * (position > latest ? 1 : COMPOUND_SHARE);
    frequencies.set(term, (frequencies.get(term) ?? 0) + share);
    latest = Math.max(latest, position);
  }
  for (const [term, others] of forms) {
    const frequency = frequencies.get(term) ?? 1;
    for (const form of others) if (!frequencies.has(form)) frequencies.set(form, OTHER_LANGUAGE * frequency);
  }
  for (const { term, frequency } of defined.forms) frequencies.set(term, (frequencies.get(term) ?? 0) + frequency);
  return [...frequencies].map(([term, frequency]) => ({ term: list.nameOf(term), frequency }));
}

/** From each term, its forms in other languages and what else is asked for to the place of the first of them that the index knows. */
function numbersOf(
  list: TermList,
  forms: ReadonlyMap<number, readonly number[]>,
  others: readonly OtherForm[],
  places: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const term of new Set(list.terms.subarray(0, list.count))) {
    const same = [term, ...(forms.get(term) ?? [])];
    const known = same.find(form => places.has(list.nameOf(form)));
    const place = known === undefined ? undefined : places.get(list.nameOf(known));
    if (place === undefined) continue;
    for (const form of same) if (form === term || !numbers.has(form)) numbers.set(form, place);
  }
  for (const { term } of others) {
    const place = places.get(list.nameOf(term));
    if (place !== undefined) numbers.set(term, place);
  }
  return numbers;
}

/** The occurrences of the query's terms in a text that has been read; a compound only where none of its parts is a term of the query. */
export function occurrencesOf(list: TermList, numbers: ReadonlyMap<number, number>): readonly Occurrence[] {
  return takeOccurrences(list, numbers).occurrences;
}

function takeOccurrences(
  list: TermList,
  numbers: ReadonlyMap<number, number>,
): { readonly occurrences: readonly Occurrence[]; readonly compounds: readonly Occurrence[] } {
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

/** Other forms at the words of the query that they stand for. */
function occurrencesOfForms(forms: readonly OtherForm[], numbers: ReadonlyMap<number, number>): readonly Occurrence[] {
  return forms.flatMap(({ term, start, end }) => {
    const number = numbers.get(term);
    return number === undefined ? [] : [{ term: number, position: 0, start, end }];
  });
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
