/** Aligns a row of quoted words with a source, word by word. Method, source and cost: see `findQuotation.ts`. */
import type { WordIndex } from '../../anchor/words.ts';
import type { Span } from '../../model/index.ts';
import type { WordRow } from './findQuotation.ts';
import type { SourceText } from './sourceText.ts';

/** Words of the quotation, and the words of the source that stand in their place; either may be empty, a place between words. */
export interface Difference {
  /** In the report. */
  readonly quoted: Span;
  /** In the source. */
  readonly source: Span;
}

/** A row of quoted words where it fits best. */
export interface AlignedRow {
  /** The words `[first, end)` of the source. */
  readonly first: number;
  readonly end: number;
  readonly span: Span;
  readonly length: number;
  /** Words of the source from the first to the last that are aligned. */
  readonly covered: number;
  readonly same: number;
  readonly differences: readonly Difference[];
}

/** A word in more places of a source than this votes for none of them, unless all words are that common. */
const COMMON = 60;
/** Stretches of the source that are tried. */
const TRIED = 4;
/** Votes for neighbouring stretches are counted together, in words. */
const BUCKET = 8;

/** The best alignment of a row, within the words `within` where that is given; null where no stretch shares a word with it. */
export function alignRow(
  source: SourceText,
  row: WordRow,
  within: { readonly from: number; readonly to: number } | null,
): AlignedRow | null {
  const { words } = source;
  const ids = words.number(row.words.map(({ folded }) => folded));
  const slack = 6 + Math.ceil(ids.length / 3);
  let best: AlignedRow | null = null;
  for (const start of likelyStarts(words, ids, within)) {
    const from = Math.max(0, within?.from ?? 0, start - slack);
    const to = Math.min(words.length, within?.to ?? words.length, start + ids.length + slack + BUCKET);
    const found = align(source, row, ids, from, to);
    if (
      found !== null &&
      (best === null || found.same / Math.max(found.covered, found.length) > best.same / Math.max(best.covered, best.length))
    )
      best = found;
  }
  return best;
}

