import { countWhile } from '../../base/bisect.ts';
import { intersects, type Span } from '../../engine/index.ts';
import type { PhrasePlace } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { titleOf } from '../text/words.ts';
import { rootNotes } from './noteItems.ts';

/** UTF-16 code units shown on each side of a phrase. */
const AROUND = 60;

/** Where `phrase` stands as whole words, letter case and white space aside, document by document. Cost: O(text). */
export function* phrasePlaces(documents: Iterable<LoadedDocument>, phrase: string): Generator<PhrasePlace> {
  const pattern = patternOf(phrase);
  if (pattern === null) return;
  for (const document of documents) {
    const { text } = document.original;
    let noted: readonly Span[] | undefined;
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!isProse(document, span)) continue; // front matter, code
      noted ??= rootNotes(document).flatMap(annotation => document.anchors.of(annotation).span ?? []);
      yield placeOf(document, span, noted);
    }
  }
}

function isProse({ read: { sentences } }: LoadedDocument, span: Span): boolean {
  const next = sentences[countWhile(sentences.length, i => (sentences[i]?.span.end ?? 0) <= span.start)];
  return next !== undefined && intersects(next.span, span);
}

/** Null for a phrase without words. Linear: its parts are joined by white space, of which none can begin the next. */
function patternOf(phrase: string): RegExp | null {
  const words = phrase.split(/\s+/).filter(word => word !== '');
  if (!words.some(word => /[\p{L}\p{N}]/u.test(word))) return null;
  const body = words.map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, 'giu');
}

function placeOf(document: LoadedDocument, span: Span, noted: readonly Span[]): PhrasePlace {
  const { text } = document.original;
  const before = text.slice(Math.max(0, span.start - AROUND), span.start).replace(/\s+/g, ' ');
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const after = text.slice(span.end, span.end + AROUND).replace(/\s+/g, ' ');
  return {
    uri: document.read.uri,
    version: document.version,
    range: document.toRange(span),
    title: titleOf(document.read.record),
    text: before + words + after,
    mark: { start: before.length, end: before.length + words.length },
    noted: noted.some(other => other.start === span.start && other.end === span.end),
  };
}
