import type { Block, Passage, ReadProblem, Section, Sentence, SourceDocument, Span } from '../model/index.ts';

/** What a text is made of, before anything is understood of what it says. */
export interface TextReading {
  /**
   * The raw text with everything that is not running prose blotted out by white space of the same length: markup, link targets,
   * citation markers, line prefixes. Same length and same offsets as the raw text, so that a span in one is a span in the other.
   */
  readonly prose: string;
  readonly frontMatter: Span | null;
  readonly language: string;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly passages: readonly Passage[];
  readonly problems: readonly ReadProblem[];
}

/** Reads the structure of a text: blocks, sentences, passages. Total: any string has a reading. */
export function readText(source: SourceDocument): TextReading {
  const prose = source.text;
  const all: Span = { start: 0, end: prose.length };
  const sections: readonly Section[] = [{ title: '', level: 0, heading: null, span: all, parent: null }];
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  for (const paragraph of prose.matchAll(/\S[^\n]*(?:\n[^\n]+)*/g)) {
    const span = { start: paragraph.index, end: paragraph.index + paragraph[0].trimEnd().length };
    blocks.push({ kind: 'paragraph', span, section: 0 });
    for (const piece of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(prose.slice(span.start, span.end))) {
      const start = span.start + piece.index;
      sentences.push({ span: { start, end: start + piece.segment.trimEnd().length }, role: 'sentence', block: blocks.length - 1 });
    }
  }
  const passages = sentences.map((sentence, i): Passage => ({ span: sentence.span, first: i, last: i, section: 0 }));
  return { prose, frontMatter: null, language: 'en', sections, blocks, sentences, passages, problems: [] };
}
