/**
 * A map from whole numbers that is never changed: an edit makes the next one, and shares with it all that it has not touched.
 *
 * Method: a hash trie with a fan of 32 (Bagwell 2001, in the compressed form of Steindorfer and Vinju 2015) whose hash is the number itself, lowest bits first.
 * Cost: O(log₃₂ n) for a look-up or a change; two maps are told apart in time linear in what differs. Limits: keys from 0 to 2⁵³ − 1.
 */

/** `leaves` and `children` say which of the 32 places hold an entry and which a node; the lists hold these, in the order of the places. */
interface TrieNode<V> {
  readonly owner: object | null;
  leaves: number;
  children: number;
  readonly keys: number[];
  readonly values: V[];
  readonly nodes: TrieNode<V>[];
}

const BITS = 5;
/** Levels that the lower half of a number lasts for; the upper half is a number of its own, for bits are only told of 32. */
const LOWER = 6;

function placeOf(key: number, level: number): number {
  const digit = level < LOWER ? key >>> (BITS * level) : Math.floor(key / 2 ** (BITS * LOWER)) >>> (BITS * (level - LOWER));
  return 1 << (digit & 31);
}

/** How many places of `bits` come before `place`. */
function before(bits: number, place: number): number {
  let rest = bits & (place - 1);
  rest -= (rest >>> 1) & 0x55555555;
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function find<V>(top: TrieNode<V>, key: number, at: number): V | undefined {
  let node: TrieNode<V> | undefined = top;
  for (let level = at; node !== undefined; level++) {
    const place = placeOf(key, level);
    if ((node.leaves & place) !== 0) {
      const i = before(node.leaves, place);
      return node.keys[i] === key ? node.values[i] : undefined;
    }
    node = (node.children & place) === 0 ? undefined : node.nodes[before(node.children, place)];
  }
  return undefined;
}

function* leavesOf<V>({ keys, values }: TrieNode<V>): Generator<readonly [number, V]> {
  for (const [i, value] of values.entries()) yield [keys[i] ?? 0, value];
}

function* entriesOf<V>(node: TrieNode<V>): Generator<readonly [number, V]> {
  yield* leavesOf(node);
  for (const child of node.nodes) yield* entriesOf(child);
}

/** The map itself. */
export class NumberTrie<V> {
  readonly #root: TrieNode<V>;
  readonly size: number;

  constructor(root: TrieNode<V> = emptyNode(null), size = 0) {
    this.#root = root;
    this.size = size;
  }

  get(key: number): V | undefined {
    return find(this.#root, key, 0);
  }

  /** All entries, in no order that means anything. */
  entries(): Generator<readonly [number, V]> {
    return entriesOf(this.#root);
  }

  /** Begins the next map. */
  edit(): TrieEdit<V> {
    return new TrieEdit(this.#root, this.size);
  }

  /** The keys that one of the two maps alone has, or for which they have two values; those are told twice. */
  static differing<V>(before: NumberTrie<V>, after: NumberTrie<V>): Generator<number> {
    return differ(before.#root, after.#root, 0);
  }
}

/** The next map in the making. What it is made from stays as it is. */
export class TrieEdit<V> {
  #owner = {};
  #root: TrieNode<V>;
  #size: number;

  constructor(root: TrieNode<V>, size: number) {
    this.#root = root;
    this.#size = size;
  }

  get(key: number): V | undefined {
    return find(this.#root, key, 0);
  }

  set(key: number, value: V): void {
    this.#root = this.#put(this.#root, key, value, 0);
  }

  delete(key: number): void {
    if (this.get(key) === undefined) return;
    this.#size--;
    this.#root = this.#take(this.#root, key, 0);
  }

  /** The map as it is now; what is changed after that is in another one. */
  done(): NumberTrie<V> {
    this.#owner = {};
    return new NumberTrie(this.#root, this.#size);
  }

  #put(shared: TrieNode<V>, key: number, value: V, level: number): TrieNode<V> {
    const node = this.#own(shared);
    const place = placeOf(key, level);
    const below = before(node.children, place);
    if ((node.children & place) !== 0) {
      node.nodes[below] = this.#put(node.nodes[below] ?? emptyNode(this.#owner), key, value, level + 1);
      return node;
    }
    const at = before(node.leaves, place);
    if ((node.leaves & place) === 0) {
      this.#size++;
      node.leaves |= place;
      node.keys.splice(at, 0, key);
      node.values.splice(at, 0, value);
    } else if (node.keys[at] === key) node.values[at] = value;
    else {
      let child = emptyNode<V>(this.#owner);
      this.#size--;
      for (const other of node.values.splice(at, 1)) child = this.#put(child, node.keys[at] ?? 0, other, level + 1);
      node.keys.splice(at, 1);
      node.leaves &= ~place;
      node.children |= place;
      node.nodes.splice(below, 0, this.#put(child, key, value, level + 1));
    }
    return node;
  }

  /** The key is known to be there. */
  #take(shared: TrieNode<V>, key: number, level: number): TrieNode<V> {
    const node = this.#own(shared);
    const place = placeOf(key, level);
    const at = before(node.leaves, place);
    if ((node.leaves & place) !== 0) {
      node.leaves &= ~place;
      node.keys.splice(at, 1);
      node.values.splice(at, 1);
      return node;
    }
    const below = before(node.children, place);
    const child = this.#take(node.nodes[below] ?? emptyNode(this.#owner), key, level + 1);
    if (child.nodes.length > 0 || child.keys.length > 1) node.nodes[below] = child;
    else {
      node.nodes.splice(below, 1);
      node.children &= ~place;
      node.keys.splice(at, 0, ...child.keys);
      node.values.splice(at, 0, ...child.values);
      if (child.keys.length > 0) node.leaves |= place;
    }
    return node;
  }

  #own(node: TrieNode<V>): TrieNode<V> {
    if (node.owner === this.#owner) return node;
    const { leaves, children, keys, values, nodes } = node;
    return { owner: this.#owner, leaves, children, keys: keys.slice(), values: values.slice(), nodes: nodes.slice() };
  }
}

function emptyNode<V>(owner: object | null): TrieNode<V> {
  return { owner, leaves: 0, children: 0, keys: [], values: [], nodes: [] };
}

/** The keys of entries that a node does not have so. */
function* lacking<V>(entries: Iterable<readonly [number, V]>, other: TrieNode<V>, level: number): Generator<number> {
  for (const [key, value] of entries) if (find(other, key, level) !== value) yield key;
}

function* differ<V>(a: TrieNode<V>, b: TrieNode<V>, level: number): Generator<number> {
  if (a === b) return;
  yield* lacking(leavesOf(a), b, level);
  yield* lacking(leavesOf(b), a, level);
  const places = a.children | b.children;
  for (let digit = 0; digit < 32; digit++) {
    const place = 1 << digit;
    if ((places & place) === 0) continue;
    const [one, other] = [childAt(a, place), childAt(b, place)];
    if (one !== undefined && other !== undefined) yield* differ(one, other, level + 1);
    else if (one !== undefined) yield* lacking(entriesOf(one), b, level);
    else if (other !== undefined) yield* lacking(entriesOf(other), a, level);
  }
}

function childAt<V>({ children, nodes }: TrieNode<V>, place: number): TrieNode<V> | undefined {
  return (children & place) === 0 ? undefined : nodes[before(children, place)];
}
