/**
 * A map that is never changed: `with` makes the next one.
 *
 * Method: a large base shared by all versions, and a small layer of what has changed since, which alone is copied. When the layer
 * outgrows the square root of the base, both become a new base. Cost of a change: amortised O(√n); of a look-up: O(1).
 */
export class LayeredMap<K, V> implements ReadonlyMap<K, V> {
  readonly #base: ReadonlyMap<K, V>;
  /** `undefined` stands for a key that was taken out. */
  readonly #layer: ReadonlyMap<K, V | undefined>;
  readonly size: number;

  constructor(base: ReadonlyMap<K, V> = new Map(), layer: ReadonlyMap<K, V | undefined> = new Map()) {
    let size = base.size;
    for (const [key, value] of layer) size += Number(value !== undefined) - Number(base.has(key));
    this.size = size;
    const fold = layer.size > 32 + Math.sqrt(base.size);
    this.#base = fold ? new Map(entriesOf(base, layer)) : base;
    this.#layer = fold ? new Map() : layer;
  }

  /** The map with `remove` taken out, then `put` put in. */
  with(put: Iterable<readonly [K, V]>, remove: Iterable<K>): LayeredMap<K, V> {
    const layer = new Map(this.#layer);
    for (const key of remove) layer.set(key, undefined);
    for (const [key, value] of put) layer.set(key, value);
    return new LayeredMap(this.#base, layer);
  }

  get(key: K): V | undefined {
    return this.#layer.has(key) ? this.#layer.get(key) : this.#base.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  entries(): MapIterator<[K, V]> {
    return this.#whole().entries();
  }

  keys(): MapIterator<K> {
    return this.#whole().keys();
  }

  values(): MapIterator<V> {
    return this.#whole().values();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }

  #whole(): ReadonlyMap<K, V> {
    return this.#layer.size === 0 ? this.#base : new Map(entriesOf(this.#base, this.#layer));
  }
}

function* entriesOf<K, V>(base: ReadonlyMap<K, V>, layer: ReadonlyMap<K, V | undefined>): Generator<[K, V]> {
  for (const [key, value] of base) if (!layer.has(key)) yield [key, value];
  for (const [key, value] of layer) if (value !== undefined) yield [key, value];
}
