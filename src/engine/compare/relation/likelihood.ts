/** How likely two figures are of one thing, by the evidence: multinomial logistic regression. Cost: one step for each piece of evidence. */
import type { Evidence } from './evidence.ts';
import { WEIGHTS } from './weights.ts';

/** The likelihoods add up to 1. */
export interface Likelihood {
  /** Of one thing. */
  readonly one: number;
  /** Of two things of one kind: another group, place or part. */
  readonly akin: number;
  readonly two: number;
}

/** Weights of one piece of evidence: logits for one thing and for two of one kind, against two things. */
export type Weight = readonly [one: number, akin: number];

const NOTHING: Evidence = {};

/** How likely it is what two figures are of, by the evidence and what there is of it besides. */
export function likelihood(
  evidence: Evidence,
  weights: Readonly<Record<string, Weight>> = WEIGHTS,
  further: Evidence = NOTHING,
): Likelihood {
  let [one, akin] = [0, 0];
  for (const part of [evidence, further])
    for (const name in part) {
      const value = part[name] ?? 0;
      const weight = value === 0 ? undefined : weights[name];
      if (weight === undefined) continue;
      one += weight[0] * value;
      akin += weight[1] * value;
    }
  const [x, y] = [Math.exp(one), Math.exp(akin)];
  return { one: x / (1 + x + y), akin: y / (1 + x + y), two: 1 / (1 + x + y) };
}
