/**
 * Finds the passage of an annotation again, or says that it cannot be found.
 *
 * Method: all places where the quote stands word for word, and the places that share most with it and its surroundings, are scored by
 * quote, context and place with the weights below. The best is taken only above a floor, with a margin over the next, and only if it
 * keeps every number, name and negation of the quote (facts.ts). A quote that stands word for word but in other surroundings is not
 * taken either: it may be a copy of the one that was annotated. Nor is any place taken where the surroundings show that the quote was
 * deleted (traces.ts). Everything else is an orphan with candidates.
 * Cost: O(text) once a text (`WordIndex`), then O(quote²) a quote. Units: UTF-16 code units.
 */
import { type AnchorCandidate, type AnchorResult, type AnchorQuery, intersects, type Span } from '../model/index.ts';
import { align, type Alignment } from './align.ts';
import { likelyStarts } from './candidates.ts';
import { fitToSentences } from './edges.ts';
import { keepsFacts } from './facts.ts';
import { CONTEXT_LENGTH } from './selectors.ts';
import { hadCopyBeside, isGapClosed, isNeighbour } from './traces.ts';
import { splitWords, UNKNOWN, WordIndex } from './words.ts';

/** How much each clue counts. Only the ratios matter; `place` is small because it may do no more than break ties. */
const WEIGHT = { quote: 6, before: 2, after: 2, place: 0.4 } as const;

/** What a place must reach to be taken. Values from revisions of real documents and generated edits, see the benchmark of anchors. */
const ACCEPT = {
  /** Score of a place whose words have changed. */
  floor: 0.56,
  /** Lead over the runner-up. */
  margin: 0.07,
  /** Least likeness of the quote itself, however well its surroundings fit. */
  quote: 0.55,
  /** Below this, one whole context or both of them in part have to be there. */
  doubtful: 0.7,
  /** Least likeness of the better of the two contexts, for a quote that stands word for word. */
  context: 0.55,
  /** A context of which this much is there is whole. */
  whole: 0.9,
} as const;

/** What the words of a quote must reach by themselves where little of their surroundings is left: the more of them, the less each has to be kept. */
const ALONE = { short: 1, byWord: 0.015, least: 0.67, margin: 0.15 } as const;

/** How many words on each side of the quote are compared. */
const CONTEXT_WORDS = 8;
/** How many words may have come between the quote and its context. */
const CONTEXT_SLACK = 3;
/** How many places the answer names at most. */
const MOST_CANDIDATES = 5;
/** A quote that stands in more places than this is compared with its surroundings at the nearest ones only. */
const MOST_OCCURRENCES = 200;

interface Quote {
  readonly selectors: AnchorQuery;
  readonly words: readonly string[];
  readonly ids: Int32Array;
  readonly before: readonly string[];
  readonly beforeIds: Int32Array;
  readonly after: readonly string[];
  readonly afterIds: Int32Array;
}

interface Place extends Span {
  readonly score: number;
  readonly likeness: number;
  /** Likeness of the better of the two contexts; null where the quote had none. */
  readonly context: number | null;
  readonly before: number | null;
  readonly after: number | null;
  /** Whether both contexts stand there in full. */
  readonly contextWhole: boolean;
}

/** Why a place is not taken. */
export type Refusal = 'nothing' | 'rival' | 'deleted' | 'surroundings' | 'floor' | 'fact';

/** Resolves one annotation in `text`, given as a string or as an index of it that serves many. */
export function resolveAnchor(text: string | WordIndex, selectors: AnchorQuery): AnchorResult {
  const index = typeof text === 'string' ? new WordIndex(text) : text;
  const quote = readQuote(index, selectors);
  if (quote.words.length === 0) return withoutWords(index.text, selectors);
  const places = placesOf(index, quote);
  const candidates = places.slice(0, MOST_CANDIDATES).map(({ start, end, score }): AnchorCandidate => ({ start, end, score }));
  const best = places[0];
  if (!best || refusalOf(best, places[1], quote, index) !== null)
    return { status: 'orphan', span: null, score: best?.score ?? 0, candidates };
  const same = best.start === selectors.start && index.text.slice(best.start, best.end) === selectors.exact;
  return { status: same ? 'exact' : 'moved', span: { start: best.start, end: best.end }, score: best.score, candidates };
}

