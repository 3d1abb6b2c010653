import type { Statement } from './statement.ts';

const RUN = /\b(?:consecutive|straight|successive)\b|\bin a row\b|\brunning\b/;

/** Whether a figure counts years one after another: "the fifth consecutive year". */
export function isRun({ quantity, around }: Statement): boolean {
  if (quantity.low === null || quantity.low !== quantity.high || !RUN.test(around) || !/\byears?\b/.test(around)) return false;
  return quantity.unit === 'ordinal' || quantity.unit === 'year' || quantity.unit === 'count';
}

/** The year with which a run of years began; null where the sentence and its document do not say of which year they speak. */
export function startYear({ quantity, period }: Statement, documentDate: string | null): number | null {
  const date = period.from ?? documentDate;
  const year = date === null ? Number.NaN : Number(date.slice(0, 4));
  return Number.isFinite(year) && quantity.low !== null ? year - quantity.low + 1 : null;
}
