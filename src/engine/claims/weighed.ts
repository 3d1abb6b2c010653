/** Which sentences tell an event, by the weight of what speaks for it and against it. Cost: a look-up for each piece of evidence. */
import type { ClaimKind } from '../model/index.ts';
import { eventEvidence, type Told } from './evidence.ts';
import { EVENT_WEIGHTS } from './eventWeights.ts';

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(EVENT_WEIGHTS));

/**
 * What the rules have found is dropped only where so much speaks against it: present practices ("Brokers sell women over the border") are events, common in
 * what is read for and rare in the texts that the weights were fitted to.
 */
const DROPPED = -2.1;
/** The same where the subject is a name: "Nepal is a source country". */
const DROPPED_OF_NAMED = -2.8;

/** Whether a sentence tells something done or holding; `found` is what the rules have found. */
export function isLikelyEvent(told: Told, found: ReadonlySet<ClaimKind>): boolean {
  const evidence = eventEvidence(told, found);
  let sum = 0;
  for (const name of evidence) sum += WEIGHTS.get(name) ?? 0;
  if (!found.has('event')) return sum >= 0;
  return sum >= (evidence.includes('named') || evidence.includes('perhaps named') ? DROPPED_OF_NAMED : DROPPED);
}
