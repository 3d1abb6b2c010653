/** A spreadsheet runs what begins like a formula; an apostrophe before it keeps it a text. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV (RFC 4180). Nothing in it runs as a formula in a spreadsheet. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map(cells => `${cells.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
