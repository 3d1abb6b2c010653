/**
 * Multinomial logistic regression: the weights under which labelled evidence is likeliest, held to given ones by an L2 penalty.
 *
 * Method: Newton's method, one kind after the other, with the whole matrix of second derivatives of a kind. Deterministic. Cost: the square of the pieces
 * of evidence for each example and round.
 */

/** One example: its evidence by name, its kind (0 for the one that the others are weighed against), and how many times it counts. */
export interface Example {
  readonly evidence: Readonly<Record<string, number>>;
  readonly kind: number;
  readonly times: number;
}

/** For each piece of evidence a weight for each kind but the first: logits. */
export type KindWeights = Readonly<Record<string, readonly number[]>>;

interface Fit {
  /** How many kinds there are besides the first. */
  readonly kinds: number;
  /** What the weights are held to, 0 where it has none; `any`, which all examples have, is held to nothing. */
  readonly prior: KindWeights;
  readonly penalty: number;
}

const ROUNDS = 40;
/** A round that moves no weight by more ends the fit. */
const STILL = 1e-4;
/** Holds what no example has. */
const LEAST = 1e-6;

/** The weights of all evidence of `examples`. */
export function fitWeights(examples: readonly Example[], { kinds, prior, penalty }: Fit): KindWeights {
  const names = [...new Set(examples.flatMap(({ evidence }) => Object.keys(evidence)))].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ evidence, kind, times }) => ({
    kind,
    times,
    // Only what is not 0 counts.
    values: Object.entries(evidence).flatMap(([name, value]) => (value === 0 ? [] : [[place.get(name) ?? 0, value] as const])),
  }));
  const held = Array.from({ length: kinds }, (_, k) => names.map(name => prior[name]?.[k] ?? 0));
  const weights = held.map(each => [...each]);
  const cost = names.map(name => (name === 'any' ? LEAST : penalty));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (const [k, own] of weights.entries()) {
      const gradient = own.map((weight, i) => (cost[i] ?? 0) * (weight - (held[k]?.[i] ?? 0)));
      const second = own.map((_, i) => own.map((__, j) => (i === j ? (cost[i] ?? 0) + LEAST : 0)));
      for (const { kind, times, values } of rows) {
        const powers = weights.map(each => Math.exp(values.reduce((sum, [i, value]) => sum + (each[i] ?? 0) * value, 0)));
        const likely = (powers[k] ?? 0) / (1 + powers.reduce((sum, power) => sum + power, 0));
        const [off, bend] = [times * (likely - (kind === k + 1 ? 1 : 0)), times * likely * (1 - likely)];
        for (const [i, value] of values) {
          gradient[i] = (gradient[i] ?? 0) + off * value;
          const row = second[i];
          if (row !== undefined) for (const [j, other] of values) row[j] = (row[j] ?? 0) + bend * value * other;
        }
      }
      for (const [i, step] of solved(second, gradient).entries()) {
        own[i] = (own[i] ?? 0) - step;
        moved = Math.max(moved, Math.abs(step));
      }
    }
    if (moved < STILL) break;
  }
  return Object.fromEntries(names.map((name, i) => [name, weights.map(each => each[i] ?? 0)]));
}

/** The solution of a system of linear equations with a symmetric, positive definite matrix: elimination, row by row. */
export function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (const [i, pivot] of rows.entries())
    for (const [j, row] of rows.entries()) {
      if (j === i) continue;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      if (factor === 0) continue;
      for (let k = i; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  return rows.map((row, i) => (row[rows.length] ?? 0) / (row[i] ?? 1));
}
