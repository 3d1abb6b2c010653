import type { DocumentSummary, Outline } from '../../protocol/index.ts';
import { kindsInWords } from './claimKinds.ts';
import { publisherOf, typeLabel } from './recordText.ts';
import type { Translate } from '../../protocol/index.ts';

/** What the reader typed into the filter: every word must be found, whatever its case and accents. */
export interface Filter {
  readonly text: string;
  readonly words: readonly string[];
}

/** Null for a filter that holds no word. */
export function parseFilter(text: string): Filter | null {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return words.length > 0 ? { text: text.trim(), words } : null;
}

/** Whether the record of a document has all the words. */
export function documentMatches(t: Translate, filter: Filter, document: DocumentSummary): boolean {
  const { record } = document;
  const authors = record.author?.flatMap(name => [name.family, name.given, name.literal]) ?? [];
  return hasWords(filter, [
    record.title,
    record.id,
    publisherOf(record),
    record.publisher,
    record.issued,
    document.path,
    typeLabel(t, record.type),
    ...authors,
  ]);
}

/** The claims of an outline, by index, that have all the words in their text, kinds or heading. */
export function matchingClaims(t: Translate, filter: Filter, outline: Outline): readonly number[] {
  return outline.claims.flatMap((claim, index) => {
    const section = outline.sections[claim.section];
    return hasWords(filter, [claim.text, kindsInWords(t, claim.kinds), section?.title]) ? [index] : [];
  });
}

/** Where the words stand in a label that is shown, as `[start, end]` pairs in order, joined where they touch. */
export function labelHighlights(filter: Filter, label: string): [number, number][] {
  const folded = fold(label);
  if (folded.length !== label.length) return [];
  const found = filter.words.flatMap(word => occurrences(folded, word)).sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of found) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function occurrences(text: string, word: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push([at, at + word.length]);
  return found;
}

function hasWords(filter: Filter, fields: readonly (string | null | undefined)[]): boolean {
  const haystack = fold(fields.filter(Boolean).join('\n'));
  return filter.words.every(word => haystack.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
