/**
 * Finds the passage of an annotation again, or says that it cannot be found.
 *
 * Method: of all places that the quote might be at (places.ts) the likeliest (odds.ts) is taken, if it is likely enough, likelier than the next by a margin,
 * and keeps every number, name and negation of the quote (facts.ts). That the surroundings have closed up or stand elsewhere (traces.ts) is weighed against a place; none is taken that is
 * certainly a copy, or of another kind. Everything else is an orphan with candidates. Of several quotes of one text those that are certain tell where the others went (course.ts).
 * Cost: O(text) once a text (`WordIndex`), then O(quote²) a quote. Units: UTF-16 code units.
 */
import { type AnchorCandidate, type AnchorQuery, type AnchorResult, intersects } from '../model/index.ts';
import { Course, type Known } from './course.ts';
import { keepsFacts } from './facts.ts';
import { isOtherEntry, roleChange } from './lineRole.ts';
import { type Clues, logOdds, shareOfFirst } from './odds.ts';
import { alikePlaces, isContextWhole, type Place, type Quote, readQuote, verbatimPlaces } from './places.ts';
import { hadCopyBeside, isElsewhere, isGapClosed, isNeighbour, type Stretch } from './traces.ts';
import { WordIndex } from './words.ts';

/** What a place must reach to be taken. Values from revisions of real documents, see the benchmark of anchors. */
const ACCEPT = {
  /** Its part in the odds of all places and of the deletion. */
  share: 0.7,
  /** How many times likelier than the runner-up. */
  lead: Math.log(3),
  /** Least likeness of a context for being there. */
  context: 0.55,
  /** And for being there in full. */
  whole: 0.9,
  /** How much of the quote must be there, whatever stands beside it; and below what share of it so many rare words must be: else something else was put in its place. */
  shared: 0.4,
  few: { shared: 0.6, rare: 2 },
} as const;
/** What a passage that was found must reach to tell where others went. */
const CERTAIN = { likeness: 0.9, words: 4, context: 0.55 } as const;

/** How many places the answer names at most. */
const MOST_CANDIDATES = 5;

/** A place with what is known of it, and its log odds against the deletion of the quote. */
export interface Judged extends Place {
  readonly clues: Clues;
  /** Its words in the text, and whether each context stands beside them. */
  readonly stretch: Stretch;
  readonly isThere: IsThere;
  readonly odds: number;
}

/** Why a place is not taken. */
export type Refusal = 'nothing' | 'rival' | 'deleted' | 'floor' | 'fact';

/** A quote with the places that it might be at. */
interface Sought {
  readonly quote: Quote;
  readonly places: readonly Place[];
}

/** Resolves one annotation in `text`, given as a string or as an index of it that serves many. `course`: where others of its old text went. */
export function resolveAnchor(text: string | WordIndex, selectors: AnchorQuery, course: Course | null = null): AnchorResult {
  const index = typeof text === 'string' ? new WordIndex(text) : text;
  return answer(index, seek(index, selectors), course);
}

/** Resolves annotations of one old text in `text`: those that are certain tell where the others went. One answer for each, in their order. */
export function resolveAnchors(text: string | WordIndex, queries: readonly AnchorQuery[]): readonly AnchorResult[] {
  const index = typeof text === 'string' ? new WordIndex(text) : text;
  const sought = queries.map(query => seek(index, query));
  const course = new Course(certainOf(index, sought));
  return sought.map(each => answer(index, each, course));
}

/** Those of `queries` that are certain, each by itself, with where they went. */
export function certainAnchors(index: WordIndex, queries: readonly AnchorQuery[]): readonly Known[] {
  return certainOf(
    index,
    queries.map(query => seek(index, query)),
  );
}

/** Why the best place of a quote is not taken, null where it is, and all places with what is known of each, likeliest first. For those who measure anchors. */
export function explainAnchor(
  index: WordIndex,
  selectors: AnchorQuery,
  course: Course | null = null,
): { readonly refusal: Refusal | null; readonly places: readonly Judged[] } {
  const { quote, places } = seek(index, selectors);
  const judged = rank(index, places, quote, course);
  return { refusal: refusalOf(judged, quote, index), places: judged };
}

function answer(index: WordIndex, { quote, places }: Sought, course: Course | null): AnchorResult {
  if (quote.words.length === 0) return withoutWords(index.text, quote.selectors);
  const judged = rank(index, places, quote, course);
  const candidates = judged
    .slice(0, MOST_CANDIDATES)
    .map(({ start, end, odds }): AnchorCandidate => ({ start, end, score: shareOfFirst([odds]) }));
  const [best] = judged;
  const score = candidates[0]?.score ?? 0;
  if (!best || refusalOf(judged, quote, index) !== null) return { status: 'orphan', span: null, score, candidates };
  const { start, end } = best;
  const same = start === quote.selectors.start && index.text.slice(start, end) === quote.selectors.exact;
  return { status: same ? 'exact' : 'moved', span: { start, end }, score, candidates };
}

