/**
 * How much of what two figures measure is the same.
 *
 * Method: the words of both clauses are matched, same or near; what stands in the counted phrase, the whole and the verb weighs more than
 * what stands around it. Cost: the product of two small sets at worst.
 */
import { areNear, type Concept, conceptOf, hasNear, isDeed, isPerson, isProperty, looksLikePersons } from './concepts.ts';
import { isPeople, sameName } from './places.ts';
import type { Subject } from './subject.ts';

type HeadMatch = 'same' | 'near' | 'none';

/** What the subjects of two figures have in common, and what only one of them has. */
export interface Alignment {
  readonly head: HeadMatch;
  /** Weight of what both say. */
  readonly shared: number;
  /** Weight of what only the first, only the second says. */
  readonly onlyA: number;
  readonly onlyB: number;
  /** Of `shared` the part that does not come from the heads and verbs. */
  readonly support: number;
  readonly sharedNames: number;
}

const CORE = 1;
const AROUND = 0.5;
const NAME = 1.2;
const NEAR = 0.8;

/** `ignored`: words that are known to differ and are not to count. */
export function align(a: Subject, b: Subject, ignored: ReadonlySet<Concept> = NOTHING): Alignment {
  const head = headMatch(a, b);
  const anyone = head !== 'none' && a.head !== b.head && ANYONE.some(is => is(a) || is(b));
  const left = anyone
    ? new Set([...ignored, ...[a, b].filter(isOfPersons).flatMap(({ head: of }) => of ?? [])])
    : areProperties(a, b)
      ? new Set([...ignored, ...[a.head, b.head].filter(of => of !== null)])
      : ignored;
  const weightA = weights(a, b, left);
  const weightB = weights(b, a, left);
  const used = new Set<Concept>();
  let [shared, onlyA, onlyB, support] = [anyone ? AROUND : areProperties(a, b) ? CORE : 0, 0, 0, 0];
  for (const [concept, weight] of weightA) {
    const twin = weightB.has(concept) ? concept : nearIn(concept, weightB, used);
    if (twin === undefined) {
      onlyA += weight;
      continue;
    }
    used.add(twin);
    const both = Math.max(weight, weightB.get(twin) ?? 0) * (twin === concept ? 1 : NEAR);
    shared += both;
    const central = (concept === a.head || concept === a.verb) && (twin === b.head || twin === b.verb);
    if (!central) support += both;
  }
  for (const [concept, weight] of weightB) if (!used.has(concept)) onlyB += weight;
  const names = matchNames(a, b);
  return {
    head,
    shared: shared + names.shared * NAME,
    onlyA: onlyA + names.onlyA * AROUND,
    onlyB: onlyB + names.onlyB * AROUND,
    support: support + names.shared * NAME,
    sharedNames: names.shared,
  };
}

/** "The temperature" and "the thermometer", "the price" and "the fee": the unit says what is measured. */
function areProperties({ head: x }: Subject, { head: y }: Subject): boolean {
  return x !== null && y !== null && x !== y && isProperty(x) && isProperty(y);
}

/** Nouns that any noun of persons goes with. */
const ANYONE: readonly ((subject: Subject) => boolean)[] = [
  ({ head }) => head !== null && isPerson(head),
  ({ headWord }) => isPeople(headWord),
];

function nearIn(concept: Concept, others: ReadonlyMap<Concept, number>, used: ReadonlySet<Concept>): Concept | undefined {
  if (!hasNear(concept)) return undefined;
  for (const other of others.keys()) if (areNear(concept, other) && !used.has(other)) return other;
  return undefined;
}

export function isOfPersons({ head, headWord }: Subject): boolean {
  return head !== null && (isPerson(head) || isPeople(headWord) || looksLikePersons(headWord));
}

const NOTHING: ReadonlySet<Concept> = new Set();

const OWN_WEIGHTS = new WeakMap<Subject, ReadonlyMap<Concept, number>>();

