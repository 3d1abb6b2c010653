/**
 * The best passages by BM25 with quantised impacts.
 *
 * Method: term at a time within a chunk of 65,536 passages, in whole numbers, the weightiest terms first. A sum that as many passages
 * as are wanted have reached already is a bar, found while the weightiest lists are added up; what the lighter terms can add at most
 * (weight times greatest impact, as in MaxScore: Turtle and Flood 1995) tells which passages cannot come to it. Where the lists of the
 * light terms are long, they are not added up but looked into, for the few passages that may. The answer is that of scoring every passage.
 * Cost: the postings of the weightier terms and one compare a passage. Memory: four bytes a passage of one chunk.
 * Ties: documents in the order of their addresses, then the earlier passage.
 */
import type { DocumentUri } from '../model/index.ts';
import { BestPassages, type Candidate, GreatestSums } from './bestPassages.ts';
import { idfOf, MOST_TERMS, weightOf } from './bm25.ts';
import { type LiveSegment, totalsOf } from './liveSegment.ts';
import { CHUNK, findDocument, findTerm, frequencyOfTerm, ListCursor, lowerBound, needleOf, passageCount } from './segment.ts';

export type { Candidate } from './bestPassages.ts';

/** A term that is asked for. */
export interface QueryTerm {
  readonly term: string;
  /** How often the query has it; a part of one for a form that counts for less. */
  readonly frequency: number;
}

/** A term of a query that the index knows. */
export interface WeighedTerm extends QueryTerm {
  readonly idf: number;
  /** Whole steps, for sums. */
  readonly weight: number;
  /** By segment: the number of the term, or -1. */
  readonly numbers: readonly number[];
}

/** Looks up the terms and weighs them: heaviest first, at most `MOST_TERMS`, those that stand nowhere left out. */
export function weighTerms(segments: readonly LiveSegment[], terms: readonly QueryTerm[]): readonly WeighedTerm[] {
  const totals = totalsOf(segments);
  const units = totals.passages + totals.documents;
  return terms
    .map(({ term, frequency }) => {
      const needle = needleOf(term);
      const numbers = segments.map(({ segment }) => findTerm(segment, needle));
      const known = numbers.reduce((sum, number, i) => sum + frequencyIn(segments[i], number), 0);
      const idf = idfOf(known, units);
      return { term, frequency, idf, weight: weightOf(idf, frequency), numbers, known };
    })
    .filter(({ known }) => known > 0)
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_TERMS);
}

function frequencyIn(live: LiveSegment | undefined, term: number): number {
  return live && term >= 0 ? frequencyOfTerm(live.segment, term) : 0;
}

/** The `top` best passages (titles are passages too) outside the documents of `exclude`, best first. */
export function bestPassages(
  segments: readonly LiveSegment[],
  terms: readonly WeighedTerm[],
  exclude: ReadonlySet<DocumentUri>,
  top: number,
): readonly Candidate[] {
  const best = new BestPassages(segments, top);
  const largest = segments.reduce((size, { segment }) => Math.max(size, passageCount(segment)), 0);
  const room: Room = { sums: new Int32Array(Math.min(CHUNK, largest)), open: new Uint16Array(Math.min(CHUNK, largest)) };
  const needles = [...exclude].map(needleOf);
  for (const [number, live] of segments.entries()) {
    const left = needles.map(needle => findDocument(live.segment, needle)).filter(document => document >= 0);
    best.enter(number, left);
    const search = new SegmentSearch(live, number, terms, room);
    const passages = passageCount(live.segment);
    for (let first = 0; first < passages; first += CHUNK) search.chunk(first, Math.min(CHUNK, passages - first), best);
  }
  return best.inOrder();
}

/** What is used again from chunk to chunk. */
interface Room {
  /** By passage of the chunk; nothing but zeros between two chunks. */
  readonly sums: Int32Array;
  /** Passages of the chunk that may still come among the best. */
  readonly open: Uint16Array;
}

