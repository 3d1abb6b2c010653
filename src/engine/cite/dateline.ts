/**
 * The dateline before the first words of a text: place, date and agency. "SEOUL, June 27 (Yonhap) —", "Port Elena, 14 May 2022 –".
 *
 * Cost: constant, as only the first code units of a line are looked at.
 */
import { foldName } from '../compare/names/fold.ts';
import { isKnownPlace } from '../compare/names/places.ts';
import { datesIn, isDay } from './metaLine.ts';

const AGENCY = "\\((\\p{Lu}[\\p{L} .&'’-]{1,40})\\)";
/** "SEOUL, June 27 (Yonhap) —": of whatever stands before the brackets only a place is asked for. */
const WIRE = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]*[, ]+){1,6}?(?:[^()—–]{0,40})${AGENCY}\\s*(?:—|–|--?)\\s`, 'u');
/** A place, perhaps with its country, up to the date: "PORT ELENA, Tamaro, ". */
const PLACE =
  /^\p{Lu}{2}[\p{Lu}.'’ -]{1,60}, (?:\p{Lu}[\p{L}.'’ -]{1,40}, ){0,2}?(?=\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)/u;
/** The same in small letters, which only a dash behind the date makes a dateline. */
const SMALL_PLACE =
  /^[^\p{L}\p{N}]{0,2}\p{Lu}[\p{L}.'’-]{1,40}(?: \p{Lu}[\p{L}.'’-]{1,40}){0,2}(?:, \p{Lu}[\p{L}.'’-]{1,40}(?: \p{Lu}[\p{L}.'’-]{1,40}){0,2}){0,2}, (?=\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)/u;
/** What stands behind the date: a dash and the text, or nothing, since the dateline has a line of its own. */
const END = new RegExp(`^[\\s*_]*(?:${AGENCY}\\s*)?(?:(?:—|–|--?)\\s|$)`, 'u');
const DASH = /[—–-]/;

/** What a dateline says. */
export interface Dateline {
  readonly agency: string | null;
  /** A day, where the dateline has a year. */
  readonly issued: string | null;
}

/** Reads the start of a line as a dateline; null where it is none. */
export function readDateline(text: string): Dateline | null {
  const line = text.slice(0, 160);
  const shouted = PLACE.exec(line);
  const place = shouted ?? SMALL_PLACE.exec(line);
  const date = place === null ? undefined : datesIn(line).find(({ start, iso }) => start === place[0].length && isDay(iso));
  const end = date === undefined ? null : END.exec(line.slice(date.end));
  if (date !== undefined && end !== null && (shouted !== null || DASH.test(end[0]))) return { agency: agency(end[1]), issued: date.iso };
  const wire = WIRE.exec(line);
  return wire === null ? null : { agency: agency(wire[1]), issued: datesIn(wire[0]).find(({ iso }) => isDay(iso))?.iso ?? null };
}

/** In a dateline brackets hold an agency, unless they hold a place. */
function agency(name: string | undefined): string | null {
  return name === undefined || isKnownPlace(foldName(name)) || name.split(' ').length > 4 ? null : name;
}
