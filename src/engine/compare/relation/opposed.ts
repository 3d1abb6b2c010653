/**
 * What parts two figures for sure, however equal they are and however alike the rest: those who arrived and those who left, women and men, the
 * countryside and the whole country, two countries, what is denied and what is affirmed. Likelihood does not outweigh it. Where one sentence
 * speaks of both sides, it cannot be told which of them its figure is of, and nothing is said. Cost: small sets only.
 */
import { COUNTRIES } from '../names/places.ts';
import { type Concept, concepts } from './concepts.ts';
import { FEW_DIGITS, isSameValue, toldDigits } from './figureValues.ts';
import { nameKey, sameName } from './places.ts';
import type { Pair } from './relateValues.ts';
import type { Scene } from './scene.ts';
import { byDeed, byLabel, deeds, type ScopeDifference, without } from './scopeWords.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';

/** For each word of a table the pairs that it stands on the left of, and on the right, a bit each. */
interface Opposites {
  readonly left: ReadonlyMap<Concept, number>;
  readonly right: ReadonlyMap<Concept, number>;
}

interface Sides {
  readonly left: number;
  readonly right: number;
}

/** A table of opposites, a line a pair, parted by a bar; at most 31 lines, a bit each. */
function opposites(table: string): Opposites {
  const [left, right] = [new Map<Concept, number>(), new Map<Concept, number>()];
  for (const [i, line] of table.trim().split('\n').entries())
    for (const [k, side] of line.split('|').entries())
      for (const concept of concepts(side)) {
        const sides = k === 0 ? left : right;
        sides.set(concept, (sides.get(concept) ?? 0) | (1 << i));
      }
  return { left, right };
}

/** Which pairs of a table have a word of some sets on their left, and on their right, a bit each. */
function sidesOf({ left, right }: Opposites, ...sets: readonly ReadonlySet<Concept>[]): Sides {
  let [onLeft, onRight] = [0, 0];
  for (const set of sets)
    for (const concept of set) {
      onLeft |= left.get(concept) ?? 0;
      onRight |= right.get(concept) ?? 0;
    }
  return { left: onLeft, right: onRight };
}

/** Ways over one border: who leaves one place arrives in another, so that these part only what is told of one place, or of none. */
const WAYS = opposites(`
arrive enter come join | leave depart departure exit
import | export
`);

/** Deeds of which nobody does the one by doing the other. */
const DEEDS = opposites(`
employ | dismiss
birth born bear | die
survive | die
injure | die
convict | acquit
admit approve accept | reject
open | close
support favour | oppose
win | loss
build | destroy
marry | divorce
arrest detain | release
create | cut
`);

/** Groups of which nobody in the one is in the other. */
const GROUPS = opposites(`
man boy father husband | woman girl mother wife
child | adult
civilian | military soldier
public | private
primary | secondary
minimum | maximum
`);

/** Where it is, wherever the clause says so. */
const AREAS = opposites('rural countryside | urban');

type Sided = readonly [Statement, Scene];

/** The difference that parts two figures for sure; null where there is none. */
export function opposition({ a, b, scenes: [sceneA, sceneB] }: Pair): ScopeDifference | null {
  const [one, other]: readonly [Sided, Sided] = [
    [a, sceneA],
    [b, sceneB],
  ];
  return (
    denial(a, b) ?? deed(one, other) ?? group(one, other) ?? countries(one, other) ?? partOfPlace(one, other) ?? namedAfter(one, other)
  );
}

function denial(a: Statement, b: Statement): ScopeDifference | null {
  if (a.denial === b.denial) return null;
  const [denied, affirmed] = ['what is denied', 'what is affirmed'];
  return a.denial ? { kind: 'standing', a: denied, b: affirmed } : { kind: 'standing', a: affirmed, b: denied };
}

/** The sides of a table that the words of a figure take, and those of its whole sentence. */
interface Taken {
  readonly own: Sides;
  readonly all: Sides;
}

/** What is read of a figure once, for it is held against many. */
interface Stance {
  readonly scene: Scene;
  readonly deeds: Taken;
  readonly ways: Taken;
  readonly groups: Taken;
  readonly areas: Taken;
  readonly country: string | null;
  readonly namesAfter: ReadonlyMap<string, string>;
  readonly part: Part | null;
}

const STANCES = new WeakMap<Statement, Stance>();

function stanceOf([statement, scene]: Sided): Stance {
  const known = STANCES.get(statement);
  if (known?.scene === scene) return known;
  const { subject } = statement;
  const { phrase, limits, whole, all } = subject;
  const done = new Set([...deeds(subject), ...[subject.verb, subject.tie, subject.head].filter(each => each !== null)]);
  const taken = (table: Opposites, ...own: readonly ReadonlySet<Concept>[]): Taken => ({
    own: sidesOf(table, ...own),
    all: sidesOf(table, all, scene.concepts),
  });
  const stance = {
    scene,
    deeds: taken(DEEDS, done),
    ways: taken(WAYS, done),
    groups: taken(GROUPS, phrase, limits, whole),
    areas: taken(AREAS, all),
    country: countryOf(statement),
    namesAfter: namesAfter(subject),
    part: partNamed(subject),
  };
  STANCES.set(statement, stance);
  return stance;
}

