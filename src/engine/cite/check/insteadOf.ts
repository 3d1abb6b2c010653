/**
 * The figure of a source that a figure of the report, which is nowhere, stands in place of.
 *
 * Method: what speaks for each figure of the sources is weighed (logistic regression over `insteadEvidence.ts`; the weights are fitted by `npm run bench
 * instead` to reports that people wrote, with one figure altered at a time). Cost: the evidence on a bounded number of figures.
 */
import { insteadEvidence, isFrom, type Standing, type Stood } from './insteadEvidence.ts';
import { INSTEAD_WEIGHTS } from './insteadWeights.ts';
import { logistic } from '../../compare/relation/logistic.ts';
import type { SaidFigure } from './saidFigures.ts';
import type { SourceSentence } from './sourceSentences.ts';

/** A figure that another stands in place of. */
export interface Instead {
  readonly source: SaidFigure<SourceSentence>;
  /** How alike the two sentences are, 0 to 1. */
  readonly strength: number;
  /** How likely it is the one, 0 to 1. */
  readonly likely: number;
}

/** Only so many figures, those of the likest sentences, are weighed. */
const MOST = 30;

/** The figures of the sources that may be meant: those of the likest sentences. */
export function stoodFor({ figure }: Standing, sources: readonly Stood[]): readonly Stood[] {
  return sources
    .filter(({ source }) => !isFrom(figure, source))
    .sort((a, b) => (b.support?.score ?? 0) - (a.support?.score ?? 0))
    .slice(0, MOST);
}

/** The likeliest of the figures of the sources; null without any. */
export function insteadOf(standing: Standing, sources: readonly Stood[]): Instead | null {
  let best: Instead | null = null;
  for (const stood of stoodFor(standing, sources)) {
    const likely = logistic(insteadEvidence(standing, stood), INSTEAD_WEIGHTS);
    if (best === null || likely > best.likely) best = { source: stood.source, strength: stood.support?.score ?? 0, likely };
  }
  return best;
}
