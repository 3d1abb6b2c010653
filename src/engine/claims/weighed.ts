/** Which sentences tell an event or speak of law, by the weight of what speaks for it and against it. Cost: a look-up for each piece of evidence. */
import { eventEvidence, type Ruled, type Told } from './evidence.ts';
import { EVENT_WEIGHTS } from './eventWeights.ts';
import { KIND } from './kindBits.ts';
import { lawEvidence } from './lawEvidence.ts';
import { LAW_WEIGHTS } from './lawWeights.ts';

type Weights = ReadonlyMap<string, number>;

const OF_EVENT: Weights = new Map(Object.entries(EVENT_WEIGHTS));
const OF_LAW: Weights = new Map(Object.entries(LAW_WEIGHTS));

function sumOf(evidence: readonly string[], weights: Weights): number {
  let sum = 0;
  for (const name of evidence) sum += weights.get(name) ?? 0;
  return sum;
}

/**
 * What the rules have found is dropped only where so much speaks against it: present practices ("Brokers sell women over the border") are events, common in
 * what is read for and rare in the texts that the weights were fitted to.
 */
const DROPPED = -2.1;
/** The same where the subject is a name: "Nepal is a source country". */
const DROPPED_OF_NAMED = -2.8;

/** Whether a sentence tells something done or holding; `found` are the kinds that the rules have found, by their bits. */
export function isLikelyEvent(told: Told, found: number): boolean {
  const evidence = eventEvidence(told, found);
  const sum = sumOf(evidence, OF_EVENT);
  if (!(found & KIND.event)) return sum >= 0;
  return sum >= (evidence.includes('named') || evidence.includes('perhaps named') ? DROPPED_OF_NAMED : DROPPED);
}

/** What the rules do not find is law from a little above even on: at even, sentences on camps and refugees that lay down nothing were taken for law. */
export const LAW_FROM = 0.2;
/** The same of what states nothing by the rules: "Anyone arrested must be brought before a judge", not "Governments must act". */
export const UNSTATED_LAW_FROM = 1;

/** Whether a sentence in which the rules find no law speaks of law all the same. */
export function isLikelyLaw(told: Told, ruled: Ruled): boolean {
  return sumOf(lawEvidence(told, ruled), OF_LAW) >= (ruled.isStated ? LAW_FROM : UNSTATED_LAW_FROM);
}
