/**
 * What a quotation says, as it is held to its source: its words, and the places where its writer left something out or put something in.
 * Markup, marks of inner quotations and citation markers say nothing. Cost: linear.
 */
import { fold, splitWords } from '../../anchor/words.ts';
import type { Span } from '../../model/index.ts';
import { MARKER } from '../../text/markers.ts';

/** A word, or a place where up to `most` words of the source may stand, and at least `least`. */
export type QuotedItem =
  | { readonly kind: 'word'; readonly folded: string; readonly span: Span }
  | { readonly kind: 'gap'; readonly least: number; readonly most: number };

/** How many words an ellipsis may stand for, and an insertion in brackets. */
const OMITTED = 400;
const REPLACED = 15;

const GAP =
  /\[\s?(?:…|\.\s?\.\s?\.)[^\][]{0,9}\]|…|\.\s?\.\s?\.(?:\s?\.)?|(?<head>\p{L}*)\[(?<inserted>[^\][\n]{0,120})\](?<tail>\p{L}*)/gu;
const MARKUP =
  /<!--[\s\S]{0,2000}?-->|<\/?[a-zA-Z][^<>\n]{0,200}>|(?<=\n)[ \t]{0,9}(?:>[ \t]?)+|\]\([^()\s]{0,500}\)|[*`\\]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The words and gaps of `raw` within `inner`. */
export function readQuoted(raw: string, inner: Span): readonly QuotedItem[] {
  const bare = blanked(blanked(raw.slice(inner.start, inner.end), MARKUP), CITATIONS);
  const items: QuotedItem[] = [];
  let from = 0;
  for (const match of bare.matchAll(GAP)) {
    items.push(...wordsOf(bare, from, match.index, inner.start), ...gapOf(match.groups ?? {}));
    from = match.index + match[0].length;
  }
  return [...items, ...wordsOf(bare, from, bare.length, inner.start)];
}

/** Citation markers but not a letter in brackets, which is a changed capital. */
const CITATIONS = new RegExp(MARKER.source.replace('|[a-z]|', '|'), MARKER.flags);

function blanked(text: string, what: RegExp): string {
  return text.replace(what, found => ' '.repeat(found.length));
}

function wordsOf(bare: string, from: number, to: number, offset: number): readonly QuotedItem[] {
  const { folded, starts, ends } = splitWords(bare.slice(from, to), from + offset);
  return folded.map((word, i) => ({ kind: 'word', folded: word, span: { start: starts[i] ?? 0, end: ends[i] ?? 0 } }));
}

function gapOf({ head, inserted, tail }: Readonly<Record<string, string | undefined>>): readonly QuotedItem[] {
  if (inserted === undefined) return [{ kind: 'gap', least: 0, most: OMITTED }];
  // "[T]he", "expos[ed]": one word of the source, written another way.
  if (head !== '' || tail !== '') return [{ kind: 'gap', least: 1, most: 1 }];
  return [{ kind: 'gap', least: 0, most: fold(inserted) === 'sic' ? 0 : REPLACED }];
}
