/**
 * What a citation covers: the sentence it stands in or behind; a block quotation; a row of a table. Sentences that one quotation runs through are
 * one statement. A statement without a citation has those of the line that leads up to its block, and a lead-up those of what it leads to.
 * Cost: linear in the paragraph.
 */
import type { ReadDocument, Span } from '../../model/index.ts';
import type { Checker } from './checker.ts';
import { isKnown } from './keys.ts';
import type { Citation, Paragraph, ParagraphBlock } from './paragraph.ts';
import { type Quotation, quotationsOf } from './quotations.ts';

/** A stretch of a paragraph that is checked as one. */
export interface Statement {
  readonly span: Span;
  /** The sentences in it. */
  readonly sentences: readonly Span[];
  readonly kind: ParagraphBlock['kind'];
  readonly quotations: readonly Quotation[];
  /** Those that stand in it; a footnote's stand at its marker. */
  readonly own: readonly Citation[];
  /** Keys that cover it. */
  readonly keys: readonly string[];
}

/** A statement while its citations are gathered. */
interface Open {
  readonly span: Span;
  readonly sentences: readonly Span[];
  readonly block: ParagraphBlock;
  readonly quotations: readonly Quotation[];
  readonly own: Citation[];
}

/** The statements of a paragraph, in text order. */
export function statementsOf(paragraph: Paragraph): readonly Statement[] {
  const quotations = quotationsOf(paragraph);
  const open = paragraph.blocks.flatMap((block, i) => openIn(block, paragraph.blocks[i - 1], quotations));
  const joined = joinBlockQuotations(open);
  for (const citation of citationsOf(paragraph)) ownerOf(joined, citation.span)?.own.push(citation);
  const rows = rowKeys(paragraph, joined);
  return joined.map((each, i) => {
    const own = keysOf(each.own);
    const keys = own.length > 0 ? own : (rows.get(each) ?? ledKeys(joined, i));
    return { span: each.span, sentences: each.sentences, kind: each.block.kind, quotations: each.quotations, own: each.own, keys };
  });
}

function citationsOf({ citations, notes }: Paragraph): readonly Citation[] {
  const noted = notes.flatMap(({ span, keys }) => keys.map(key => ({ span, key, locator: null })));
  return [...citations, ...noted].sort((a, b) => a.span.start - b.span.start);
}

function keysOf(citations: readonly Citation[]): readonly string[] {
  return [...new Set(citations.map(({ key }) => key))];
}

function openIn(block: ParagraphBlock, before: ParagraphBlock | undefined, quotations: readonly Quotation[]): readonly Open[] {
  const isQuote = block.kind === 'quote';
  if (isQuote) {
    const all = quotations.filter(({ isBlock, span }) => isBlock && span.start <= block.span.start && block.span.start < span.end);
    const first = before?.kind === 'quote' ? [] : all;
    return [{ span: block.span, sentences: block.sentences, block, quotations: first, own: [] }];
  }
  const inside = quotations.filter(({ isBlock, span }) => !isBlock && span.start >= block.span.start - 1 && span.end <= block.span.end + 1);
  const groups: { span: Span; sentences: Span[] }[] = [];
  for (const span of block.sentences) {
    const group = groups.at(-1);
    if (group !== undefined && inside.some(quotation => quotation.span.start < group.span.end && quotation.inner.end > span.start)) {
      group.sentences.push(span);
      group.span = { start: group.span.start, end: span.end };
    } else groups.push({ span, sentences: [span] });
  }
  return groups.map(({ span, sentences }) => ({
    span,
    sentences,
    block,
    quotations: inside.filter(quotation => quotation.inner.start >= span.start - 1 && quotation.inner.start < span.end),
    own: [],
  }));
}

/** The paragraphs of one block quotation are one statement. */
function joinBlockQuotations(open: readonly Open[]): readonly Open[] {
  const joined: Open[] = [];
  for (const each of open) {
    const last = joined.at(-1);
    if (last?.block.kind === 'quote' && each.block.kind === 'quote' && each.block !== last.block)
      joined[joined.length - 1] = {
        ...last,
        span: { start: last.span.start, end: each.span.end },
        sentences: [...last.sentences, ...each.sentences],
        block: each.block,
      };
    else joined.push(each);
  }
  return joined;
}

/** The statement that a citation stands in or behind; one before the first belongs to the first. */
function ownerOf(open: readonly Open[], { start }: Span): Open | undefined {
  let owner = open[0];
  for (const each of open) {
    if (each.span.start > start) {
      const ahead = owner !== undefined && start >= owner.span.end && start >= each.block.territory.start;
      return ahead ? each : owner;
    }
    owner = each;
  }
  return owner;
}

/** In a table: the keys of each row, for the cells that have none themselves. */
function rowKeys({ raw }: Paragraph, open: readonly Open[]): ReadonlyMap<Open, readonly string[]> {
  const cells = open.filter(({ block }) => block.kind === 'table-cell');
  const rows = new Map<number, Open[]>();
  for (const cell of cells) {
    const row = raw.lastIndexOf('\n', cell.span.start);
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  const keys = new Map<Open, readonly string[]>();
  for (const row of rows.values()) {
    const all = keysOf(row.flatMap(({ own }) => own));
    if (all.length > 0) for (const cell of row) keys.set(cell, all);
  }
  return keys;
}

/** The keys of the line that leads up to a block, or of the block quotation that a line leads up to. */
function ledKeys(open: readonly Open[], i: number): readonly string[] {
  const each = open[i];
  if (each === undefined) return [];
  const next = open[i + 1];
  if (each.block.kind === 'paragraph') return next !== undefined && next.block !== each.block ? keysOf(next.own) : [];
  const lead = open.findLast((other, k) => k < i && other.block.kind === 'paragraph');
  return lead === undefined ? [] : keysOf(lead.own);
}

/** The documents that cover a statement. `certain`: all of its keys are documents of the corpus, so that what they do not say is not said. */
export function citedBy({ keys }: Statement, checker: Checker): { readonly documents: readonly ReadDocument[]; readonly certain: boolean } {
  const documents = keys.flatMap(key => checker.byKey.get(key) ?? []);
  return { documents, certain: documents.length > 0 && keys.every(key => isKnown(checker, key) && checker.byKey.has(key)) };
}
