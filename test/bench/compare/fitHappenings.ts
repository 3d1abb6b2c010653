/** The examples by which it is fitted how likely two dates are told of one happening: labelled corpora. */
import { dateEvidence } from '../../../src/engine/compare/measure/dateEvidence.ts';
import { documentStatements } from '../../../src/engine/compare/measure/documentStatements.ts';
import type { Example } from '../logistic.ts';
import { type LabelledCorpus, labelsOf } from './labelledCorpora.ts';

/** The dates of two documents whose sentences have a word in common, which is how they meet in a corpus. */
export function happeningExamples(corpus: LabelledCorpus): readonly Example[] {
  const labelOf = labelsOf(corpus);
  const all = corpus.documents.flatMap(documentStatements).filter(({ statement }) => statement.dimension === 'date');
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap(b => {
      const evidence = a.uri !== b.uri && a.keys.some(key => b.keys.includes(key)) ? dateEvidence(a, b) : null;
      return evidence === null ? [] : [{ evidence, kind: labelOf(a, b) === null ? 0 : 1, times: 1 }];
    }),
  );
}