/** Why the best place of a quote is not taken, with what is known of it; null where it is. For those who measure anchors. */
export function explainAnchor(index: WordIndex, selectors: AnchorQuery): { readonly refusal: Refusal | null; readonly best: Place | null } {
  const quote = readQuote(index, selectors);
  const [best, next] = placesOf(index, quote);
  return { refusal: best ? refusalOf(best, next, quote, index) : 'nothing', best: best ?? null };
}

/** All places that the quote might be at, best first. */
function placesOf(index: WordIndex, quote: Quote): readonly Place[] {
  const verbatim = rank(verbatimPlaces(index, quote));
  if (isBeyondDoubt(verbatim)) return verbatim;
  return rank([...verbatim, ...alikePlaces(index, quote).filter(place => !verbatim.some(other => intersects(place, other)))]);
}

/** The words stand where they stood, between the same words as before, and nowhere else like that: no look at changed places is needed. */
function isBeyondDoubt([best, next]: readonly Place[]): boolean {
  return best !== undefined && best.contextWhole && (next === undefined || best.score - next.score >= ACCEPT.margin);
}

function refusalOf(best: Place, next: Place | undefined, quote: Quote, index: WordIndex): Refusal | null {
  const { text } = index;
  if (isSamePlace(best, quote, text)) return null;
  if (next && best.score - next.score < ACCEPT.margin) return 'rival';
  if (!best.contextWhole && isLeftCopy(best, quote, index)) return 'deleted';
  if (best.likeness === 1) return best.context === null || best.context >= ACCEPT.context ? null : 'surroundings';
  if (!isLikeEnough(best) || (best.score < ACCEPT.floor && !standsAlone(best, next, quote))) return 'floor';
  return keepsFacts(quote.selectors.exact, text.slice(best.start, best.end), word => index.isCommon(word)) ? null : 'fact';
}

/** Whether enough of the quote itself stands at a place: the less, the more of the surroundings has to. */
function isLikeEnough({ likeness, before, after }: Place): boolean {
  if (likeness >= ACCEPT.doubtful) return true;
  const contexts = [before, after].map(share => share ?? 1);
  return likeness >= ACCEPT.quote && (Math.max(...contexts) >= ACCEPT.whole || Math.min(...contexts) >= ACCEPT.context);
}

/** Whether so much of the quote stands at a place that it needs no surroundings. */
function standsAlone(place: Place, next: Place | undefined, quote: Quote): boolean {
  const needed = Math.max(ALONE.least, ALONE.short - ALONE.byWord * quote.words.length);
  return place.likeness >= needed && place.score - (next?.score ?? 0) >= ALONE.margin;
}

/** Whether what is left of the surroundings shows that the quote was deleted, and `place` is another that looks like it. */
function isLeftCopy(place: Place, quote: Quote, index: WordIndex): boolean {
  const isWhole = (share: number | null): boolean => share === null || share >= ACCEPT.context;
  if (isWhole(place.before) && isWhole(place.after)) return false;
  if (hasOtherRole(place, quote, index.text)) return true;
  const surroundings = { before: quote.beforeIds, after: quote.afterIds };
  const stretch = { first: index.wordAt(place.start), end: index.wordAt(place.end) };
  const isThere = { before: isWhole(place.before), after: isWhole(place.after) };
  if (place.likeness === 1 && hadCopyBeside(surroundings, quote.ids, isThere)) return true;
  return isNeighbour(index, surroundings, quote.ids, stretch) || isGapClosed(index, surroundings, stretch);
}

