import { plainLine } from '../../base/markdown.ts';
import { shorten } from './shorten.ts';
import type { NoteColour } from './noteColours.ts';
import type { ImportableNote, ImportPreview, LinkRelation, NoteItem, NoteLink, Translate } from '../../protocol/index.ts';

/** Characters of a label in the tree. */
const LABEL = 90;

/** "1 note", "12 notes". */
export function countNotes(t: Translate, n: number): string {
  return n === 1 ? t('1 note') : t('{0} notes', n);
}

export function colourWords(t: Translate, colour: NoteColour): string {
  const words: Readonly<Record<NoteColour, string>> = {
    yellow: t('Yellow'),
    orange: t('Orange'),
    red: t('Red'),
    pink: t('Pink'),
    purple: t('Purple'),
    blue: t('Blue'),
    teal: t('Teal'),
    green: t('Green'),
  };
  return words[colour];
}

/** How the passage of a link stands to the one that it leads to. */
export function relationWords(t: Translate, relation: LinkRelation): string {
  const words: Readonly<Record<LinkRelation, string>> = {
    supports: t('Supports'),
    'differs-from': t('Differs from'),
    'same-event': t('Same event as'),
    quotes: t('Quotes'),
    'origin-of': t('Is the origin of'),
  };
  return words[relation];
}

/** "Supports “…” (title)". */
export function linkWords(t: Translate, { relation, text, title }: NoteLink): string {
  return t('{0}: “{1}” ({2})', relationWords(t, relation), shorten(text, LABEL), title);
}

/** What a note is called in the tree: what it says, else what was noted. */
export function noteLabel(t: Translate, note: NoteItem): string {
  const { comment, verdict, link, quote } = note;
  const [line = ''] = comment.split('\n').filter(each => each.trim() !== '');
  if (line !== '') return shorten((plainLine(line) || line.trim()).replace(/\s+/g, ' '), LABEL);
  if (link !== null) return linkWords(t, link);
  if (verdict !== null) return shorten(`${verdict}: ${quote}`, LABEL);
  return shorten(quote, LABEL);
}

/** A row for a note that an import would attach: what is noted, what is said of it, where. */
export function importRow(
  t: Translate,
  { quote, comment, tags, title, status }: ImportableNote,
): { readonly label: string; readonly description: string; readonly detail: string } {
  const words: Readonly<Record<ImportableNote['status'], string>> = {
    found: '',
    changed: t('the text has changed since'),
    document: t('on the whole document'),
    reply: t('a reply'),
  };
  const said = [...(comment === '' || quote === '' ? [] : [plainLine(comment)]), ...tags.map(tag => `#${tag}`)].join(' ');
  return {
    label: shorten(quote === '' ? plainLine(comment) : quote, LABEL),
    description: said,
    detail: [title, words[status]].filter(part => part !== '').join(' · '),
  };
}

/** What of a file is left out and why: plain text, letter for letter as it comes from elsewhere. */
export function importReport(t: Translate, file: string, { refuse }: ImportPreview): string {
  const parts = refuse.map(({ words, reason }) => (words === '' ? reason : `“${words}”: ${reason}`).replace(/\s+/g, ' '));
  return `${[t('Left out of {0}', file), ...parts].join('\n\n')}\n`;
}
