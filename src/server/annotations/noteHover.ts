import { escapeMarkdown } from '../../base/markdown.ts';
import type { Span } from '../../engine/index.ts';
import type { NoteItem, NoteStatus } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { commandLink } from '../text/markdown.ts';
import { clip } from '../text/plainText.ts';
import { noteItems, type NotesContext } from './noteItems.ts';
import { RELATION_LABEL } from './noteWords.ts';

/** Notes that a hover has room for. */
const MAX_NOTES = 4;
const MAX_COMMENT = 300;

/** A note and where it stands. */
interface NoteAt {
  readonly note: NoteItem;
  readonly span: Span;
}

/** The notes on a place, shortest passage first. Verdicts are told with their claim. */
export function notesAt(context: NotesContext, document: LoadedDocument, offset: number): readonly NoteAt[] {
  return noteItems(context, document, { start: offset, end: offset })
    .flatMap(note => (note.range === null || note.kind === 'verdict' ? [] : [{ note, span: document.toSpan(note.range) }]))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

/** The notes in words. What the reader wrote is shown letter for letter: a hover runs commands, and a note may have come from anyone. */
export function noteSection(notes: readonly NoteAt[], commandLinks: boolean): string {
  const lines = notes.slice(0, MAX_NOTES).map(({ note }) => noteLines(note, commandLinks));
  if (notes.length > MAX_NOTES) lines.push(`*and ${String(notes.length - MAX_NOTES)} more*`);
  return lines.join('\n\n');
}

function noteLines({ uri, range, comment, tags, link, creator, replies, resolved, status, kind }: NoteItem, commandLinks: boolean): string {
  const who = creator === null ? (kind === 'highlight' ? 'Highlighted' : 'Your note') : `Note of ${escapeMarkdown(creator)}`;
  const head = [`**${who}**`, ...tags.map(tag => escapeMarkdown(tag)), ...(resolved ? ['resolved'] : []), ...movedWords(status)].join(
    ' · ',
  );
  const lines = [head];
  if (comment !== '') lines.push(escapeMarkdown(clip(comment, MAX_COMMENT)));
  if (link !== null) lines.push(`${RELATION_LABEL[link.relation]}: “${escapeMarkdown(link.text)}” (${linkTitle(link, commandLinks)})`);
  if (replies.length > 0) lines.push(`*${String(replies.length)} ${replies.length === 1 ? 'reply' : 'replies'}*`);
  if (commandLinks && range !== null) lines.push(commandLink('Open note', 'marginalia.annotations.show', { uri, range }));
  return lines.join('  \n');
}

function linkTitle({ uri, range, title }: NonNullable<NoteItem['link']>, commandLinks: boolean): string {
  return range === null || !commandLinks ? escapeMarkdown(title) : commandLink(title, 'marginalia.openPassage', { uri, range });
}

function movedWords(status: NoteStatus): readonly string[] {
  if (status === 'changed') return ['the words have changed since'];
  return status === 'moved' ? ['the passage has moved'] : [];
}
