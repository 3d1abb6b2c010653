/**
 * Cuts a report into the paragraphs that are checked one by one.
 *
 * Method: leaf blocks of the report's own reading are put together where they belong together: items of a list, cells of a table, the parts of a
 * block quotation, and all of these with a line that leads up to them (it ends with a colon) or that holds nothing but their citation.
 * Cost: linear. Limit: a citation covers nothing across a heading.
 */
import { countWhile } from '../../../base/bisect.ts';
import type { Block, Reference, Sentence, SourceDocument, Span } from '../../model/index.ts';
import { trimmedEnd } from '../../text/characters.ts';
import { readText, type TextReading } from '../../text/readText.ts';
import { readReferences } from '../references.ts';
import type { Citation, Paragraph, ParagraphBlock, PlacedParagraph } from './paragraph.ts';

/** A report, cut up. */
export interface ReportReading {
  readonly text: string;
  readonly frontMatter: Span | null;
  /** In text order, those of footnotes too. */
  readonly citations: readonly Citation[];
  /** In text order. */
  readonly paragraphs: readonly PlacedParagraph[];
  readonly language: string;
  /** Whether it has headings of its own, so that no line is guessed to be one. */
  readonly hasHeadings: boolean;
  /** The keys that each footnote cites, by its label. */
  readonly notes: NotedKeys;
}

type NotedKeys = ReadonlyMap<string, readonly string[]>;

/** A block with its index in the reading, and the stretch of text up to its neighbours, in which markup and citations around it stand. */
interface Indexed {
  readonly block: Block;
  readonly at: number;
  readonly territory: Span;
}

/** Reads a report for checking. `otherNotes`: what footnotes cite that stand elsewhere. */
export function readReport(source: SourceDocument, otherNotes: NotedKeys = new Map()): ReportReading {
  const reading = readText(source);
  const references = readReferences(source.text, reading);
  const citations = references.flatMap(toCitation);
  const notes = new Map([...otherNotes, ...footnoteKeys(reading, references)]);
  const sentences = sentencesByBlock(reading);
  const paragraphs = grouped(source.text, reading).map(group => place(source.text, reading, { group, references, sentences, notes }));
  const { frontMatter, language } = reading;
  const hasHeadings = reading.blocks.some(({ kind }) => kind === 'heading');
  return { text: source.text, frontMatter, citations, paragraphs, language, hasHeadings, notes };
}

/** `@fig:one`, `@sec-two`: cross-references of pandoc-crossref and Quarto, which cite nothing. */
const CROSS_REFERENCE = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|def|exm|exr)[:-]/;

function toCitation(reference: Reference): readonly Citation[] {
  if (reference.kind !== 'citation' || CROSS_REFERENCE.test(reference.key)) return [];
  const { span, key, locator } = reference;
  return [{ span, key, locator }];
}

function sentencesByBlock({ sentences }: TextReading): ReadonlyMap<number, readonly Sentence[]> {
  const map = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const list = map.get(sentence.block);
    if (list === undefined) map.set(sentence.block, [sentence]);
    else list.push(sentence);
  }
  return map;
}

/** The keys that each footnote cites, by its label. */
function footnoteKeys({ blocks }: TextReading, references: readonly Reference[]): NotedKeys {
  const keys = new Map<string, readonly string[]>();
  let label: string | null = null;
  let end = -1;
  for (const reference of references) {
    if (reference.kind === 'footnote-definition') {
      label = reference.label;
      end = footnoteEnd(blocks, reference.span.end);
      keys.set(label, []);
    } else if (label !== null && reference.kind === 'citation' && reference.span.start < end)
      keys.set(label, [...(keys.get(label) ?? []), reference.key]);
  }
  return keys;
}

/** Where the note ends whose label ends at `offset`: with the last of the footnote blocks that follow without another kind between. */
function footnoteEnd(blocks: readonly Block[], offset: number): number {
  let end = offset;
  for (const { kind, span } of blocks) {
    if (span.end <= offset) continue;
    if (kind !== 'footnote') break;
    end = span.end;
    break;
  }
  return end;
}

const CHECKED = new Set(['paragraph', 'list-item', 'quote', 'table-cell', 'footnote', 'caption', 'boilerplate']);

