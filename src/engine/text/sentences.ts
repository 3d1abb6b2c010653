/**
 * Splits blocks into sentences.
 *
 * Method: English, and whatever has no language of its own, by the rules of english.ts; other languages by `Intl.Segmenter` (Unicode
 * Standard Annex 29). The splitting sees the prose without markup; the spans then take in the markup that touches a sentence and the
 * citation markers behind it. Cost: linear. Limits: a block is of one language; a sentence is at most `LONGEST` code units long.
 */
import type { Span } from '../model/index.ts';
import { cuttable, isSpace, skipSpace, trimmedEnd } from './characters.ts';
import { englishBreaks } from './english.ts';
import { scriptLanguage } from './language.ts';
import { markersAfter } from './markers.ts';
import { runOnItems } from './runOnLists.ts';
import { settledBreak } from './segmented.ts';

/** A sentence is cut at white space once it is longer than this: what has no stops at all is no prose. */
const LONGEST = 4000;
/** A segmenter is handed this much of a block at a time, since its cost grows faster than the text; it goes on from the last break found. */
const WINDOW = 8000;
/** A break this near to the end of a window may depend on what follows. */
const LOOK_AHEAD = 200;
/** How much of a block tells its script. */
const SCRIPT_SAMPLE = 600;

/** A stop that is none of an abbreviation, before a citation that is the subject of its sentence. */
const CITED_SUBJECT = /(?:\p{Ll}{4}|[\])])[.!?]["”’')]{0,2}\s{1,4}(?=@[\p{L}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,80}\s+\p{Ll})/gu;

/** Splits blocks of one document into sentences. The English rules serve English and whatever has no language of its own. */
export class SentenceSplitter {
  readonly #raw: string;
  readonly #prose: string;
  readonly #language: string;
  readonly #segmenters = new Map<string, Intl.Segmenter>();

  constructor(raw: string, prose: string, language: string) {
    this.#raw = raw;
    this.#prose = prose;
    this.#language = language;
  }

  /** The sentences of a block, in order, without white space around them and with the citation markers that follow them. */
  split(block: Span): readonly Span[] {
    const breaks = this.#breaks(block);
    const spans: Span[] = [];
    let from = block.start;
    for (const to of [...breaks, block.end]) {
      this.#cut(from, to, spans);
      from = to;
    }
    return this.#withMarkup(spans, block);
  }

  #breaks(block: Span): readonly number[] {
    const sample = this.#prose.slice(block.start, Math.min(block.end, block.start + SCRIPT_SAMPLE));
    const language = scriptLanguage(sample) ?? (LATIN_SCRIPT.has(this.#language) ? this.#language : 'en');
    if (language !== 'en') return this.#segmenterBreaks(block, language);
    const items = runOnItems(this.#prose, block);
    if (items.length === 0) return this.#englishBreaks(block);
    return [block.start, ...items].flatMap((start, i) => {
      const breaks = this.#englishBreaks({ start, end: items[i] ?? block.end });
      return i === 0 ? breaks : [start, ...breaks];
    });
  }

  /** The breaks of the prose, and those before a sentence that opens with a citation, which is blotted out of it: "… is so. @key found …". */
  #englishBreaks(block: Span): readonly number[] {
    const breaks = englishBreaks(this.#prose, block);
    const raw = this.#raw.slice(block.start, block.end);
    if (!raw.includes('@')) return breaks;
    const cited = [...raw.matchAll(CITED_SUBJECT)].map(({ index, 0: stop }) => block.start + index + stop.length);
    return cited.length === 0 ? breaks : [...new Set([...breaks, ...cited])].sort((a, b) => a - b);
  }

  #segmenterBreaks(block: Span, language: string): readonly number[] {
    let segmenter = this.#segmenters.get(language);
    if (segmenter === undefined) {
      segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
      this.#segmenters.set(language, segmenter);
    }
    const breaks: number[] = [];
    let from = block.start;
    while (from < block.end) {
      const to = from + WINDOW < block.end ? cuttable(this.#prose, from + WINDOW, block.end) : block.end;
      const certain = to < block.end ? to - LOOK_AHEAD : to;
      let last = from;
      for (const { index } of segmenter.segment(this.#prose.slice(from, to))) {
        if (index === 0 || from + index > certain) continue;
        last = from + index;
        const at = settledBreak(this.#prose, last, block, language);
        if (at > (breaks.at(-1) ?? block.start) && at < block.end) breaks.push(at);
      }
      from = to < block.end && last > from ? last : to;
    }
    return breaks;
  }

  #cut(start: number, end: number, spans: Span[]): void {
    let from = skipSpace(this.#prose, start, end);
    const to = trimmedEnd(this.#prose, from, end);
    while (to - from > LONGEST) {
      const at = this.#cutAt(from, to);
      if (at >= to) break;
      spans.push({ start: from, end: trimmedEnd(this.#prose, from, at) });
      from = skipSpace(this.#prose, at, to);
    }
    if (to > from) spans.push({ start: from, end: to });
  }

  /** Where an overlong sentence is cut: behind a semicolon, a comma or a word of its second half, else where a cut does no harm. */
  #cutAt(from: number, to: number): number {
    const window = this.#prose.slice(from, from + LONGEST);
    for (const mark of [';', ',', ' ']) {
      const at = window.lastIndexOf(mark);
      if (at > LONGEST / 2 && isSpace(this.#prose.charCodeAt(from + at + (mark === ' ' ? 0 : 1)))) return from + at + 1;
    }
    return cuttable(this.#prose, from + LONGEST, to);
  }

  /** Takes in markup that touches a sentence in the raw text (`**`, a link's target) and the citation markers behind it. */
  #withMarkup(spans: readonly Span[], block: Span): readonly Span[] {
    let before = block.start;
    return spans.map((span, i) => {
      const limit = spans[i + 1]?.start ?? block.end;
      let start = span.start;
      while (start > before && isBlotted(this.#raw, this.#prose, start - 1)) start--;
      let end = span.end;
      while (end < limit && isBlotted(this.#raw, this.#prose, end)) end++;
      end = markersAfter(this.#raw, end, limit);
      before = end;
      return { start, end };
    });
  }
}

/** Whether the character at `at` was blotted out of `prose`. Angle brackets do not count: tags belong to the page, not to the text. */
export function isBlotted(raw: string, prose: string, at: number): boolean {
  const code = raw.charCodeAt(at);
  return code !== 60 && code !== 62 && isSpace(prose.charCodeAt(at)) && !isSpace(code);
}

/** Languages in Latin letters that have sentence rules of their own in `Intl.Segmenter`. */
const LATIN_SCRIPT: ReadonlySet<string> = new Set(['de', 'es', 'fr', 'id', 'it', 'nl', 'pl', 'pt', 'tr', 'vi']);
