/**
 * The statements that one of a corpus is held against to see whether they are of one measure.
 *
 * Method: statements whose sentences have a word in common are told by the sum of what these words count, the rarest the most, and a bounded number of
 * the first are taken; of two that count the same the one that is met under the lesser key, then the one that came first. Cost: the lists of the rare words of a sentence. Limits: sentences that have only such words in common as stand in
 * very many are not held against each other.
 */
import { isCrowd, weightOf } from './block.ts';
import type { PlacedStatement } from './documentStatements.ts';
import type { MeasureKey } from './keys.ts';
import type { MeasureIndex } from './measureIndex.ts';
import { areOfOneTable, inBoth } from './pairs.ts';

/** With how many statements of other sentences one is compared. */
const MOST = 10;

/** The statements, by number, that one is held against. */
export interface Candidates {
  /** Those of other sentences, the first first. */
  readonly others: readonly number[];
  /** Those of its own sentence. */
  readonly own: readonly number[];
  /** Where they are as many as are taken, the last of the others. */
  readonly last: Rank | null;
}

/** Where a statement stands among those that another one meets. */
export interface Rank {
  /** What the words count that the two have in common. */
  readonly weight: number;
  /** The least of their common keys that is not a crowd's. */
  readonly key: MeasureKey;
  readonly number: number;
}

function byRank(a: Rank, b: Rank): number {
  return b.weight - a.weight || a.key - b.key || a.number - b.number;
}

/** Finds candidates in one index. It remembers what the last statement met, so that it can be asked of the others too. */
export class CandidateFinder {
  readonly #index: MeasureIndex;
  /** What the words count that the last statement has in common with each other one, those of crowds left out. */
  readonly #weights: Uint16Array;
  /** Which of its keys each other one was met under first. */
  readonly #places: Uint8Array;
  #keys: readonly MeasureKey[] = [];
  #met: number[] = [];
  #crowded: readonly MeasureKey[] = [];
  #crowdedWeight = 0;

  constructor(index: MeasureIndex) {
    this.#index = index;
    this.#weights = new Uint16Array(index.next);
    this.#places = new Uint8Array(index.next);
  }

  /** The candidates of a statement, which need not be of the index. */
  find(placed: PlacedStatement): Candidates {
    for (const number of this.#met) this.#weights[number] = 0;
    this.#met = [];
    const own = this.#meet(placed);
    return { ...this.#first(), own };
  }

  /** The statements of other sentences that share a word with the last one which is not a crowd's. */
  get met(): readonly number[] {
    return this.#met;
  }

  /** Whether the last statement and one that was met stand nearer to each other than `rank` says; `number` is of the one of them that would take its place. */
  isBefore(met: number, rank: Rank | null, number = met): boolean {
    if (rank === null) return true;
    if (this.#mostOf(met) < rank.weight) return false;
    return byRank({ ...this.#rankOf(met), number }, rank) < 0;
  }

  /** No less than what one that was met counts, and cheaper. */
  #mostOf(number: number): number {
    return (this.#weights[number] ?? 0) + this.#crowdedWeight * this.#crowded.length;
  }

  #rankOf(number: number): Rank {
    let weight = this.#weights[number] ?? 0;
    if (this.#crowded.length > 0) weight += this.#crowdedWeight * inBoth(this.#crowded, this.#index.figures.get(number)?.keys ?? []);
    return { weight, key: this.#keys[this.#places[number] ?? 0] ?? 0, number };
  }

  /** Goes through the lists of the keys; returns those of the statement's own sentence. */
  #meet(placed: PlacedStatement): readonly number[] {
    const { documents, blocks } = this.#index;
    const { first = 0, statements = [] } = documents.get(placed.uri) ?? {};
    const own = new Set<number>();
    const crowded: MeasureKey[] = [];
    this.#keys = placed.keys;
    for (const [place, key] of placed.keys.entries()) {
      const block = blocks.get(key);
      const weight = weightOf(block);
      if (isCrowd(block)) {
        crowded.push(key);
        this.#crowdedWeight = weight;
      } else
        for (const number of block ?? []) {
          const near = number >= first ? statements[number - first] : undefined;
          if (near === placed || (near !== undefined && areOfOneTable(near, placed))) continue;
          if (near?.scene === placed.scene) own.add(number);
          else this.#add(number, weight, place);
        }
    }
    this.#crowded = crowded;
    return [...own];
  }

  #add(number: number, weight: number, place: number): void {
    const known = this.#weights[number] ?? 0;
    if (known === 0) {
      this.#met.push(number);
      this.#places[number] = place;
    }
    this.#weights[number] = known + weight;
  }

  #first(): Omit<Candidates, 'own'> {
    if (this.#met.length < MOST) return { others: this.#met.slice(), last: null };
    const best: Rank[] = [];
    for (const number of this.#met) {
      const last = best[MOST - 1] ?? null;
      if (last !== null && !this.isBefore(number, last)) continue;
      const rank = this.#rankOf(number);
      let at = Math.min(best.length, MOST - 1);
      for (let above = best[at - 1]; above !== undefined && byRank(rank, above) < 0; above = best[at - 1]) best[at--] = above;
      best[at] = rank;
    }
    return { others: best.map(({ number }) => number), last: best[MOST - 1] ?? null };
  }
}
