/**
 * What the text of a candidate adds to what its postings say. A sum of named weights, each in parts of the idf of the words it
 * rests on, so that it means the same for a query of two words and of two hundred. All of them are small: they decide between
 * passages that BM25 finds about equal.
 */
import type { Span } from '../model/index.ts';
import { type Occurrence, occurrencesOf, pairKey, type QueryReading } from './queryReading.ts';
import type { TermReader } from './terms/readTerms.ts';
import { isNameAt, isTelling, isYear } from './writtenForm.ts';

const WEIGHT = {
  /** Two neighbours of the query stand together in the passage, in their order. */
  together: 0.3,
  /** They stand near one another, in whatever order. */
  near: 0.12,
  /** A name of the query stands there as a name. */
  name: 0.08,
  /** A figure of the query stands there. */
  figure: 0.2,
  /** A year of the query stands there. */
  year: 0.05,
  /** A word of the query stands in the heading over the passage. */
  heading: 0.15,
} as const;

/** Up to so many terms of a query its pairs count in full; a longer one has pairs enough that stand together by chance. */
const PAIRS_IN_FULL = 4;

/** Words apart that still count as near. */
const NEAR = 8;

/** The words of a stretch of a text of this language (its number) that the query has too, in text order. */
export function sharedWords(query: QueryReading, text: string, span: Span, language: number, reader: TermReader): readonly Occurrence[] {
  return occurrencesOf(reader.read(text, span.start, span.end, language), query.numbers);
}

/** What is added to a candidate's score; `heading` are the query's words in the heading over it. */
export function textBonus(query: QueryReading, text: string, words: readonly Occurrence[], heading: readonly Occurrence[]): number {
  const pairs = Math.min(1, PAIRS_IN_FULL / Math.max(1, query.terms.length)) * pairBonus(query, words);
  return pairs + formBonus(query, text, words) + WEIGHT.heading * sumIdf(query, distinct(heading));
}

function idfOfTerm(query: QueryReading, term: number): number {
  return query.terms[term]?.idf ?? 0;
}

function distinct(words: readonly Occurrence[]): ReadonlySet<number> {
  return new Set(words.map(({ term }) => term));
}

function sumIdf(query: QueryReading, terms: Iterable<number>): number {
  let sum = 0;
  for (const term of terms) sum += idfOfTerm(query, term);
  return sum;
}

/** Each pair counts once, the closest it comes; its worth is that of its commoner word. */
function pairBonus({ pairs, terms }: QueryReading, words: readonly Occurrence[]): number {
  const best = new Map<number, number>();
  for (const [i, first] of words.entries()) {
    for (let j = i + 1; j < words.length; j++) {
      const second = words[j];
      if (!second || second.position - first.position > NEAR) break;
      for (const [a, b, gap] of [
        [first, second, second.position - first.position],
        [second, first, NEAR],
      ] as const) {
        const key = pairKey(a.term, b.term);
        const apart = pairs.get(key);
        if (apart === undefined) continue;
        best.set(key, Math.max(best.get(key) ?? 0, gap <= apart ? WEIGHT.together : WEIGHT.near));
      }
    }
  }
  let sum = 0;
  for (const [key, weight] of best) {
    sum += weight * Math.min(terms[key >>> 16]?.idf ?? 0, terms[key & 0xffff]?.idf ?? 0);
  }
  return sum;
}

/** Names, figures and years: each term counts once. */
function formBonus(query: QueryReading, text: string, words: readonly Occurrence[]): number {
  const names = distinct(query.occurrences.filter(({ start }) => isNameAt(query.text, start)));
  const found = new Map<number, number>();
  for (const { term, start } of words) {
    const known = query.terms[term]?.term ?? '';
    const weight = isYear(known)
      ? WEIGHT.year
      : isTelling(known)
        ? WEIGHT.figure
        : names.has(term) && isNameAt(text, start)
          ? WEIGHT.name
          : 0;
    if (weight > 0) found.set(term, weight);
  }
  let sum = 0;
  for (const [term, weight] of found) sum += weight * idfOfTerm(query, term);
  return sum;
}
