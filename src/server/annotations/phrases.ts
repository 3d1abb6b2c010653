import { countWhile } from '../../base/bisect.ts';
import { intersects, type Span } from '../../engine/index.ts';
import type { PhrasePlace } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { clip, clipStart, plainText } from '../text/plainText.ts';
import { titleOf } from '../text/words.ts';
import { rootNotes } from './noteItems.ts';

/** UTF-16 code units shown at most before a phrase, so that it is in sight itself in a short row, and behind it. */
const BEFORE = 32;
const BEHIND = 80;

/** Where `phrase` stands as whole words, letter case and white space aside, document by document. Cost: O(text). */
export function* phrasePlaces(documents: Iterable<LoadedDocument>, phrase: string): Generator<PhrasePlace> {
  const pattern = patternOf(phrase);
  if (pattern === null) return;
  for (const document of documents) {
    const { text } = document.original;
    let noted: readonly Span[] | undefined;
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const sentence = sentenceOf(document, span);
      if (sentence === null) continue; // front matter, code
      noted ??= rootNotes(document).flatMap(annotation => document.anchors.of(annotation).span ?? []);
      yield placeOf(document, span, sentence, noted);
    }
  }
}

/** The first sentence that has something of `span`; null where none has. */
function sentenceOf({ read: { sentences } }: LoadedDocument, span: Span): Span | null {
  const next = sentences[countWhile(sentences.length, i => (sentences[i]?.span.end ?? 0) <= span.start)];
  return next !== undefined && intersects(next.span, span) ? next.span : null;
}

/** Null for a phrase without words. Linear: its parts are joined by white space, of which none can begin the next. */
function patternOf(phrase: string): RegExp | null {
  const words = phrase.split(/\s+/).filter(word => word !== '');
  if (!words.some(word => /[\p{L}\p{N}]/u.test(word))) return null;
  const body = words.map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, 'giu');
}

function placeOf(document: LoadedDocument, span: Span, sentence: Span, noted: readonly Span[]): PhrasePlace {
  return {
    uri: document.read.uri,
    version: document.version,
    range: document.toRange(span),
    title: titleOf(document.read.record),
    ...wordsAround(document, span, sentence),
    noted: noted.some(other => other.start === span.start && other.end === span.end),
  };
}

/** A phrase with the words of its sentence on both sides, as a reader would read them out; by itself where it stands in markup. */
function wordsAround({ read }: LoadedDocument, span: Span, sentence: Span): Pick<PhrasePlace, 'text' | 'mark'> {
  const plain = plainText(read, { start: Math.min(sentence.start, span.start), end: Math.max(sentence.end, span.end) });
  const mark = plain.markOf(span);
  if (mark === null) {
    const text = read.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return { text, mark: { start: 0, end: text.length } };
  }
  const before = clipStart(plain.text.slice(0, mark.start), BEFORE);
  const words = plain.text.slice(mark.start, mark.end);
  return {
    text: before + words + clip(plain.text.slice(mark.end), BEHIND),
    mark: { start: before.length, end: before.length + words.length },
  };
}
