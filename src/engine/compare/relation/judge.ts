/**
 * What is said of two figures by how likely it is that they are of one thing, of two things of one kind, or of two things. Time and value say
 * the rest. Cost: small sets only.
 */
import { byLabels, deedOfOne, namedApart, narrowedApart, verbsDiffer } from './apart.ts';
import { evidenceOn, type Evidence, type Told } from './evidence.ts';
import type { Likelihood } from './likelihood.ts';
import { opposition } from './opposed.ts';
import { perBetween } from './rates.ts';
import { isTimeSpent, ofOtherSize, withName } from './relate.ts';
import { differentPopulation, type Judgement, type Pair, relateByValue } from './relateValues.ts';
import { partOfWhole, scopeDifference } from './scope.ts';
import type { SharedScene } from './scene.ts';
import type { Statement } from './statement.ts';
import type { DocumentDates } from './time.ts';

/** Two figures that may be of one thing, each read as the other lets it be, with what speaks for it. */
export interface Candidate extends Pair {
  readonly evidence: Evidence;
}

/** The evidence on two figures; null where their units and sizes alone tell that they are of two things. */
export function candidateOf(one: Told, other: Told, shared: SharedScene): Candidate | null {
  const [a, b] = [withName(one.statement, other.statement), withName(other.statement, one.statement)];
  if (a.dimension !== b.dimension || ofOtherSize(a.subject, b.subject) || isTimeSpent(a, b)) return null;
  const evidence = evidenceOn({ statement: a, scene: one.scene }, { statement: b, scene: other.scene }, shared);
  return { a, b, scenes: [one.scene, other.scene], shared, evidence };
}

/** How likely it must be what two figures are of, for anything to be said of them. */
export interface Bars {
  /** That they are of one thing. */
  readonly one: number;
  /** That they are of two things of one kind. */
  readonly akin: number;
  /** That they are of one thing, for it to be said that they differ: in long sentences less is read surely. */
  readonly differs: { readonly simple: number; readonly long: number };
  /** That they are of one thing and that their times are told rightly. */
  readonly right: number;
  /** Whether it parts two figures of simple sentences, for sure, that one is planned, denied or set by a rule. */
  readonly standing: boolean;
}

/**
 * What can be said; null where the two are of two things, as far as can be told. What is planned, denied or set by a rule is never what was, where the bars say so and a sentence
 * is so simple that this is read surely; and sentences that have no word and no name in common are of two things, however equal their figures.
 */
export function judge(candidate: Candidate, likely: Likelihood, bars: Bars, dates: DocumentDates): Judgement | null {
  const { a, b, evidence } = candidate;
  const shares = (name: string): boolean => (evidence[name] ?? 0) > 0;
  if (!shares('close') && !shares('names') && !shares('sceneWords')) return null;
  const isLong = evidence['long'] === 1;
  const isOther = bars.standing && !isLong && evidence['scope:standing'] === 1;
  const isAkin = likely.akin >= bars.akin || (isOther && likely.one + likely.akin >= bars.akin);
  if (isAkin && shares('close')) return apart(candidate);
  if (likely.one < bars.one || isOther) return null;
  const opposed = opposition(candidate);
  if (opposed !== null) return differentPopulation(a, b, opposed);
  const ofOne = relateByValue(candidate, dates, factorBetween(a, b));
  if (ofOne === null || likely.one * ofOne.sure < bars.right) return null;
  return ofOne.relation === 'differs' && likely.one < (isLong ? bars.differs.long : bars.differs.simple) ? null : ofOne;
}

/** How the second rate is brought to the first; of one thing, what one of the two does not say is as the other says. */
export function factorBetween(a: Statement, b: Statement): number | null {
  return perBetween(a, b) ?? (a.per === null || b.per === null ? 1 : null);
}

/** What parts two figures of one kind; null where nothing can be named. */
function apart(pair: Pair): Judgement | null {
  const { a, b } = pair;
  const scope =
    opposition(pair) ??
    scopeDifference(a, b) ??
    partOfWhole(a, b) ??
    deedOfOne(a, b, true) ??
    narrowedApart(a, b) ??
    namedApart(a, b) ??
    verbsDiffer(a, b) ??
    byLabels(a, b);
  return scope === null ? null : differentPopulation(a, b, scope);
}
