/** How two rates are brought to one. Cost: constant. */
import { conceptOf } from './concepts.ts';
import type { Statement } from './statement.ts';
import { perFactor } from './values.ts';

/** How the second rate is brought to the first; a total of a year is as good as a rate per year. Null where it cannot be. */
export function perBetween(a: Statement, b: Statement): number | null {
  const known = perFactor(a.per, b.per);
  if (known !== null) return known;
  const [total, rated] = a.per === null ? [a, b] : [b, a];
  // "A dose costs $3" and "$3 a dose".
  if (total.per === null && rated.per !== null && isOneOf(total, rated.per)) return 1;
  return total.per === null && rated.per === 'year' && isOfYear(total) ? 1 : null;
}

function isOneOf({ subject: { head, fromActor }, dimension }: Statement, per: string): boolean {
  return fromActor && dimension !== 'count' && head === conceptOf(per);
}

function isOfYear({ period: { from, to, cumulative } }: Statement): boolean {
  return from?.length === 4 && from === to && !cumulative;
}