function likelyStarts(words: WordIndex, ids: Int32Array, within: { readonly from: number; readonly to: number } | null): readonly number[] {
  const votes = new Map<number, number>();
  for (const most of [COMMON, Number.POSITIVE_INFINITY]) {
    for (const [i, id] of ids.entries()) {
      const places = words.places(id);
      if (places.length > most) continue;
      for (const place of places) {
        if (within !== null && (place < within.from || place >= within.to)) continue;
        const bucket = Math.floor((place - i) / BUCKET);
        const weight = words.weight(id);
        votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
        votes.set(bucket - 1, (votes.get(bucket - 1) ?? 0) + weight / 2);
      }
    }
    if (votes.size > 0) break;
  }
  const ranked = [...votes.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked.slice(0, TRIED).map(([bucket]) => bucket * BUCKET);
}

const STEP = { both: 0, quoted: 1, source: 2 } as const;

/** Edit distance of words with free ends in the source, and the way back through it. */
function align(source: SourceText, row: WordRow, ids: Int32Array, from: number, to: number): AlignedRow | null {
  const [n, m] = [ids.length, to - from];
  if (m <= 0) return null;
  const cost = new Int32Array((n + 1) * (m + 1));
  const step = new Uint8Array((n + 1) * (m + 1));
  for (let i = 1; i <= n; i++) {
    cost[i * (m + 1)] = i;
    step[i * (m + 1)] = STEP.quoted;
    for (let j = 1; j <= m; j++) {
      const at = i * (m + 1) + j;
      const equal = ids[i - 1] === source.words.at(from + j - 1);
      const both = (cost[at - m - 2] ?? 0) + (equal ? 0 : 1);
      const quoted = (cost[at - m - 1] ?? 0) + 1;
      const inSource = (cost[at - 1] ?? 0) + 1;
      const least = Math.min(both, quoted, inSource);
      cost[at] = least;
      step[at] = least === both ? STEP.both : least === quoted ? STEP.quoted : STEP.source;
    }
  }
  let end = 0;
  for (let j = 1; j <= m; j++) if ((cost[n * (m + 1) + j] ?? 0) <= (cost[n * (m + 1) + end] ?? 0)) end = j;
  return traced(source, row, ids, from, end, m + 1, step);
}

/** One step of the way: a word of the quotation, one of the source, or both; null for a side that has none. */
interface Pair {
  readonly quoted: number | null;
  readonly source: number | null;
}

function traced(
  source: SourceText,
  row: WordRow,
  ids: Int32Array,
  from: number,
  end: number,
  width: number,
  step: Uint8Array,
): AlignedRow | null {
  const pairs: Pair[] = [];
  let [i, j] = [ids.length, end];
  while (i > 0) {
    const taken = step[i * width + j];
    if (taken === STEP.both) pairs.push({ quoted: --i, source: from + --j });
    else if (taken === STEP.quoted) pairs.push({ quoted: --i, source: null });
    else pairs.push({ quoted: null, source: from + --j });
  }
  pairs.reverse();
  const isSame = ({ quoted, source: at }: Pair): boolean => quoted !== null && at !== null && ids[quoted] === source.words.at(at);
  const same = pairs.filter(isSame).length;
  if (same === 0) return null;
  const told = withoutNext(source, pairs, isSame);
  const { first, last } = withHalves(source, row, pairs, isSame, { first: from + j, last: from + end - told });
  return {
    first,
    end: last,
    span: source.words.span(first, last),
    length: ids.length,
    covered: last - first,
    same,
    differences: differencesOf(source, row, pairs, isSame),
  };
}

function differencesOf(source: SourceText, row: WordRow, pairs: readonly Pair[], isSame: (pair: Pair) => boolean): readonly Difference[] {
  const differences: Difference[] = [];
  const same = pairs.map(isSame);
  for (let i = 0; i < pairs.length; i++) {
    if (same[i] === true) continue;
    const start = i;
    while (i < pairs.length && same[i] === false) i++;
    const difference = differenceOf(source, row, pairs, start, i);
    if (difference !== null) differences.push(difference);
  }
  return differences;
}

/** Where a sentence or a quotation of the source ends between two of its words. */
const ENDS = /[.!?…]\W*\s|["”»]/;

/**
 * Takes out of `pairs` the words of the source behind the end of its sentence or quotation, where the words of the report's quotation that stand against them are
 * others: they were added to it, and stand in place of nothing. Gives back how many.
 */
function withoutNext({ words, prose }: SourceText, pairs: Pair[], isSame: (pair: Pair) => boolean): number {
  const behind = pairs.findLastIndex(isSame) + 1;
  const isBeyond = ({ source }: Pair): boolean =>
    source !== null && ENDS.test(prose.slice(words.words.ends[source - 1] ?? 0, words.words.starts[source] ?? 0));
  const found = pairs.slice(behind).findIndex(isBeyond);
  if (found < 0) return 0;
  const beyond = pairs.splice(behind + found);
  pairs.push(...beyond.flatMap(({ quoted }) => (quoted === null ? [] : [{ quoted, source: null }])));
  return beyond.filter(({ source }) => source !== null).length;
}

/** How many words of the source a broken one may have left outside. */
const HALVES = [1, 2];

/**
 * Takes in the rest of a word that a line of the source breaks in two at an end of the quotation: the ends are free, so that half of it may have been left
 * outside. Puts it into `pairs`, and gives back where the stretch ends then.
 */
function withHalves(
  source: SourceText,
  row: WordRow,
  pairs: Pair[],
  isSame: (pair: Pair) => boolean,
  { first, last }: { readonly first: number; readonly last: number },
): { readonly first: number; readonly last: number } {
  const [sameAt, sameTo] = [pairs.findIndex(isSame), pairs.findLastIndex(isSame) + 1];
  const words = (at: number, count: number): Pair[] => Array.from({ length: count }, (_, k) => ({ quoted: null, source: at + k }));
  const isWhole = (broken: readonly Pair[]): boolean => hasSameLetters(source, row, broken);
  const before = sameAt === 0 ? 0 : (HALVES.find(count => isWhole([...words(first - count, count), ...pairs.slice(0, sameAt)])) ?? 0);
  const behind = sameTo === pairs.length ? 0 : (HALVES.find(count => isWhole([...pairs.slice(sameTo), ...words(last, count)])) ?? 0);
  pairs.unshift(...words(first - before, before));
  pairs.push(...words(last, behind));
  return { first: first - before, last: last + behind };
}

/** Whether both sides of some pairs have the same letters, in words that come apart elsewhere. */
function hasSameLetters({ words }: SourceText, row: WordRow, pairs: readonly Pair[]): boolean {
  const theirs = pairs.flatMap(({ source }) => (source === null ? [] : [words.words.folded[source] ?? null]));
  const ours = pairs.flatMap(({ quoted }) => (quoted === null ? [] : [row.words[quoted]?.folded ?? '']));
  return !theirs.includes(null) && ours.join('') === theirs.join('');
}

/** The difference of `pairs[start, end)`; null where only hyphens or spaces differ. */
function differenceOf({ words }: SourceText, row: WordRow, pairs: readonly Pair[], start: number, end: number): Difference | null {
  const inside = pairs.slice(start, end);
  const quoted = inside.flatMap(pair => (pair.quoted === null ? [] : [row.words[pair.quoted]])).filter(word => word !== undefined);
  const source = inside.flatMap(pair => (pair.source === null ? [] : [pair.source]));
  const letters = source.map(at => words.words.folded[at] ?? '').join('');
  if (quoted.map(({ folded }) => folded).join('') === letters) return null;
  const [left, right] = [pairs[start - 1], pairs[end]];
  const quotedAt = row.words[left?.quoted ?? -1]?.span.end ?? row.words[right?.quoted ?? -1]?.span.start ?? row.words[0]?.span.start ?? 0;
  const sourceAt = left?.source ?? null;
  const between = sourceAt !== null ? (words.words.ends[sourceAt] ?? 0) : (words.words.starts[right?.source ?? 0] ?? 0);
  const [firstWord, lastWord] = [quoted[0], quoted.at(-1)];
  const [firstAt, lastAt] = [source[0], source.at(-1)];
  return {
    quoted:
      firstWord === undefined || lastWord === undefined
        ? { start: quotedAt, end: quotedAt }
        : { start: firstWord.span.start, end: lastWord.span.end },
    source: firstAt === undefined || lastAt === undefined ? { start: between, end: between } : words.span(firstAt, lastAt + 1),
  };
}
