/**
 * How two sentences that somebody put side by side stand to each other.
 *
 * Method: of every pair of their figures in one unit, what speaks for one thing, for two things of one kind and for two things is weighed
 * (multinomial logistic regression over `evidence.ts`; the weights are fitted to labelled pairs by `npm run bench fit`). The likeliest pair
 * is taken. Cost: linear in the sentences, and the product of their first figures.
 */
import type { Quantity, Relation, Span } from '../../model/index.ts';
import { type Bars, type Candidate, candidateOf, judge } from './judge.ts';
import { type Likelihood, likelihood } from './likelihood.ts';
import { type Judgement, relateByValue } from './relateValues.ts';
import { type Scene, sharedScene } from './scene.ts';
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

const BARS: Bars = { one: 0.5, akin: 0.5, differs: { simple: 0.62, long: 0.75 }, right: 0, standing: true };

/** Two figures that one sentence holds against each other are not told of one thing, whatever their words. */
const CONTRASTED: ReadonlySet<string> = new Set(['differs', 'overlaps']);

/** A sentence, and the figure that is meant where the caller knows. */
export interface Meant {
  readonly scene: Scene;
  readonly figure: Span | null;
}

/** Every pair of figures of two sentences that could be of one thing, with what speaks for it. */
export function candidates(first: Meant, second: Meant): readonly Candidate[] {
  const shared = sharedScene(first.scene, second.scene);
  return meant(first).flatMap(one =>
    meant(second).flatMap(other => {
      const candidate = candidateOf(
        { statement: withAntecedent(one, other), scene: first.scene },
        { statement: withAntecedent(other, one), scene: second.scene },
        shared,
      );
      return candidate ?? [];
    }),
  );
}

/** The relation of two sentences by the figures that are likeliest of one thing; `oneSentence`: both are the same one. */
export function relateSentences(first: Meant, second: Meant, dates: DocumentDates, oneSentence: boolean): RelatedSentences {
  let best: (Judged & { readonly rank: number }) | null = null;
  for (const candidate of candidates(first, second)) {
    const likely: Likelihood = oneSentence && isItself(candidate) ? ITSELF : likelihood(candidate.evidence);
    const judgement = likely === ITSELF ? relateByValue(candidate, dates) : judge(candidate, likely, BARS, dates);
    if (oneSentence && judgement !== null && isContrast(candidate, judgement)) continue;
    const rank = likely.one + likely.akin / 2;
    if (best === null || rank > best.rank) best = { candidate, judgement, rank };
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

/** A figure held against itself is of one thing, however little its sentence says. */
const ITSELF: Likelihood = { one: 1, akin: 0, two: 0 };

function isItself({ a, b }: Candidate): boolean {
  return a.quantity.span.start === b.quantity.span.start;
}

function isContrast(candidate: Candidate, { relation }: Judgement): boolean {
  return CONTRASTED.has(relation) && !isItself(candidate);
}

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
