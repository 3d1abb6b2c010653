/** Fits the weights of `src/engine/claims/eventWeights.ts` and writes that file: by what it is told that a sentence tells an event (`fitting.ts`). */
import { eventEvidence } from '../../../src/engine/claims/evidence.ts';
import { CLAIM_KINDS } from '../../../src/engine/model/index.ts';
import { fitAndWrite } from './fitting.ts';

fitAndWrite({
  kind: 'event',
  sets: ['running'],
  penalty: 8,
  evidenceOf: (told, { found }) => eventEvidence(told, found),
  isOfRule: name => name === 'nothing' || name === 'event alone' || CLAIM_KINDS.some(kind => kind === name),
  isLikely: (_, sum) => sum >= 0,
  bench: 'events',
});
