import * as vscode from 'vscode';
import { instantOf } from '../../model/instants.ts';
import type { NoteItem } from '../../../protocol/index.ts';
import { kindWords, statusWords } from '../../model/noteGroups.ts';
import { linkWords } from '../../model/noteText.ts';

const t = vscode.l10n.t;

/** A message of a thread, with what is needed to change it. */
export interface NoteComment extends vscode.Comment {
  /** Of the note or the reply. */
  readonly noteId: string;
  readonly noteUri: string;
  /** What it said before the reader began to change it. */
  readonly written: string;
}

/** Whether a command was handed one of our messages. */
export function isNoteComment(value: unknown): value is NoteComment {
  return typeof value === 'object' && value !== null && 'noteId' in value && 'noteUri' in value && 'written' in value;
}

/** The messages of a note, its own first. */
export function threadComments(note: NoteItem): readonly NoteComment[] {
  return [
    message(note, note.id, note.comment === '' ? emptyWords(note) : note.comment, note, note.comment),
    ...note.replies.map(reply => message(note, reply.id, reply.comment, reply, reply.comment)),
  ];
}

/** "Comment · harm/closure · Words have changed": what the thread is, besides its words. */
export function threadLabel(note: NoteItem): string {
  const { kind, tags, status, link, verdict } = note;
  const said = [kindWords(t, kind), ...tags.map(tag => `#${tag}`)];
  if (link !== null) said.push(linkWords(t, link));
  if (verdict !== null) said.push(verdict);
  if (status !== 'in-place') said.push(statusWords(t, status));
  return said.join(' · ');
}

/** What the thread's buttons depend on. */
export function threadContext({ resolved }: NoteItem): string {
  return resolved ? 'note.resolved' : 'note.open';
}

/** The words of a message, however VS Code holds them. */
export function wordsOf({ body }: vscode.Comment): string {
  return typeof body === 'string' ? body : body.value;
}

function message(
  { uri }: NoteItem,
  id: string,
  shown: string,
  { creator, created }: { readonly creator: string | null; readonly created: string },
  written: string,
): NoteComment {
  const time = instantOf(created);
  return {
    noteId: id,
    noteUri: uri,
    written,
    body: formatted(shown),
    author: { name: creator ?? t('You') },
    mode: vscode.CommentMode.Preview,
    contextValue: 'note',
    ...(time === null ? {} : { timestamp: time }),
  };
}

/** Markdown of the reader's own or of others: formatted, but nothing in it runs. */
function formatted(markdown: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(markdown, false);
  text.isTrusted = false;
  text.supportHtml = false;
  return text;
}

function emptyWords({ quote, tags }: NoteItem): string {
  return tags.length > 0 ? tags.map(tag => `#${tag}`).join(' ') : `“${quote}”`;
}
