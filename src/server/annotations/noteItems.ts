import type { Range } from 'vscode-languageserver';
import { groupBy } from '../../base/groupBy.ts';
import { type Annotation, readAssessment, type Span } from '../../engine/index.ts';
import type { NoteItem, NoteLink, NoteLook, NoteMarks, NoteReply } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { clip, excerpt } from '../text/plainText.ts';
import { titleOf } from '../text/words.ts';
import { baseName } from '../uris.ts';
import type { NotedElsewhere } from './elsewhere.ts';
import type { Anchor } from './anchors.ts';
import type { AnnotationLogs } from './logs.ts';
import { isReply, kindOf, type LinkBody, readContent } from './noteContent.ts';
import { assessmentInWords } from './verdictWords.ts';

/** UTF-16 code units of a quote that a list shows. */
const MAX_QUOTE = 300;
/** Of a comment: what is longer than this is no comment, and would hold up the editor. */
const MAX_COMMENT = 20_000;

/** What is needed to tell of notes. */
export interface NotesContext {
  readonly store: DocumentStore;
  readonly annotations: AnnotationLogs;
  readonly elsewhere: NotedElsewhere;
}

/** The annotations of a document that are notes by themselves, replies left out. */
export function rootNotes({ notes }: LoadedDocument): readonly Annotation[] {
  return notes.annotations.filter(annotation => !isReply(annotation));
}

/**
 * The notes on a document, in the order of their passages, those without one last. `within`: those that share text with it; a note on the
 * document as a whole stands at its beginning.
 */
export function noteItems(context: NotesContext, document: LoadedDocument, within?: Span): readonly NoteItem[] {
  return placedNotes(context, document, within).map(placed => noteItem(context, document, placed));
}

/** What a note was made of, and what is told of it. */
export interface ToldNote {
  readonly placed: PlacedNote;
  readonly note: NoteItem;
}

/** What was told of the notes on a document as it was then. */
export interface ToldNotes {
  readonly document: LoadedDocument;
  readonly notes: readonly ToldNote[];
}

/** The same as `noteItems`; a note that says what it said `before` is the same object, and one that has merely moved has the same parts. */
export function renewedItems(context: NotesContext, document: LoadedDocument, before: ToldNotes | undefined): readonly ToldNote[] {
  const title = titleOf(document.read.record);
  const told = new Map(before?.notes.map(each => [each.placed.annotation, each]));
  return placedNotes(context, document).map(placed => {
    const old = told.get(placed.annotation);
    if (old === undefined) return { placed, note: noteItem(context, document, placed) };
    if (old.note.link !== null || old.note.title !== title || !isSameList(old.placed.replies, placed.replies)) {
      const note = noteItem(context, document, placed);
      return { placed, note: JSON.stringify(note) === JSON.stringify(old.note) ? old.note : note };
    }
    const hasSameWords = before !== undefined && textAt(before.document, old.placed.span) === textAt(document, placed.span);
    const place = placeOf(document, placed, hasSameWords ? old.note.quote : undefined);
    const isSame = old.note.status === place.status && old.note.quote === place.quote && sameRange(old.note.range, place.range);
    return { placed, note: isSame ? old.note : { ...old.note, ...place } };
  });
}

/** A note, where it stands, and what answers it. */
interface PlacedNote extends Anchor {
  readonly annotation: Annotation;
  readonly replies: readonly Annotation[];
}

const NONE: readonly Annotation[] = [];

