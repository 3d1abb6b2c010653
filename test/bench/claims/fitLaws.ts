/** Fits the weights of `src/engine/claims/lawWeights.ts` and writes that file: by what it is told that a sentence speaks of law (`fitting.ts`). */
import { KIND } from '../../../src/engine/claims/kindBits.ts';
import { lawEvidence, mayBeOfLaw } from '../../../src/engine/claims/lawEvidence.ts';
import { LAW_FROM, UNSTATED_LAW_FROM } from '../../../src/engine/claims/weighed.ts';
import { fitAndWrite } from './fitting.ts';

fitAndWrite({
  kind: 'legal',
  sets: ['running', 'law'],
  penalty: 4,
  evidenceOf: (told, ruled) => (ruled.found & KIND.legal || mayBeOfLaw(told, ruled) ? lawEvidence(told, ruled) : null),
  isOfRule: name => name === 'by rule',
  isLikely: ({ byRule, isStated }, sum) => byRule || sum >= (isStated ? LAW_FROM : UNSTATED_LAW_FROM),
  bench: 'laws',
});
