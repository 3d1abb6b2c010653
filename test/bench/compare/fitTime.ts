/** The examples by which it is fitted how likely two figures of one measure are of two times: labelled pairs of sentences, and labelled corpora. */
import { documentStatements } from '../../../src/engine/compare/measure/documentStatements.ts';
import { meantIn } from '../../../src/engine/compare/relate.ts';
import type { Evidence } from '../../../src/engine/compare/relation/evidence.ts';
import { candidateOf, factorBetween } from '../../../src/engine/compare/relation/judge.ts';
import { type Weight, likelihood } from '../../../src/engine/compare/relation/likelihood.ts';
import { candidates } from '../../../src/engine/compare/relation/relateSentences.ts';
import { type Pair, valuesOf } from '../../../src/engine/compare/relation/relateValues.ts';
import { sharedScene } from '../../../src/engine/compare/relation/scene.ts';
import { comparableDate, type DocumentDates, timeDifference } from '../../../src/engine/compare/relation/time.ts';
import { timeEvidence } from '../../../src/engine/compare/relation/timeEvidence.ts';
import type { Example } from '../logistic.ts';
import { type LabelledCorpus, labelsOf } from './labelledCorpora.ts';
import { readPairs, sentencesOf } from './labelledPairs.ts';

/** Of ranks and dates the rules tell the time. */
const BY_RULES: ReadonlySet<string> = new Set(['tier', 'ordinal', 'date']);

/** Labels of what is not of one measure: they say nothing of times. */
const OF_TWO: ReadonlySet<string> = new Set(['unrelated', 'different-population']);

/** Nothing of figures whose rates cannot be compared: of them no time is asked. */
function exampleOf(pair: Pair, dates: DocumentDates, relation: string): readonly Example[] {
  const { a, b } = pair;
  const factor = factorBetween(a, b);
  if (factor === null) return [];
  const values = valuesOf(pair, factor);
  const rule = timeDifference(a, b, dates, values.relation === 'agrees') !== null;
  return [{ evidence: timeEvidence(pair, dates, values, rule), kind: relation === 'different-time' ? 1 : 0, times: 1 }];
}

/** Of labelled pairs of sentences the figures are taken that are likeliest of one thing by `weights`. */
export function timeExamplesOfPairs(path: string, weights: Readonly<Record<string, Weight>>): readonly Example[] {
  const likely = (evidence: Evidence): number => likelihood(evidence, weights).one;
  return readPairs(path).flatMap(pair => {
    const { a, b } = sentencesOf(pair);
    const [best] = candidates(meantIn(a), meantIn(b))
      .filter(candidate => !BY_RULES.has(candidate.a.dimension))
      .sort((x, y) => likely(y.evidence) - likely(x.evidence));
    return OF_TWO.has(pair.relation) || best === undefined
      ? []
      : exampleOf(best, { a: comparableDate(a.date), b: comparableDate(b.date) }, pair.relation);
  });
}

/** Of a labelled corpus each label is taken once. */
export function timeExamplesOfCorpus(corpus: LabelledCorpus): readonly Example[] {
  const labelOf = labelsOf(corpus);
  const all = corpus.documents.flatMap(documentStatements).filter(({ statement }) => !BY_RULES.has(statement.dimension));
  const seen = new Set<unknown>();
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap(b => {
      const label = a.uri === b.uri ? null : labelOf(a, b);
      if (label === null || OF_TWO.has(label.relation) || seen.has(label)) return [];
      const candidate = candidateOf(a, b, sharedScene(a.scene, b.scene));
      if (candidate === null) return [];
      seen.add(label);
      return exampleOf(candidate, { a: a.date, b: b.date }, label.relation);
    }),
  );
}
