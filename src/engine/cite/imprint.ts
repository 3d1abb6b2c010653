/**
 * Lines that say where, when and by whom a text was put out, without a word such as "published": "Cuxhaven, 17 May 2022",
 * "Harbour Rights Network, March 2019", "Minutes of the 9th meeting, Tuesday 4 May 2021, Room 6".
 *
 * Method: what stands before the one date must be names of places or bodies, or say what kind of paper it is; behind it stand at most
 * an hour, a room or brackets. Cost: linear; lines longer than `LONGEST_META` are not looked at.
 */
import { foldName } from '../compare/names/fold.ts';
import { isKnownPlace } from '../compare/names/places.ts';
import { datesIn, isDay } from './metaLine.ts';
import { isNamelike, isOrganisation, isPaper } from './publishers.ts';
import { LONGEST_META } from './textLines.ts';

/** What such a line says. */
export interface Imprint {
  /** ISO 8601, of whatever precision the line has. */
  readonly date: string;
  /** Whether the words before the date say what kind of paper it is. */
  readonly kind: boolean;
  /** The body or paper that is named. */
  readonly name: string | null;
}

/** What a site counts beside the date: neither a name nor a date. */
const COUNT = /^\d+ (?:comments?|shares|views|likes|replies|min(?:ute)?s?(?: read)?)$/i;

/** The statements of a line of a head: its sentences, and what bars and dashes part. The line itself where it is but one. */
export function statements(text: string): readonly string[] {
  if (text.length > LONGEST_META) return [];
  const parts = text
    .split(/(?<=[\p{L}\d)]{2})\.\s(?=\p{Lu})|\s[|·•—–/]\s|,\s(?=(?:published|posted|updated|issued|released)\b)/u)
    .map(part => part.trim());
  const telling = parts.filter(part => !COUNT.test(part));
  return parts.length > 1 && telling.length > 0 ? telling : [text];
}

const WEEKDAY = /[\s,]*\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s*$/i;
const LINK = /[\s,:(–—-]*\b(?:held on|dated|on|of|at)\s*$/i;
const KIND =
  /\b(?:version|revision|edition|draft|transcript|record|minutes|meeting|sitting|session|hearing|judgment|ruling|release|statement|bulletin|newsletter|issue|volume|vol|delivered|fact ?sheet|briefing|communiqué|report|paper|factsheet|document|leaflet|brochure|circular|notice)\b/i;
const OTHER =
  /^\W*(?:next|previous|last|confirmed|approved|adopted|saved|accessed|retrieved|downloaded|updated|see|photos?|image|picture|caption|sources?|by|from|since|until|born|died|date of|read|based|data|as of|figure|table|chart|map|correction)\b/i;
const AFTER = /^(?:T?,? ?(?:at )?\d{1,2}(?:[.:]\d\d| ?[ap]\.?m\b).{0,80}|,? (?:room|hall|at)\b.{0,80}|,? ?\(.{0,100})?[^\p{L}\p{N}]*$/iu;

/** "9 March 2023, San Telmo". */
const PLACE_BEHIND = /^, \p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{1,30}){0,2}[^\p{L}\p{N}]*$/u;

function ends(behind: string): boolean {
  return AFTER.test(behind) || PLACE_BEHIND.test(behind);
}

/** Reads a statement as an imprint; null where it is anything else. */
export function readImprint(text: string): Imprint | null {
  if (text.length > LONGEST_META || !/\d{4}/.test(text) || OTHER.test(text)) return null;
  const journal = readJournal(text);
  if (journal !== null) return journal;
  const [date, more] = datesIn(text);
  if (date === undefined || more !== undefined || !ends(text.slice(date.end))) return null;
  const before = text.slice(0, date.start).replace(WEEKDAY, '').trimEnd();
  const parted = /[,:(–—-]$/.test(before);
  const said = before.replace(LINK, '').replace(/[\s,:(–—-]+$/, '');
  const kind = KIND.test(said) && said.split(' ').length <= 12 && !/[.!?"“]/.test(said);
  const segments = said.split(/,\s*|\s[–—-]\s/).map(segment => segment.trim().replace(/^[^\p{L}\p{N}]+/u, ''));
  const numbered = segments.some(segment => NUMBER.test(segment));
  const name =
    segments.find(segment => isOrganisation(segment) || isPaper(segment)) ?? (numbered ? segments.find(isPeriodical) : undefined) ?? null;
  if (before === '' && PLACE_BEHIND.test(text.slice(date.end))) return { date: date.iso, kind: false, name: null };
  if (said === '' && /\bheld\b/i.test(before)) return { date: date.iso, kind: true, name: null };
  // A day with an hour or a room: a meeting.
  if (said === '' && isDay(date.iso) && /\p{L}/u.test(text.slice(date.end))) return { date: date.iso, kind: false, name: null };
  if (kind || (said !== '' && segments.every(segment => NUMBER.test(segment)))) return { date: date.iso, kind: true, name };
  if (!parted || segments.length > 3 || !segments.every(segment => isNamelike(segment) || NUMBER.test(segment))) return null;
  if (name !== null) return { date: date.iso, kind, name };
  if (segments.length === 1 && isDay(date.iso) && PAPER_BY_ARTICLE.test(said)) return { date: date.iso, kind, name: said };
  const places = segments.every(segment => isKnownPlace(foldName(segment)));
  return places || (isDay(date.iso) && segments.every(isPlace)) ? { date: date.iso, kind, name } : null;
}

/** "Journal of Port Studies 14(2), 2022, pp. 33–58", "Coast and Law 2019;7:88–96". */
const JOURNAL =
  /^\W{0,2}(?<name>\p{Lu}[\p{L} '’&-]{3,80}?),? (?:(?<first>(?:19|20)\d\d)[;,] ?)?(?:vol(?:ume)?\.? ?)?\d{1,3}(?:\s?\(\d{1,3}\)|,? (?:no|issue|nr)\.? ?\d{1,3})?(?:[,:;]?\s?\(?(?<last>(?:19|20)\d\d)\)?)?(?<pages>[,:;]?\s?(?:pp?\.? ?)?\d{1,4}[–-]\d{1,4})?[^\p{L}\p{N}]*$/iu;

/** A volume of a journal, which has pages unless its name says what it is. */
function readJournal(text: string): Imprint | null {
  const { name = '', first, last, pages } = JOURNAL.exec(text)?.groups ?? {};
  const date = first ?? last;
  return date !== undefined && (pages !== undefined || isPaper(name)) ? { date, kind: false, name } : null;
}

/** The number of an issue, or of a paper of a series. */
const NUMBER =
  /^(?:no|nr|issue|vol|volume|number|report|(?:working |policy )?paper|(?:fact|information) ?sheet|leaflet|bulletin|(?:policy )?brief(?:ing)?)\b\.? ?(?:(?:no|nr)\b\.? ?)?\d/i;
/** "The Long Table, 3 May 2021": places and titles of few words have no article. */
const PAPER_BY_ARTICLE = /^The(?: (?!of )\p{Lu}[\p{L}'’-]*){1,3}$/u;

/** What a number of an issue stands behind: "De Waag, No. 31". */
function isPeriodical(text: string): boolean {
  return isNamelike(text) && !/\d/.test(text) && !KIND.test(text);
}

/** A place by its list or by its shape: few words, no article. */
function isPlace(text: string): boolean {
  return isKnownPlace(foldName(text)) || (text.split(' ').length <= 3 && !/^(?:the|an?)\b|\d|:/i.test(text));
}
