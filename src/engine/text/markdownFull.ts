import { parse, postprocess, preprocess } from 'micromark';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Event } from 'micromark-util-types';
import type { BlockKind } from '../model/index.ts';
import type { Blot } from './blots.ts';
import { characterReference } from './inlineMarkup.ts';
import type { Leaf } from './leaf.ts';
import type { Chunk } from './markdownChunks.ts';
import { type ChunkReading, indentedBlock, startsRunOn } from './markdownFast.ts';

/**
 * Reads any Markdown with the tokenizer that remark is built on (CommonMark with GitHub's tables, footnotes, strikethrough and task
 * lists). Its tokens say of every character whether it is markup, which the tree above it no longer does.
 */
const EXTENSIONS = [gfmTable(), gfmFootnote(), gfmStrikethrough(), gfmTaskListItem()];

/** Tokens that are markup from end to end. */
const MARKUP: ReadonlySet<string> = new Set([
  'atxHeadingSequence',
  'autolinkMarker',
  'blockQuotePrefix',
  'codeFenced',
  'codeTextSequence',
  'definition',
  'definitionMarker',
  'emphasisSequence',
  'escapeMarker',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'hardBreakEscape',
  'labelMarker',
  'listItemPrefix',
  'reference',
  'resource',
  'setextHeadingLine',
  'strikethroughSequence',
  'strongSequence',
  'tableCellDivider',
  'tableDelimiterRow',
  'taskListCheck',
  'thematicBreak',
]);

const SILENT_HTML = /^\s*<(?:!|\?|script|style|pre|textarea|svg|math|iframe|object|template|head)/i;
const HTML_TAG = /<(?:!--[^]{0,2000}?-->|\/?[a-zA-Z][^<>]{0,1000}>)/g;

/** Reads `[start, end)` of a text. `defined` are the labels of link definitions anywhere in it, in the order of the text. */
export function readFully(text: string, { start, end }: Chunk, defined: readonly string[]): ChunkReading {
  const parser = parse({ extensions: EXTENSIONS });
  parser.defined.push(...defined);
  const part = text.slice(start, end);
  // The tokenizer drops a byte order mark at the head and counts from behind it.
  const base = part.charCodeAt(0) === 0xfeff ? start + 1 : start;
  const events = postprocess(parser.document().write(preprocess()(part, undefined, true)));
  return new EventReader(text, base).read(events);
}

interface Image extends Chunk {
  readonly alt: Chunk | null;
}

class EventReader {
  readonly #text: string;
  readonly #base: number;
  readonly #leaves: Leaf[] = [];
  readonly #blots: Blot[] = [];
  readonly #containers: BlockKind[] = [];
  /** Where the image at hand begins, -1 outside of images; and what of the paragraph stands outside of them. */
  #image = -1;
  #images: Image[] = [];
  #alt: Chunk | null = null;
  #level = 0;
  #prefix = -1;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  read(events: readonly Event[]): ChunkReading {
    for (const [phase, token] of events) {
      const start = this.#base + token.start.offset;
      const end = this.#base + token.end.offset;
      if (phase === 'enter') this.#enter(token.type, start, end);
      else this.#exit(token.type, start, end);
    }
    return { leaves: this.#leaves, blots: this.#blots };
  }

  #enter(type: string, start: number, end: number): void {
    const container = CONTAINERS.get(type);
    if (container !== undefined) this.#containers.push(container);
    else if (type === 'image') this.#image = start;
    else if (type === 'listItemPrefix') this.#prefix = start;
    else if (type === 'labelText' && this.#image >= 0) this.#alt = { start, end };
    else if (type === 'atxHeadingSequence' && this.#level === 0) this.#level = end - start;
    else if (type === 'characterReference') this.#reference(start);
    else if (type === 'htmlText') this.#blots.push({ start, end });
    if (this.#image < 0 && MARKUP.has(type)) this.#mark(type, start, end);
  }

  #exit(type: string, start: number, end: number): void {
    if (CONTAINERS.has(type)) this.#containers.pop();
    else if (type === 'image') {
      this.#images.push({ start, end, alt: this.#alt });
      this.#image = -1;
      this.#alt = null;
    } else if (type === 'paragraph') this.#paragraph(start, end);
    else if (type === 'atxHeadingText') this.#heading(start, end, this.#level);
    else if (type === 'atxHeading') this.#level = 0;
    else if (type === 'setextHeadingText') this.#heading(start, end, 1);
    else if (type === 'setextHeadingLine') this.#underline(start);
    else if (type === 'tableContent') this.#cell(start, end);
    else if (type === 'codeFenced') this.#leaf('code', start, end);
    else if (type === 'codeIndented') this.#leaves.push(indentedBlock(this.#text, start, end, this.#blots));
    else if (type === 'htmlFlow') this.#html(start, end);
    else if (type === 'hardBreakTrailing' || type === 'hardBreakEscape') this.#hardBreak(end);
  }

  #mark(type: string, start: number, end: number): void {
    const isLabel = type === 'listItemPrefix';
    if (!isLabel || !startsRunOn(this.#text, start, this.#text.length, end - start)) this.#blots.push({ start, end });
  }

  #leaf(kind: BlockKind, start: number, end: number, level = 0): void {
    this.#leaves.push({ kind, start, end, level });
  }

  #kind(): BlockKind {
    return this.#containers.includes('footnote') ? 'footnote' : (this.#containers.at(-1) ?? 'paragraph');
  }