/** Whether the one has a word of one side and nothing of the other in its whole sentence, and the second the other way round. */
function areOpposed(a: Taken, b: Taken): boolean {
  const forth = a.own.left & b.own.right & ~a.all.right & ~b.all.left;
  return (forth | (a.own.right & b.own.left & ~a.all.left & ~b.all.right)) !== 0;
}

function deed(a: Sided, b: Sided): ScopeDifference | null {
  const [x, y] = [stanceOf(a), stanceOf(b)];
  const apart = areOpposed(x.deeds, y.deeds) || (areOpposed(x.ways, y.ways) && areOfOnePlace(a[0], b[0]));
  return apart ? byDeed(a[0].subject, b[0].subject) : null;
}

function areOfOnePlace({ subject: a }: Statement, { subject: b }: Statement): boolean {
  const [x, y] = [a, b].map(({ names, places }) => [...places, ...names]);
  if (x === undefined || y === undefined || x.length > 1 || y.length !== x.length) return false;
  return x.every(name => y.some(other => sameName(name, other)));
}

function group(a: Sided, b: Sided): ScopeDifference | null {
  const [x, y] = [a[0].subject, b[0].subject];
  const [one, other] = [stanceOf(a), stanceOf(b)];
  const apart = areOpposed(one.groups, other.groups) || areOpposed(one.areas, other.areas);
  return apart ? byLabel('group', x, y, without(x.groupsAround, y.all).slice(0, 1), without(y.groupsAround, x.all).slice(0, 1)) : null;
}

/** The figure of the one holds in one country, that of the other in another, and neither sentence names the other's. */
function countries(one: Sided, other: Sided): ScopeDifference | null {
  const [[a, sceneA], [b, sceneB]] = [one, other];
  const [x, y] = [stanceOf(one).country, stanceOf(other).country];
  if (x === null || y === null || x === y || sceneA.names.includes(y) || sceneB.names.includes(x)) return null;
  return byLabel('place', a.subject, b.subject, [x], [y]);
}

function countryOf({ quantity: { place } }: Statement): string | null {
  const key = place === null ? null : nameKey(place.replace(/^(?:in|inside|within|across|to|into|from|of) (?:the )?/i, ''));
  return key !== null && COUNTRIES.has(key) ? key : null;
}

const PART_OF_PLACE = /\b([Rr]ural|[Uu]rban)\s+(\p{Lu}\p{L}+)/u;
const PARTS = concepts('rural urban village countryside farm city');

/** "Rural China" and "China": the part of a place and the whole of it. */
function partOfPlace(one: Sided, other: Sided): ScopeDifference | null {
  const [x, y] = [partIn(one, other), partIn(other, one)];
  const apart = x ?? y;
  if (apart === null) return null;
  const [part, whole] = [[`${apart.part} ${apart.place}`], [apart.place]];
  return byLabel('place', one[0].subject, other[0].subject, x === null ? whole : part, x === null ? part : whole);
}

interface Part {
  readonly part: string;
  readonly place: string;
}

function partNamed({ clause }: Subject): Part | null {
  const [, part, place] = PART_OF_PLACE.exec(clause) ?? [];
  return part === undefined || place === undefined ? null : { part, place };
}

/** The part of a place that the first speaks of, where the second speaks of the place and of no part of it. */
function partIn(one: Sided, [other, scene]: Sided): Part | null {
  const { part } = stanceOf(one);
  if (part === null) return null;
  const named = [...other.subject.places, ...other.subject.names].includes(nameKey(part.place));
  return named && ![...PARTS].some(each => scene.concepts.has(each) || other.subject.all.has(each)) ? part : null;
}

const NAMED_AFTER = /(?<!\p{L})(\p{Ll}+) (?:of|in) (?:the )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3})/gu;

/** "The camps of Easternia" and "the camps of Norland". Names that nobody knows may be of a town and its country, so that many equal digits outweigh them. */
function namedAfter(one: Sided, other: Sided): ScopeDifference | null {
  const [[a, sceneA], [b, sceneB]] = [one, other];
  const [x, y] = [stanceOf(one).namesAfter, stanceOf(other).namesAfter];
  if (x.size === 0 || y.size === 0 || (isSameValue(a, b) && toldDigits(a, b) >= FEW_DIGITS)) return null;
  for (const [noun, ofA] of x) {
    const ofB = y.get(noun);
    if (ofB === undefined || isNamed(ofA, sceneB) || isNamed(ofB, sceneA)) continue;
    return byLabel('name', a.subject, b.subject, [ofA], [ofB]);
  }
  return null;
}

const isNamed = (name: string, { names }: Scene): boolean => names.some(each => sameName(each, name));

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Nouns of the clause, each with the name behind it. */
function namesAfter({ clause, names, places }: Subject): ReadonlyMap<string, string> {
  if (names.length + places.length === 0) return NO_NAMES;
  const found = new Map<string, string>();
  for (const [, noun = '', name = ''] of clause.matchAll(NAMED_AFTER)) {
    const key = nameKey(name);
    if (names.includes(key) || places.includes(key)) found.set(noun, key);
  }
  return found.size === 0 ? NO_NAMES : found;
}
