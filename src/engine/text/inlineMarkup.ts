import type { Span } from '../model/index.ts';
import type { Blot } from './blots.ts';
import { MARKER } from './markers.ts';

/*
 * Markup that turns up in running text of any format: citation markers, left-over HTML tags and comments, character references,
 * wiki links. Each expression is linear: its repetitions are bounded or exclude the character that ends them.
 */
const TAG = /<(?:!--[^]{0,2000}?-->|\/?[a-zA-Z][a-zA-Z0-9:-]{0,30}(?:\s[^<>]{0,1000})?\/?>)/g;
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
const WIKI_LINK = /(!?)\[\[([^\][|\n]{1,200})(\|?)([^\][\n]{0,400})\]\]/g;
const BARE_CITATION = /(^|[^\p{L}\p{N}.@_/])(-?@[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,100})/gu;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['bull', '•'],
  ['cent', '¢'],
  ['copy', '©'],
  ['deg', '°'],
  ['eacute', 'é'],
  ['ensp', ' '],
  ['emsp', ' '],
  ['euro', '€'],
  ['frac12', '½'],
  ['frac14', '¼'],
  ['frac34', '¾'],
  ['gt', '>'],
  ['hellip', '…'],
  ['laquo', '«'],
  ['ldquo', '“'],
  ['lsquo', '‘'],
  ['lt', '<'],
  ['mdash', '—'],
  ['middot', '·'],
  ['minus', '−'],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['para', '¶'],
  ['plusmn', '±'],
  ['pound', '£'],
  ['quot', '"'],
  ['raquo', '»'],
  ['rdquo', '”'],
  ['reg', '®'],
  ['rsquo', '’'],
  ['sect', '§'],
  ['shy', ' '],
  ['thinsp', ' '],
  ['times', '×'],
  ['trade', '™'],
  ['yen', '¥'],
]);

/** What to blot out of `text` within `span`. With `pandoc`, `@key` outside brackets is a citation too. */
export function inlineBlots(text: string, span: Span, pandoc: boolean): readonly Blot[] {
  const part = span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end);
  const blots: Blot[] = [];
  if (part.includes('[')) {
    wikiLinks(part, span.start, blots);
    for (const match of part.matchAll(MARKER)) add(blots, span.start + match.index, match[0].length);
  }
  if (part.includes('<')) for (const match of part.matchAll(TAG)) add(blots, span.start + match.index, match[0].length);
  if (part.includes('&')) references(part, span.start, blots);
  if (pandoc && part.includes('@')) {
    for (const match of part.matchAll(BARE_CITATION))
      add(blots, span.start + match.index + (match[1] ?? '').length, (match[2] ?? '').length);
  }
  return blots.sort((a, b) => a.start - b.start || b.end - a.end);
}

function add(blots: Blot[], start: number, length: number): void {
  blots.push({ start, end: start + length });
}

/** `[[id|text]]` keeps its text, `[[id]]` its id; what is embedded (`![[file]]`) is blotted whole. */
function wikiLinks(part: string, base: number, blots: Blot[]): void {
  for (const match of part.matchAll(WIKI_LINK)) {
    const [whole, embeds = '', target = '', bar = '', label = ''] = match;
    const start = base + match.index;
    if (embeds !== '') add(blots, start, whole.length);
    else {
      const kept = bar === '' || label === '' ? start + 2 : start + 3 + target.length;
      const keptLength = bar === '' || label === '' ? target.length : label.length;
      add(blots, start, kept - start);
      add(blots, kept + keptLength, whole.length - (kept - start) - keptLength);
    }
  }
}

function references(part: string, base: number, blots: Blot[]): void {
  for (const match of part.matchAll(REFERENCE)) {
    const text = decoded(match[1], match[2], match[3]);
    if (text !== null && text.length <= match[0].length)
      blots.push({ start: base + match.index, end: base + match.index + match[0].length, text });
  }
}

/** The text that a character reference stands for; white space for what is invisible; null for a name that is not known here. */
function decoded(decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined): string | null {
  if (name !== undefined) return NAMED.get(name) ?? null;
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
  if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return ' ';
  const text = String.fromCodePoint(code);
  return /[\s\p{Cf}]/u.test(text) ? ' ' : text;
}