function placedNotes(context: NotesContext, document: LoadedDocument, within?: Span): readonly PlacedNote[] {
  const replies = groupBy(document.notes.annotations.filter(isReply), ({ target }) => target.source);
  const isGone = context.elsewhere.isGone(document.original.uri);
  const placed = rootNotes(document).map((annotation): PlacedNote => {
    const { span, status }: Anchor = isGone ? { span: null, status: 'gone' } : document.anchors.of(annotation);
    return { annotation, span, status, replies: replies.get(annotation.id) ?? NONE };
  });
  return placed
    .filter(({ span, status }) => {
      if (within === undefined) return true;
      return span === null ? status === 'document' && within.start === 0 : shares(span, within);
    })
    .sort((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || (a.span?.end ?? 0) - (b.span?.end ?? 0) || 0);
}

function noteItem(context: NotesContext, document: LoadedDocument, placed: PlacedNote): NoteItem {
  const { annotation, replies } = placed;
  const content = readContent(annotation);
  return {
    id: annotation.id,
    uri: document.read.uri,
    title: titleOf(document.read.record),
    kind: kindOf(annotation, content),
    ...placeOf(document, placed),
    comment: clip(content.comment, MAX_COMMENT),
    tags: content.tags,
    link: content.link === null ? null : linkItem(context, document, annotation.id, content.link),
    verdict: verdictOf(annotation),
    resolved: content.resolved,
    creator: annotation.creator,
    created: annotation.created,
    modified: annotation.modified,
    replies: replies.map(replyItem),
  };
}

/** What of a note depends on the text. `words`: those of its passage, where they are known: reading markup takes long where there are thousands of notes. */
function placeOf(
  document: LoadedDocument,
  { annotation, span, status }: PlacedNote,
  words?: string,
): Pick<NoteItem, 'status' | 'range' | 'quote'> {
  if (span !== null) return { status, range: document.toRange(span), quote: words ?? wordsOf(document, span) };
  return { status, range: null, quote: clip(fold(annotation.target.quote?.exact ?? readContent(annotation).lostQuote ?? ''), MAX_QUOTE) };
}

/** Null for a note without a passage. */
function textAt({ read }: LoadedDocument, span: Span | null): string | null {
  return span === null ? null : read.text.slice(span.start, span.end);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

function sameRange(a: Range | null, b: Range | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/** The marks of a document's notes, small enough to be sent with every pause of typing. */
export function noteMarks(document: LoadedDocument): NoteMarks {
  const looks = new Map<string, { readonly index: number; readonly look: NoteLook }>();
  const marks: number[] = [];
  let orphans = 0;
  for (const annotation of rootNotes(document)) {
    const { span, status } = document.anchors.of(annotation);
    if (status === 'orphan') orphans++;
    if (span === null) continue;
    const content = readContent(annotation);
    const look: NoteLook = { kind: kindOf(annotation, content), status, tag: content.tags[0] ?? null };
    const key = `${look.kind} ${status} ${look.tag ?? ''}`;
    const { index } = looks.get(key) ?? { index: looks.size };
    if (index === looks.size) looks.set(key, { index, look });
    const { start, end } = document.toRange(span);
    marks.push(start.line, start.character, end.line, end.character, index);
  }
  return { version: document.version, looks: [...looks.values()].map(({ look }) => look), marks, orphans };
}

/** Whether two spans share text, or an empty one stands in or at the edge of the other. */
function shares(a: Span, b: Span): boolean {
  return a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}

function linkItem(
  { store, annotations, elsewhere }: NotesContext,
  document: LoadedDocument,
  id: string,
  { relation, source, quote }: LinkBody,
): NoteLink | null {
  const uri = annotations.homeOf(document.original, id)?.addressOf(source);
  if (uri === undefined) return null;
  const target = store.get(uri) ?? elsewhere.get(uri);
  const span = target === undefined || quote === null ? null : target.anchors.find(quote);
  const range: Range | null = span === null || target === undefined ? null : target.toRange(span);
  const text = span === null || target === undefined ? fold(quote?.exact ?? '') : wordsOf(target, span);
  return { relation, uri, range, title: target === undefined ? baseName(uri) : titleOf(target.read.record), text: clip(text, MAX_QUOTE) };
}

function replyItem(annotation: Annotation): NoteReply {
  const { id, creator, created } = annotation;
  return { id, creator, created, comment: clip(readContent(annotation).comment, MAX_COMMENT) };
}

function verdictOf(annotation: Annotation): string | null {
  const assessment = readAssessment(annotation);
  return assessment === null ? null : assessmentInWords(assessment);
}

/** The words of a span on one line. Only what may hold markup is read as such: that takes long where there are thousands of notes. */
function wordsOf({ read }: LoadedDocument, span: Span): string {
  const { start, end } = span;
  const raw = read.text.slice(start, Math.min(end, start + 2 * MAX_QUOTE));
  return /[*_`[\]<>|#~\\&@!]/.test(raw) ? excerpt(read, span, MAX_QUOTE) : clip(fold(raw), MAX_QUOTE);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
