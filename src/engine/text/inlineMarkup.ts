import type { Span } from '../model/index.ts';
import type { Blot } from './blots.ts';
import { MARKER } from './markers.ts';

/*
 * Markup that turns up in running text of any format: citation markers, left-over HTML tags and comments, character references,
 * wiki links. Each expression is linear: its repetitions are bounded or exclude the character that ends them.
 */
const TAG = /<(?:!--[^]{0,2000}?-->|\/?[a-zA-Z][a-zA-Z0-9:-]{0,30}(?:\s[^<>]{0,1000})?\/?>)/g;
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,7}));/y;
const WIKI_LINK = /(!?)\[\[([^\][|\n]{1,200})(\|?)([^\][\n]{0,400})\]\]/g;
const BARE_CITATION = /(?<![\p{L}\p{N}.@_/])-?@[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,100}/uy;

/** The number of a footnote set against a stop: `closed.1 The`, `closed.”¹²`; what stands before and behind it is looked at apart. */
const GLUED_NOTE = /[.!?]['"’”]?\d{1,3}|[.,;:!?)'"’”][¹²³⁰⁴-⁹]{1,3}/g;
const BEHIND_NOTE = /\s+["“‘]?\p{Lu}|\s*$/uy;
const WORD_END = /\p{Ll}{3}$/u;
/** "She left in 1998.1 She": a year has no decimals; a capital unit behind it ("1500.5 MW") is no word. */
const YEAR_END = /\b(?:after|before|during|in|since|until) (?:1[5-9]|20)\d\d$/;
const BEHIND_YEAR = /\s+["“‘]?\p{Lu}\p{Ll}{0,20}\s/uy;
const LONGEST_YEAR_END = 12;

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

/** What to blot out of a plain text within `span`: citation markers, wiki links, left-over tags and character references. */
export function inlineBlots(text: string, span: Span): readonly Blot[] {
  const part = span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end);
  const blots: Blot[] = [];
  brackets(part, span.start, blots);
  noteNumbers(part, span.start, blots);
  if (part.includes('<')) for (const match of part.matchAll(TAG)) add(blots, span.start + match.index, match[0].length);
  if (part.includes('&')) references(part, span.start, blots);
  return blots;
}

/** What to blot out of Markdown whose own markup is gone: citation markers, wiki links, and `@key` outside of brackets. */
export function citationBlots(text: string, span: Span): readonly Blot[] {
  const part = span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end);
  const blots: Blot[] = [];
  brackets(part, span.start, blots);
  noteNumbers(part, span.start, blots);
  bareCitations(part, span.start, blots);
  return blots;
}

/** `@key`, and `-@key`, which leaves the author out. */
function bareCitations(part: string, base: number, blots: Blot[]): void {
  for (let at = part.indexOf('@'); at >= 0; at = part.indexOf('@', at + 1)) {
    for (const start of part.charAt(at - 1) === '-' ? [at - 1, at] : [at]) {
      BARE_CITATION.lastIndex = start;
      const key = BARE_CITATION.exec(part)?.[0];
      if (key === undefined) continue;
      add(blots, base + start, key.length);
      break;
    }
  }
}

function noteNumbers(part: string, base: number, blots: Blot[]): void {
  for (const match of part.matchAll(GLUED_NOTE)) {
    const end = match.index + match[0].length;
    const start = end - (/[\d¹²³⁰⁴-⁹]+$/.exec(match[0])?.[0].length ?? 0);
    if (/\d$/.test(match[0]) && !isNoteNumber(part, match.index, end)) continue;
    add(blots, base + start, end - start);
  }
}

/** Whether the digits that end at `end` number a note behind the stop at `stop`. */
function isNoteNumber(part: string, stop: number, end: number): boolean {
  const yearly = YEAR_END.test(part.slice(Math.max(0, stop - LONGEST_YEAR_END), stop));
  const behind = yearly ? BEHIND_YEAR : BEHIND_NOTE;
  behind.lastIndex = end;
  return (yearly || WORD_END.test(part.slice(Math.max(0, stop - 3), stop))) && behind.test(part);
}

function brackets(part: string, base: number, blots: Blot[]): void {
  if (!part.includes('[')) return;
  wikiLinks(part, base, blots);
  for (const match of part.matchAll(MARKER)) add(blots, base + match.index, match[0].length);
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
  for (let at = part.indexOf('&'); at >= 0; at = part.indexOf('&', at + 1)) {
    const found = characterReference(part, at);
    if (found !== null) blots.push({ start: base + at, end: base + at + found.length, text: found.text });
  }
}

/** The character reference at `at` of `text`: its length and what it stands for; null where there is none that is known. */
export function characterReference(text: string, at: number): { readonly length: number; readonly text: string } | null {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (match === null) return null;
  const decodedText = decoded(match[1], match[2], match[3]);
  return decodedText === null || decodedText.length > match[0].length ? null : { length: match[0].length, text: decodedText };
}

/** The text that a character reference stands for; white space for what is invisible; null for a name that is not known here. */
function decoded(decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined): string | null {
  if (name !== undefined) return NAMED.get(name) ?? null;
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
  if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return ' ';
  const text = String.fromCodePoint(code);
  return /[\s\p{Cf}]/u.test(text) ? ' ' : text;
}
