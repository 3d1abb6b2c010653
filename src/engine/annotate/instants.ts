/** `YYYY-MM-DDThh:mm:ss(.fff)(Z|±hh:mm)`, as xsd:dateTime has it; seconds and what follows may be missing in lines written by hand. */
const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9})\d{0,20})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** Milliseconds since 1970, with a fraction; a time without a zone is taken as UTC. Null for what is no date. */
export function instantOf(dateTime: string): number | null {
  const match = DATE_TIME.exec(dateTime);
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone = 'Z'] = match;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const isDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
  if (!isDay || Number(month) > 12 || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return null;
  return date + Number(`0.${fraction}`) * 1000 - offsetOf(zone);
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** `now`, or the first millisecond behind `earlier` where a clock runs late: what is said last must count last. Both as xsd:dateTime. */
export function notBefore(now: string, earlier: string): string {
  const known = instantOf(earlier);
  const time = instantOf(now);
  return known === null || time === null || time > known ? now : new Date(Math.floor(known) + 1).toISOString();
}
