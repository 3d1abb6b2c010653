import type { Span } from '../model/index.ts';
import type { Blot } from './blots.ts';
import { inlineBlots } from './inlineMarkup.ts';
import type { Leaf } from './leaf.ts';
import { type Chunk, markdownChunks } from './markdownChunks.ts';
import { type ChunkReading, labelKey, readSimply } from './markdownFast.ts';
import { readFully } from './markdownFull.ts';
import { plainLeaves } from './plainLeaves.ts';

/**
 * Reads the blocks of a Markdown text.
 *
 * Method: chunk by chunk; simple chunks by the fast reader, the others by the full parser, whose time can grow with the square of
 * the markup in a chunk. So its work is weighed beforehand: a chunk that would cost more than `CHUNK_BUDGET`, and what comes after
 * `TEXT_BUDGET` is spent, is read as plain text with the commonest markup blotted out. Cost: linear.
 */
const CHUNK_BUDGET = 1_000_000;
const TEXT_BUDGET = 2_500_000;
/** What it takes to set the full parser up, in the same measure. */
const PARSER_START = 100;
/** What may open a construct; a number with its mark may open a list in a list, however many stand in one line. */
const MARKUP = /[*_`[\]<>&\\~|#\n\r+-]|\d[.)]/g;
/** A line before a definition is looked at no further back than this. */
const LONG_LINE = 2000;
const DEFINITION = /^ {0,3}\[((?:[^[\]\\\r\n]|\\[^\r\n]){1,400})\]:/gm;

interface MarkdownReading {
  readonly leaves: readonly Leaf[];
  readonly blots: readonly Blot[];
}

/** The leaf blocks within the span, in text order, and what of their text is markup. */
export function markdownLeaves(text: string, { start, end }: Span): MarkdownReading {
  const labels = definedLabels(text);
  const defined = new Set(labels);
  const leaves: Leaf[] = [];
  const blots: Blot[] = [];
  let spent = 0;
  for (const chunk of markdownChunks(text, start, end)) {
    let reading = readSimply(text, chunk, defined);
    if (reading === null) {
      const cost = weight(text, chunk);
      const affordable = cost <= CHUNK_BUDGET && spent + cost <= TEXT_BUDGET;
      if (affordable) spent += cost;
      reading = affordable ? readFully(text, chunk, labels) : readRoughly(text, chunk);
    }
    for (const leaf of reading.leaves) leaves.push(leaf);
    for (const blot of reading.blots) blots.push(blot);
  }
  return { leaves, blots };
}

/** The labels of link definitions, as they are compared. A definition stands behind a blank line, a heading or another definition. */
export function definedLabels(text: string): readonly string[] {
  if (!text.includes(']:')) return [];
  const labels: string[] = [];
  let definedLine = -1;
  for (const match of text.matchAll(DEFINITION)) {
    const lineBefore = startOfLine(text, match.index - 1);
    const before = text.slice(lineBefore, Math.min(match.index, lineBefore + 400)).trim();
    if (match.index > 0 && before !== '' && !before.startsWith('#') && lineBefore !== definedLine) continue;
    const label = labelKey(match[1] ?? '');
    if (label === '' || label.startsWith('^')) continue;
    definedLine = match.index;
    labels.push(label);
  }
  return labels;
}

function startOfLine(text: string, at: number): number {
  const end = text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
  let start = end;
  while (start > 0 && end - start < LONG_LINE && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return Math.max(0, start);
}

/** What the full parser may take for a chunk, in characters of plain prose. */
function weight(text: string, { start, end }: Chunk): number {
  const length = end - start;
  if (length > CHUNK_BUDGET) return length;
  const marks = text.slice(start, end).match(MARKUP)?.length ?? 0;
  return PARSER_START + length + (marks * marks) / 40;
}

const ROUGH =
  /(?<![^\s([{"“‘>*_~])[*_~`]{1,3}(?=[^\s*_~`])|(?<=[^\s*_~`])[*_~`]{1,3}(?![^\s.,;:!?)\]}"”’])|!?\[(?=[^\][\n]{1,200}\]\([^()\s]{0,500}\))|\]\([^()\s]{0,500}\)|^ {0,3}(?:> ?)+/gm;

function readRoughly(text: string, { start, end }: Chunk): ChunkReading {
  const blots: Blot[] = [...inlineBlots(text, { start, end })];
  for (const match of text.slice(start, end).matchAll(ROUGH))
    blots.push({ start: start + match.index, end: start + match.index + match[0].length });
  return { leaves: plainLeaves(text, start, end), blots };
}
