/** Fewer digits than these are soon the same by chance. */
const LEAST = 4;

/** Whether a numeral is another with two neighbouring digits the wrong way round ("2,773" for "2,737"), all else as it is there. */
export function areDigitsSwapped(written: string, meant: string): boolean {
  if (written.length !== meant.length || written.replace(/\D/g, '').length < LEAST) return false;
  if (written.replace(/\d/g, '#') !== meant.replace(/\d/g, '#')) return false;
  const [a, b] = [written.replace(/\D/g, ''), meant.replace(/\D/g, '')];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
