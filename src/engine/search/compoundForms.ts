/**
 * Words of a query as parts of longer words, and its own long words in their parts, for languages that write compounds as one word:
 * "Ernte" stands in "Erntehelfer", "Brunnenwasser" is said of a "Brunnen" and its "Wasser".
 *
 * Method: one walk over the terms of the index, which are the only words that it is worth looking for. A term that begins or ends with a word of the query
 * is a form of it. A word of the query is taken apart where two terms of the index make it up but for a linking "s", "en" and the like (Koehn and
 * Knight 2003, without their counts). Cost: a look at the first and last four bytes of each term.
 */
import type { LiveSegment } from './liveSegment.ts';
import type { OtherForm } from './otherForms.ts';
import { needleOf, type Segment, termOf } from './segment.ts';

/** A word of the query: its term, and where it stands. */
export interface AskedWord {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Longer queries say their words in more than one way. */
const MOST_WORDS = 8;
/** Terms of an index that are walked over in a moment. */
const MOST_TERMS = 400_000;
/** Letters of a part at least. */
const LEAST = 4;
/** Compounds with a word that are asked for. */
const MOST_COMPOUNDS = 12;
/** How much a compound with a word counts, and each part of one. */
const SHARE = { compound: 0.4, part: 0.6 } as const;
/** What stands between two parts. */
const LINKS: ReadonlySet<string> = new Set(['', 'e', 'n', 's', 'en', 'er', 'es', 'ns', 'ens']);

/** The compounds and parts of `words` that the index knows. */
export function compoundForms(
  segments: readonly LiveSegment[],
  words: readonly AskedWord[],
  numberOf: (term: string) => number,
): readonly OtherForm[] {
  const long = words.filter(({ term }) => term.length >= LEAST && !/\d/.test(term));
  const size = segments.reduce((sum, { segment }) => sum + segment.termStart.length, 0);
  if (long.length === 0 || words.length > MOST_WORDS || size > MOST_TERMS) return [];
  const known = relatives(segments, long);
  return long.flatMap(word => {
    const { start, end } = word;
    const compounds = known.filter(term => isCompoundOf(term, word.term)).slice(0, MOST_COMPOUNDS);
    const forms = [
      ...compounds.map(term => ({ term, frequency: SHARE.compound })),
      ...partsOf(word.term, known).map(term => ({ term, frequency: SHARE.part })),
    ];
    return forms.map(({ term, frequency }) => ({ term: numberOf(term), frequency, start, end }));
  });
}

function isCompoundOf(term: string, word: string): boolean {
  return term.length >= word.length + LEAST && (term.startsWith(word) || term.endsWith(word));
}

/** The two terms that make up a word, the longest first part first; none where there are no two. */
function partsOf(word: string, known: readonly string[]): readonly string[] {
  const firsts = known.filter(term => term.length + LEAST <= word.length && word.startsWith(term)).sort((a, b) => b.length - a.length);
  const lasts = known.filter(term => term.length + LEAST <= word.length && word.endsWith(term));
  for (const first of firsts) {
    const last = lasts.find(term => {
      const gap = word.length - term.length;
      return gap >= first.length && LINKS.has(word.slice(first.length, gap));
    });
    if (last !== undefined) return [first, last];
  }
  return [];
}

/** The terms that begin or end as one of the words does, all different, in the order of their letters. */
function relatives(segments: readonly LiveSegment[], words: readonly AskedWord[]): readonly string[] {
  const encoded = words.map(({ term }) => needleOf(term).bytes);
  const begins = new Set(encoded.map(bytes => fourBytes(bytes, 0)));
  const ends = new Set(encoded.map(bytes => fourBytes(bytes, bytes.length - LEAST)));
  const found = new Set<string>();
  for (const { segment } of segments) addRelatives(found, segment, begins, ends);
  return [...found].sort();
}

function addRelatives(found: Set<string>, segment: Segment, begins: ReadonlySet<number>, ends: ReadonlySet<number>): void {
  const { termStart, termBytes } = segment;
  for (let term = 0; term + 1 < termStart.length; term++) {
    const start = termStart[term] ?? 0;
    const end = termStart[term + 1] ?? 0;
    if (end - start < LEAST) continue;
    if (begins.has(fourBytes(termBytes, start)) || ends.has(fourBytes(termBytes, end - LEAST))) found.add(termOf(segment, term));
  }
}

function fourBytes(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}