function weights(subject: Subject, other: Subject, ignored: ReadonlySet<Concept>): ReadonlyMap<Concept, number> {
  const own = OWN_WEIGHTS.get(subject) ?? ownWeights(subject);
  OWN_WEIGHTS.set(subject, own);
  const said = [...subject.said].filter(concept => other.all.has(concept) && !own.has(concept));
  if (ignored.size === 0 && said.length === 0) return own;
  const map = new Map(own);
  for (const concept of said) map.set(concept, isPerson(concept) ? AROUND / 2 : AROUND);
  for (const concept of ignored) map.delete(concept);
  return map;
}

/** What the words of a clause weigh, whatever they are held against. */
function ownWeights(subject: Subject): ReadonlyMap<Concept, number> {
  const map = new Map<Concept, number>();
  for (const concept of subject.all) map.set(concept, AROUND);
  for (const part of [subject.phrase, subject.limits, subject.whole]) for (const concept of part) map.set(concept, CORE);
  if (subject.verb === null || !isDeed(subject.verb)) for (const concept of subject.actor) map.set(concept, CORE);
  if (subject.verb !== null) map.set(subject.verb, CORE);
  for (const concept of map.keys()) if (isPerson(concept)) map.set(concept, AROUND / 2);
  return map;
}

function headMatch(a: Subject, b: Subject): HeadMatch {
  const [x, y] = [a.head, b.head];
  if (x === null || y === null)
    return x === y && a.verb !== null && a.verb === b.verb
      ? 'same'
      : x === null && y === null
        ? 'none'
        : inside(x ?? y, x === null ? a : b);
  if (x === y || (isProperty(x) && isProperty(y))) return 'same';
  if (areNear(x, y)) return 'near';
  if (isCore(x, b) || isCore(y, a)) return 'same';
  if (b.all.has(x) || a.all.has(y)) return 'near';
  // "The death toll" is of those who died.
  if ((isPerson(y) && says(a, b.verb)) || (isPerson(x) && says(b, a.verb))) return 'same';
  const [anyone, anyoneElse] = [isPerson(x) || isPeople(a.headWord), isPerson(y) || isPeople(b.headWord)];
  if (anyone && anyoneElse) return 'same';
  if ((anyone && looksLikePersons(b.headWord)) || (anyoneElse && looksLikePersons(a.headWord))) return 'near';
  return a.fromActor && b.fromActor && a.verb !== null && b.verb !== null && (a.verb === b.verb || areNear(a.verb, b.verb))
    ? 'near'
    : 'none';
}

/** Whether a word is in what a clause counts, limits or is done by, and not only around it. */
function isCore(concept: Concept, { phrase, limits, whole, actor, verb }: Subject): boolean {
  return verb === concept || [phrase, limits, whole, actor].some(part => part.has(concept));
}

function says({ phrase, head }: Subject, verb: Concept | null): boolean {
  return verb !== null && (phrase.has(verb) || head === verb);
}

function inside(head: Concept | null, other: Subject): HeadMatch {
  return head !== null && other.all.has(head) ? 'same' : 'none';
}

/** Names that both have; a name of one word may stand as a plain word in the other, at the head of its sentence. */
function matchNames(a: Subject, b: Subject): { readonly shared: number; readonly onlyA: number; readonly onlyB: number } {
  const [x, y] = [
    [...a.names, ...a.places],
    [...b.names, ...b.places],
  ];
  const has = (name: string, names: readonly string[], all: ReadonlySet<Concept>): boolean =>
    names.some(other => sameName(name, other)) || (!name.includes(' ') && all.has(conceptOf(name)));
  const inB = x.filter(name => has(name, [...y, ...b.saidNames], b.all)).length;
  const inA = y.filter(name => has(name, [...x, ...a.saidNames], a.all)).length;
  return { shared: Math.max(inA, inB), onlyA: x.length - inB, onlyB: y.length - inA };
}

/** From 0, nothing in common, to 1. What one side adds counts for less than what each has that the other lacks. */
export function closeness({ shared, onlyA, onlyB }: Alignment): number {
  const apart = Math.min(onlyA, onlyB) + 0.25 * Math.abs(onlyA - onlyB);
  return shared === 0 ? 0 : shared / (shared + apart);
}
