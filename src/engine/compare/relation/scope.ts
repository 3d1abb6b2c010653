/**
 * Whether two figures speak of the same population: the checks in order, the first that finds a difference says which.
 * Cost: small sets only.
 */
import {
  areNear,
  type Concept,
  conceptOf,
  concepts,
  hasNear,
  isClass,
  isDeed,
  isGroup,
  isPerson,
  isProperty,
  isQualifier,
  isAnyone,
  isState,
  isTrade,
  looksLikePersons,
} from './concepts.ts';
import { contrast } from './contrasts.ts';
import { sameName } from './places.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';
import { writtenAs } from './written.ts';
import { type Interval, perFactor } from './values.ts';

/** In what two statements speak of different things. */
export interface ScopeDifference {
  readonly kind: 'standing' | 'negative' | 'group' | 'place' | 'name' | 'deed' | 'whole' | 'qualifier' | 'rate' | 'phrase' | 'part';
  /** What the one speaks of, and the other. */
  readonly a: string;
  readonly b: string;
}

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

const MONEY = /^[A-Z]{3}$/;

const without = (set: ReadonlySet<Concept>, other: ReadonlySet<Concept>): readonly Concept[] =>
  [...set].filter(concept => !other.has(concept) && !(hasNear(concept) && [...other].some(each => areNear(each, concept))));

const group: Check = ({ subject: a }, { subject: b }) => {
  const [onlyA, onlyB] = [without(a.groups, b.all), without(b.groups, a.all)];
  if (onlyA.length > 0 || onlyB.length > 0) return byLabel('group', a, b);
  const [aroundA, aroundB] = [without(a.groupsAround, b.all), without(b.groupsAround, a.all)];
  return aroundA.length > 0 && aroundB.length > 0 ? byLabel('group', a, b, aroundA.slice(0, 1), aroundB.slice(0, 1)) : null;
};

/** How the second rate is brought to the first; a total of a year is as good as a rate per year. Null where it cannot be. */
export function perBetween(a: Statement, b: Statement): number | null {
  const known = perFactor(a.per, b.per);
  if (known !== null) return known;
  const [total, rated] = a.per === null ? [a, b] : [b, a];
  // "A dose costs $3" and "$3 a dose".
  if (total.per === null && rated.per !== null && isOneOf(total, rated.per)) return 1;
  return total.per === null && rated.per === 'year' && isOfYear(total) ? 1 : null;
}

function isOneOf({ subject: { head, fromActor }, dimension }: Statement, per: string): boolean {
  return fromActor && dimension !== 'count' && head === conceptOf(per);
}

function isOfYear({ period: { from, to, cumulative } }: Statement): boolean {
  return from?.length === 4 && from === to && !cumulative;
}

const rate: Check = (a, b) =>
  perBetween(a, b) === null
    ? {
        kind: 'rate',
        a: a.per === null ? 'a total' : `a rate per ${a.per}`,
        b: b.per === null ? 'a total' : `a rate per ${b.per}`,
      }
    : null;

function unmatched(names: readonly string[], others: readonly string[]): readonly string[] {
  return names.filter(name => !others.some(other => sameName(name, other)));
}

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

function deeds({ verb, head, phrase }: Subject): ReadonlySet<Concept> {
  const found = new Set([...phrase].filter(isDeed));
  for (const concept of [verb, head]) if (concept !== null && isDeed(concept)) found.add(concept);
  return found;
}

const deed: Check = ({ subject: a, dimension }, { subject: b }) => {
  const [x, y] = [deeds(a), deeds(b)];
  // What is paid is one sum, whether it is told of the buyer or of the seller.
  if (MONEY.test(dimension) && [x, y].every(each => [...each].every(isTrade))) return null;
  if (x.size === 0 || y.size === 0) return null;
  return without(x, y).length === x.size && without(y, x).length === y.size ? byDeed(a, b) : null;
};

const WAGE = conceptOf('wage');
/** Words for a sum that is paid for something; a wage is somebody's. */
const isSum = (concept: Concept): boolean => isTrade(concept) && concept !== WAGE;

/** Words of one side alone that say once more what the unit says of both: a sum is paid, a length is long. */
export function saidByUnit({ subject: a, dimension }: Statement, { subject: b }: Statement): ReadonlySet<Concept> {
  const says = MONEY.test(dimension) ? isSum : a.size !== null && a.size === b.size ? isProperty : null;
  if (says === null) return new Set();
  const [x, y] = [[...a.all].filter(says), [...b.all].filter(says)];
  if (MONEY.test(dimension) && (x.length === 0 || y.length === 0)) return new Set();
  return new Set([...x, ...y].filter(concept => !a.all.has(concept) || !b.all.has(concept)));
}

