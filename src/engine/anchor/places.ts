/**
 * The places of a text where a quote might stand, changed or not, with what is known of each.
 *
 * Method: all places where the quote stands word for word, and those that share most with it and its surroundings (candidates.ts), aligned word by word.
 * Cost: O(text) once a text (`WordIndex`), then O(quote²) a quote. Units: UTF-16 code units.
 */
import type { AnchorQuery, Span } from '../model/index.ts';
import { align, type Alignment } from './align.ts';
import { likelyStarts } from './candidates.ts';
import { fitToSentences, sentencesAround } from './edges.ts';
import { CONTEXT_LENGTH } from './selectors.ts';
import { type Shared, sharedWords } from './sharedWords.ts';
import { splitWords, UNKNOWN, type WordIndex } from './words.ts';

/** How many words on each side of the quote are compared. */
const CONTEXT_WORDS = 8;
/** How many words may have come between the quote and its context. */
const CONTEXT_SLACK = 3;
/** A quote that stands in more places than this is compared with its surroundings at the nearest ones only. */
const MOST_OCCURRENCES = 200;
/** Places less alike than this are none. */
const LEAST_LIKENESS = 0.275;

/** A quote in words, with their numbers in a text. */
export interface Quote {
  readonly selectors: AnchorQuery;
  readonly words: readonly string[];
  readonly ids: Int32Array;
  readonly before: readonly string[];
  readonly beforeIds: Int32Array;
  readonly after: readonly string[];
  readonly afterIds: Int32Array;
}

