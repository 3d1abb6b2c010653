/**
 * Whether two figures speak of the same population: the checks in order, the first that finds a difference says which.
 * Cost: small sets only.
 */
import {
  areNear,
  type Concept,
  conceptOf,
  isAnyone,
  isClass,
  isGroup,
  isPerson,
  isProperty,
  isQualifier,
  isState,
  isTrade,
  looksLikePersons,
} from './concepts.ts';
import { contrast } from './contrasts.ts';
import { perBetween } from './rates.ts';
import { byDeed, byLabel, deeds, isSum, MONEY, type ScopeDifference, unmatched, without } from './scopeWords.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';

type Check = (a: Statement, b: Statement) => ScopeDifference | null;

const IN_WORDS = {
  done: 'what was',
  planned: 'what is planned or expected',
  denied: 'what is denied',
  polled: 'what a poll says',
  ruled: 'what a rule sets',
} as const;

const standing: Check = (a, b) =>
  a.standing === b.standing ? null : { kind: 'standing', a: IN_WORDS[a.standing], b: IN_WORDS[b.standing] };

/** Those who do, and those who do not. */
const negative: Check = (a, b) =>
  a.negative === b.negative ? null : { kind: 'negative', ...sides(a.negative, 'those who do not', 'those who do') };

function sides(first: boolean, yes: string, no: string): { readonly a: string; readonly b: string } {
  return first ? { a: yes, b: no } : { a: no, b: yes };
}

const group: Check = ({ subject: a }, { subject: b }) => {
  const [onlyA, onlyB] = [without(a.groups, b.all), without(b.groups, a.all)];
  if (onlyA.length > 0 || onlyB.length > 0) return byLabel('group', a, b);
  const [aroundA, aroundB] = [without(a.groupsAround, b.all), without(b.groupsAround, a.all)];
  return aroundA.length > 0 && aroundB.length > 0 ? byLabel('group', a, b, aroundA.slice(0, 1), aroundB.slice(0, 1)) : null;
};

const rate: Check = (a, b) =>
  perBetween(a, b) === null
    ? {
        kind: 'rate',
        a: a.per === null ? 'a total' : `a rate per ${a.per}`,
        b: b.per === null ? 'a total' : `a rate per ${b.per}`,
      }
    : null;

const place: Check = ({ subject: a }, { subject: b }) => {
  const onlyA = unmatched(a.places, [...b.places, ...b.names, ...b.saidNames]);
  const onlyB = unmatched(b.places, [...a.places, ...a.names, ...a.saidNames]);
  return onlyA.length > 0 && onlyB.length > 0 ? byLabel('place', a, b, onlyA.slice(0, 1), onlyB.slice(0, 1)) : null;
};

const name: Check = ({ subject: a }, { subject: b }) => {
  const opening = a.opening !== null && b.opening !== null && a.opening !== b.opening && !areNear(a.opening, b.opening);
  if (opening && !a.all.has(b.opening) && !b.all.has(a.opening)) return byLabel('name', a, b, [a.opening], [b.opening]);
  if (a.names.length === 0 || b.names.length === 0) return placeAndName(a, b);
  const onlyA = unmatched(a.names, [...b.names, ...b.places, ...b.saidNames]);
  const onlyB = unmatched(b.names, [...a.names, ...a.places, ...a.saidNames]);
  const none = onlyA.length === a.names.length && onlyB.length === b.names.length;
  return none ? byLabel('name', a, b, onlyA.slice(0, 1), onlyB.slice(0, 1)) : null;
};

