import type { AnchorSelectors, Span } from '../model/index.ts';

/** How many characters of prefix and suffix are kept, as Hypothesis and the W3C's examples have it. */
export const CONTEXT_LENGTH = 32;

/** Describes `span` of `text` so that it can be found again. Contexts never begin or end in the middle of a code point. */
export function selectorsFor(text: string, span: Span): AnchorSelectors {
  let from = Math.max(0, span.start - CONTEXT_LENGTH);
  let to = Math.min(text.length, span.end + CONTEXT_LENGTH);
  if (from > 0 && isLowSurrogate(text.charCodeAt(from))) from++;
  if (to < text.length && isLowSurrogate(text.charCodeAt(to))) to--;
  return { ...span, exact: text.slice(span.start, span.end), prefix: text.slice(from, span.start), suffix: text.slice(span.end, to) };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
