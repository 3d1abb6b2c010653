/** The likelihood that evidence and fitted weights make, 0 to 1: logistic regression. Evidence without a weight counts nothing. */
export function logistic(evidence: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const [name, value] of Object.entries(evidence)) sum += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
