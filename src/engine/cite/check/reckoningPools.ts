/** From which figures a writer likely reckoned a figure of the report, the nearest first. Cost: the figures of a few sentences and tables. */
import type { Pool } from './beyondChance.ts';
import type { Beside } from './reckonedFigures.ts';
import { toldDigits } from './figureValues.ts';
import { figuresOf, inUnitOf, isSameFigure, type SaidFigure } from './saidFigures.ts';
import { sentencesOf, type SourceSentence, type Support } from './sourceSentences.ts';
import { tableLines } from './tableLines.ts';
import type { Way } from './toldWay.ts';

/** So many of the likest sentences are looked at, and the neighbours of so many of them. */
const LIKEST = 3;
const WITH_NEIGHBOURS = 1;
const AKIN = 0.1;

/** What a writer had in sight. */
interface InSight {
  /** All figures of the sources. */
  readonly sources: readonly SaidFigure<SourceSentence>[];
  /** The sentences of the sources that have words in common with the figure's. */
  readonly supports: Iterable<Support>;
  readonly beside: Beside;
}

/** `others`: those of its sentence. */
export function* poolsFor(figure: SaidFigure, others: readonly SaidFigure[], { sources, supports, beside }: InSight): Iterable<Pool> {
  yield [...beside.figures, ...others];
  if (beside.before.length > 0) yield [...others, ...beside.before];
  const telling = others.filter(({ quantity: { low } }) => toldDigits(low ?? 0) > 1);
  const shared = sources.filter(source => telling.some(each => isSameFigure(each, source))).map(({ sentence }) => sentence);
  for (const sentence of [...new Set(shared)].filter(({ isItem }) => !isItem).slice(0, LIKEST)) yield [...others, ...figuresOf(sentence)];
  const likest = [...supports].filter(({ score, sentence }) => score >= AKIN && !sentence.isItem).sort((a, b) => b.score - a.score);
  for (const { sentence } of likest.slice(0, LIKEST)) yield [...others, ...figuresOf(sentence)];
  for (const { sentence } of likest.slice(0, WITH_NEIGHBOURS)) yield [...others, ...figuresAround(sentence)];
  const words = new Set(figure.sentence.tokens.map(({ lower }) => lower));
  for (const document of new Set([...supports].map(({ sentence }) => sentence.source.document)))
    for (const line of tableLines(document))
      if (isNamed(line, figure, words)) yield line.flatMap(cell => figuresOf(cell).map(each => inUnitOf(figure, each)));
}

/** The figures from which one was likely reckoned of which it is told how: of its paragraph, of the sentences that are like its own, of all of its sources. */
export function* poolsByWay(
  way: Way,
  figure: SaidFigure,
  others: readonly SaidFigure[],
  { sources, supports, beside }: InSight,
): Iterable<Pool> {
  const own = [...beside.figures, ...others, ...beside.before];
  if (own.length > 1) yield own;
  const likest = [...supports].filter(({ score, sentence }) => score >= AKIN && !sentence.isItem).sort((a, b) => b.score - a.score);
  for (const { sentence } of likest.slice(0, LIKEST)) yield [...own, ...figuresAround(sentence)];
  yield [...own, ...likest.flatMap(({ sentence }) => figuresOf(sentence))];
  // A share is one of something; of what, nothing tells.
  if (way === 'share') return;
  yield [...own, ...sources.filter(({ sentence }) => !sentence.isItem)];
  for (const document of new Set(sources.map(({ sentence }) => sentence.source.document)))
    for (const line of tableLines(document)) yield [...own, ...line.flatMap(cell => figuresOf(cell).map(each => inUnitOf(figure, each)))];
}

function figuresAround({ source, at }: SourceSentence): readonly SaidFigure[] {
  return sentencesOf(source.document)
    .slice(Math.max(0, at - 1), at + 2)
    .flatMap(each => figuresOf(each));
}

/** Whether the sentence speaks of what stands at the head of a row or a column. */
function isNamed([head]: readonly SourceSentence[], { sentence }: SaidFigure, words: ReadonlySet<string>): boolean {
  if (head === undefined) return false;
  if (head.concepts.size > 0) return [...head.concepts].some(concept => sentence.concepts.has(concept));
  return head.tokens.some(({ lower, kind }) => kind === 'number' && words.has(lower));
}
