/** What else may part two figures of one thing, where their values differ or are few digits. Cost: small sets only. */
import { areNear, type Concept, conceptOf, concepts, isDeed, isPerson, isState, isTrade, looksLikePersons } from './concepts.ts';
import { byDeed, byLabel, deeds, isSum, MONEY, type ScopeDifference, unmatched, without } from './scopeWords.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';
import type { Interval } from './values.ts';

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

/** Where nothing else parts the two: what each is called, null where both go by one name. */
export function byLabels({ subject: a }: Statement, { subject: b }: Statement): ScopeDifference | null {
  const isOther = a.label !== '' && b.label !== '' && a.label.toLowerCase() !== b.label.toLowerCase();
  return isOther ? byLabel('phrase', a, b) : null;
}