/** What a line is, by how it begins. */
function lineRole(line: string): string {
  if (/^\s{0,3}#{1,6}\s/.test(line)) return 'heading';
  if (/^\s*\|/.test(line)) return 'row';
  return /^[a-z][\w-]{0,30}:\s/i.test(line) ? 'field' : 'text';
}

/** A title in a heading is not the same title in a field of the front matter. Told only where the quote began its line. */
function hasOtherRole({ start }: Place, { selectors: { prefix, exact } }: Quote, text: string): boolean {
  const cut = prefix.lastIndexOf('\n');
  if (cut < 0) return false;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return lineRole(prefix.slice(cut + 1) + exact) !== lineRole(text.slice(lineStart, start + exact.length));
}

/** Nothing has moved: the quote and all of its surroundings are where they were. Then a copy elsewhere is no rival. */
function isSamePlace({ start }: Place, { selectors: { exact, prefix, suffix, start: old } }: Quote, text: string): boolean {
  return old !== null && start === old && text.startsWith(prefix + exact + suffix, old - prefix.length);
}

function readQuote(index: WordIndex, selectors: AnchorQuery): Quote {
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

/** A selection of punctuation alone is found only where it was. */
function withoutWords(text: string, { start, exact, prefix, suffix }: AnchorQuery): AnchorResult {
  if (start === null) return { status: 'orphan', span: null, score: 0, candidates: [] };
  const end = start + exact.length;
  if (exact !== '' && text.startsWith(prefix + exact + suffix, start - prefix.length))
    return { status: 'exact', span: { start, end }, score: 1, candidates: [{ start, end, score: 1 }] };
  return { status: 'orphan', span: null, score: 0, candidates: [] };
}

function verbatimPlaces(index: WordIndex, quote: Quote): readonly Place[] {
  const old = index.wordAt(quote.selectors.start ?? 0);
  const found = index.occurrences(quote.ids);
  const near =
    found.length <= MOST_OCCURRENCES ? found : [...found].sort((a, b) => Math.abs(a - old) - Math.abs(b - old)).slice(0, MOST_OCCURRENCES);
  return near.map(first => {
    const span = fitToSentences(index.text, index.span(first, first + quote.words.length), quote.selectors, { head: 0, tail: 0 });
    return toPlace(index, quote, span, index.wordAt(span.start), index.wordAt(span.end), 1);
  });
}

function alikePlaces(index: WordIndex, quote: Quote): readonly Place[] {
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
    if (!alignment || alignment.similarity < ACCEPT.quote / 2) return [];
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
    if (at < whole.end && !BLOCK_BORDER.test(index.text.slice(index.words.ends[at - 1], index.words.starts[at]))) continue;
    if (from === whole.first && at === whole.end) return whole;
    const part = align(index, quote.words, quote.ids, from, at);
    if (part && part.share > (best?.share ?? 0)) best = part;
    from = at;
  }
  return best && best.share >= BLOCK_SHARE * whole.share ? best : whole;
}

/** Between two blocks: a blank line, the line end before a heading or list item. */
const BLOCK_BORDER = /\n[ \t>]*\n|\n[ \t>]*(?:#{1,6}|[-*+]|\d{1,3}[.)])[ \t]/;
/** How much of what is aligned must be within one block. */
const BLOCK_SHARE = 0.8;

function placeOf(index: WordIndex, quote: Quote, { first, end, similarity, lostHead, lostTail }: Alignment): Place {
  const span = fitToSentences(index.text, index.span(first, end), quote.selectors, { head: lostHead, tail: lostTail });
  return toPlace(index, quote, span, index.wordAt(span.start), index.wordAt(span.end), Math.min(similarity, 0.999));
}

function toPlace(index: WordIndex, quote: Quote, span: Span, first: number, end: number, likeness: number): Place {
  const { selectors } = quote;
  const before =
    standsAt(index, quote.beforeIds, first - quote.before.length) ??
    contextLikeness(index, quote.before, quote.beforeIds, first - quote.before.length - CONTEXT_SLACK, first);
  const after =
    standsAt(index, quote.afterIds, end) ??
    contextLikeness(index, quote.after, quote.afterIds, end, end + quote.after.length + CONTEXT_SLACK);
  const place =
    selectors.start === null ? null : 1 - Math.min(1, Math.abs(span.start - selectors.start) / Math.max(1000, index.text.length));
  let sum = WEIGHT.quote * likeness;
  let whole: number = WEIGHT.quote;
  for (const [value, weight] of [
    [before, WEIGHT.before],
    [after, WEIGHT.after],
    [place, WEIGHT.place],
  ] as const) {
    if (value === null) continue;
    sum += weight * value;
    whole += weight;
  }
  const context = before === null || after === null ? (before ?? after) : Math.max(before, after);
  return { ...span, score: sum / whole, likeness, context, before, after, contextWhole: before === 1 && after === 1 };
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

/** Best first, one entry a place: of places that overlap, only the best is kept. */
function rank(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of [...places].sort((a, b) => b.score - a.score || a.start - b.start))
    if (!kept.some(other => intersects(place, other))) kept.push(place);
  return kept;
}
