import type { NoteItem } from '../../protocol/index.ts';

/** Which notes are listed: `#harm` is a tag with all beneath it, any other word stands somewhere in the note. */
export interface NoteFilter {
  readonly text: string;
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

/** Null for a text that asks for nothing. */
export function parseNoteFilter(text: string): NoteFilter | null {
  const parts = text
    .toLowerCase()
    .split(/\s+/)
    .filter(part => part !== '' && part !== '#');
  if (parts.length === 0) return null;
  return {
    text: text.trim(),
    words: parts.filter(part => !part.startsWith('#')),
    tags: parts.filter(part => part.startsWith('#')).map(part => part.slice(1)),
  };
}

/** Whether all that the filter asks for is in the note. */
export function matchesNote({ words, tags }: NoteFilter, note: NoteItem): boolean {
  const own = note.tags.map(tag => tag.toLowerCase());
  if (!tags.every(tag => own.some(each => each === tag || each.startsWith(`${tag}/`) || each.replaceAll(' ', '-') === tag))) return false;
  if (words.length === 0) return true;
  const { quote, comment, title, creator, verdict, link, replies } = note;
  const said = [
    quote,
    comment,
    title,
    creator ?? '',
    verdict ?? '',
    link?.title ?? '',
    link?.text ?? '',
    ...own,
    ...replies.map(reply => reply.comment),
  ];
  const text = said.join('\n').toLowerCase();
  return words.every(word => text.includes(word));
}
