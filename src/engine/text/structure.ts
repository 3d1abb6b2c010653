/**
 * What the leaves of a text are: paragraphs, items, captions, headings that no markup gives, leftovers of the page; and the sentences
 * of each.
 *
 * Method: a leaf is taken apart at the line breaks that end something (lines.ts); each part is judged by its own shape, and guessed
 * headings once more beside their neighbours. Cost: linear; only the head of a part is looked at for its kind.
 * Limits: the guesses are for English pages; where a text marks headings of its own none are guessed.
 */
import type { Block, BlockKind, Sentence, Span } from '../model/index.ts';
import { isBoilerplate, isCredit } from './boilerplate.ts';
import { skipSpace, trimmedEnd } from './characters.ts';
import { englishBreaks } from './english.ts';
import type { Leaf, Part } from './leaf.ts';
import { type Piece, pieces } from './lines.ts';
import { endOfLine } from './markdownChunks.ts';
import { markersAfter } from './markers.ts';
import { withPageLists } from './pageLists.ts';
import { runOnItems } from './runOnLists.ts';
import { isBlotted, type SentenceSplitter } from './sentences.ts';
import { endsFinally, looksLikeHeading, readsAsSentence } from './wordForms.ts';

/** Longer lines are no headings, credits or leftovers of the page. UTF-16 code units. */
const SHORT = 300;
/** White space that is no single blank. */
const WIDE_SPACE = /[^\S ]\s*| \s+/g;
/** The level of a heading that no markup gives. */
const GUESSED_LEVEL = 2;
/** Headings under which lines are references, however much they look like headings. */
const BACK_MATTER =
  /^(?:references|sources|bibliography|works cited|further reading|external links|notes|footnotes|endnotes|citations|literature)$/i;

const LOOSE: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'quote', 'footnote', 'table-cell', 'caption']);

/**
 * Takes leaves apart at the line breaks that end something, and names what each part is. `guessHeadings` where the format marks
 * none. `raw` is the text with its markup, `inked` the same with the markup blotted out.
 */
export function partsOf(raw: string, inked: string, leaves: readonly Leaf[], guessHeadings: boolean): readonly Part[] {
  const parts: Part[] = [];
  for (const leaf of leaves) {
    if (LOOSE.has(leaf.kind)) loosePartsOf(raw, inked, leaf, guessHeadings, parts);
    else {
      const start = skipSpace(raw, leaf.start, leaf.end);
      const end = trimmedEnd(raw, start, leaf.end);
      if (end > start) parts.push({ ...leaf, start, end });
    }
  }
  return withPageLists(inked, guessHeadings ? withHeadingsRevised(inked, parts) : parts, guessHeadings);
}

function loosePartsOf(raw: string, inked: string, leaf: Leaf, guessHeadings: boolean, parts: Part[]): void {
  const found = pieces(inked, leaf.start, leaf.end, lineIsBoilerplate);
  for (const [i, piece] of found.entries()) {
    const part = partOf(inked, leaf, piece, guessHeadings && found.length === 1);
    parts.push(withMarkup(raw, inked, part, i === 0 ? leaf.start : part.start, found[i + 1]?.start ?? leaf.end));
  }
}

/** Takes in the markup that touches a part, and the markers behind it in its last line, which the blotted text no longer shows. */
function withMarkup(raw: string, inked: string, part: Part, from: number, to: number): Part {
  let { start, end } = part;
  while (start > from && isBlotted(raw, inked, start - 1)) start--;
  const lineEnd = endOfLine(raw, end, to);
  while (end < lineEnd && isBlotted(raw, inked, end)) end++;
  end = markersAfter(raw, end, lineEnd);
  return start === part.start && end === part.end ? part : { ...part, start, end };
}

function lineIsBoilerplate(line: string): boolean {
  return line.length <= SHORT && mayBeBoilerplate(line) && isBoilerplate(line);
}