/** All places that a quote might be at. Where its words stand between the same words as before, no changed place is one. */
function seek(index: WordIndex, selectors: AnchorQuery): Sought {
  const quote = readQuote(index, selectors);
  if (quote.words.length === 0) return { quote, places: [] };
  const verbatim = verbatimPlaces(index, quote);
  const same = verbatim.filter(({ likeness }) => likeness === 1);
  if (same.some(isContextWhole)) return { quote, places: same };
  return { quote, places: [...verbatim, ...alikePlaces(index, quote).filter(place => !verbatim.some(other => intersects(place, other)))] };
}

function certainOf(index: WordIndex, sought: readonly Sought[]): readonly Known[] {
  return sought.flatMap(({ quote, places }): readonly Known[] => {
    const { start, exact } = quote.selectors;
    if (start === null || quote.words.length < CERTAIN.words) return [];
    const judged = rank(index, places, quote, null);
    const [best] = judged;
    if (!best || best.likeness < CERTAIN.likeness || contextOf(best) < CERTAIN.context || refusalOf(judged, quote, index) !== null)
      return [];
    return [{ old: { start, end: start + exact.length }, now: best, context: contextOf(best) }];
  });
}

function refusalOf(judged: readonly Judged[], quote: Quote, index: WordIndex): Refusal | null {
  const [best] = judged;
  if (!best) return 'nothing';
  if (isSamePlace(best, quote, index.text)) return null;
  const rivals = rivalsOf(judged, quote, index.text);
  if (rivals[0] && best.odds - rivals[0].odds < ACCEPT.lead) return 'rival';
  if (isLeftCopy(best, quote, index)) return 'deleted';
  if (isReplaced(best) || !isLikely([best, ...rivals])) return 'floor';
  const match = index.text.slice(best.start, best.end);
  return best.likeness === 1 || keepsFacts(quote.selectors.exact, match, word => index.isCommon(word)) ? null : 'fact';
}

/**
 * The other places that the quote might be at; none where it stands at the best place alone with all of its surroundings, to the sign, and none outside of the
 * passages between which it stood where the best place is between them.
 */
function rivalsOf([best, ...others]: readonly Judged[], quote: Quote, text: string): readonly Judged[] {
  if (!best || others.length === 0) return others;
  if (isSignForSign(best, quote, text) && !others.some(other => isSignForSign(other, quote, text))) return [];
  return isBetween(best) ? others.filter(other => !isOutside(other)) : others;
}

/** Whether so little of the quote is there that something else was put in its place. */
function isReplaced({ shared, likeness, rare }: Place): boolean {
  const most = Math.max(shared, likeness);
  return most < ACCEPT.shared || (most < ACCEPT.few.shared && rare < ACCEPT.few.rare);
}

function isBetween({ clues: { journey } }: Judged): boolean {
  return journey.kind === 'beside' && journey.order === 'between';
}

function isOutside({ clues: { journey } }: Judged): boolean {
  return journey.kind === 'beside' && journey.order === 'out';
}

function isLikely(judged: readonly Judged[]): boolean {
  return shareOfFirst(judged.map(({ odds }) => odds)) >= ACCEPT.share;
}

/**
 * Whether a place is certainly another that looks like the quote: of another kind, about another thing, a copy that had stood beside it, a neighbour. What stands beside one
 * of its old neighbours is another only if it is the same word for word: an edited passage is no copy.
 */
function isLeftCopy(place: Judged, quote: Quote, index: WordIndex): boolean {
  if (place.before === null && place.after === null) return false;
  const { isThere, stretch } = place;
  if (isThere.before !== false && isThere.after !== false && (isThere.before || isThere.after)) return false;
  const isWithin = Math.max(place.before ?? 0, place.after ?? 0) >= ACCEPT.whole;
  const change = roleChange(place, quote.selectors, index.text);
  const { isVerbatim } = place;
  if (change === 'title' || (change === 'other' && isVerbatim && !isWithin)) return true;
  if (isOtherEntry(place, quote.selectors, index.text)) return true;
  if (!isVerbatim && (isThere.before || isThere.after)) return false;
  const surroundings = { before: quote.beforeIds, after: quote.afterIds };
  return isVerbatim ? hadCopyBeside(surroundings, quote.ids, isThere) : isNeighbour(index, surroundings, quote.ids, stretch);
}

/** Whether the context before a place and the one behind it stand beside it; null where it cannot be told. */
interface IsThere {
  readonly before: boolean | null;
  readonly after: boolean | null;
}

