import type { Block, BlockKind, Section, Sentence, Span } from '../model/index.ts';
import { isBoilerplate } from './boilerplate.ts';
import type { Leaf } from './leaf.ts';
import { type Piece, pieces } from './lines.ts';
import type { SentenceSplitter } from './sentences.ts';
import { endsFinally, looksLikeHeading, readsAsSentence } from './wordForms.ts';

/** A leaf or a part of one, with what it was found to be. */
export interface Part extends Span {
  readonly kind: BlockKind;
  readonly level: number;
}

const SHORT = 300;
const GUESSED_LEVEL = 2;
const SOURCE_LINE = /^(?:sources?|via|originally published (?:in|by|at)|first published (?:in|by|at))\s?:/i;

/**
 * Takes leaves apart at the line breaks that end something, and names what each part is. `guessHeadings` where the format marks
 * none. Each part is judged by its own leaf alone, so a text read in two halves is judged alike.
 */
export function partsOf(prose: string, leaves: readonly Leaf[], guessHeadings: boolean): readonly Part[] {
  const parts: Part[] = [];
  for (const leaf of leaves) {
    if (!LOOSE.has(leaf.kind)) parts.push(leaf);
    else {
      const found = pieces(prose, leaf.start, leaf.end);
      for (const piece of found) parts.push(partOf(prose, leaf, piece, guessHeadings && found.length === 1));
    }
  }
  return parts;
}

const LOOSE: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'quote', 'footnote', 'table-cell']);

function partOf(prose: string, leaf: Leaf, piece: Piece, alone: boolean): Part {
  const line = prose.slice(piece.start, Math.min(piece.end, piece.start + SHORT + 1)).replace(/\s+/g, ' ');
  const short = piece.end - piece.start <= SHORT;
  const part = { start: piece.start, end: piece.end, level: 0 };
  if (short && leaf.kind !== 'table-cell' && mayBeBoilerplate(line) && isBoilerplate(line)) return { ...part, kind: 'boilerplate' };
  if (leaf.kind !== 'paragraph') return { ...part, kind: leaf.kind };
  if (piece.label > 0) {
    const numbered = alone && /^\d/.test(line) && looksLikeHeading(line.slice(piece.label)) && !line.includes('\n');
    return numbered && /^\d+\.\s+\p{Lu}/u.test(line) && isTitle(line.slice(piece.label))
      ? { ...part, kind: 'heading', level: GUESSED_LEVEL }
      : { ...part, start: itemStart(prose, piece), kind: 'list-item' };
  }
  if (alone && short && looksLikeHeading(line)) return { ...part, kind: 'heading', level: GUESSED_LEVEL };
  return { ...part, kind: 'paragraph' };
}

function isTitle(text: string): boolean {
  const words = text.split(' ').filter(word => /^\p{L}{4,}/u.test(word));
  return words.length > 0 && words.every(word => /^\p{Lu}/u.test(word));
}

/** A bullet is no part of the item. A numbered label is not either, unless the items run on in one line and carry labels all. */
function itemStart(prose: string, piece: Piece): number {
  const line = prose.slice(piece.start, Math.min(piece.end, piece.start + 2000));
  const runOn = /^[(]?[0-9a-z]{1,3}[.)]/.test(line) && /\s[(]?(?:\d{1,3}|[b-z])[.)]{1,2}\s+\p{Lu}/u.test(line.slice(piece.label));
  const bullets = /^[•⁃‣◦▪●]/.test(line) && /\s[•⁃‣◦▪●]/.test(line);
  return runOn || bullets ? piece.start : piece.start + piece.label;
}

/** Long lines that end in a stop are hardly ever boilerplate: only notices are looked for among them. */
function mayBeBoilerplate(line: string): boolean {
  if (line.length < 60 || !endsFinally(line)) return true;
  return /^(?:this|we|our|by|subscribe|sign|enter|your|copyright|©|\(c\)|all rights|click|please|read|continue|you can|bookmark|photo|image|posted|in )/i.test(
    line,
  );
}

/** The blocks of the parts, and the sections that their headings open. */
export function outline(
  prose: string,
  parts: readonly Part[],
): { readonly blocks: readonly Block[]; readonly sections: readonly Section[] } {
  const heads: { title: string; level: number; heading: Span; start: number; end: number; parent: number }[] = [];
  const open: number[] = [];
  const blocks: Block[] = [];
  for (const { kind, start, end, level } of parts) {
    if (kind === 'heading') {
      for (let last = open.at(-1); last !== undefined && (heads[last - 1]?.level ?? 0) >= level; last = open.at(-1)) {
        const closed = heads[last - 1];
        if (closed !== undefined) closed.end = start;
        open.pop();
      }
      heads.push({ title: titleOf(prose, start, end), level, heading: { start, end }, start, end: prose.length, parent: open.at(-1) ?? 0 });
      open.push(heads.length);
    }
    blocks.push({ kind, span: { start, end }, section: open.at(-1) ?? 0 });
  }
  const root: Section = { title: '', level: 0, heading: null, span: { start: 0, end: heads[0]?.start ?? prose.length }, parent: null };
  return {
    blocks,
    sections: [
      root,
      ...heads.map(({ title, level, heading, start, end, parent }): Section => ({ title, level, heading, span: { start, end }, parent })),
    ],
  };
}

function titleOf(prose: string, start: number, end: number): string {
  return prose.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** The sentences of the blocks, in text order. */
export function sentencesOf(prose: string, blocks: readonly Block[], splitter: SentenceSplitter): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, { kind, span }] of blocks.entries()) {
    if (SILENT.has(kind)) continue;
    if (kind === 'heading' || kind === 'boilerplate') sentences.push({ span, role: kind, block });
    else for (const sentence of splitter.split(span)) sentences.push({ span: sentence, role: roleOf(prose, sentence, kind), block });
  }
  return sentences;
}

const SILENT: ReadonlySet<BlockKind> = new Set(['code', 'html', 'front-matter']);

function roleOf(prose: string, span: Span, kind: BlockKind): 'sentence' | 'item' {
  const text = prose.slice(span.start, Math.min(span.end, span.start + 2100)).trim();
  if (kind === 'caption' || (text.length < SHORT && SOURCE_LINE.test(text))) return 'item';
  return (span.end - span.start > 2100 || readsAsSentence(text)) && /[\p{L}]/u.test(text) ? 'sentence' : 'item';
}
