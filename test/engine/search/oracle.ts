/** The slow and plain way to the same answers: every passage is scored, nothing is quantised, nothing is indexed. */
import type { DocumentUri, ReadDocument } from '../../../src/engine/index.ts';
import { B, K1 } from '../../../src/engine/search/bm25.ts';
import { TermReader } from '../../../src/engine/search/terms/readTerms.ts';

export interface PlainPassage {
  readonly uri: DocumentUri;
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

function termsOf(text: string, start: number, end: number): readonly string[] {
  const list = new TermReader().read(text, start, end);
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
