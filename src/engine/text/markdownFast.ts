import type { Blot } from './blots.ts';
import { isLetter, skipSpace } from './characters.ts';
import { characterReference } from './inlineMarkup.ts';
import type { Leaf } from './leaf.ts';
import { afterBreak, type Chunk, endOfLine } from './markdownChunks.ts';
import { type Line, tableLeaves } from './markdownTable.ts';

/**
 * Reads the Markdown that most reports are made of: paragraphs, one-line headings, simple lists, quotes and tables, with simple emphasis,
 * inline links, code and brackets. Whatever could mean more is left to the full parser: the answer is then null. What is read here
 * is read as CommonMark has it; test/engine/text/markdown.test.ts holds the two readers to one another. Cost: linear.
 */
export interface ChunkReading {
  readonly leaves: readonly Leaf[];
  readonly blots: readonly Blot[];
}

const HEADING = /^(#{1,6})[ \t]+(?=[^\s#])/;
const INDENTED = /^(?: {4}| {0,3}\t)/;
const ITEM = /^(?:([-*+])|\d{1,9}([.)])) (?=\S)/;
/** How much of an indented block tells whether it is prose. */
const PROSE_SAMPLE = 1000;
/** What may open a block, or a table's second row, where it heads a line. */
const OPENS_BLOCK = /^[ \t]*(?:#|>|[-+=:|~<]|`{3}|[*_][ \t]*[*_][ \t]*[*_]|\*[ \t]|\*$|\d{1,9}[.)](?:[ \t]|$)|\[[^\]\n]*\]:|\[\^)/;
const SPECIAL = /[*_`[\]<&\\~]| {2}[\r\n]/g;
const NOT_CONTENT = String.raw`*_\x60[\]<>&\\~`;
const EMPHASIS = new RegExp(
  String.raw`(\*\*?|__?)([\p{L}\p{N}](?:[^${NOT_CONTENT}]{0,2000}[^\s${NOT_CONTENT}])?)\1(?=[\s.,;:!?)"'”’—–-]|$)`,
  'uy',
);
const CODE = /`([^`\r\n]{1,1000})`(?!`)/y;
const BRACKETS = /\[([^[\]`<>&\\*_~\r\n]{0,400}(?:_[^[\]`<>&\\*_~\r\n]{1,200}){0,8})\]/y;
const RESOURCE = /\(([^\s()<>\\]{0,2000})(?: "[^"\\\r\n]{0,400}")?\)/y;
const WIKI = /\[\[[^[\]`<>&\\*_~\r\n]{1,400}\]\](?![([:])/y;

/** Reads a chunk, or answers null where it takes the full parser. `defined` holds the labels of all link definitions. */
export function readSimply(text: string, chunk: Chunk, defined: ReadonlySet<string>): ChunkReading | null {
  const lines = linesOf(text, chunk);
  const first = text.slice(chunk.start, Math.min(chunk.end, chunk.start + 16));
  const blots: Blot[] = [];
  const leaves = leavesOf(text, chunk, lines, first, blots);
  if (leaves === null) return null;
  if (INDENTED.test(first)) return { leaves, blots };
  return leaves.every(leaf => inline(text, leaf, defined, blots)) ? { leaves, blots } : null;
}

function leavesOf(text: string, chunk: Chunk, lines: readonly Line[], first: string, blots: Blot[]): readonly Leaf[] | null {
  const heading = lines.length === 1 ? HEADING.exec(first) : null;
  if (heading !== null) return headingLeaf(text, chunk, heading, blots);
  if (INDENTED.test(first)) return indentedLeaf(text, lines, blots);
  if (ITEM.test(first)) return itemLeaves(text, lines, blots);
  if (first.startsWith('> ')) return quoteLeaf(text, lines, blots);
  if (first.trimStart().startsWith('|')) return tableLeaves(text, lines, blots);
  return paragraphLeaf(text, lines);
}

function linesOf(text: string, chunk: Chunk): readonly Line[] {
  const lines: Line[] = [];
  for (let at = chunk.start; at < chunk.end;) {
    const end = endOfLine(text, at, chunk.end);
    lines.push({ start: at, end });
    at = afterBreak(text, end, chunk.end);
  }
  return lines;
}

function opensBlock(text: string, line: Line): boolean {
  const code = text.charCodeAt(line.start);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return false;
  return OPENS_BLOCK.test(text.slice(line.start, Math.min(line.end, line.start + 1200)));
}

function isBlank(text: string, line: Line): boolean {
  return skipSpace(text, line.start, line.end) === line.end;
}

function headingLeaf(text: string, chunk: Chunk, match: RegExpExecArray, blots: Blot[]): readonly Leaf[] | null {
  if (/#[ \t]*$/.test(text.slice(Math.max(chunk.start, chunk.end - 40), chunk.end))) return null;
  const start = chunk.start + match[0].length;
  blots.push({ start: chunk.start, end: start });
  return [{ kind: 'heading', start, end: chunk.end, level: (match[1] ?? '').length }];
}

function paragraphLeaf(text: string, lines: readonly Line[]): readonly Leaf[] | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || text.startsWith('\t', first.start)) return null;
  if (lines.some(line => opensBlock(text, line) || isBlank(text, line))) return null;
  return [{ kind: 'paragraph', start: skipSpace(text, first.start, first.end), end: last.end, level: 0 }];
}

function indentedLeaf(text: string, lines: readonly Line[], blots: Blot[]): readonly Leaf[] | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || !lines.every(line => INDENTED.test(text.slice(line.start, line.start + 4)))) return null;
  return [indentedBlock(text, first.start, last.end, blots)];
}

/**
 * An indented block is code by the rules of Markdown, but in texts that were not written as Markdown it is an indented paragraph: it
 * is read as one where it is made of words.
 */
export function indentedBlock(text: string, start: number, end: number, blots: Blot[]): Leaf {
  const head = text.slice(start, Math.min(end, start + PROSE_SAMPLE));
  const signs = head.match(/[{}<>=;\\|$_#`()[\]+/*]/g)?.length ?? 0;
  const words = head.match(/(?:^|\s)["“‘'(]?\p{L}[\p{L}'’-]*[.,;:?!)"”’']{0,3}(?=\s|$)/gu)?.length ?? 0;
  const tokens = head.match(/\S+/g)?.length ?? 0;
  const prose = words >= 4 && words * 4 >= tokens * 3 && signs * 4 <= words;
  if (!prose) blots.push({ start, end });
  return { kind: prose ? 'paragraph' : 'code', start, end, level: 0 };
}

/** A list of one-line items with one kind of marker. */
function itemLeaves(text: string, lines: readonly Line[], blots: Blot[]): readonly Leaf[] | null {
  const leaves: Leaf[] = [];
  let style: string | undefined;
  for (const line of lines) {
    const match = ITEM.exec(text.slice(line.start, Math.min(line.end, line.start + 16)));
    const mark = match?.[1] ?? match?.[2];
    if (match === null || (style !== undefined && mark !== style)) return null;
    style = mark;
    const start = line.start + match[0].length;
    if (opensBlock(text, { start, end: line.end }) || /^\[[ xX]\]/.test(text.slice(start, start + 3))) return null;
    const runOn = startsRunOn(text, line.start, line.end, match[0].length);
    if (!runOn) blots.push({ start: line.start, end: start });
    leaves.push({ kind: 'list-item', start: runOn ? line.start : start, end: line.end, level: 0 });
  }
  return leaves;
}

function quoteLeaf(text: string, lines: readonly Line[], blots: Blot[]): readonly Leaf[] | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  for (const line of lines) {
    if (!text.startsWith('> ', line.start) || line.end - line.start < 3) return null;
    const content = { start: line.start + 2, end: line.end };
    if (/\s/.test(text.charAt(content.start)) || opensBlock(text, content)) return null;
    blots.push({ start: line.start, end: content.start });
  }
  return [{ kind: 'quote', start: first.start + 2, end: last.end, level: 0 }];
}

/** Whether an ordered item goes on to the next number in the same line ("1) One 2) Two"): its label is then text like the others. */
export function startsRunOn(text: string, start: number, end: number, label: number): boolean {
  const head = /^(\d{1,3})([.)])/.exec(text.slice(start, start + 5));
  if (head === null) return false;
  const next = String(Number.parseInt(head[1] ?? '0', 10) + 1) + (head[2] ?? '');
  const at = text.slice(start + label, Math.min(end, start + 2000)).indexOf(` ${next} `);
  return at > 0;
}

/** Blots the inline markup of a leaf; false where some of it takes the full parser. */
function inline(text: string, leaf: Leaf, defined: ReadonlySet<string>, blots: Blot[]): boolean {
  const part = text.slice(leaf.start, leaf.end);
  let from = 0;
  for (;;) {
    SPECIAL.lastIndex = from;
    const match = SPECIAL.exec(part);
    if (match === null) return true;
    const next = construct(part, match.index, leaf.start, defined, blots);
    if (next < 0) return false;
    from = next;
  }
}

/** The end of the construct at `at` of `part`, its marks added to `blots`; -1 for what is not read here. */
function construct(part: string, at: number, base: number, defined: ReadonlySet<string>, blots: Blot[]): number {
  switch (part.charAt(at)) {
    case '*':
    case '_':
      return emphasis(part, at, base, blots);
    case '`':
      return code(part, at, base, blots);
    case '[':
      return brackets(part, at, base, defined, blots);
    case '&':
      return reference(part, at, base, blots);
    case '<':
      return /[\s\d=]/.test(part.charAt(at + 1)) ? at + 1 : -1;
    default:
      return -1;
  }
}

function emphasis(part: string, at: number, base: number, blots: Blot[]): number {
  const before = at === 0 ? ' ' : part.charAt(at - 1);
  const after = part.charAt(at + 1);
  if (/\s/.test(before) && /\s/.test(after)) return at + 1;
  if (part.charAt(at) === '_' && isWord(part, at - 1) && isWord(part, at + 1)) return at + 1;
  if (!/[\s("“‘]/.test(before)) return -1;
  EMPHASIS.lastIndex = at;
  const match = EMPHASIS.exec(part);
  if (match === null) return -1;
  const mark = (match[1] ?? '').length;
  const end = at + match[0].length;
  blots.push({ start: base + at, end: base + at + mark }, { start: base + end - mark, end: base + end });
  return end;
}

function isWord(text: string, at: number): boolean {
  return isLetter(text, at) || /\d/.test(text.charAt(at));
}

function code(part: string, at: number, base: number, blots: Blot[]): number {
  CODE.lastIndex = at;
  const match = CODE.exec(part);
  if (match === null) return -1;
  const end = at + match[0].length;
  blots.push({ start: base + at, end: base + at + 1 }, { start: base + end - 1, end: base + end });
  return end;
}

function brackets(part: string, at: number, base: number, defined: ReadonlySet<string>, blots: Blot[]): number {
  if (part.charAt(at - 1) === '!') return -1;
  WIKI.lastIndex = at;
  const wiki = WIKI.exec(part);
  if (wiki !== null) return defined.size === 0 ? at + wiki[0].length : -1;
  BRACKETS.lastIndex = at;
  const match = BRACKETS.exec(part);
  if (match === null || /(?:^|[^\p{L}\p{N}])_|_(?:$|[^\p{L}\p{N}])/u.test(match[1] ?? '')) return -1;
  const close = at + match[0].length;
  const follows = part.charAt(close);
  if (follows === '(') {
    RESOURCE.lastIndex = close;
    const resource = RESOURCE.exec(part);
    if (resource === null || (match[1] ?? '').trim() === '' || match[1]?.startsWith('^') === true) return -1;
    const end = close + resource[0].length;
    blots.push({ start: base + at, end: base + at + 1 }, { start: base + close - 1, end: base + end });
    return end;
  }
  const defines = follows === ':' && /(?:^|[\r\n])[ \t>]*$/.test(part.slice(Math.max(0, at - 20), at));
  return follows === '[' || defines || (defined.size > 0 && defined.has(labelKey(match[1] ?? ''))) ? -1 : close;
}

function reference(part: string, at: number, base: number, blots: Blot[]): number {
  const found = characterReference(part, at);
  if (found === null) return /^&(?:#\w{1,8}|[a-zA-Z][a-zA-Z0-9]{0,40});/.test(part.slice(at, at + 50)) ? -1 : at + 1;
  blots.push({ start: base + at, end: base + at + found.length, text: found.text });
  return at + found.length;
}

/** A link label as it is compared. */
export function labelKey(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}
