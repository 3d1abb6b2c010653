import type { Statement } from './statement.ts';

const RUN = /\b(?:consecutive|straight|successive)\b|\bin a row\b|\brunning\b/;

/** For "the fifth consecutive year" the year with which the run began; null where this is no run of years or its year is not known. */
export function startYear({ quantity, around, period }: Statement, documentDate: string | null): number | null {
  if (quantity.low === null || quantity.low !== quantity.high || !RUN.test(around) || !/\byears?\b/.test(around)) return null;
  if (quantity.unit !== 'ordinal' && quantity.unit !== 'year' && quantity.unit !== 'count') return null;
  const date = period.from ?? documentDate;
  const year = date === null ? Number.NaN : Number(date.slice(0, 4));
  return Number.isFinite(year) ? year - quantity.low + 1 : null;
}