/** The one names only a place, the other only something that may be one, and neither has what the other names. */
function placeAndName(a: Subject, b: Subject): ScopeDifference | null {
  const [ofA, ofB] = [
    [...a.names, ...a.places],
    [...b.names, ...b.places],
  ];
  const [onlyA, onlyB] = [unmatched(ofA, [...ofB, ...b.saidNames]), unmatched(ofB, [...ofA, ...a.saidNames])];
  const other = (names: readonly string[], of: Subject): boolean => names.length > 0 && names.every(each => !of.all.has(conceptOf(each)));
  const apart = onlyA.length === ofA.length && onlyB.length === ofB.length && other(ofA, b) && other(ofB, a);
  return apart ? byLabel('place', a, b, onlyA.slice(0, 1), onlyB.slice(0, 1)) : null;
}

const deed: Check = ({ subject: a, dimension }, { subject: b }) => {
  const [x, y] = [deeds(a), deeds(b)];
  // What is paid is one sum, whether it is told of the buyer or of the seller.
  if (MONEY.test(dimension) && [x, y].every(each => [...each].every(isTrade))) return null;
  if (x.size === 0 || y.size === 0) return null;
  return without(x, y).length === x.size && without(y, x).length === y.size ? byDeed(a, b) : null;
};

/** Words of one side alone that say once more what the unit says of both: a sum is paid, a length is long. */
export function saidByUnit({ subject: a, dimension }: Statement, { subject: b }: Statement): ReadonlySet<Concept> {
  const says = MONEY.test(dimension) ? isSum : a.size !== null && a.size === b.size ? isProperty : null;
  if (says === null) return new Set();
  const [x, y] = [[...a.all].filter(says), [...b.all].filter(says)];
  if (MONEY.test(dimension) && (x.length === 0 || y.length === 0)) return new Set();
  return new Set([...x, ...y].filter(concept => !a.all.has(concept) || !b.all.has(concept)));
}

const whole: Check = ({ subject: a }, { subject: b }) => {
  if (a.whole.size === 0 || b.whole.size === 0) return null;
  const [onlyA, onlyB] = [without(a.whole, b.whole), without(b.whole, a.whole)];
  return onlyA.length > 0 && onlyB.length > 0 && !personsBoth(a, b, onlyA, onlyB) ? byLabel('whole', a, b) : null;
};

const personsBoth = (a: Subject, b: Subject, x: readonly Concept[], y: readonly Concept[]): boolean =>
  (x.every(isAnyone) && y.length === 1 && looksLikePersons(b.headWord)) ||
  (y.every(isAnyone) && x.length === 1 && looksLikePersons(a.headWord));

/** "Under 18" and "under 15"; "in the first round" and "in the second". */
const numbers: Check = ({ subject: a }, { subject: b }) => {
  const [x, y] = [a.limitsInNumbers, b.limitsInNumbers];
  const apart = x.length > 0 && y.length > 0 && !x.some(each => y.includes(each));
  return apart ? byLabel('group', a, b, x.slice(0, 1), y.slice(0, 1)) : null;
};

const qualifier: Check = ({ subject: a }, { subject: b }) => {
  const of = ({ phrase, whole, actor }: Subject): ReadonlySet<Concept> => new Set([...phrase, ...whole, ...actor].filter(isQualifier));
  const [x, y] = [without(of(a), b.all), without(of(b), a.all)];
  return x.length + y.length > 0 ? byLabel('qualifier', a, b) : null;
};

/** What is in a state is told by whose it is: the seats of one party are not those of another. */
function otherHolder(a: Subject, b: Subject): boolean {
  if (a.verb === null || a.verb !== b.verb || !isState(a.verb)) return false;
  return without(a.actor, b.all).length > 0 && without(b.actor, a.all).length > 0;
}

const phrase: Check = ({ subject: a }, { subject: b }) => {
  if (otherHolder(a, b)) return byLabel('phrase', a, b, [...a.actor], [...b.actor]);
  if (sameDeedOfActors(a, b) && !(a.isShare && b.isShare)) return null;
  const [x, y] = [own(a, b), own(b, a)];
  // A share of one that has a name against a share of one that has none.
  const namedOnce = a.isShare && b.isShare && a.names.length > 0 !== b.names.length > 0 && x.length + y.length > 0;
  return namedOnce || (x.length > 0 && y.length > 0) ? byLabel('phrase', a, b) : null;
};

