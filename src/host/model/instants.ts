/** An xsd:dateTime of a note; null where it says no time. */
export function instantOf(dateTime: string): Date | null {
  const milliseconds = dateTime === '' ? Number.NaN : Date.parse(dateTime);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds);
}
