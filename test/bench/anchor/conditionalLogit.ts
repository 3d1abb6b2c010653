/**
 * Conditional logit with an outside option (McFadden 1974): the weights of evidence under which what was chosen is likeliest, held to 0 by an L2 penalty.
 * Method: Newton's method. Deterministic. Cost: the square of the pieces of evidence for each option and round.
 */

import { solved } from '../logistic.ts';

/** One choice: the evidence of each option, which of them is right (null: none, the outside option), and how many times it counts. */
export interface Choice {
  readonly options: readonly Readonly<Record<string, number>>[];
  readonly right: number | null;
  readonly times: number;
}

const ROUNDS = 50;
/** A round that moves no weight by more ends the fit. */
const STILL = 1e-4;

/** The weights of all evidence of `choices`; `free` is held to nothing. */
export function fitChoices(choices: readonly Choice[], penalty: number, free: string): Readonly<Record<string, number>> {
  const names = [...new Set(choices.flatMap(({ options }) => options.flatMap(Object.keys)))].sort();
  const rows = choices.map(({ options, right, times }) => ({
    right,
    times,
    options: options.map(each => names.map(name => each[name] ?? 0)),
  }));
  let weights = names.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, i) => (names[i] === free ? 0 : penalty * weight));
    const second = names.map((name, i) => names.map((_, j) => (i === j ? (name === free ? 1e-6 : penalty) : 0)));
    for (const { options, right, times } of rows) {
      const sums = options.map(values => values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0));
      const most = Math.max(0, ...sums);
      const powers = sums.map(sum => Math.exp(sum - most));
      const whole = powers.reduce((sum, power) => sum + power, Math.exp(-most));
      const mean = names.map((_, i) => options.reduce((sum, values, k) => sum + ((powers[k] ?? 0) / whole) * (values[i] ?? 0), 0));
      for (const [i, value] of mean.entries())
        gradient[i] = (gradient[i] ?? 0) + times * (value - (right === null ? 0 : (options[right]?.[i] ?? 0)));
      for (const [i, row] of second.entries())
        for (let j = 0; j <= i; j++) {
          const product = options.reduce((sum, values, k) => sum + ((powers[k] ?? 0) / whole) * (values[i] ?? 0) * (values[j] ?? 0), 0);
          row[j] = (row[j] ?? 0) + times * (product - (mean[i] ?? 0) * (mean[j] ?? 0));
        }
    }
    for (const [i, row] of second.entries()) for (let j = 0; j < i; j++) (second[j] ?? [])[i] = row[j] ?? 0;
    const steps = solved(second, gradient);
    weights = weights.map((weight, i) => weight - (steps[i] ?? 0));
    if (steps.every(step => Math.abs(step) < STILL)) break;
  }
  return Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0]));
}
