/**
 * Titles of works in quotation marks: 'the book "Nothing to Envy"'. A quotation is a title where a noun for a work, or a word such as
 * "entitled", stands before it and its words begin with capital letters.
 *
 * Cost: linear; a title is at most 160 code units long.
 */
import type { Sentence, Span } from '../../model/index.ts';

const QUOTED = /[“"‘]([^“”"‘\n]{3,160})["”’]/g;
const BEFORE =
  /\b(?:article|album|biography|book|chapter|documentary|editorial|essay|feature|film|memoir|movie|novel|paper|piece|poem|report|series|story|study|entitled|titled|called|headlined)s?(?:,| is| was)? ?$/i;

/** Spans of the titles, without their quotation marks. */
export function readTitledWorks(prose: string, sentences: readonly Sentence[]): readonly Span[] {
  const works: Span[] = [];
  for (const { span, role } of sentences) {
    if (role === 'boilerplate') continue;
    const text = prose.slice(span.start, span.end);
    for (const quoted of text.matchAll(QUOTED)) {
      const title = quoted[1] ?? '';
      if (!BEFORE.test(text.slice(Math.max(0, quoted.index - 24), quoted.index)) || !isTitle(title)) continue;
      const start = span.start + quoted.index + 1;
      works.push({ start, end: start + title.replace(/[.,;:]+$/, '').length });
    }
  }
  return works;
}

function isTitle(text: string): boolean {
  const long = text.split(/\s+/).filter(word => /^\p{L}/u.test(word) && word.length > 4);
  const capitals = long.filter(word => /^\p{Lu}/u.test(word)).length;
  return /^[\p{Lu}\p{N}]/u.test(text) && (long.length === 0 ? text.includes(' ') : capitals * 4 >= long.length * 3);
}
