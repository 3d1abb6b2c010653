/**
 * What stands around a figure: the clause that tells it, the words nearest to it, and what is counted. Two figures that tell of the same thing have the same around them, whatever
 * else their sentences tell. Cost: the words of a clause.
 */
import { type Concept, conceptOf } from '../../compare/relation/concepts.ts';
import type { ReadDocument } from '../../model/index.ts';
import { clauseAt } from './clauses.ts';
import type { SaidFigure } from './saidFigures.ts';
import { likeness, type SourceSentence, type Support, supportFor, weightIn } from './sourceSentences.ts';
import { tellingWords } from './tellingWords.ts';

/** So many words that say something are looked at on each side of a figure. */
const REACH = 3;

/** How much the sentences of some sources say of what the clause of a figure says; `whole`: of what its sentence says. */
export function supportOfClause(figure: SaidFigure, whole: ReadonlyMap<SourceSentence, Support>): ReadonlyMap<SourceSentence, Support> {
  const clause = clauseAt(figure.sentence, figure.quantity.span.start);
  if (clause === figure.sentence) return whole;
  const documents = new Set([...whole.keys()].map(({ source }) => source.document));
  return new Map([...documents].flatMap(document => supportFor(clause, document).map(each => [each.sentence, each] as const)));
}

/** The words that say something on both sides of a figure, within its clause. */
export function wordsAround(figure: SaidFigure): ReadonlySet<Concept> {
  const known = AROUND.get(figure.quantity);
  if (known !== undefined) return known;
  const { start, end } = figure.quantity.span;
  const telling = tellingWords(clauseAt(figure.sentence, figure.quantity.span.start).tokens);
  const before = telling.filter(({ token }) => token.end <= start).slice(-REACH);
  const behind = telling.filter(({ token }) => token.start >= end).slice(0, REACH);
  const around = new Set([...before, ...behind].map(({ concept }) => concept));
  AROUND.set(figure.quantity, around);
  return around;
}

const AROUND = new WeakMap<object, ReadonlySet<Concept>>();

/** What a figure counts, by its last word; else the first word behind it that says something. Null where its clause ends before. */
export function nounOf(figure: SaidFigure): Concept | null {
  const { counted, span } = figure.quantity;
  const head = counted?.match(/\p{L}{3,}/gu)?.at(-1);
  if (head !== undefined) return conceptOf(head.toLowerCase());
  const behind = tellingWords(clauseAt(figure.sentence, figure.quantity.span.start).tokens).find(
    ({ token }) => token.start >= span.end && token.start - span.end < NEXT,
  );
  return behind?.concept ?? null;
}

/** How soon what is counted begins behind a figure. UTF-16 code units. */
const NEXT = 12;

/** How much of some words others have, 0 to 1: the rarer a word is in a source, the more it counts. */
export function shareIn(words: Iterable<Concept>, others: ReadonlySet<Concept>, document: ReadDocument): number {
  const weigh = weightIn(document);
  let [all, shared] = [0, 0];
  for (const concept of words) {
    const weight = weigh(concept);
    all += weight;
    shared += weight * likeness(concept, others);
  }
  return all === 0 ? 0 : shared / all;
}