function partOf(prose: string, leaf: Leaf, piece: Piece, alone: boolean): Part {
  const line = prose.slice(piece.start, Math.min(piece.end, piece.start + SHORT + 1)).replace(WIDE_SPACE, ' ');
  const short = piece.end - piece.start <= SHORT;
  const part = { start: piece.start, end: piece.end, level: 0 };
  if (short && leaf.kind !== 'table-cell' && lineIsBoilerplate(line)) return { ...part, kind: 'boilerplate' };
  if (short && leaf.kind !== 'table-cell' && !/[\p{L}\p{N}]/u.test(line)) return { ...part, kind: 'boilerplate' };
  if (leaf.kind !== 'paragraph') return { ...part, kind: leaf.kind };
  if (piece.label > 0) {
    const numbered =
      alone &&
      short &&
      /^\d{1,2}\. /.test(line) &&
      isTitle(line.slice(piece.label)) &&
      looksLikeHeading(line.slice(piece.label)) &&
      isOneSentence(prose, piece);
    return numbered ? { ...part, kind: 'heading', level: GUESSED_LEVEL } : { ...part, start: itemStart(prose, piece), kind: 'list-item' };
  }
  const titled = looksLikeHeading(line) && (isTitle(line) || !/[\r\n]/.test(prose.slice(piece.start, piece.end)));
  if (short && isCredit(line)) return { ...part, kind: 'caption' };
  if (alone && short && titled && isOneSentence(prose, piece)) return { ...part, kind: 'heading', level: GUESSED_LEVEL };
  return { ...part, kind: 'paragraph' };
}

/** A guess never joins what would be two sentences, so it can be taken back without a change of spans. */
function isOneSentence(prose: string, span: Span): boolean {
  return englishBreaks(prose, span).length === 0;
}

function isTitle(text: string): boolean {
  const words = text.split(' ').filter(word => /^\p{L}{4,}/u.test(word));
  return words.length > 0 && words.every(word => /^\p{Lu}/u.test(word));
}

/** A bullet is no part of the item. A numbered label is not either, unless the items run on in one line and carry labels all. */
function itemStart(prose: string, piece: Piece): number {
  const line = prose.slice(piece.start, Math.min(piece.end, piece.start + 2000));
  const runOn = runOnItems(prose, piece).length > 0;
  const bullets = /^[•⁃‣◦▪●]/.test(line) && /\s[•⁃‣◦▪●]/.test(line);
  return runOn || bullets ? piece.start : piece.start + piece.label;
}

/** Long lines that end in a stop are hardly ever boilerplate: only notices are looked for among them. */
function mayBeBoilerplate(line: string): boolean {
  if (line.length < 60 || !endsFinally(line)) return true;
  return /^(?:this|we|our|by|subscribe|sign|enter|your|copyright|©|\(c\)|all rights|click|please|read|continue|you can|bookmark|save|notify|thanks?|did you|want to|get|already|become|create|support)\b/i.test(
    line,
  );
}

/**
 * Guessed headings looked at again beside their neighbours: a short line over a byline or a post's data is a title, and what stands
 * under "References" is a list of them.
 */
function withHeadingsRevised(prose: string, parts: readonly Part[]): readonly Part[] {
  let backMatter = false;
  return parts.map((part, i) => {
    const line = part.end - part.start <= SHORT / 2 ? prose.slice(part.start, part.end) : '';
    if (part.kind === 'heading') {
      if (BACK_MATTER.test(line.trim())) backMatter = true;
      else if (backMatter) return { ...part, kind: 'paragraph', level: 0 };
      return part;
    }
    if (part.kind === 'boilerplate') backMatter = false;
    const title = part.kind === 'paragraph' && line !== '' && parts[i + 1]?.kind === 'boilerplate' && isDateline(prose, parts[i + 1]);
    return title && isOneSentence(prose, part) && !endsFinally(line) && /^[“"'‘(]?[\p{Lu}\d]/u.test(line)
      ? { ...part, kind: 'heading', level: GUESSED_LEVEL }
      : part;
  });
}

function isDateline(prose: string, part: Part | undefined): boolean {
  return part !== undefined && /^(?:by|in|posted|published|updated|written)\b/i.test(prose.slice(part.start, part.start + 12));
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
  if (kind === 'caption' || (text.length < SHORT && isCredit(text))) return 'item';
  return (span.end - span.start > 2100 || readsAsSentence(text)) && /[\p{L}]/u.test(text) ? 'sentence' : 'item';
}
