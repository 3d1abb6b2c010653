/**
 * Documents that are copies or versions of each other: most of the words of one, or of both, are reused.
 * Cost: linear in the pairs of reused passages.
 */
import type { DocumentCopy, DocumentUri, ReadDocument, Span, TextReuse } from '../../model/index.ts';

/** What of a document must be in the other for it to be a copy, in shares of its running text. */
const COPIED = 0.7;
/** A shorter text is a note, and no document that is copied. In UTF-16 code units. */
const SHORTEST = 200;

/** The copies among `documents`, by what `reuse` found in them: the fullest first. */
export function documentCopies(documents: Iterable<ReadDocument>, reuse: readonly TextReuse[]): readonly DocumentCopy[] {
  const lengths = new Map([...documents].map(document => [document.uri, runningLength(document)] as const));
  const shared = new Map<
    string,
    { readonly first: TextReuse; readonly a: Span[]; readonly b: Span[]; readonly directions: TextReuse['direction'][] }
  >();
  for (const pair of reuse) {
    if (pair.a.uri === pair.b.uri) continue;
    const key = `${pair.a.uri}\n${pair.b.uri}`;
    const known = shared.get(key) ?? { first: pair, a: [], b: [], directions: [] };
    known.a.push(pair.a.span);
    known.b.push(pair.b.span);
    known.directions.push(pair.direction);
    shared.set(key, known);
  }
  return [...shared.values()]
    .map(({ first, a, b, directions }): DocumentCopy => ({
      a: first.a.uri,
      b: first.b.uri,
      shareOfA: share(a, lengths, first.a.uri),
      shareOfB: share(b, lengths, first.b.uri),
      direction: directions.every(each => each === directions[0]) ? (directions[0] ?? null) : null,
    }))
    .filter(({ shareOfA, shareOfB }) => Math.max(shareOfA, shareOfB) >= COPIED)
    .sort((x, y) => Math.min(y.shareOfA, y.shareOfB) - Math.min(x.shareOfA, x.shareOfB));
}

function runningLength({ sentences }: ReadDocument): number {
  return sentences.reduce((sum, { span, role }) => sum + (role === 'sentence' || role === 'item' ? span.end - span.start : 0), 0);
}

function share(spans: readonly Span[], lengths: ReadonlyMap<DocumentUri, number>, uri: DocumentUri): number {
  const length = lengths.get(uri) ?? 0;
  if (length < SHORTEST) return 0;
  let [covered, end] = [0, 0];
  for (const span of spans.toSorted((x, y) => x.start - y.start)) {
    covered += Math.max(0, span.end - Math.max(span.start, end));
    end = Math.max(end, span.end);
  }
  return Math.min(1, Math.round((1000 * covered) / length) / 1000);
}
