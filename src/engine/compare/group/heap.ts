/** A list of which always the first is taken: a binary heap. Made in linear time; O(log n) to put and to take. */
export class Heap<T> {
  readonly #items: T[];
  readonly #order: (a: T, b: T) => number;

  /** `order`: negative where the first comes first. */
  constructor(order: (a: T, b: T) => number, items: readonly T[] = []) {
    this.#order = order;
    this.#items = [...items];
    for (let i = (items.length >> 1) - 1; i >= 0; i--) this.#sink(i);
  }

  put(item: T): void {
    let at = this.#items.push(item) - 1;
    for (let up = (at - 1) >> 1; at > 0 && this.#comesFirst(at, up); up = (at - 1) >> 1) {
      this.#swap(at, up);
      at = up;
    }
  }

  /** Takes the first; undefined where there is none. */
  take(): T | undefined {
    const last = this.#items.length - 1;
    if (last > 0) this.#swap(0, last);
    const first = this.#items.pop();
    this.#sink(0);
    return first;
  }

  #sink(from: number): void {
    for (let at = from; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let first = at;
      if (this.#comesFirst(left, first)) first = left;
      if (this.#comesFirst(right, first)) first = right;
      if (first === at) return;
      this.#swap(at, first);
      at = first;
    }
  }

  #comesFirst(i: number, j: number): boolean {
    const [a, b] = [this.#items[i], this.#items[j]];
    return a !== undefined && b !== undefined && this.#order(a, b) < 0;
  }

  #swap(i: number, j: number): void {
    const [a, b] = [this.#items[i], this.#items[j]];
    if (a === undefined || b === undefined) return;
    this.#items[i] = b;
    this.#items[j] = a;
  }
}