/** Where a quote might stand. */
export interface Place extends Span, Shared {
  /** How much of the quote stands there in its order: 0 to 1. */
  readonly likeness: number;
  /** Whether all words of the quote stand there in a row, alone or with others that came at its ends. */
  readonly isVerbatim: boolean;
  /** How much of what stood before the quote and behind it stands here; null where the quote had nothing there. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Whether both contexts stand at a place in full. */
export function isContextWhole({ before, after }: Place): boolean {
  return before === 1 && after === 1;
}

export function readQuote(index: WordIndex, selectors: AnchorQuery): Quote {
  const words = splitWords(selectors.exact).folded;
  // The outermost word of a context is as a rule cut in two.
  const { start, prefix } = selectors;
  const isCut = start === null ? prefix.length >= CONTEXT_LENGTH - 1 : start > prefix.length;
  const before = splitWords(prefix)
    .folded.slice(isCut ? 1 : 0)
    .slice(-CONTEXT_WORDS);
  const behind = splitWords(selectors.suffix).folded;
  const after = behind.slice(0, behind.length > 2 ? -1 : undefined).slice(0, CONTEXT_WORDS);
  return { selectors, words, ids: index.number(words), before, beforeIds: index.number(before), after, afterIds: index.number(after) };
}

/** Where the quote stands word for word, alone or with words that came at its ends. */
export function verbatimPlaces(index: WordIndex, quote: Quote): readonly Place[] {
  const old = index.wordAt(quote.selectors.start ?? 0);
  const found = index.occurrences(quote.ids);
  const near =
    found.length <= MOST_OCCURRENCES ? found : [...found].sort((a, b) => Math.abs(a - old) - Math.abs(b - old)).slice(0, MOST_OCCURRENCES);
  return near.map(first => {
    const span = fitToSentences(index.text, index.span(first, first + quote.words.length), quote.selectors, { head: 0, tail: 0 });
    const [start, end] = [index.wordAt(span.start), index.wordAt(span.end)];
    const likeness = (2 * quote.words.length) / (quote.words.length + end - start);
    return { ...span, likeness, isVerbatim: true, ...sharedWords(index, quote, start, end), ...contextsAt(index, quote, start, end) };
  });
}

/** Where what stands is like the quote. */
export function alikePlaces(index: WordIndex, quote: Quote): readonly Place[] {
  const length = quote.words.length;
  const slack = Math.max(6, length >> 1);
  const starts = likelyStarts(
    index,
    { quote: quote.ids, before: quote.beforeIds, after: quote.afterIds },
    index.wordAt(quote.selectors.start ?? 0),
  );
  return starts.flatMap((start): Place[] => {
    const found = align(index, quote.words, quote.ids, Math.max(0, start - slack), Math.min(index.length, start + length + slack));
    const alignment = found && withinBlock(index, quote, found);
    if (!alignment || alignment.similarity < LEAST_LIKENESS) return [];
    return [placeOf(index, quote, alignment)];
  });
}

/**
 * The alignment within one block of the text, where the quote was within one and nearly all that is aligned is within one: a word of a heading
 * that is also the first of the quote does not make the heading part of it.
 */
function withinBlock(index: WordIndex, quote: Quote, whole: Alignment): Alignment {
  if (BLOCK_BORDER.test(quote.selectors.exact)) return whole;
  let best: Alignment | null = null;
  let from = whole.first;
  for (let at = from + 1; at <= whole.end; at++) {
    if (at < whole.end && !isBorder(index, at)) continue;
    if (from === whole.first && at === whole.end) return whole;
    const part = align(index, quote.words, quote.ids, from, at);
    if (part && part.share > (best?.share ?? 0)) best = part;
    from = at;
  }
  return best && best.share >= BLOCK_SHARE * whole.share ? best : whole;
}

/** Whether a block ends before the word at `at`: there is what stands between two blocks, or the end of a line that is a heading. */
function isBorder({ text, words }: WordIndex, at: number): boolean {
  const end = words.ends[at - 1] ?? 0;
  const between = text.slice(end, words.starts[at]);
  if (BLOCK_BORDER.test(between)) return true;
  return between.includes('\n') && /^ {0,3}#{1,6}\s/.test(text.slice(text.lastIndexOf('\n', end - 1) + 1, end));
}

/** Between two blocks: a blank line, the line end before a heading or list item. */
const BLOCK_BORDER = /\n[ \t>]*\n|\n[ \t>]*(?:#{1,6}|[-*+]|\d{1,3}[.)])[ \t]/;
/** How much of what is aligned must be within one block. */
const BLOCK_SHARE = 0.8;

function placeOf(index: WordIndex, quote: Quote, { first, end, similarity, lostHead, lostTail }: Alignment): Place {
  const {
    start,
    end: until,
    ...shared
  } = widened(index, quote, fitToSentences(index.text, index.span(first, end), quote.selectors, { head: lostHead, tail: lostTail }));
  const contexts = contextsAt(index, quote, index.wordAt(start), index.wordAt(until));
  return { start, end: until, likeness: Math.min(similarity, 0.999), isVerbatim: false, ...shared, ...contexts };
}

/** A place within a sentence, or the whole of it where more of the quote is there: clauses may have changed places. */
function widened(index: WordIndex, quote: Quote, span: Span): Span & Shared {
  const { start, end } = sentencesAround(index.text, span);
  const spans = [span, { start, end: span.end }, { start: span.start, end }, { start, end }];
  const [first, ...others] = spans.map(each => ({
    ...each,
    ...sharedWords(index, quote, index.wordAt(each.start), index.wordAt(each.end)),
  }));
  if (first === undefined) throw new Error('A place has an extent.');
  return others.reduce((best, each) => (each.shared > best.shared ? each : best), first);
}

/** How much of both contexts stands beside the words `[first, end)`. */
function contextsAt(index: WordIndex, quote: Quote, first: number, end: number): Pick<Place, 'before' | 'after'> {
  const before =
    standsAt(index, quote.beforeIds, first - quote.before.length) ??
    contextLikeness(index, quote.before, quote.beforeIds, first - quote.before.length - CONTEXT_SLACK, first);
  const after =
    standsAt(index, quote.afterIds, end) ??
    contextLikeness(index, quote.after, quote.afterIds, end, end + quote.after.length + CONTEXT_SLACK);
  return { before, after };
}

/** 1 where all of these words stand at `at`; null where they do not, or where there are none. */
function standsAt(index: WordIndex, ids: Int32Array, at: number): 1 | null {
  return ids.length > 0 && ids.every((id, i) => id !== UNKNOWN && index.at(at + i) === id) ? 1 : null;
}

/** How much of a context stands beside a place; null where the quote had none on that side. */
function contextLikeness(index: WordIndex, words: readonly string[], ids: Int32Array, from: number, to: number): number | null {
  if (words.length === 0) return null;
  return align(index, words, ids, Math.max(0, from), Math.min(index.length, to))?.share ?? 0;
}