/** A list shorter than this is added up: that is done before passages are looked up in it. */
const SHORT = 512;
/** Postings that can be added up in the time of one look into a list. */
const LOOK = 12;
/** Postings that can be added up in the time in which one whose sum is looked at is opened. */
const ADD = 2;
/** Sums that can be walked over in the time of one posting whose sum is looked at. */
const SCAN = 3;
const NOT_LOOKED = -1;
/** Postings that are added up before the bar is looked for, and then each time they have doubled. */
const FIRST_LOOK = 512;
/** Postings among which the bar is looked for: those of the weightiest terms, where the best passages are. */
const MOST_LOOKED = 1024;

/** The search of one segment, chunk by chunk. */
class SegmentSearch {
  readonly #live: LiveSegment;
  readonly #room: Room;
  /** By term of the query that the segment has, weightiest first. */
  readonly #weights: readonly number[];
  readonly #lists: readonly ListCursor[];
  /** By term, and once more at the end: what it and those behind it can add to a sum at most. */
  readonly #rest: readonly number[];
  /** In a chunk before, too many passages were open for the light lists to be looked into. */
  #isLoose = false;

  constructor(live: LiveSegment, number: number, terms: readonly WeighedTerm[], room: Room) {
    this.#live = live;
    this.#room = room;
    const known = terms.flatMap(({ numbers, weight }) => {
      const term = numbers[number] ?? -1;
      return term < 0 ? [] : [{ weight, term, most: weight * (live.segment.termMost[term] ?? 0) }];
    });
    this.#weights = known.map(({ weight }) => weight);
    this.#lists = known.map(({ term }) => new ListCursor(live.segment, term));
    const rest = [0];
    for (const { most } of known.toReversed()) rest.push((rest.at(-1) ?? 0) + most);
    this.#rest = rest.toReversed();
  }

