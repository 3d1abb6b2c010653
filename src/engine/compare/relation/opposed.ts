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

type Opposites = readonly (readonly [one: ReadonlySet<Concept>, other: ReadonlySet<Concept>])[];

/** A table of opposites, a line a pair, parted by a bar. */
function opposites(table: string): Opposites {
  return table
    .trim()
    .split('\n')
    .map(line => line.split('|').map(concepts))
    .flatMap(([one, other]) => (one === undefined || other === undefined ? [] : [[one, other] as const]));
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

/** Whether the one has a word of one side and nothing of the other in its whole sentence, and the second the other way round. */
function areOpposed(table: Opposites, one: ReadonlySet<Concept>, other: ReadonlySet<Concept>, a: Sided, b: Sided): boolean {
  const on = (side: ReadonlySet<Concept>, words: ReadonlySet<Concept>): boolean => [...side].some(each => words.has(each));
  const clear = (side: ReadonlySet<Concept>, [{ subject }, scene]: Sided): boolean => !on(side, subject.all) && !on(side, scene.concepts);
  return table.some(pair => [pair, [pair[1], pair[0]] as const].some(([x, y]) => on(x, one) && on(y, other) && clear(y, a) && clear(x, b)));
}

function deed(a: Sided, b: Sided): ScopeDifference | null {
  const done = ({ subject }: Statement): ReadonlySet<Concept> =>
    new Set([...deeds(subject), ...[subject.verb, subject.tie, subject.head].filter(each => each !== null)]);
  const [x, y] = [done(a[0]), done(b[0])];
  const apart = areOpposed(DEEDS, x, y, a, b) || (areOfOnePlace(a[0], b[0]) && areOpposed(WAYS, x, y, a, b));
  return apart ? byDeed(a[0].subject, b[0].subject) : null;
}

function areOfOnePlace({ subject: a }: Statement, { subject: b }: Statement): boolean {
  const [x, y] = [a, b].map(({ names, places }) => [...places, ...names]);
  if (x === undefined || y === undefined || x.length > 1 || y.length !== x.length) return false;
  return x.every(name => y.some(other => sameName(name, other)));
}

function group(a: Sided, b: Sided): ScopeDifference | null {
  const own = ({ subject: { phrase, limits, whole } }: Statement): ReadonlySet<Concept> => new Set([...phrase, ...limits, ...whole]);
  const [x, y] = [a[0].subject, b[0].subject];
  const apart = areOpposed(GROUPS, own(a[0]), own(b[0]), a, b) || areOpposed(AREAS, x.all, y.all, a, b);
  return apart ? byLabel('group', x, y, without(x.groupsAround, y.all).slice(0, 1), without(y.groupsAround, x.all).slice(0, 1)) : null;
}

/** The figure of the one holds in one country, that of the other in another, and neither sentence names the other's. */
function countries([a, sceneA]: Sided, [b, sceneB]: Sided): ScopeDifference | null {
  const [x, y] = [countryOf(a), countryOf(b)];
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

/** The part of a place that the first speaks of, where the second speaks of the place and of no part of it. */
function partIn([{ subject }]: Sided, [other, scene]: Sided): { readonly part: string; readonly place: string } | null {
  const [, part, place] = PART_OF_PLACE.exec(subject.clause) ?? [];
  if (part === undefined || place === undefined) return null;
  const named = [...other.subject.places, ...other.subject.names].includes(nameKey(place));
  return named && ![...PARTS].some(each => scene.concepts.has(each) || other.subject.all.has(each)) ? { part, place } : null;
}

const NAMED_AFTER = /(?<!\p{L})(\p{Ll}+) (?:of|in) (?:the )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3})/gu;

/** "The camps of Easternia" and "the camps of Norland". Names that nobody knows may be of a town and its country, so that many equal digits outweigh them. */
function namedAfter([a, sceneA]: Sided, [b, sceneB]: Sided): ScopeDifference | null {
  if (isSameValue(a, b) && toldDigits(a, b) >= FEW_DIGITS) return null;
  const [x, y] = [namesAfter(a.subject), namesAfter(b.subject)];
  for (const [noun, ofA] of x) {
    const ofB = y.get(noun);
    if (ofB === undefined || isNamed(ofA, sceneB) || isNamed(ofB, sceneA)) continue;
    return byLabel('name', a.subject, b.subject, [ofA], [ofB]);
  }
  return null;
}

const isNamed = (name: string, { names }: Scene): boolean => names.some(each => sameName(each, name));

/** Nouns of the clause, each with the name behind it. */
function namesAfter({ clause, names, places }: Subject): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, noun = '', name = ''] of clause.matchAll(NAMED_AFTER)) {
    const key = nameKey(name);
    if ([...names, ...places].includes(key)) found.set(noun, key);
  }
  return found;
}
