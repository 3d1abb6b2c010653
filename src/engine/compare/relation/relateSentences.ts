/**
 * How two sentences that somebody put side by side stand to each other.
 *
 * Method: of every pair of their figures in one unit, what speaks for one thing, for two things of one kind and for two things is weighed
 * (multinomial logistic regression over `evidence.ts`; the weights are fitted to labelled pairs by `npm run bench fit`). The likeliest pair
 * is taken; time and value say the rest. Figures differ only where it is likely enough that they are of one thing.
 * Cost: linear in the sentences, and the product of their first figures.
 */
import type { Quantity, Relation, Span } from '../../model/index.ts';
import { evidenceOn, type Evidence } from './evidence.ts';
import { likelihood } from './likelihood.ts';
import { isTimeSpent, ofOtherSize, withName } from './relate.ts';
import { differentPopulation, type Judgement, relateByValue } from './relateValues.ts';
import { byLabels, deedOfOne, namedApart, narrowedApart, verbsDiffer } from './apart.ts';
import { perBetween } from './rates.ts';
import { partOfWhole, scopeDifference } from './scope.ts';
import { type Scene, type SharedScene, sharedScene } from './scene.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';
import type { DocumentDates } from './time.ts';

/** The relation of two sentences, with the figures that it rests on; null where a sentence has none. */
export interface RelatedSentences {
  readonly relation: Relation | 'unrelated';
  /** Plain English, both figures named. */
  readonly why: string;
  readonly a: Quantity | null;
  readonly b: Quantity | null;
}

/** How likely it must be what two figures are of, for anything to be said of them. */
const LIKELY = 0.5;
/** How likely they must be of one thing for it to be said that they differ: more in long sentences, of which less is read surely. */
const SURE = { simple: 0.7, long: 0.85 } as const;

/** Two figures that one sentence holds against each other are not told of one thing, whatever their words. */
const CONTRASTED: ReadonlySet<string> = new Set(['differs', 'overlaps']);

/** Two figures that may be of one thing. */
export interface Candidate {
  readonly a: Statement;
  readonly b: Statement;
  readonly evidence: Evidence;
}

/** A sentence, and the figure that is meant where the caller knows. */
export interface Meant {
  readonly scene: Scene;
  readonly figure: Span | null;
}

/** Every pair of figures of two sentences that could be of one thing, with what speaks for it. */
export function candidates(first: Meant, second: Meant): readonly Candidate[] {
  const shared: SharedScene = sharedScene(first.scene, second.scene);
  return meant(first).flatMap(one =>
    meant(second).flatMap(other => {
      const [a, b] = [readWith(one, other), readWith(other, one)];
      if (a.dimension !== b.dimension || ofOtherSize(a.subject, b.subject) || isTimeSpent(a, b)) return [];
      return [{ a, b, evidence: evidenceOn({ statement: a, scene: first.scene }, { statement: b, scene: second.scene }, shared) }];
    }),
  );
}

/** The relation of two sentences by the figures that are likeliest of one thing; `oneSentence`: both are the same one. */
export function relateSentences(first: Meant, second: Meant, dates: DocumentDates, oneSentence: boolean): RelatedSentences {
  let best: (Judged & { readonly rank: number }) | null = null;
  for (const candidate of candidates(first, second)) {
    const found = oneSentence && isItself(candidate) ? ofItself(candidate, dates) : judge(candidate, dates);
    if (oneSentence && found.judgement !== null && isContrast(candidate, found.judgement)) continue;
    if (best === null || found.rank > best.rank) best = found;
  }
  if (best?.judgement !== null && best !== null) {
    const { judgement, candidate } = best;
    return { ...judgement, a: candidate.a.quantity, b: candidate.b.quantity };
  }
  const [a, b] = best === null ? [meant(first)[0], meant(second)[0]] : [best.candidate.a, best.candidate.b];
  return { relation: 'unrelated', why: whyUnrelated(a, b), a: a?.quantity ?? null, b: b?.quantity ?? null };
}

