/** The slow and plain ways to the same answers: every passage is scored. */
import type { DocumentUri, ReadDocument } from '../../../src/engine/index.ts';
import { B, K1 } from '../../../src/engine/search/bm25.ts';
import type { Candidate, WeighedTerm } from '../../../src/engine/search/candidates.ts';
import { isDead } from '../../../src/engine/search/liveSegment.ts';
import type { PassageIndex } from '../../../src/engine/search/passageIndex.ts';
import { CHUNK, documentOf, passageCount, uriOf } from '../../../src/engine/search/segment.ts';
import { PLAIN_LANGUAGE } from '../../../src/engine/search/terms/languages.ts';
import { TermReader } from '../../../src/engine/search/terms/readTerms.ts';

export interface PlainPassage {
  readonly uri: DocumentUri;
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

function termsOf(text: string, start: number, end: number): readonly string[] {
  const list = new TermReader().read(text, start, end, PLAIN_LANGUAGE);
  return Array.from(list.terms.subarray(0, list.count), term => list.nameOf(term));
}

/** The passages as the index takes them: the title first, the words of a heading with the first passage under it. */
export function plainPassages(documents: readonly ReadDocument[]): readonly PlainPassage[] {
  return documents
    .toSorted((a, b) => (a.uri < b.uri ? -1 : 1))
    .flatMap(({ uri, text, record, passages, sections }) => [
      { uri, start: 0, end: 0, terms: termsOf(record.title ?? '', 0, (record.title ?? '').length) },
      ...passages.map(({ span, section }, i) => {
        const heading = section === passages[i - 1]?.section ? null : sections[section]?.heading;
        const own = termsOf(text, span.start, span.end);
        return { uri, ...span, terms: heading ? [...own, ...termsOf(text, heading.start, heading.end)] : own };
      }),
    ]);
}

export interface PlainHit {
  readonly passage: PlainPassage;
  readonly score: number;
}

/** BM25 in floating point, of every passage that has a term of the query; best first, ties by address and place. `weigh` is applied to each idf. */
export function plainBm25(
  passages: readonly PlainPassage[],
  query: string,
  weigh: (idf: number) => number = idf => idf,
): readonly PlainHit[] {
  const texts = new Set(passages.map(({ uri }) => uri)).size;
  const average = passages.reduce((sum, { terms }) => sum + terms.length, 0) / Math.max(1, passages.length - texts || texts);
  const wanted = new Map<string, number>();
  for (const term of termsOf(query, 0, query.length)) wanted.set(term, (wanted.get(term) ?? 0) + 1);
  const idf = new Map(
    [...wanted.keys()].map(term => {
      const known = passages.filter(({ terms }) => terms.includes(term)).length;
      return [term, Math.log(1 + (passages.length - known + 0.5) / (known + 0.5))];
    }),
  );
  return passages
    .map(passage => {
      let score = 0;
      for (const [term, times] of wanted) {
        const tf = passage.terms.filter(other => other === term).length;
        score += (times * weigh(idf.get(term) ?? 0) * tf) / (tf + K1 * (1 - B + (B * passage.terms.length) / Math.max(1, average)));
      }
      return { passage, score };
    })
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score || (a.passage.uri < b.passage.uri ? -1 : a.passage.uri > b.passage.uri ? 1 : a.passage.start - b.passage.start),
    );
}

/** With the stored impacts: every posting of every term added up, and every passage ranked. */
export function everyPassage(index: PassageIndex, terms: readonly WeighedTerm[], exclude: ReadonlySet<string>): readonly Candidate[] {
  const all: (Candidate & { readonly uri: string })[] = [];
  for (const [number, { segment, dead }] of index.segments.entries()) {
    const sums = new Float64Array(passageCount(segment));
    for (const { numbers, weight } of terms) {
      const term = numbers[number] ?? -1;
      if (term < 0) continue;
      let at = segment.termPosting[term] ?? 0;
      for (let list = segment.termList[term] ?? 0; list < (segment.termList[term + 1] ?? 0); list++) {
        for (const end = at + (segment.listCount[list] ?? 0) + 1; at < end; at++) {
          const passage = (segment.listChunk[list] ?? 0) * CHUNK + (segment.ids[at] ?? 0);
          sums[passage] = (sums[passage] ?? 0) + weight * (segment.impacts[at] ?? 0);
        }
      }
    }
    for (const [passage, score] of sums.entries()) {
      const uri = uriOf(segment, documentOf(segment, passage));
      if (score > 0 && !exclude.has(uri) && !(dead && isDead(dead, passage))) all.push({ segment: number, passage, score, uri });
    }
  }
  return all
    .sort((a, b) => b.score - a.score || (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.passage - b.passage))
    .map(({ segment, passage, score }) => ({ segment, passage, score }));
}
