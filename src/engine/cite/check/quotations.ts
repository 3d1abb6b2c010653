/**
 * The quotations of a report: stretches within quotation marks, and block quotations.
 *
 * Method: one pass over the characters of a block; only the outermost marks count. A single mark opens where it leans on the word behind it and
 * closes where it leans on the one before, and not on an apostrophe's. Cost: linear. Limit: a quotation ends within its block.
 */
import type { Span } from '../../model/index.ts';
import type { Paragraph, ParagraphBlock } from './paragraph.ts';
import { type QuotedItem, readQuoted } from './quotedWords.ts';

/** A quotation with what it says. */
export interface Quotation {
  /** With its marks; of a block quotation from the first character to the last. */
  readonly span: Span;
  /** Without its marks. */
  readonly inner: Span;
  readonly isBlock: boolean;
  readonly items: readonly QuotedItem[];
  /** How many words it has. */
  readonly length: number;
}

/** A quoted name or term of so many words is no quotation. */
const TERM = 3;

/** All quotations of a paragraph, in text order. */
export function quotationsOf(paragraph: Paragraph): readonly Quotation[] {
  const blocks = blockQuotations(paragraph);
  const inline = paragraph.blocks.filter(({ kind }) => kind !== 'quote').flatMap(({ span }) => inlineQuotations(paragraph.raw, span));
  return [...inline, ...blocks].filter(({ length }) => length > TERM).sort((a, b) => a.span.start - b.span.start);
}

function inlineQuotations(raw: string, span: Span): readonly Quotation[] {
  return markedStretches(raw, span).map(inner => quotation(raw, { start: inner.start - 1, end: inner.end + 1 }, inner, false));
}

/** The parts of one block quotation together. */
function blockQuotations({ raw, blocks }: Paragraph): readonly Quotation[] {
  const runs: ParagraphBlock[][] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'quote') continue;
    const run = runs.at(-1);
    if (run !== undefined && blocks[i - 1]?.kind === 'quote') run.push(block);
    else runs.push([block]);
  }
  return runs.map(run => {
    const inner = withoutSource(raw, { start: run[0]?.span.start ?? 0, end: run.at(-1)?.span.end ?? 0 });
    return quotation(raw, inner, inner, true);
  });
}

/** The last line of a block quotation that says whose it is: "— Mira Aalto [@aalto-2019]", "(Aalto, [@aalto-2019])". */
const SOURCE_LINE =
  /(?:\n[ \t]{0,9}(?:>[ \t]{0,9}){0,9}){1,3}(?:(?:[—–―]|-{2,3})[ \t]{0,9}(?!\p{Ll})[^\n—–―]{0,200}|\([^\n]{0,100}\[[^\n]{0,20}@[^\n]{0,100}\]\)\.?)$/u;

function withoutSource(raw: string, { start, end }: Span): Span {
  const line = SOURCE_LINE.exec(raw.slice(start, end));
  return { start, end: line === null ? end : start + line.index };
}

function quotation(raw: string, span: Span, inner: Span, isBlock: boolean): Quotation {
  const items = readQuoted(raw, inner);
  return { span, inner, isBlock, items, length: items.filter(({ kind }) => kind === 'word').length };
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"', '‘': '’', "'": "'" };
const SPACE_OR_OPEN = /[\s([{—–/-]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** What stands between outermost quotation marks. */
function markedStretches(raw: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (let at = start; at < end; at++) {
    const mark = raw[at] ?? '';
    const closing = CLOSING[mark];
    if (closing === undefined || !opens(raw, at, start)) continue;
    const close = closeOf(raw, at, end, mark, closing);
    if (close < 0) continue;
    found.push({ start: at + 1, end: close });
    at = close;
  }
  return found;
}

function opens(raw: string, at: number, start: number): boolean {
  const mark = raw[at] ?? '';
  const before = at > start ? (raw[at - 1] ?? ' ') : ' ';
  const behind = raw[at + 1] ?? ' ';
  if (mark === '"' || mark === "'" || mark === '‘') return (SPACE_OR_OPEN.test(before) || /[*_“"]/.test(before)) && !/\s/.test(behind);
  return true;
}

/** The place of the mark that closes the one at `open`; -1 without one. */
function closeOf(raw: string, open: number, end: number, mark: string, closing: string): number {
  const single = mark === '‘' || mark === "'";
  let depth = 0;
  let possessor = -1;
  for (let at = open + 1; at < end; at++) {
    const character = raw[at] ?? '';
    if (character === mark && mark !== closing) depth++;
    else if (closing.includes(character) && !LETTER_OR_DIGIT.test(raw[at + 1] ?? ' ')) {
      if (single && isPossessor(raw, at)) {
        if (possessor < 0) possessor = at;
      } else if (mark === '"' && opens(raw, at, open) && /\s/.test(raw[at - 1] ?? '')) continue;
      else if (depth === 0) return at;
      else depth--;
    }
  }
  return possessor;
}

/** "the workers’ rights": the mark leans on a plural and more words follow. */
function isPossessor(raw: string, at: number): boolean {
  return /s/i.test(raw[at - 1] ?? '') && /^\s\p{Ll}/u.test(raw.slice(at + 1, at + 4));
}