  /** A paragraph of nothing but images is a caption: their descriptions. Elsewhere an image is no text. */
  #paragraph(start: number, end: number): void {
    const kind = this.#kind();
    let at = start;
    const images = this.#takeImages();
    let bare = images.length > 0;
    for (const image of images) {
      bare &&= this.#text.slice(at, image.start).trim() === '';
      at = image.end;
    }
    bare &&= this.#text.slice(at, end).trim() === '';
    for (const image of images) {
      if (bare && image.alt !== null)
        this.#blots.push({ start: image.start, end: image.alt.start }, { start: image.alt.end, end: image.end });
      else this.#blots.push({ start: image.start, end: image.end });
    }
    const labelled = kind === 'list-item' && this.#prefix >= 0 && startsRunOn(this.#text, this.#prefix, end, start - this.#prefix);
    this.#leaf(bare ? 'caption' : kind, labelled ? this.#prefix : start, end);
    this.#prefix = -1;
  }

  #takeImages(): readonly Image[] {
    const images = this.#images;
    this.#images = [];
    return images;
  }

  /** A heading inside a quote or a list opens no section. */
  #heading(start: number, end: number, level: number): void {
    const kind = this.#kind();
    for (const { start: from, end: to } of this.#takeImages()) this.#blots.push({ start: from, end: to });
    this.#leaf(kind === 'paragraph' ? 'heading' : kind, start, end, kind === 'paragraph' ? level : 0);
  }

  #underline(start: number): void {
    const last = this.#leaves.at(-1);
    if (last?.kind === 'heading' && this.#text.charAt(start) === '-') this.#leaves[this.#leaves.length - 1] = { ...last, level: 2 };
  }

  #cell(start: number, end: number): void {
    for (const { start: from, end: to } of this.#takeImages()) this.#blots.push({ start: from, end: to });
    if (!/^:?-+:?$/.test(this.#text.slice(start, end))) this.#leaf('table-cell', start, end);
  }

  /** HTML that holds running text between its tags is read as a paragraph. */
  #html(start: number, end: number): void {
    const raw = this.#text.slice(start, end);
    const words = SILENT_HTML.test(raw)
      ? 0
      : raw
          .replace(HTML_TAG, ' ')
          .split(/\s+/, 8)
          .filter(word => /\p{L}{2}/u.test(word)).length;
    if (words > 2) {
      for (const tag of raw.matchAll(HTML_TAG)) this.#blots.push({ start: start + tag.index, end: start + tag.index + tag[0].length });
      this.#leaf(this.#kind(), start, end);
    } else {
      this.#blots.push({ start, end });
      this.#leaf('html', start, end);
    }
  }

  #reference(start: number): void {
    const found = characterReference(this.#text, start);
    if (found !== null) this.#blots.push({ start, end: start + found.length, text: found.text });
  }

  /** The line break behind becomes a line separator, which ends a line for good. */
  #hardBreak(end: number): void {
    const length = this.#text.startsWith('\r\n', end) ? 2 : 1;
    this.#blots.push({ start: end, end: end + length, text: '\u2028' });
  }
}

const CONTAINERS: ReadonlyMap<string, BlockKind> = new Map([
  ['blockQuote', 'quote'],
  ['listOrdered', 'list-item'],
  ['listUnordered', 'list-item'],
  ['gfmFootnoteDefinition', 'footnote'],
]);