  /** Offers the passages from `first` on to `best`. */
  chunk(first: number, size: number, best: BestPassages): void {
    for (const list of this.#lists) list.enter(first / CHUNK);
    if (this.#postings(0, this.#needed(best.bar)) === 0) return;
    const { sums, open } = this.#room;
    const { added: heavy, bar } = this.#addHeavy(first, best);
    let added = heavy;
    const needed = this.#needed(bar);
    while (added < this.#lists.length && this.#postings(added, added + 1) < SHORT) this.#add(added++);
    const rest = this.#postings(added, this.#lists.length);
    const isLoose = this.#isLoose || rest < ADD * this.#postings(0, needed);
    let count = isLoose ? NOT_LOOKED : this.#openPassages(needed, size, bar - (this.#rest[added] ?? 0));
    if (rest > 0 && (isLoose || count * (this.#lists.length - added) * LOOK > rest)) {
      this.#isLoose ||= count !== NOT_LOOKED;
      while (added < this.#lists.length) this.#add(added++);
      count = NOT_LOOKED;
    }
    if (count === NOT_LOOKED) count = this.#openPassages(needed, size, bar);
    for (; added < this.#lists.length; added++) {
      this.#lookUp(added, count);
      count = keepAtLeast(sums, open, count, bar - (this.#rest[added + 1] ?? 0));
    }
    for (let k = 0; k < count; k++) best.take(sums[open[k] ?? 0] ?? 0, first + (open[k] ?? 0));
    sums.fill(0, 0, size);
  }

  /**
   * Adds up the lists from the weightiest on, until what is left can bring no passage to the bar. The bar rises meanwhile: as many
   * passages as are wanted have reached it already.
   */
  #addHeavy(first: number, best: BestPassages): { added: number; bar: number } {
    let [added, bar, done, next] = [0, best.bar, 0, FIRST_LOOK];
    while (added < this.#needed(bar)) {
      this.#add(added);
      done += this.#postings(added, ++added);
      if (done < next) continue;
      bar = Math.max(bar, this.#reached(added, first, best));
      next = 2 * done;
    }
    return { added, bar: Math.max(bar, this.#reached(added, first, best)) };
  }

  /** A sum that as many passages of the chunk as are wanted have reached, found among those of the first lists; at least 1. */
  #reached(lists: number, first: number, best: BestPassages): number {
    const { ids } = this.#live.segment;
    const { sums, open } = this.#room;
    const greatest = new GreatestSums(best.top);
    let count = 0;
    let left = MOST_LOOKED;
    for (let i = 0; i < lists && left > 0; i++) {
      const { start = 0, end = 0 } = this.#lists[i] ?? {};
      left -= end - start;
      for (let at = start; at < end; at++) {
        const id = ids[at] ?? 0;
        const sum = sums[id] ?? 0;
        // A sum that was taken is negative, so that none counts twice.
        if (sum <= greatest.least || !best.isOpen(first + id)) continue;
        greatest.take(sum);
        open[count++] = id;
        sums[id] = -sum;
      }
    }
    for (let k = 0; k < count; k++) sums[open[k] ?? 0] = -(sums[open[k] ?? 0] ?? 0);
    return Math.max(1, greatest.least);
  }

  /** How many of the weightiest terms are needed: a passage that has none of them cannot reach `bar`. */
  #needed(bar: number): number {
    const needed = this.#rest.findIndex(rest => rest < bar);
    return needed < 0 ? this.#lists.length : needed;
  }

  /** How many postings some of the terms have in the chunk. */
  #postings(from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) sum += (this.#lists[i]?.end ?? 0) - (this.#lists[i]?.start ?? 0);
    return sum;
  }

  #add(term: number): void {
    const list = this.#lists[term];
    const { ids, impacts } = this.#live.segment;
    if (list) addList(ids, impacts, list.start, list.end, this.#weights[term] ?? 0, this.#room.sums);
  }

  /** Finds the passages that have one of the first `needed` terms and whose sum is at least `bar`, in order; returns how many. */
  #openPassages(needed: number, size: number, bar: number): number {
    const { sums, open } = this.#room;
    // A walk over all sums is as quick as one over the lists of a few passages in a hundred.
    if (SCAN * this.#postings(0, needed) > size) return atLeast(sums, size, Math.max(1, bar), open);
    let count = 0;
    for (const { start, end } of this.#lists.slice(0, needed)) count = openIn(this.#live.segment.ids, start, end, sums, bar, open, count);
    const found = open.subarray(0, count).sort();
    for (const id of found) sums[id] = -(sums[id] ?? 0);
    return count;
  }

  /** Adds what a term gives to the open passages. */
  #lookUp(term: number, count: number): void {
    const list = this.#lists[term];
    if (!list) return;
    const { sums, open } = this.#room;
    const { ids, impacts } = this.#live.segment;
    const weight = this.#weights[term] ?? 0;
    let at = list.start;
    for (let k = 0; k < count && at < list.end; k++) {
      const id = open[k] ?? 0;
      at = lowerBound(ids, at, list.end, id);
      if (at < list.end && ids[at] === id) sums[id] = (sums[id] ?? 0) + weight * (impacts[at] ?? 0);
    }
  }
}

function addList(ids: Uint16Array, impacts: Uint8Array, start: number, end: number, weight: number, sums: Int32Array): void {
  for (let i = start; i < end; i++) {
    const id = ids[i] ?? 0;
    sums[id] = (sums[id] ?? 0) + weight * (impacts[i] ?? 0);
  }
}

/** Adds the passages of a list whose sum is at least `bar` to the `count` open ones, and makes their sums negative so that none comes twice. */
function openIn(ids: Uint16Array, start: number, end: number, sums: Int32Array, bar: number, open: Uint16Array, count: number): number {
  let next = count;
  for (let i = start; i < end; i++) {
    const id = ids[i] ?? 0;
    const sum = sums[id] ?? 0;
    if (sum < bar || sum <= 0) continue;
    open[next++] = id;
    sums[id] = -sum;
  }
  return next;
}

/** Writes the passages whose sum is at least `bar` into `open`, in order; returns how many. */
function atLeast(sums: Int32Array, size: number, bar: number, open: Uint16Array): number {
  let count = 0;
  for (let i = 0; i < size; i++) if ((sums[i] ?? 0) >= bar) open[count++] = i;
  return count;
}

/** The same among those that are open. */
function keepAtLeast(sums: Int32Array, open: Uint16Array, count: number, bar: number): number {
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const id = open[k] ?? 0;
    if ((sums[id] ?? 0) >= bar) open[kept++] = id;
  }
  return kept;
}
