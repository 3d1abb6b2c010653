/**
 * Whether two figures measure one thing, or two things of one kind, by how much of what they measure is the same.
 * Cost: small sets only.
 */
import { type Alignment, align, closeness } from './alignment.ts';
import { areNear, type Concept, concepts, isPerson, isQualifier, looksLikePersons } from './concepts.ts';
import { FEW_DIGITS, isSameValue, sameTellingValue, toldDigits } from './figureValues.ts';
import { differing, saidByUnit } from './scope.ts';
import { type ScopeDifference } from './scopeWords.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';

/** What two figures must share at least to be compared by value, and to be shown as figures of two populations. */
const COMPARABLE = { closeness: 0.55, shared: 1.9, support: 0.5 } as const;
/** Where two clauses say all but the same, less of it is enough. */
const ALL_BUT = { closeness: 0.78, shared: 1.2 } as const;
const AKIN = { closeness: 0.42, shared: 1.5 } as const;

const MONEY = /^[A-Z]{3}$/;

/** Whether two shares are shares of those with one property: of a whole, those who are women are not those who are trafficked. */
export function isSameShare(a: Subject, b: Subject): boolean {
  if (!a.isShare || !b.isShare || (a.fromActor && b.fromActor)) return true;
  const of = (subject: Subject): readonly Concept[] => [
    ...(subject.fromWhole ? [...subject.all].filter(concept => !subject.whole.has(concept)) : subject.phrase),
    ...(subject.verb === null ? [] : [subject.verb]),
  ];
  const [x, y] = [of(a), of(b)];
  return x.some(concept => b.all.has(concept)) || y.some(concept => a.all.has(concept)) || (x.length === 0 && y.length === 0);
}

/** What words alone say of a difference may be two wordings of one thing. */
export function isSoft(a: Statement, b: Statement, { kind }: ScopeDifference): boolean {
  if (kind === 'phrase' || kind === 'negative') return !a.subject.isShare || !b.subject.isShare;
  if (kind === 'rate') return a.per === null || b.per === null;
  if (kind === 'deed') return MONEY.test(a.dimension);
  if (kind === 'qualifier') return areBut(MIDDLING, a, b);
  if (kind === 'group') return a.subject.groups.size === 0 || b.subject.groups.size === 0;
  return kind === 'name' ? a.subject.opening !== null && b.subject.opening !== null : false;
}

/** Whether nothing but such words qualifies the one or the other. */
function areBut(words: ReadonlySet<Concept>, a: Statement, b: Statement): boolean {
  return [a, b].every(({ subject }) => [...subject.all].filter(isQualifier).every(concept => words.has(concept)));
}

/** What a figure of the usual case is called, and is as often not called. */
const MIDDLING = concepts('median mean nominal annual');

export function isSupported({ head, support, sharedNames }: Alignment): boolean {
  return head !== 'none' && (sharedNames > 0 || support >= 1.5);
}

export function isComparable(a: Statement, b: Statement, alignment: Alignment): boolean {
  const { head, shared, support, sharedNames } = alignment;
  const score = closeness(alignment);
  const opening = a.subject.opening !== null && a.subject.opening === b.subject.opening;
  if ((a.dimension === 'tier' || a.dimension === 'ordinal') && isNamed(a) !== isNamed(b) && sharedNames === 0) return false;
  if (a.dimension === 'tier' || a.dimension === 'ordinal')
    return (sharedNames > 0 || support >= 1 || opening || head === 'same') && score >= AKIN.closeness;
  const counted = a.dimension === 'count';
  if (
    head !== 'none' &&
    toldDigits(a, b) >= FEW_DIGITS &&
    isSameValue(a, b) &&
    score >= AKIN.closeness &&
    shared >= 1 &&
    support >= SAME_VALUE_SUPPORT
  )
    return true;
  if (head === 'none') return !counted && a.dimension !== 'percent' && sharedNames > 0 && score >= ALL_BUT.closeness;
  if (sameTellingValue(a, b)) return score >= AKIN.closeness && shared >= AKIN.shared;
  if (score >= ALL_BUT.closeness && shared >= (counted ? ALL_BUT.shared : 1) && (!counted || support >= COMPARABLE.support)) return true;
  const supported = support >= COMPARABLE.support || (!counted && head === 'same' && a.subject.verb === b.subject.verb);
  return supported && score >= COMPARABLE.closeness && shared >= (counted ? COMPARABLE.shared : AKIN.shared);
}

/** Whether the sentence names whom it tells of: "the country" may be any. */
function isNamed({ subject: { names, places, opening } }: Statement): boolean {
  return names.length + places.length > 0 || opening !== null;
}

/** What clauses with the same figure must share besides the noun and the verb. */
const SAME_VALUE_SUPPORT = 0.4;

/** Whether the nouns themselves are alike: what is counted here and only limits there is not one kind. */
export function areHeadsAlike({ head: x, headWord: wordA }: Subject, { head: y, headWord: wordB }: Subject): boolean {
  if (x === null || y === null || x === y || areNear(x, y)) return true;
  return (isPerson(x) || looksLikePersons(wordA)) && (isPerson(y) || looksLikePersons(wordB));
}

/** Whether figures of two populations are still of one kind, so that the reader is helped by seeing them side by side. */
export function isAkin(a: Statement, b: Statement, { kind }: ScopeDifference, alignment: Alignment): boolean {
  const ignored = differing(kind, a, b);
  const rest = ignored.size === 0 ? alignment : align(a.subject, b.subject, new Set([...ignored, ...saidByUnit(a, b)]));
  const score = closeness(rest);
  if (alignment.head === 'none') return kind !== 'rate' && kind !== 'negative' && score >= AKIN.closeness && rest.shared >= 2;
  const [x, y] = [a.subject.verb, b.subject.verb];
  if (kind === 'rate' && x !== null && y !== null && x !== y) return false;
  if (kind === 'negative' && x !== y) return false;
  if ((kind === 'deed' || kind === 'phrase') && !areHeadsAlike(a.subject, b.subject)) return false;
  if (kind === 'standing' || kind === 'whole' || kind === 'deed') return score >= AKIN.closeness && rest.shared >= 1;
  const least =
    (alignment.head === 'same' || alignment.sharedNames > 0) && (kind === 'place' || kind === 'name' || kind === 'group') ? 1 : AKIN.shared;
  return score >= AKIN.closeness && rest.shared >= least;
}
