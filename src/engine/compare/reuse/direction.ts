/** Which of two passages was taken from the other, as far as dates and named sources tell. Cost: the documents' source mentions. */
import type { BibliographicRecord, ReadDocument, Span, TextReuse } from '../../model/index.ts';
import { foldName } from '../names/fold.ts';

/** How far from a passage the name of its source may stand, in UTF-16 code units. */
const NEAR = 600;

/** The direction of a reuse; null where neither names nor dates tell it, and within one document. */
export function directionOf(a: ReadDocument, spanA: Span, b: ReadDocument, spanB: Span): TextReuse['direction'] {
  if (a.uri === b.uri) return null;
  const [recordA, recordB] = [recordAt(a, spanA), recordAt(b, spanB)];
  const [aNamesB, bNamesA] = [names(a, spanA, recordB), names(b, spanB, recordA)];
  if (aNamesB !== bNamesA) return aNamesB ? 'b-to-a' : 'a-to-b';
  const [x, y] = [recordA.issued?.split('/')[0] ?? '', recordB.issued?.split('/')[0] ?? ''];
  const length = Math.min(x.length, y.length);
  if (length < 4 || aNamesB || x.slice(0, length) === y.slice(0, length)) return null;
  return x < y ? 'a-to-b' : 'b-to-a';
}

function recordAt({ record, parts }: ReadDocument, { start, end }: Span): BibliographicRecord {
  return parts.find(({ span }) => span.start <= start && end <= span.end)?.record ?? record;
}

/** Whether a document names another by its title or publisher, as what it was taken from or near the passage. */
function names(document: ReadDocument, passage: Span, other: BibliographicRecord): boolean {
  const called = [other.title, other['container-title'], other.publisher]
    .filter(name => name !== undefined)
    .map(foldName)
    .filter(name => name.length > 2);
  const from = recordAt(document, passage).source;
  const near = document.sources
    .filter(({ span }) => span.start < passage.end + NEAR && passage.start - NEAR < span.end)
    .map(({ source }) => source);
  const named = [...near, ...(from === undefined ? [] : [from])].map(foldName);
  return named.some(name => called.includes(name));
}
