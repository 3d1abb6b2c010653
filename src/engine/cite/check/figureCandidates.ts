/** What a figure of a report is held to: the figures of its sources, those of the likest sentences first. Cost: the figures of the sources. */
import { dimensionOf } from '../../compare/relation/values.ts';
import type { ReadDocument } from '../../model/index.ts';
import { supportOfClause } from './aroundFigure.ts';
import type { Matched } from './figureFindings.ts';
import { matchValues } from './figureValues.ts';
import type { Standing, Stood } from './insteadEvidence.ts';
import type { Beside } from './reckonedFigures.ts';
import { figuresOf, inUnitOf, type SaidFigure } from './saidFigures.ts';
import { sentencesOf, type SourceSentence, type Support } from './sourceSentences.ts';
import { insteadInRow } from './tableRows.ts';

/** A figure of a source that a figure of the report may go back to. */
export interface Candidate extends Matched {
  readonly support: Support | null;
  /** How much the two sentences say the same, 0 to 1. */
  readonly strength: number;
}

/** What a figure of the report is held to. */
export interface Surroundings {
  /** All figures of the sources. */
  readonly sources: readonly SaidFigure<SourceSentence>[];
  readonly support: ReadonlyMap<SourceSentence, Support>;
  readonly beside: Beside;
}

/** How alike two sentences must be for a figure of one to go back to the other's. */
export const AKIN = 0.2;

/** All figures of some sources, in text order. */
export function figuresIn(documents: readonly ReadDocument[]): readonly SaidFigure<SourceSentence>[] {
  return documents.flatMap(document => sentencesOf(document).flatMap(sentence => figuresOf(sentence)));
}

/** The figures of the sources that are of the dimension of one of the report, those of the likest sentences first. */
export function candidatesFor(figure: SaidFigure, { sources, support }: Surroundings): readonly Candidate[] {
  const dimension = dimensionOf(figure.quantity.unit);
  return sources
    .map(source => inUnitOf(figure, source))
    .filter(({ quantity }) => dimensionOf(quantity.unit) === dimension)
    .map(source => {
      const found = support.get(source.sentence) ?? null;
      const match = matchValues(figure.quantity, figure.words, source.quantity, source.words);
      return { ...source, match, support: found, strength: found?.score ?? 0 };
    })
    .sort((a, b) => b.strength - a.strength);
}

/** What a figure is held to where it is nowhere: all that is about it, and the figures of the sources in its unit. */
export function standingOf(
  figure: SaidFigure,
  all: readonly SaidFigure[],
  around: Surroundings,
): { readonly standing: Standing; readonly sources: readonly Stood[] } {
  const supports = [...around.support.values()];
  const ofClause = supportOfClause(figure, around.support);
  const standing = {
    figure,
    others: all.filter(({ quantity }) => quantity.span.start !== figure.quantity.span.start),
    top: Math.max(0, ...supports.map(({ score }) => score)),
    akin: akinTo(around),
    ofClause,
    topOfClause: Math.max(0, ...[...ofClause.values()].map(({ score }) => score)),
    inRow: insteadInRow(figure, around.sources, all, around.beside.row),
  };
  return { standing, sources: candidatesFor(figure, around).map(candidate => ({ source: candidate, support: candidate.support })) };
}

function akinTo({ support }: Surroundings): readonly SourceSentence[] {
  return [...support.values()].filter(({ score }) => score >= AKIN).map(({ sentence }) => sentence);
}
