/**
 * The best passages by BM25 with quantised impacts.
 *
 * Method: term at a time within a chunk of 65,536 passages. Each posting of each query term adds weight times impact to its
 * passage's sum, in whole numbers; then one walk over the sums keeps the best in a heap. Nothing is pruned: on postings of three
 * bytes adding all of them is faster than deciding which to skip. The answer is that of scoring every passage.
 * Cost: the postings of the query's terms, plus one compare a passage. Memory: four bytes a passage of one chunk.
 * Ties: documents in the order of their addresses, then the earlier passage.
 */
import type { DocumentUri } from '../model/index.ts';
import { idfOf, MOST_TERMS, weightOf } from './bm25.ts';
import { isDead, type LiveSegment, totalsOf } from './liveSegment.ts';
import { CHUNK, compareUris, documentOf, findDocument, findTerm, frequencyOfTerm, needleOf, passageCount } from './segment.ts';

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

/** A passage that may be an answer, with its score in whole steps. */
export interface Candidate {
  /** Index into the segments. */
  readonly segment: number;
  readonly passage: number;
  readonly score: number;
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
  const best = new Best(segments, top);
  const largest = segments.reduce((size, { segment }) => Math.max(size, passageCount(segment)), 0);
  const sums = new Int32Array(Math.min(CHUNK, largest));
  const needles = [...exclude].map(needleOf);
  for (const [number, live] of segments.entries()) {
    const left = needles.map(needle => findDocument(live.segment, needle)).filter(document => document >= 0);
    best.enter(number, left);
    const chunks = Math.ceil(passageCount(live.segment) / CHUNK);
    for (let chunk = 0; chunk < chunks; chunk++) {
      const size = Math.min(CHUNK, passageCount(live.segment) - chunk * CHUNK);
      if (addPostings(live, terms, number, chunk, sums)) best.take(sums, size, chunk * CHUNK);
    }
  }
  return best.inOrder();
}

/** Adds up the postings of one chunk; false where there is none. */
function addPostings({ segment }: LiveSegment, terms: readonly WeighedTerm[], number: number, chunk: number, sums: Int32Array): boolean {
  const { termList, listChunk, listStart, ids, impacts } = segment;
  let any = false;
  for (const { numbers, weight } of terms) {
    const term = numbers[number] ?? -1;
    if (term < 0) continue;
    const list = listOf(listChunk, termList[term] ?? 0, termList[term + 1] ?? 0, chunk);
    if (list < 0) continue;
    any = true;
    addList(ids, impacts, listStart[list] ?? 0, listStart[list + 1] ?? 0, weight, sums);
  }
  return any;
}

function addList(ids: Uint16Array, impacts: Uint8Array, start: number, end: number, weight: number, sums: Int32Array): void {
  for (let i = start; i < end; i++) {
    const id = ids[i] ?? 0;
    sums[id] = (sums[id] ?? 0) + weight * (impacts[i] ?? 0);
  }
}

/** The list of `chunk` among the lists `[low, high)` of a term, or -1. */
export function listOf(listChunk: Uint16Array, low: number, high: number, chunk: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((listChunk[middle] ?? 0) < chunk) from = middle + 1;
    else to = middle;
  }
  return from < high && listChunk[from] === chunk ? from : -1;
}

/** The best so far: a heap with the worst of them on top. */
class Best {
  readonly #segments: readonly LiveSegment[];
  readonly #top: number;
  readonly #heap: Candidate[] = [];
  #segment = 0;
  #left: readonly number[] = [];
  /** What a sum must reach to be looked at. */
  #bar = 1;

  constructor(segments: readonly LiveSegment[], top: number) {
    this.#segments = segments;
    this.#top = Math.max(0, top);
  }

  /** From here on passages are those of this segment; the documents `left` are left out. */
  enter(segment: number, left: readonly number[]): void {
    this.#segment = segment;
    this.#left = left;
    this.#bar = this.#heap.length < this.#top ? 1 : (this.#heap[0]?.score ?? 1);
  }

  /** Looks at the sums of the passages from `base` on, and clears them. */
  take(sums: Int32Array, size: number, base: number): void {
    if (this.#top > 0) {
      let bar = this.#bar;
      for (let i = 0; i < size; i++) {
        const sum = sums[i] ?? 0;
        if (sum < bar) continue;
        this.#consider({ segment: this.#segment, passage: base + i, score: sum });
        bar = this.#bar;
      }
    }
    sums.fill(0, 0, size);
  }

  #consider(candidate: Candidate): void {
    const live = this.#segments[candidate.segment];
    if (!live || (live.dead && isDead(live.dead, candidate.passage))) return;
    if (this.#left.length > 0 && this.#left.includes(documentOf(live.segment, candidate.passage))) return;
    const worst = this.#heap[0];
    if (this.#heap.length < this.#top || !worst) {
      this.#heap.push(candidate);
      this.#rise(this.#heap.length - 1);
      if (this.#heap.length === this.#top) this.#bar = this.#heap[0]?.score ?? 1;
    } else if (this.#before(candidate, worst)) {
      this.#heap[0] = candidate;
      this.#sink();
      this.#bar = Math.max(this.#bar, this.#heap[0].score);
    } else {
      // It lost a tie, and all that follow in this segment stand behind it.
      this.#bar = worst.score + 1;
    }
  }

  #before(a: Candidate, b: Candidate): boolean {
    return compareCandidates(this.#segments, a, b) < 0;
  }

  #rise(from: number): void {
    const heap = this.#heap;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const [here, above] = [heap[at], heap[parent]];
      if (!here || !above || !this.#before(above, here)) return;
      heap[at] = above;
      heap[parent] = here;
      at = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (!left) return;
      if (right && this.#before(left, right)) child++;
      const [here, below] = [heap[at], heap[child]];
      if (!here || !below || !this.#before(here, below)) return;
      heap[at] = below;
      heap[child] = here;
      at = child;
    }
  }

  inOrder(): readonly Candidate[] {
    return this.#heap.toSorted((a, b) => compareCandidates(this.#segments, a, b));
  }
}

/** Best first; ties by address, then place. */
function compareCandidates(segments: readonly LiveSegment[], a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.segment === b.segment) return a.passage - b.passage;
  const [liveA, liveB] = [segments[a.segment]?.segment, segments[b.segment]?.segment];
  if (!liveA || !liveB) return 0;
  const byUri = compareUris(liveA, documentOf(liveA, a.passage), liveB, documentOf(liveB, b.passage));
  return byUri;
}
