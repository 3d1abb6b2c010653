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
  const replies = groupBy(document.notes.annotations.filter(isReply), ({ target }) => target.source);
  const isGone = context.elsewhere.isGone(document.original.uri);
  const placed = rootNotes(document).map(annotation => ({
    annotation,
    ...(isGone ? ({ span: null, status: 'gone' } as const) : document.anchors.of(annotation)),
  }));
  return placed
    .filter(({ span, status }) => {
      if (within === undefined) return true;
      return span === null ? status === 'document' && within.start === 0 : shares(span, within);
    })
    .sort((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || (a.span?.end ?? 0) - (b.span?.end ?? 0) || 0)
    .map(({ annotation, span, status }): NoteItem => {
      const content = readContent(annotation);
      const { quote } = annotation.target;
      return {
        id: annotation.id,
        uri: document.read.uri,
        title: titleOf(document.read.record),
        kind: kindOf(annotation, content),
        status,
        range: span === null ? null : document.toRange(span),
        quote: span === null ? clip(fold(quote?.exact ?? content.lostQuote ?? ''), MAX_QUOTE) : wordsOf(document, span),
        comment: clip(content.comment, MAX_COMMENT),
        tags: content.tags,
        link: content.link === null ? null : linkItem(context, document, annotation.id, content.link),
        verdict: verdictOf(annotation),
        resolved: content.resolved,
        creator: annotation.creator,
        created: annotation.created,
        modified: annotation.modified,
        replies: (replies.get(annotation.id) ?? []).map(replyItem),
      };
    });
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
    const key = JSON.stringify(look);
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
