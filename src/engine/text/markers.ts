import type { Span } from '../model/index.ts';
import { skipSpace, trimmedEnd } from './characters.ts';

/*
 * Citation markers: `[2]`, `[2, 3]`, `[10–12]`, `[^note]`, `[a]`, `[note 1]`, `[citation needed]`, and Pandoc's `[@key, p. 3]`.
 * A year in brackets (`[1997] 1 AC 1`) is part of a law report's name, so numbers have at most three digits. Linear: every
 * repetition is bounded or runs over a class that excludes what ends it.
 */
const NUMBERS = String.raw`\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,20}`;
const WORDED = String.raw`(?:note|nb|n|fn|FN|ref)\.? ?\d{1,3}|[a-z]|(?:citation|clarification|verification|page) needed|better source needed|who\?|when\?`;
const PANDOC = String.raw`(?:[^\][@\n]{0,80}\s)?-?@[\p{L}\p{N}_][^\][]{0,400}`;

/** Matches a citation marker; groups tell nothing. */
export const MARKER = new RegExp(String.raw`\[(?:${NUMBERS}|\^[^\]\s[]{1,80}|${WORDED}|${PANDOC})\]`, 'gu');

const TRAILING = new RegExp(String.raw`^(?:${NUMBERS}|\^[^\]\s[]{1,80}|${WORDED}|${PANDOC})$`, 'u');
const LONGEST_MARKER = 512;

/** Every citation marker of `text` in `span`, in order. */
export function markerSpans(text: string, span: Span): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(MARKER)) {
    const start = span.start + match.index;
    found.push({ start, end: start + match[0].length });
  }
  return found;
}

/** `span` without the citation markers at its end and the white space before them. A span of markers alone stays as it is. */
export function withoutTrailingMarkers(text: string, span: Span): Span {
  let end = span.end;
  for (;;) {
    const close = trimmedEnd(text, span.start, end);
    if (text[close - 1] !== ']') return { start: span.start, end };
    const window = Math.max(span.start, close - LONGEST_MARKER);
    const open = window + text.slice(window, close).lastIndexOf('[');
    if (open <= span.start || !TRAILING.test(text.slice(open + 1, close - 1))) return { start: span.start, end };
    const before = trimmedEnd(text, span.start, open);
    if (before === span.start) return span;
    end = before;
  }
}

/** The end of the markers that follow `from` with nothing but white space between, or `from` itself; looks no further than `limit`. */
export function markersAfter(text: string, from: number, limit: number): number {
  let end = from;
  for (;;) {
    const open = skipSpace(text, end, limit);
    if (open >= limit || text[open] !== '[') return end;
    const window = text.slice(open, Math.min(limit, open + LONGEST_MARKER));
    const close = window.indexOf(']');
    if (close < 0 || !TRAILING.test(window.slice(1, close))) return end;
    end = open + close + 1;
  }
}
