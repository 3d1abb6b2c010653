import { citationKey } from '../../base/citationKey.ts';
import { type ReadDocument, relatedPassages, type RelatedPassage, relationBetween, type Span } from '../../engine/index.ts';
import type { RelatedCard } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { plainText, type PlainText } from '../text/plainText.ts';
import { publisherOf, reasonInWords, titleOf } from '../text/words.ts';
import { claimsWithin, sectionAt } from './place.ts';

/** Longer selections are searched by their beginning: past this a query says nothing new. UTF-16 code units. */
const MAX_QUERY = 4000;

/** The passages of other documents that are nearest to what `span` says, best first. */
export function relatedTo(store: DocumentStore, document: ReadDocument, span: Span, top: number): readonly RelatedPassage[] {
  const { text } = plainText(document, { start: span.start, end: Math.min(span.end, span.start + MAX_QUERY) });
  const language = document.record.language ?? document.language;
  return text === '' ? [] : relatedPassages(store.corpus.passages, { text, language, exclude: new Set([document.uri]), top });
}

/** What passages were looked for: a stretch of a document. */
interface Asked {
  readonly document: ReadDocument;
  readonly span: Span;
}

/** `passage` ready to be shown beside what was asked; null where its document has left the corpus since. */
export function relatedCard(store: DocumentStore, passage: RelatedPassage, asked: Asked): RelatedCard | null {
  const loaded = store.get(passage.uri);
  if (loaded === undefined) return null;
  const { read } = loaded;
  const words = plainText(read, passage.span);
  const section = read.sections[sectionAt(read, passage.span.start)];
  return {
    uri: passage.uri,
    range: loaded.toRange(passage.span),
    title: titleOf(read.record),
    citationKey: citationKey(read.record.id),
    publisher: publisherOf(read.record),
    issued: read.record.issued ?? null,
    section: section === undefined || section.title === '' ? null : section.title,
    text: words.text,
    marks: marks(words, passage),
    reasons: passage.reasons.map(reason => ({ kind: reason.kind, label: reasonInWords(reason.kind, reason.text) })),
    kinds: kindsOf(loaded, passage.span),
    relation: relationBetween(asked.document, asked.span, read, passage.span),
    score: passage.score,
  };
}

function kindsOf(document: LoadedDocument, span: Span): RelatedCard['kinds'] {
  return [...new Set(claimsWithin(document.read, span).flatMap(claim => claim.kinds))];
}

/** What the reasons point to, in order; stretches that touch or overlap become one. */
function marks(words: PlainText, passage: RelatedPassage): RelatedCard['marks'] {
  const spans = passage.reasons
    .flatMap(reason => reason.spans)
    .map(words.markOf)
    .filter(span => span !== null)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