/** The leaf blocks that are checked, those together that belong together. */
function grouped(text: string, reading: TextReading): readonly (readonly Indexed[])[] {
  const groups: Indexed[][] = [];
  let before: Indexed | null = null;
  for (const [at, block] of reading.blocks.entries()) {
    const left = at === 0 ? (reading.frontMatter?.end ?? 0) : (reading.blocks[at - 1]?.span.end ?? 0);
    const right = reading.blocks[at + 1]?.span.start ?? text.length;
    if (!CHECKED.has(block.kind)) {
      before = null;
      continue;
    }
    const each: Indexed = { block, at, territory: territoryOf(text, block.span, Math.max(left, before?.territory.end ?? 0), right) };
    const group = groups.at(-1);
    if (before !== null && group !== undefined && isSourceOf(text, before.block, block)) {
      const quoted: Indexed = { block: before.block, at: before.at, territory: { start: before.territory.start, end: each.territory.end } };
      group[group.length - 1] = before = quoted;
      continue;
    }
    if (before !== null && group !== undefined && belongs(text, reading, before.block, block)) group.push(each);
    else groups.push([each]);
    before = each;
  }
  return groups;
}

/** From the start of the block's line, after what stands before it on that line, to the last line before the next block. */
function territoryOf(text: string, { start, end }: Span, left: number, right: number): Span {
  const from = Math.max(left, text.lastIndexOf('\n', start - 1) + 1);
  const sameLine = !text.slice(end, right).includes('\n');
  const to = sameLine ? right : Math.max(end, text.lastIndexOf('\n', right - 1));
  return { start: from, end: right === text.length ? trimmedEnd(text, end, right) : trimmedEnd(text, end, to) };
}

/** Whether a line within a block quotation holds nothing but its citation: "> — [@key]". */
function isSourceOf(text: string, before: Block, block: Block): boolean {
  return before.kind === 'quote' && block.kind === 'boilerplate' && isOneQuotation(text.slice(before.span.end, block.span.start));
}

function belongs(text: string, { prose }: TextReading, before: Block, block: Block): boolean {
  const same = before.kind === block.kind;
  if (same && (block.kind === 'table-cell' || block.kind === 'list-item')) return true;
  if (same && block.kind === 'quote') return isOneQuotation(text.slice(before.span.end, block.span.start));
  const led = block.kind === 'quote' || block.kind === 'list-item' || block.kind === 'table-cell';
  return before.kind === 'paragraph' && led && LEADS_UP.test(prose.slice(before.span.start, before.span.end));
}

const LEADS_UP = /:\s*$/;

/** Whether what stands between two paragraphs of block quotations keeps them in one. */
function isOneQuotation(gap: string): boolean {
  const between = gap.split('\n').slice(1, -1);
  return between.every(line => line.trim().startsWith('>'));
}

interface Parts {
  readonly group: readonly Indexed[];
  readonly references: readonly Reference[];
  readonly sentences: ReadonlyMap<number, readonly Sentence[]>;
  readonly notes: NotedKeys;
}

function place(text: string, reading: TextReading, parts: Parts): PlacedParagraph {
  const { group, references, notes } = parts;
  const start = group[0]?.territory.start ?? 0;
  const end = group.at(-1)?.territory.end ?? start;
  const inside = references.slice(firstFrom(references, start), firstFrom(references, end));
  const marked = inside.flatMap(reference =>
    reference.kind === 'footnote' ? [{ span: moved(reference.span, -start), keys: notes.get(reference.label) ?? [] }] : [],
  );
  const kinds = group.map(({ block }) => block.kind).join();
  return {
    start,
    end,
    kinds,
    signature: [kinds, reading.language, marked.map(({ keys }) => keys.join(' ')).join(';'), text.slice(start, end)].join('\n'),
    read: (): Paragraph => ({
      raw: text.slice(start, end),
      prose: reading.prose.slice(start, end),
      language: reading.language,
      blocks: group.map(each => blockOf(each, parts.sentences.get(each.at) ?? [], start)),
      citations: inside.flatMap(toCitation).map(citation => ({ ...citation, span: moved(citation.span, -start) })),
      notes: marked.filter(({ keys }) => keys.length > 0),
    }),
  };
}

/** The index of the first reference from `offset` on. */
function firstFrom(references: readonly Reference[], offset: number): number {
  return countWhile(references.length, i => (references[i]?.span.start ?? 0) < offset);
}

function blockOf({ block, territory }: Indexed, sentences: readonly Sentence[], start: number): ParagraphBlock {
  return {
    kind: block.kind,
    span: moved(block.span, -start),
    territory: moved(territory, -start),
    sentences: sentences.map(({ span }) => moved(span, -start)),
  };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
