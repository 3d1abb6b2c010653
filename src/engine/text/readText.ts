import type { Block, ReadProblem, Section, Sentence, SourceDocument, Span } from '../model/index.ts';
import { blotted, type Blot } from './blots.ts';
import { frontMatterSpan } from './frontMatter.ts';
import { citationBlots, inlineBlots } from './inlineMarkup.ts';
import type { Leaf } from './leaf.ts';
import { markdownLeaves } from './markdownLeaves.ts';
import { guessLanguage } from './language.ts';
import { plainLeaves } from './plainLeaves.ts';
import { inkBetween, plainTables } from './plainTable.ts';
import { problemsOf } from './problems.ts';
import { SentenceSplitter } from './sentences.ts';
import { outline } from './outline.ts';
import { partsOf, sentencesOf } from './structure.ts';

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
  readonly problems: readonly ReadProblem[];
}

/** Reads the structure of a text: blocks, sections, sentences. Total: any string has a reading. */
export function readText(source: SourceDocument): TextReading {
  const raw = source.text;
  const frontMatter = frontMatterSpan(raw);
  const body = { start: frontMatter?.end ?? 0, end: raw.length };
  const { inked, leaves } = source.format === 'markdown' ? inkOfMarkdown(raw, body) : inkOfPlain(raw, body);
  const marked = leaves.some(leaf => leaf.kind === 'heading');
  const parts = partsOf(raw, inked, leaves, !marked);
  const prose = unwrapped(inked, parts);
  const { blocks, sections } = outline(
    prose,
    frontMatter === null ? parts : [{ ...frontMatter, kind: 'front-matter', level: 0 }, ...parts],
  );
  const language = guessLanguage(prose);
  const sentences = sentencesOf(prose, blocks, new SentenceSplitter(raw, prose, language));
  return { prose, frontMatter, language, sections, blocks, sentences, problems: problemsOf(raw) };
}

/** A text with its markup blotted out, line breaks kept, and its leaf blocks. */
interface Inked {
  readonly inked: string;
  readonly leaves: readonly Leaf[];
}

function inkOfPlain(raw: string, body: Span): Inked {
  const tables = plainTables(raw, body.start, body.end);
  const blots = [...inlineBlots(raw, body), ...tables.flatMap(table => inkBetween(raw, table))];
  return { inked: blotted(raw, [...before(body), ...blots]), leaves: plainLeaves(raw, body.start, body.end, tables) };
}

function inkOfMarkdown(raw: string, body: Span): Inked {
  const { leaves, blots } = markdownLeaves(raw, body);
  const read = blotted(raw, [...before(body), ...blots]);
  return { inked: blotted(read, citationBlots(read, body)), leaves };
}

function before({ start }: Span): readonly Blot[] {
  return start === 0 ? [] : [{ start: 0, end: start }];
}

/** `text` with the line breaks inside each part, which only wrap it, turned into blanks. */
function unwrapped(text: string, parts: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of parts) {
    const wrapped = text.slice(start, end);
    const line = wrapped.replace(/[\r\n\u2028\u2029]/g, ' ');
    if (line === wrapped) continue;
    pieces.push(text.slice(from, start), line);
    from = end;
  }
  return from === 0 ? text : pieces.join('') + text.slice(from);
}
