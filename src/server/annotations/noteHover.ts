import { escapeMarkdown } from '../../base/markdown.ts';
import type { Span } from '../../engine/index.ts';
import type { NoteItem, NoteStatus, PassageNote } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { commandLink } from '../text/markdown.ts';
import { clip, excerpt } from '../text/plainText.ts';
import { titleOf } from '../text/words.ts';
import { noteItems, type NotesContext } from './noteItems.ts';
import { linksHere, type NoteLinkHere } from './noteLinks.ts';
import { RELATION_HERE, RELATION_LABEL } from './noteWords.ts';

/** Notes that a hover has room for. */
const MAX_NOTES = 4;
const MAX_COMMENT = 300;
/** And that a list beside the text has. */
const MOST_LISTED = 30;

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

/** What links of notes elsewhere say of a place, in words. */
export function linkSection(links: readonly NoteLinkHere[], commandLinks: boolean): string {
  const lines = links.slice(0, MAX_NOTES).map(({ relation, document, from }) => {
    const title = titleOf(document.read.record);
    const target = { uri: document.read.uri, range: document.toRange(from) };
    const where = commandLinks ? commandLink(title, 'marginalia.openPassage', target) : escapeMarkdown(title);
    return `**Linked from** ${where}: “${escapeMarkdown(excerpt(document.read, from, MAX_COMMENT))}” ${RELATION_HERE[relation]}`;
  });
  if (links.length > MAX_NOTES) lines.push(`*and ${String(links.length - MAX_NOTES)} more*`);
  return lines.join('\n\n');
}

/** The notes on a passage and the links that lead to it, for a list of few words. */
export function passageNotes(context: NotesContext, document: LoadedDocument, span: Span): readonly PassageNote[] {
  const here = noteItems(context, document, span).flatMap(({ uri, range, comment, link, verdict, quote, tags, creator, kind }) => {
    if (range === null) return [];
    const linked = link === null ? '' : `${RELATION_LABEL[link.relation]}: “${link.text}” (${link.title})`;
    const words = [comment, linked, verdict ?? ''].find(each => each.trim() !== '') ?? quote;
    return [{ uri, range, words: clip(words.replace(/\s+/g, ' ').trim(), MAX_COMMENT), tags, creator, kind }];
  });
  const links = linksHere(context, document, span).map(({ relation, document: other, from }): PassageNote => {
    const words = `“${excerpt(other.read, from, MAX_COMMENT)}” ${RELATION_HERE[relation]} (${titleOf(other.read.record)})`;
    return { uri: other.read.uri, range: other.toRange(from), words, tags: [], creator: null, kind: 'link' };
  });
  return [...here, ...links].slice(0, MOST_LISTED);
}

/** The notes in words. What the reader wrote is shown letter for letter: a hover runs commands, and a note may have come from anyone. */
export function noteSection(notes: readonly NoteAt[], commandLinks: boolean): string {
  const lines = notes.slice(0, MAX_NOTES).map(({ note }) => noteLines(note, commandLinks));
  if (notes.length > MAX_NOTES) lines.push(`*and ${String(notes.length - MAX_NOTES)} more*`);
  return lines.join('\n\n');
}

function noteLines({ uri, range, comment, tags, link, creator, replies, resolved, status, kind }: NoteItem, commandLinks: boolean): string {
  const who = creator === null ? (kind === 'highlight' ? 'Highlighted' : 'Your note') : `Note of ${escapeMarkdown(creator)}`;
  const head = [`**${who}**`, ...tags.map(tag => escapeMarkdown(`#${tag}`)), ...(resolved ? ['resolved'] : []), ...movedWords(status)].join(
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
