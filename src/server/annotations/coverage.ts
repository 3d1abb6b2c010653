/**
 * Which passages of a document the reader has taken in: read (had in sight), annotated, cited. A passage counts as cited where a report that cites
 * the document has its words (`quotedSpans`): a citation alone tells the document and not the passage. Cost: O(document + reports).
 */
import { countWhile } from '../../base/bisect.ts';
import { intersects, quotedSpans, type ReadDocument, type Span } from '../../engine/index.ts';
import type { Coverage } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { titleOf } from '../text/words.ts';
import { rootNotes } from './noteItems.ts';

/** Passages that are left over, and told one by one. */
const MOST_OPEN = 500;

/** `read`: the stretches that the reader has had in sight. `reports`: those of the documents that may cite this one. */
export function coverageOf(document: LoadedDocument, read: readonly Span[], reports: readonly LoadedDocument[]): Coverage {
  const { passages } = document.read;
  const seen = marked(passages, read);
  const annotated = marked(
    passages,
    rootNotes(document).flatMap(annotation => document.anchors.of(annotation).span ?? []),
  );
  const quoted = quotedSpans(
    document.read,
    reports.map(report => report.read),
  );
  const cited = marked(passages, quoted);
  const open = passages.filter((_, i) => !seen.has(i) && !annotated.has(i) && !cited.has(i));
  return {
    uri: document.read.uri,
    title: titleOf(document.read.record),
    passages: passages.length,
    annotated: annotated.size,
    cited: cited.size,
    read: seen.size,
    left: open.length,
    open: open.slice(0, MOST_OPEN).map(({ span }) => document.toRange(span)),
  };
}

/** The indexes of the passages that share text with one of `spans`. */
function marked(passages: ReadDocument['passages'], spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const span of spans) {
    for (let i = countWhile(passages.length, j => (passages[j]?.span.end ?? 0) <= span.start); i < passages.length; i++) {
      const passage = passages[i];
      if (passage === undefined || passage.span.start >= span.end) break;
      if (intersects(passage.span, span)) found.add(i);
    }
  }
  return found;
}
