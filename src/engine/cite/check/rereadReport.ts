/**
 * Reads a report anew after an edit within one of its paragraphs.
 *
 * Method: where old and new text differ within a single plain paragraph, that paragraph is read by itself, and all others are taken over in their new
 * places. Whatever could make the reading of one paragraph depend on another's is left to the whole reading: lines that could begin another block,
 * brackets left open, a colon that leads up to what follows. Cost: one comparison of the two texts, then linear in the paragraph and the number of paragraphs.
 */
import type { SourceDocument, Span } from '../../model/index.ts';
import { countWhile } from '../../../base/bisect.ts';
import type { Citation, PlacedParagraph } from './paragraph.ts';
import { readReport, type ReportReading } from './readReport.ts';

/** Shorter reports are read as a whole: their language and shape may hang on one paragraph. UTF-16 code units. */
const SHORT = 20_000;
/** Longer edits may change what language the report is in. */
const LONG_EDIT = 1000;
/** How far behind an open bracket a citation may still be taken to stand in it; see `references.ts`. */
const BRACKET_REACH = 500;

/** Stands before a paragraph that is read by itself: the report has headings. */
const HEADING = '# -\n\n';

/** The reading of `source`, whose earlier text `previous` is of; null where the whole has to be read. */
export function rereadReport(previous: ReportReading, source: SourceDocument): ReportReading | null {
  const { text, paragraphs, hasHeadings, language } = previous;
  if (source.text === text) return previous;
  if (!hasHeadings || language !== 'en' || source.format !== 'markdown' || source.text.length < SHORT || text.length < SHORT) return null;
  const edit = editBetween(text, source.text);
  const by = source.text.length - text.length;
  const at = countWhile(paragraphs.length, i => (paragraphs[i]?.end ?? 0) < edit.start);
  const old = paragraphs[at];
  if (old?.kinds !== 'paragraph' || edit.start < old.start || edit.end > old.end) return null;
  if (edit.end - edit.start > LONG_EDIT || edit.end - edit.start + by > LONG_EDIT) return null;
  const now = source.text.slice(old.start, old.end + by);
  if (!isApart(source.text, old, now) || !isPlain(text.slice(old.start, old.end)) || !isPlain(now)) return null;
  return replaced(previous, source, at, now);
}

/** Where two texts differ, as a stretch of the first. */
function editBetween(a: string, b: string): Span {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let behind = 0;
  while (behind < least - start && a.charCodeAt(a.length - 1 - behind) === b.charCodeAt(b.length - 1 - behind)) behind++;
  return { start, end: a.length - behind };
}

/** Whether blank lines, or the ends of the text, stand around a paragraph, and no bracket before it is open. */
function isApart(text: string, { start }: PlacedParagraph, now: string): boolean {
  const end = start + now.length;
  const before = text.slice(Math.max(0, start - BRACKET_REACH), start);
  return (
    /\n[ \t]*\r?\n$/.test(before) &&
    /^[ \t]*(?:$|\r?\n[ \t]*(?:\r?\n|$))/.test(text.slice(end, end + 100)) &&
    before.lastIndexOf('[') <= before.lastIndexOf(']')
  );
}

/** Each line begins as prose does, so that none begins a list, a heading, a rule, a table, a definition or a block of HTML. */
const PROSE_LINES = /^(?:(?:\p{L}|\d+(?![.)\d])|["'“”‘’(]|-?@|\[-?@|\[(?=[…\p{L}]+\]\p{L}))[^\r\n]*(?:\r?\n|$))+$/u;

/** Whether the words of a paragraph are read the same wherever it stands. */
function isPlain(paragraph: string): boolean {
  if (!PROSE_LINES.test(paragraph) || /[<>`|\\]|\]:|:\W*$|\s$/.test(paragraph)) return false;
  let depth = 0;
  for (const bracket of paragraph.match(/[[\]]/g) ?? []) {
    depth += bracket === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function replaced(previous: ReportReading, source: SourceDocument, at: number, now: string): ReportReading | null {
  const { paragraphs, citations, frontMatter, language, hasHeadings, notes } = previous;
  const old = paragraphs[at];
  const read = readReport({ ...source, text: HEADING + now }, notes);
  const [paragraph, another] = read.paragraphs;
  if (old === undefined || paragraph?.kinds !== 'paragraph' || another !== undefined || read.language !== language) return null;
  if (paragraph.start !== HEADING.length || paragraph.end !== HEADING.length + now.length) return null;
  const by = source.text.length - previous.text.length;
  return {
    text: source.text,
    frontMatter,
    language,
    hasHeadings,
    notes,
    citations: [
      ...citations.filter(({ span }) => span.start < old.start),
      ...read.citations.map(citation => moved(citation, old.start - HEADING.length)),
      ...citations.filter(({ span }) => span.start >= old.end).map(citation => moved(citation, by)),
    ],
    paragraphs: [
      ...paragraphs.slice(0, at),
      { ...paragraph, start: old.start, end: old.end + by },
      ...paragraphs.slice(at + 1).map(each => ({ ...each, start: each.start + by, end: each.end + by })),
    ],
  };
}

function moved(citation: Citation, by: number): Citation {
  const { start, end } = citation.span;
  return { ...citation, span: { start: start + by, end: end + by } };
}