/** Figures that differ under two verbs that are not known to be alike are hardly of one thing. */
export function verbsDiffer({ subject: a, dimension }: Statement, { subject: b }: Statement): ScopeDifference | null {
  const trade = MONEY.test(dimension) && [a.verb, b.verb].every(verb => verb !== null && isTrade(verb));
  return otherVerb(a, b) && !trade ? byDeed(a, b) : null;
}

/** Two verbs that are not known to be alike, neither of which the other clause has in any form. */
function otherVerb(a: Subject, b: Subject): boolean {
  if (a.verb === null || b.verb === null || a.verb === b.verb || areNear(a.verb, b.verb)) return false;
  return without(new Set([a.verb]), b.all).length > 0 && without(new Set([b.verb]), a.all).length > 0;
}

function byDeed(a: Subject, b: Subject): ScopeDifference {
  const named = ({ label, verbWord }: Subject): string => (verbWord === '' || label === verbWord ? label : `${label} (${verbWord})`);
  return { kind: 'deed', a: named(a), b: named(b) };
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

/** The one counts all there are, the other those to whom something is done. */
export function deedOfOne({ subject: a, dimension }: Statement, { subject: b }: Statement, differ: boolean): ScopeDifference | null {
  const counts = (concept: Concept): boolean => !MONEY.test(dimension) || !isSum(concept);
  const verbs = (subject: Subject): readonly Concept[] =>
    [...deeds(subject), ...(subject.verb === null ? [] : [subject.verb])].filter(counts);
  // Of figures that differ any verb may be the reason, of others a deed that is known to part.
  const done = (subject: Subject): readonly Concept[] => verbs(subject).filter(concept => differ || isDeed(concept));
  const [doneA, doneB] = [done(a), done(b)];
  if (!(doneA.length > 0 && verbs(b).length === 0) && !(doneB.length > 0 && verbs(a).length === 0)) return null;
  const said = (concept: Concept, { all, tie }: Subject): boolean => all.has(concept) || (tie !== null && areNear(concept, tie));
  if (doneA.some(concept => said(concept, b)) || doneB.some(concept => said(concept, a))) return null;
  return [...doneA, ...doneB].every(isState) ? null : byDeed(a, b);
}

/** "Ward 3" and "Ward 7", "in the east" and "in the west": two of one kind. */
const mark: Check = ({ subject: a }, { subject: b }) => {
  const found = contrast(a.marks, b.marks);
  return found === null ? null : byLabel('group', a, b, [found.a], [found.b]);
};

const CHECKS: readonly Check[] = [standing, rate, group, numbers, mark, place, name, deed, whole, qualifier, negative, phrase];
/** A rank or tier is somebody's: what else stands in its sentence does not part it from another. */
const RANK_CHECKS: readonly Check[] = [standing, place, name];

/** Verbs of those who only tell a figure: two of them may tell of one thing. */
const TELLING = concepts(
  'be have do record count register report estimate put say tell find list log tally note see show know believe think give',
);

/** "Coal exports" and "textile exports"; "in the lower house" and "in the senate": of figures that differ, a reason why. */
export function narrowedApart({ subject: a }: Statement, { subject: b }: Statement): ScopeDifference | null {
  for (const [noun, ofA] of a.narrowed) {
    const ofB = b.narrowed.get(noun);
    if (ofB === undefined) continue;
    const [onlyA, onlyB] = [without(ofA, b.all), without(ofB, a.all)];
    if (onlyA.length === ofA.size && onlyB.length === ofB.size)
      return byLabel('phrase', a, b, [...onlyA.slice(0, 1), noun], [...onlyB.slice(0, 1), noun]);
  }
  const tied = tiedApart(a, b) ?? otherEarners(a, b);
  if (tied !== null) return tied;
  const [onlyA, onlyB] = [without(a.where, b.all), without(b.where, a.all)];
  const apart = onlyA.length > 0 && onlyB.length > 0 && onlyA.length === a.where.size && onlyB.length === b.where.size;
  if (apart) return byLabel('place', a, b, onlyA.slice(0, 1), onlyB.slice(0, 1));
  const [actorA, actorB] = [without(a.actor, b.all), without(b.actor, a.all)];
  const oneTie = a.tie !== null && a.tie === b.tie && (a.verb === null ? !TELLING.has(a.tie) : isDeed(a.verb) || areDoers(a, b));
  const deed = oneTie && a.actor.size > 0 && b.actor.size > 0 && actorA.length === a.actor.size && actorB.length === b.actor.size;
  return deed && !a.fromActor && !b.fromActor ? byLabel('phrase', a, b, actorA, actorB) : null;
}

const SURVEYS = concepts('survey interview question poll sample questionnaire');

/** Of figures that differ: each names what the other does not, though both name a third; or each is of a survey of its own. */
export function namedApart({ subject: a }: Statement, { subject: b }: Statement): ScopeDifference | null {
  const [ofA, ofB] = [
    [...a.names, ...a.places],
    [...b.names, ...b.places],
  ];
  const onlyA = unmatched(ofA, [...ofB, ...b.saidNames]).filter(name => !b.all.has(conceptOf(name)));
  const onlyB = unmatched(ofB, [...ofA, ...a.saidNames]).filter(name => !a.all.has(conceptOf(name)));
  if (onlyA.length > 0 && onlyB.length > 0) return byLabel('name', a, b, onlyA.slice(0, 1), onlyB.slice(0, 1));
  const surveys = [a, b].every(({ all, said }) => [...all, ...said].some(concept => SURVEYS.has(concept)));
  const [byA, byB] = [unmatched(a.saidNames, [...b.saidNames, ...ofB]), unmatched(b.saidNames, [...a.saidNames, ...ofA])];
  return surveys && byA.length > 0 && byB.length > 0 ? byLabel('name', a, b, byA.slice(0, 1), byB.slice(0, 1)) : null;
}

/** "Vaccinated against measles" and "against polio"; "tonnes of cod" and "of herring". */
function tiedApart(a: Subject, b: Subject): ScopeDifference | null {
  for (const [word, ofA] of a.tied) {
    const ofB = b.tied.get(word);
    if (ofB === undefined) continue;
    const [onlyA, onlyB] = [without(ofA, new Set([...ofB, ...b.all])), without(ofB, new Set([...ofA, ...a.all]))];
    if (onlyA.length === ofA.size && onlyB.length === ofB.size) return byLabel('phrase', a, b, onlyA.slice(0, 1), onlyB.slice(0, 1));
  }
  return null;
}

/** "Deckhands earn" and "skippers earn": of two callings, the one is not paid what the other is. */
function otherEarners(a: Subject, b: Subject): ScopeDifference | null {
  const calling = ({ head, fromActor }: Subject): Concept | null => (fromActor && head !== null && !isPerson(head) ? head : null);
  const [x, y] = [calling(a), calling(b)];
  if (x === null || y === null || x === y || areNear(x, y) || a.verb === null || a.verb !== b.verb) return null;
  if (!looksLikePersons(a.headWord) && !looksLikePersons(b.headWord)) return null;
  return a.all.has(y) || b.all.has(x) ? null : byLabel('phrase', a, b);
}

/** Both are done by persons of a calling: "loggers cleared", "settlers cleared". */
function areDoers(a: Subject, b: Subject): boolean {
  return [a, b].every(({ actor }) => [...actor].every(concept => !isPerson(concept) && concept.endsWith('er')));
}

/** How many times the whole is at least what is in one place of it. */
const MUCH_MORE = 2;

/** The one names a place that the other does not, and counts much less: a part of the whole, it seems. */
export function limitedByName({ subject: a }: Statement, { subject: b }: Statement, x: Interval, y: Interval): ScopeDifference | null {
  const [ofA, ofB] = [
    [...a.names, ...a.places],
    [...b.names, ...b.places],
  ];
  const onlyA = unmatched(ofA, [...ofB, ...b.saidNames]).filter(name => !b.all.has(conceptOf(name)));
  const onlyB = unmatched(ofB, [...ofA, ...a.saidNames]).filter(name => !a.all.has(conceptOf(name)));
  const less = (one: Interval, other: Interval): boolean => one.high * MUCH_MORE <= other.low;
  const limited = (onlyA.length > 0 && onlyB.length === 0 && less(x, y)) || (onlyB.length > 0 && onlyA.length === 0 && less(y, x));
  return limited ? byLabel('place', a, b, onlyA.slice(0, 1), onlyB.slice(0, 1)) : null;
}

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

/** Where nothing else parts the two: what each is called, null where both go by one name. */
export function byLabels({ subject: a }: Statement, { subject: b }: Statement): ScopeDifference | null {
  const isOther = a.label !== '' && b.label !== '' && a.label.toLowerCase() !== b.label.toLowerCase();
  return isOther ? byLabel('phrase', a, b) : null;
}

function byLabel(
  kind: ScopeDifference['kind'],
  a: Subject,
  b: Subject,
  ofA: readonly string[] = [],
  ofB: readonly string[] = [],
): ScopeDifference {
  const [x, y] = [a.label, b.label];
  if (x !== '' && y !== '' && x.toLowerCase() !== y.toLowerCase()) return { kind, a: x, b: y };
  return { kind, a: saidOf(a, ofA) || 'one thing', b: saidOf(b, ofB) || 'another' };
}

/** The label, and behind it what parts it from the other: "refugees (Dadaab)". */
function saidOf({ label, clause }: Subject, apart: readonly string[]): string {
  const words = apart.map(each => writtenAs(clause, each)).join(' ');
  if (words === '' || label.toLowerCase().includes(words.toLowerCase())) return label;
  return label === '' ? words : `${label} (${words})`;
}
