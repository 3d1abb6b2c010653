/** What the checks of scope share: words that one of two figures has alone, and how a difference is told. Cost: small sets only. */
import { type Concept, conceptOf, isDeed, isNearAny, isTrade } from './concepts.ts';
import { sameName } from './places.ts';
import type { Subject } from './subject.ts';
import { writtenAs } from './written.ts';

/** In what two statements speak of different things. */
export interface ScopeDifference {
  readonly kind: 'standing' | 'negative' | 'group' | 'place' | 'name' | 'deed' | 'whole' | 'qualifier' | 'rate' | 'phrase' | 'part';
  /** What the one speaks of, and the other. */
  readonly a: string;
  readonly b: string;
}

/** A currency, as the dimension of a figure. */
export const MONEY = /^[A-Z]{3}$/;

/** What the one set has that the other has neither itself nor near. */
export function without(set: ReadonlySet<Concept>, other: ReadonlySet<Concept>): readonly Concept[] {
  if (set.size === 0) return NONE;
  const left: Concept[] = [];
  for (const concept of set) if (!other.has(concept) && !isNearAny(concept, other)) left.push(concept);
  return left;
}

const NONE: readonly Concept[] = [];

/** Names that the others have in no form. */
export function unmatched(names: readonly string[], others: readonly string[]): readonly string[] {
  return names.filter(name => !others.some(other => sameName(name, other)));
}

/** The deeds that part populations, in the verb, the noun and the words around it. */
export function deeds({ verb, head, phrase }: Subject): ReadonlySet<Concept> {
  const found = new Set([...phrase].filter(isDeed));
  for (const concept of [verb, head]) if (concept !== null && isDeed(concept)) found.add(concept);
  return found;
}

const WAGE = conceptOf('wage');

/** Words for a sum that is paid for something; a wage is somebody's. */
export const isSum = (concept: Concept): boolean => isTrade(concept) && concept !== WAGE;

/** A difference told by what is done. */
export function byDeed(a: Subject, b: Subject): ScopeDifference {
  const named = ({ label, verbWord }: Subject): string => (verbWord === '' || label === verbWord ? label : `${label} (${verbWord})`);
  return { kind: 'deed', a: named(a), b: named(b) };
}

/** A difference told by what each is called, and where both are called the same, by what parts them. */
export function byLabel(
  kind: ScopeDifference['kind'],
  a: Subject,
  b: Subject,
  ofA: readonly string[] = [],
  ofB: readonly string[] = [],
): ScopeDifference {
  return new LabelDifference(kind, [a, ofA], [b, ofB]);
}

type Parted = readonly [subject: Subject, by: readonly string[]];

/** Of most pairs nobody reads what parts them, and to find the words as they are written is dear: they are told when they are asked for. */
class LabelDifference implements ScopeDifference {
  readonly kind: ScopeDifference['kind'];
  readonly #a: Parted;
  readonly #b: Parted;

  constructor(kind: ScopeDifference['kind'], a: Parted, b: Parted) {
    this.kind = kind;
    this.#a = a;
    this.#b = b;
  }

  get a(): string {
    return areCalledApart(this.#a[0], this.#b[0]) ? this.#a[0].label : saidOf(...this.#a) || 'one thing';
  }

  get b(): string {
    return areCalledApart(this.#a[0], this.#b[0]) ? this.#b[0].label : saidOf(...this.#b) || 'another';
  }
}

/** Whether what each is called tells by itself what parts them. */
function areCalledApart(a: Subject, b: Subject): boolean {
  const [x, y] = [a.label.toLowerCase(), b.label.toLowerCase()];
  return x !== '' && y !== '' && !x.includes(y) && !y.includes(x);
}

/** The label, and behind it what parts it from the other: "refugees (Dadaab)". */
function saidOf({ label, clause }: Subject, apart: readonly string[]): string {
  const words = apart.map(each => writtenAs(clause, each)).join(' ');
  if (words === '' || label.toLowerCase().includes(words.toLowerCase())) return label;
  return label === '' ? words : `${label} (${words})`;
}
