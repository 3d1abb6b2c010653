/**
 * Titles in quotation marks: 'the book "Nothing to Envy"'. Inside one, capital letters make no names. It is the title of a work where a
 * noun for a work, or a word such as "entitled", stands before it, or where it is long enough to be nothing else.
 *
 * Cost: linear; a title is at most 160 code units long.
 */
import { SMALL_WORDS } from './heads.ts';
import type { Sentence, Span } from '../../model/index.ts';

const QUOTED = /[“"‘]([^“”"‘\n]{3,160})["”’]/g;
const BEFORE =
  /\b(?:article|album|biography|book|chapter|documentary|editorial|essay|feature|film|memoir|movie|novel|paper|piece|poem|report|series|story|study|entitled|titled|called|headlined)s?(?:,| is| was)? ?$/i;

/** A quotation in title case, without its quotation marks. */
interface QuotedTitle {
  readonly span: Span;
  readonly work: boolean;
}

/** The quotations in title case, in text order. */
export function readTitles(prose: string, sentences: readonly Sentence[]): readonly QuotedTitle[] {
  const titles: QuotedTitle[] = [];
  for (const { span, role } of sentences) {
    if (role === 'boilerplate') continue;
    const text = prose.slice(span.start, span.end);
    for (const quoted of text.matchAll(QUOTED)) {
      const title = (quoted[1] ?? '').replace(/[.,;:\s]+$/, '');
      const cued = BEFORE.test(text.slice(Math.max(0, quoted.index - 24), quoted.index));
      const words = title.split(/\s+/).length;
      if (!isTitle(title) || (words < 3 && !cued)) continue;
      const start = span.start + quoted.index + 1;
      titles.push({ span: { start, end: start + title.length }, work: cued || words > 4 });
    }
  }
  return titles;
}

/** Whether a text is in title case: a capital letter at its head, and at that of most of its longer words. */
export function isTitle(text: string): boolean {
  const long = text.split(/\s+/).filter(word => /^\p{L}/u.test(word) && word.length > 3 && !SMALL_WORDS.has(word));
  const capitals = long.filter(word => /^\p{Lu}/u.test(word)).length;
  return /^[\p{Lu}\p{N}]/u.test(text) && (long.length === 0 ? text.includes(' ') : capitals * 4 >= long.length * 3);
}