interface Judged {
  readonly candidate: Candidate;
  /** Null where the two are of two things. */
  readonly judgement: Judgement | null;
}

/**
 * What is planned, denied or set by a rule is never what was, where a sentence is so simple that this is read surely; and sentences that have
 * no word and no name in common are of two things, however equal their figures.
 */
function judge(candidate: Candidate, dates: DocumentDates): Judged & { readonly rank: number } {
  const { a, b, evidence } = candidate;
  const likely = likelihood(evidence);
  const rank = likely.one + likely.akin / 2;
  const shares = (name: string): boolean => (evidence[name] ?? 0) > 0;
  if (!shares('close') && !shares('names') && !shares('sceneWords')) return { candidate, judgement: null, rank };
  const isLong = evidence['long'] === 1;
  const isOther = !isLong && evidence['scope:standing'] === 1;
  if ((likely.akin >= LIKELY || isOther) && shares('close')) return { candidate, judgement: apart(a, b), rank };
  const ofOne = likely.one >= LIKELY && !isOther ? relateByValue(a, b, dates, factorBetween(a, b)) : null;
  const isSaid = ofOne !== null && (ofOne.relation !== 'differs' || likely.one >= (isLong ? SURE.long : SURE.simple));
  return { candidate, judgement: isSaid ? ofOne : null, rank };
}

/** How the second rate is brought to the first; of one thing, what one of the two does not say is as the other says. */
function factorBetween(a: Statement, b: Statement): number | null {
  return perBetween(a, b) ?? (a.per === null || b.per === null ? 1 : null);
}

/** What parts two figures of one kind; null where nothing can be named. */
function apart(a: Statement, b: Statement): Judgement | null {
  const scope =
    scopeDifference(a, b) ??
    partOfWhole(a, b) ??
    deedOfOne(a, b, true) ??
    narrowedApart(a, b) ??
    namedApart(a, b) ??
    verbsDiffer(a, b) ??
    byLabels(a, b);
  return scope === null ? null : differentPopulation(a, b, scope);
}

/** A figure held against itself is of one thing, however little its sentence says. */
function ofItself(candidate: Candidate, dates: DocumentDates): Judged & { readonly rank: number } {
  return { candidate, judgement: relateByValue(candidate.a, candidate.b, dates), rank: 1 };
}

function isItself({ a, b }: Candidate): boolean {
  return a.quantity.span.start === b.quantity.span.start;
}

function isContrast(candidate: Candidate, { relation }: Judgement): boolean {
  return CONTRASTED.has(relation) && !isItself(candidate);
}

/** A statement as the other one lets it be read. */
const readWith = (statement: Statement, other: Statement): Statement => withName(withAntecedent(statement, other), other);

/** "It was 1.2 million": of two sentences that are put side by side, what the one stands for is what the other counts. */
function withAntecedent(statement: Statement, { subject: other }: Statement): Statement {
  const { subject } = statement;
  if (!subject.isPronoun || subject.head !== null || other.head === null) return statement;
  const { head, headWord, phrase, limits, groups, groupsAround } = other;
  const all: Subject['all'] = new Set([...subject.all, ...phrase, ...limits]);
  return { ...statement, subject: { ...subject, head, headWord, phrase, limits, groups, groupsAround, all } };
}

function meant({ scene: { statements }, figure }: Meant): readonly Statement[] {
  if (figure === null) return statements;
  const inside = statements.filter(({ quantity }) => quantity.span.start < figure.end && figure.start < quantity.span.end);
  const figures = inside.filter(({ dimension }) => dimension !== 'date');
  return figures.length > 0 ? figures : inside;
}

function whyUnrelated(a: Statement | undefined, b: Statement | undefined): string {
  if (a === undefined || b === undefined)
    return a === b
      ? 'neither sentence states a figure or date that can be compared'
      : 'one of the sentences states no figure or date that can be compared';
  return `${named(a)} and ${named(b)} do not measure the same thing`;
}

function named({ words, subject }: Statement): string {
  return subject.label === '' || words.toLowerCase().includes(subject.label.toLowerCase()) ? words : `${words} (${subject.label})`;
}