/** Whether each context stands beside a place. Of a side without words only its marks, or that the text ended there, can be the same; else null: it cannot be told. */
function isContextThere(
  { start, end, before, after }: Place,
  words: Stretch,
  { prefix, suffix }: AnchorQuery,
  { text, length }: WordIndex,
): IsThere {
  const isSame = {
    before: prefix.trim() === '' ? words.first === 0 : text.endsWith(prefix, start),
    after: suffix.trim() === '' ? words.end === length : text.startsWith(suffix, end),
  };
  return {
    before: before === null ? isSame.before || null : before >= ACCEPT.context,
    after: after === null ? isSame.after || null : after >= ACCEPT.context,
  };
}

/** Nothing has moved: the quote and all of its surroundings are where they were. Then a copy elsewhere is no rival. */
function isSamePlace({ start }: Place, { selectors: { exact, prefix, suffix, start: old } }: Quote, text: string): boolean {
  return old !== null && start === old && text.startsWith(prefix + exact + suffix, old - prefix.length);
}

/** Whether the quote stands between its contexts at a place sign for sign, as its words alone may do at several: only white space may be other. */
function isSignForSign({ start, end }: Place, { selectors: { exact, prefix, suffix } }: Quote, text: string): boolean {
  if (prefix.trim() === '' && suffix.trim() === '') return false;
  const before = text.slice(Math.max(0, start - 2 * prefix.length), start);
  const after = text.slice(end, end + 2 * suffix.length);
  return (
    squeezed(text.slice(start, end)) === squeezed(exact) &&
    squeezed(before).endsWith(squeezed(prefix.trimStart())) &&
    squeezed(after).startsWith(squeezed(suffix.trimEnd()))
  );
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A selection of punctuation alone is found only where it was. */
function withoutWords(text: string, { start, exact, prefix, suffix }: AnchorQuery): AnchorResult {
  if (start === null) return { status: 'orphan', span: null, score: 0, candidates: [] };
  const end = start + exact.length;
  if (exact !== '' && text.startsWith(prefix + exact + suffix, start - prefix.length))
    return { status: 'exact', span: { start, end }, score: 1, candidates: [{ start, end, score: 1 }] };
  return { status: 'orphan', span: null, score: 0, candidates: [] };
}

/** Likeliest first, one entry a place: of places that overlap, only the likeliest is kept, and none where another quote stands between the words it had beside it. */
function rank(index: WordIndex, places: readonly Place[], quote: Quote, course: Course | null): readonly Judged[] {
  const kept: Judged[] = [];
  const free = places.filter(place => isContextWhole(place) || !isAnothers(place, quote, course));
  for (const place of free.map(each => judge(index, each, quote, course)).sort((a, b) => b.odds - a.odds || a.start - b.start))
    if (!kept.some(other => intersects(place, other))) kept.push(place);
  return kept;
}

function isAnothers(place: Place, { selectors: { start, exact } }: Quote, course: Course | null): boolean {
  return start !== null && course?.isAnothers({ start, end: start + exact.length }, place, contextOf(place)) === true;
}

/** How much of both contexts is at a place; one that the quote never had counts as half there. */
function contextOf({ before, after }: Place): number {
  return (before ?? 0.5) + (after ?? 0.5);
}

function judge(index: WordIndex, place: Place, quote: Quote, course: Course | null): Judged {
  const stretch = { first: index.wordAt(place.start), end: index.wordAt(place.end) };
  const isThere = isContextThere(place, stretch, quote.selectors, index);
  const clues = cluesOf(index, { ...place, stretch, isThere }, quote, course);
  return { ...place, stretch, isThere, clues, odds: logOdds(clues) };
}

function cluesOf(index: WordIndex, place: Omit<Judged, 'clues' | 'odds'>, quote: Quote, course: Course | null): Clues {
  const { stretch, isThere, likeness, shared, rare, isVerbatim, before, after } = place;
  const { start, exact } = quote.selectors;
  const journey = (start === null ? null : course?.journey({ start, end: start + exact.length }, place)) ?? {
    kind: 'alone',
    distance: start === null ? null : Math.abs(place.start - start),
  };
  const isWhole = isThere.before !== false && isThere.after !== false && (isThere.before === true || isThere.after === true);
  const surroundings = { before: quote.beforeIds, after: quote.afterIds };
  return {
    ...{ likeness, shared, rare, isVerbatim, before, after, journey },
    words: quote.words.length,
    isGapClosed: !isWhole && isGapClosed(index, surroundings, stretch),
    isElsewhere: isThere.before !== true && isThere.after !== true && isElsewhere(index, surroundings, stretch),
  };
}
