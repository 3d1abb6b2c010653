import { countWhile } from '../../base/bisect.ts';
import { readText, type DocumentUri, type ReadDocument, type Span } from '../../engine/index.ts';

/** Words without their markup, and the way back to where each stands. */
export interface PlainText {
  readonly text: string;
  /** The stretch of `text` that shows what stands in `span` of the document; null where nothing of it is shown. */
  readonly markOf: (span: Span) => Span | null;
}

/** Marks that stand close behind the word before them, whatever was taken out between. */
const CLOSES = /[.,;:!?)\]}”’»%]/;
const FRAGMENT = 'fragment:' as DocumentUri; // an address that no document has: the fragment never meets the corpus

/**
 * What `span` says, as a reader would read it out: markup, link targets and citation markers gone, white space folded.
 * Cost: reads the stretch by itself, so as long as the stretch and not as the document.
 */
export function plainText(document: ReadDocument, span: Span): PlainText {
  const raw = document.text.slice(span.start, span.end);
  const { prose } = readText({ uri: FRAGMENT, path: document.path, text: raw, format: document.format });
  let text = '';
  const origins: number[] = [];
  let gap = false;
  let cut = false;
  for (let i = 0; i < prose.length; i++) {
    const unit = prose.charAt(i);
    if (isSpace(unit)) {
      gap ||= isSpace(raw.charAt(i)) || raw.charAt(i) === '<' || raw.charAt(i) === '|';
      cut ||= !isSpace(raw.charAt(i));
      continue;
    }
    if (gap && text !== '' && !(cut && CLOSES.test(unit))) {
      text += ' ';
      origins.push(span.start + i);
    }
    gap = false;
    cut = false;
    text += unit;
    origins.push(span.start + i);
  }
  return { text, markOf: marked => markOf(text, origins, marked) };
}

/** The words of `span` on one line, at most `limit` UTF-16 units of them, cut at a word. */
export function excerpt(document: ReadDocument, span: Span, limit: number): string {
  return clip(plainText(document, span).text, limit);
}

/** `text` cut at a word so that it has at most `limit` UTF-16 units. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = text.charAt(cut.length) === ' ' ? cut.length : cut.lastIndexOf(' ');
  const kept = space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

/** The end of `text`, from a word on, so that it has at most `limit` UTF-16 units. */
export function clipStart(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(text.length - limit + 1);
  const space = cut.indexOf(' ');
  const kept = space >= 0 && space < limit / 2 ? cut.slice(space + 1) : cut.replace(/^[\uDC00-\uDFFF]/, '');
  return `…${kept}`;
}

/** A mark with a figure in it is worth this many times its length: figures are what one looks for first. */
const FIGURE_WORTH = 6;
const SENTENCE_START = /[.!?]["'”’)]*\s(?=["'“‘(]?[\p{Lu}\p{N}])/gu;

/** Like `clip`, but from the sentence with which most of what is marked is in sight; an ellipsis tells what is left out. */
export function clipAround(text: string, marks: readonly Span[], limit: number): string {
  if (text.length <= limit) return text;
  const starts = [0, ...Array.from(text.matchAll(SENTENCE_START), match => match.index + match[0].length)];
  // Room for the ellipses on either side.
  const end = (start: number): number => start + limit - (start === 0 ? 1 : 3);
  const worth = (start: number): number =>
    marks
      .filter(mark => mark.start >= start && mark.end <= end(start))
      .reduce((sum, mark) => sum + (mark.end - mark.start) * (/\p{N}/u.test(text.slice(mark.start, mark.end)) ? FIGURE_WORTH : 1), 0);
  const best = starts.reduce((found, start) => (worth(start) > worth(found) ? start : found), 0);
  return best === 0 ? clip(text, limit) : `… ${clip(text.slice(best), limit - 2)}`;
}

function markOf(text: string, origins: readonly number[], span: Span): Span | null {
  let start = firstAtOrBehind(origins, span.start);
  let end = firstAtOrBehind(origins, span.end);
  if (text.charAt(start) === ' ') start++;
  if (text.charAt(end - 1) === ' ') end--;
  return start < end ? { start, end } : null;
}

function firstAtOrBehind(sorted: readonly number[], value: number): number {
  return countWhile(sorted.length, i => (sorted[i] ?? Infinity) < value);
}

function isSpace(unit: string): boolean {
  return unit.trim() === '';
}