/** Who does it and to whom it is done change places with the voice of the verb: they say nothing of the population. */
function sameDeedOfActors(a: Subject, b: Subject): boolean {
  return (a.fromActor || b.fromActor) && a.verb !== null && b.verb !== null && (a.verb === b.verb || areNear(a.verb, b.verb));
}

/** What the counted phrase has that the other clause has not; words of persons in general are left out. */
function own(subject: Subject, other: Subject): readonly Concept[] {
  const named = subject.names.length + subject.places.length > 0;
  const implied = isImplied(subject, other);
  const says = (concept: Concept): boolean =>
    !isGroup(concept) && !isPerson(concept) && !isProperty(concept) && !(named && isClass(concept)) && !(implied && concept === WORKFORCE);
  const core = new Set([...subject.phrase, ...subject.limits].filter(says));
  return without(core, other.all).filter(concept => !(concept === subject.head && other.head !== null && isPerson(other.head)));
}

const WORKFORCE = conceptOf('workforce');

/** "6 percent of the workforce is out of work" and "unemployment": of which whole a rate is told need not be said. */
function isImplied({ isShare, all }: Subject, { isShare: both, head }: Subject): boolean {
  return isShare && !both && head !== null && all.has(head);
}

/** One of the two is narrower by a word of its phrase: the whole and a part of it, perhaps. */
const part: Check = ({ subject: a }, { subject: b }) => {
  const around = without(a.groupsAround, b.all).length + without(b.groupsAround, a.all).length;
  if (around > 0 || a.someOf !== b.someOf || a.limitsInNumbers.length > 0 !== b.limitsInNumbers.length > 0) return byLabel('group', a, b);
  const wholes = a.isShare && b.isShare && a.whole.size > 0 && b.whole.size > 0;
  if (wholes && without(a.whole, b.all).length + without(b.whole, a.all).length > 0) return byLabel('whole', a, b);
  const [x, y] = [own(a, b), own(b, a)];
  return x.length + y.length > 0 && !sameDeedOfActors(a, b) ? byLabel('part', a, b) : null;
};

/** "Ward 3" and "Ward 7", "in the east" and "in the west": two of one kind. */
const mark: Check = ({ subject: a }, { subject: b }) => {
  const found = contrast(a.marks, b.marks);
  return found === null ? null : byLabel('group', a, b, [found.a], [found.b]);
};

const CHECKS: readonly Check[] = [standing, rate, group, numbers, mark, place, name, deed, whole, qualifier, negative, phrase];

/** A rank or tier is somebody's: what else stands in its sentence does not part it from another. */
const RANK_CHECKS: readonly Check[] = [standing, place, name];

/** The first difference of scope, null where there is none. */
export function scopeDifference(a: Statement, b: Statement): ScopeDifference | null {
  const ranked = a.dimension === 'tier' || a.dimension === 'ordinal';
  for (const check of ranked ? RANK_CHECKS : CHECKS) {
    const found = check(a, b);
    if (found !== null) return found;
  }
  return null;
}

/** The words that a difference has shown to be other: what is alike is then sought in the rest. */
export function differing(kind: ScopeDifference['kind'], { subject: a }: Statement, { subject: b }: Statement): ReadonlySet<Concept> {
  if (kind === 'whole') return new Set([...a.whole, ...b.whole]);
  if (kind === 'deed') return new Set([...deeds(a), ...deeds(b), ...[a.verb, b.verb].filter(verb => verb !== null)]);
  if (kind === 'name') return new Set([a.opening, b.opening].filter(each => each !== null));
  return kind === 'group' ? new Set([...a.groupsAround, ...b.groupsAround]) : new Set();
}

/** Whether one is narrower than the other by its own words: then a difference of their values is none. */
export function partOfWhole(a: Statement, b: Statement): ScopeDifference | null {
  return part(a, b);
}
