import type { SourceDocument, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';

/** A line that holds text, as the readers of records and parts see it. */
export interface TextLine extends Span {
  /** The prose of the line, white space folded. */
  readonly text: string;
  /** The line as the file has it: addresses are blotted out of the prose. */
  readonly raw: string;
  readonly heading: boolean;
  /** Navigation, buttons and notices that came with a page. */
  readonly boilerplate: boolean;
}

/** The lines of a text that are neither empty, nor front matter, nor code, in text order. Cost: linear. */
export function textLines(source: SourceDocument, reading: TextReading): readonly TextLine[] {
  const silent = spansOf(reading, ['code', 'front-matter']);
  const headings = spansOf(reading, ['heading']);
  const noise = spansOf(reading, ['boilerplate']);
  const lines: TextLine[] = [];
  let front = reading.frontMatter?.end ?? 0;
  if (front === 0 && source.text.startsWith('\uFEFF')) front = 1;
  for (const match of source.text.slice(front).matchAll(/[^\n\r]+/g)) {
    const start = front + match.index;
    const span = { start, end: start + match[0].length };
    const text = reading.prose.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    const raw = match[0].trim();
    if ((text === '' && !raw.includes('://')) || silent.covers(span)) continue;
    const lead = match[0].length - match[0].trimStart().length;
    lines.push({
      start: start + lead,
      end: start + lead + raw.length,
      text,
      raw,
      heading: headings.covers(span),
      boilerplate: noise.covers(span) || isFurniture(text),
    });
  }
  return lines;
}

/** What stands on scraped pages around a text: never a title, an author or a source. */
const FURNITURE =
  /^(?:accessibility links|skip to (?:main )?(?:content|navigation)|breaking news|latest news|top stories|(?:press|news|media) release|for immediate release|home|menu|search|share|print|email|e-mail|edit|like|comments?|reply|tweet|contents|advertisement|(?:sign (?:in|up)|log ?in|subscribe)(?: \p{L}+| \d+){0,6}|register|related (?:articles|stories|posts|links)|read more|share (?:on|this).*|facebook|twitter|linkedin|leave a (?:reply|comment)|click here.*|\W*|%d bloggers like this:?|share on facebook.*|you are here.*|image|photo|news|opinion|world|politics|navigation|next|previous|back to top|table of contents|toc|close|download(?: pdf)?|pdf|cookies?.*|main menu)$/iu;

function isFurniture(text: string): boolean {
  return text.length < 160 && FURNITURE.test(text);
}

interface Cover {
  covers(span: Span): boolean;
}

/** Asked with spans in text order, tells whether one of the blocks of those kinds holds the middle of it. */
function spansOf(reading: TextReading, kinds: readonly string[]): Cover {
  const spans = reading.blocks.filter(block => kinds.includes(block.kind)).map(block => block.span);
  let next = 0;
  return {
    covers: ({ start, end }) => {
      const middle = (start + end) / 2;
      while (next < spans.length && (spans[next]?.end ?? 0) <= middle) next++;
      return (spans[next]?.start ?? Infinity) <= middle;
    },
  };
}

/** Lines of more than this many code units are running text, and no line of a record. */
export const LONGEST_META = 300;

/** Whether the text marks the line as a heading, where `heading` may be a guess. */
export function isMarkedHeading({ raw }: TextLine): boolean {
  return /^#{1,6}\s/.test(raw);
}

/** Whether the whole line is bold or in italics. */
export function isSetOff({ raw }: TextLine): boolean {
  return /^([*_]{1,3})[^*_]+\1$/.test(raw);
}

const TITLE_WORDS = 28;

/** Whether a line could be the title of what follows it: short, without the stop of a sentence. */
export function isTitleLike(line: TextLine): boolean {
  const { text } = line;
  if (line.boilerplate || text.length < 3 || text.length > 220 || !/\p{L}{2}/u.test(text)) return false;
  if (line.heading) return true;
  const words = text.split(' ');
  const ends = /(?:^|[\s.])(?:\p{Lu}|Inc|Ltd|Co|Corp|Jr|Sr|etc|gov't)\.$/u.test(text) || !/[.;:,]["”’)]?$/.test(text);
  return words.length <= TITLE_WORDS && ends && /^[\p{Lu}\p{N}"“‘'«¿¡([#$£€]/u.test(text) && !/\[\d+\]/.test(line.raw) && !LABEL.test(text);
}

/** Lines that tell something about the text rather than being it. */
const LABEL =
  /^(?:sources?|via|by|author|authors|editor|date|published|posted|updated|last updated|tags?|tagged|posted in|posts tagged|filed under|category|categories|archives?|page|keywords?|from|to|subject|cc|photo|image|credit|credits|copyright|©|\(c\)|isbn|doi|issn|url|http|www|for more information|share|issue|volume|vol|no)(?=[\s:.,|©‘'“"/]|$)(?!\s(?:the|a|an|\p{Ll}+)\s\p{L}+\s\p{L}+\s)/iu;
