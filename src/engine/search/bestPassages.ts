import { isDead, type LiveSegment } from './liveSegment.ts';
import { compareUris, documentOf } from './segment.ts';

/** A passage that may be an answer, with its score in whole steps. */
export interface Candidate {
  /** Index into the segments. */
  readonly segment: number;
  readonly passage: number;
  readonly score: number;
}

/** The best so far: a heap with the worst of them on top. */
export class BestPassages {
  readonly #segments: readonly LiveSegment[];
  /** How many are wanted. */
  readonly top: number;
  readonly #heap: Candidate[] = [];
  #segment = 0;
  #left: readonly number[] = [];
  /** What a sum must reach to be looked at. */
  #bar = 1;

  constructor(segments: readonly LiveSegment[], top: number) {
    this.#segments = segments;
    this.top = Math.max(0, top);
  }

  /** From here on passages are those of this segment; the documents `left` are left out. */
  enter(segment: number, left: readonly number[]): void {
    this.#segment = segment;
    this.#left = left;
    this.#bar = this.#heap.length < this.top ? 1 : (this.#heap[0]?.score ?? 1);
  }

  /** What a sum must reach to be looked at, at least 1. */
  get bar(): number {
    return this.#bar;
  }

  /** Whether a passage of the segment may be taken: it is part of the index and of no document that is left out. */
  isOpen(passage: number): boolean {
    const live = this.#segments[this.#segment];
    if (!live || (live.dead && isDead(live.dead, passage))) return false;
    return this.#left.length === 0 || !this.#left.includes(documentOf(live.segment, passage));
  }

  /** Looks at one passage, which stands behind those of the segment that were looked at before. */
  take(score: number, passage: number): void {
    if (score < this.#bar || this.top === 0) return;
    const candidate = { segment: this.#segment, passage, score };
    if (!this.isOpen(passage)) return;
    const worst = this.#heap[0];
    if (this.#heap.length < this.top || !worst) {
      this.#heap.push(candidate);
      this.#rise(this.#heap.length - 1);
      if (this.#heap.length === this.top) this.#bar = this.#heap[0]?.score ?? 1;
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

/** The greatest of the sums that it was given, as many as are wanted: a heap with the least of them on top. */
export class GreatestSums {
  readonly #heap: Int32Array;

  constructor(wanted: number) {
    this.#heap = new Int32Array(Math.max(1, wanted));
  }

  /** The least of them; 0 before there are as many as are wanted. */
  get least(): number {
    return this.#heap[0] ?? 0;
  }

  /** Puts in a sum that is above `least`, which goes. */
  take(sum: number): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++;
      const below = heap[child] ?? 0;
      if (below >= sum) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = sum;
  }
}
