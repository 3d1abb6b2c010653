/**
 * Where a figure holds, without a tagger.
 *
 * Method: the place named behind the figure before the next one ("73 arrests in Manila"); else the nearest before it in its clause: behind a
 * preposition ("The hospital in Goma treated 1,840 patients"), in the genitive ("North Korea's camps"), or as the country that has, reports or
 * trades what is counted ("Peru exported 2.4 million tonnes"). Behind "in" any name is a place unless its words tell an organisation; elsewhere only
 * listed places are. Cost: some forty words a figure. Limits: a place that is told in an earlier sentence is not known.
 */
import { words } from '../../text/wordSet.ts';
import { isDemonym } from '../../compare/names/demonyms.ts';
import { COMPASS, COUNTRIES, isKnownPlace, PLACE_LEADS, PLACE_TAILS } from '../../compare/names/places.ts';
import { verbBase } from '../syntax/verbs.ts';
import { nameEnd, type Stretch } from './counted.ts';
import type { Tokens } from './cursor.ts';
import { isCapitalised, isNumber, isWord, lowerAt } from './cursor.ts';
import type { Figure } from './figures.ts';
import { isPluralNoun, STOPS } from './nouns.ts';
import { hasRole, roleOf, rolesAt } from './roles.ts';

const ORGANISATION =
  /^(?:act|agency|award|awards|bank|cabinet|championship|championships|commission|committee|company|congress|council|court|cup|day|department|games|house|inc|institute|journal|league|magazine|ministry|office|olympics|parliament|party|persons|post|report|review|senate|series|street|tier|times|university|week)$/;
/** Before any name. */
const PLACING = roleOf(words('in across inside throughout within near off outside'));
/** Before a name behind the figure: where it goes to or comes from. */
const MOVING = roleOf(words('from to into'));
/** Before a listed place. */
const PLACING_LISTED = roleOf(words('at on around over'));
/** "27 kilometres southeast of", "off the coast of" */
const BEARING = roleOf(
  words(
    'north south east west northeast north-east northwest north-west southeast south-east southwest south-west outside coast shore outskirts',
  ),
);
/** "the northern city of" */
const KIND = /^(?:capital|city|county|district|island|municipality|port|province|region|state|suburb|town|village)$/;

const OF = roleOf(['of']);
const STOP = roleOf(['.', ';', ':']);

/** How far behind and before a figure a place is looked for, in words. */
const BEHIND = 14;
const BEFORE = 40;

/** Behind these another clause begins, and those who speak may do so elsewhere. */
const PARTING = roleOf(
  words(`. ; : while whereas but although though if unless
  said says say told tells warned warns announced announces estimated estimates argued argues claimed claims added believe believes denied insisted`),
);
const SPEAKERS =
  /^(?:analysts?|authorities|campaigners?|conference|diplomats?|economists?|experts?|lawmakers?|meeting|ministers?|officials?|researchers?|scientists?|sources?|spokesman|spokesperson|spokeswoman|summit|talks)$/;
/** "a firm based in London", "born in Kent" */
const ORIGIN = /^(?:based|born|educated|founded|headquartered|listed|raised|registered|trained)$/;
/** "and 3 percent overall" */
const ELSEWHERE = roleOf(words('overall worldwide globally elsewhere abroad nationwide nationally internationally combined altogether'));
/** What a country does with what it has within. */
const HAS =
  /^(?:has|had|have|admits?|admitted|counted|counts|deported|deports|executed|executes|exported|exports|granted|grants|hosted|hosts|imported|imports|logged|mined|produced|produces|received|receives|recorded|records|registered|registers|rejected|rejects|reported|reports|saw|sees|sheltered|shelters|suffered|suffers|vaccinated)$/;
/** A length of time behind these says how long, and holds nowhere. */
const PERIOD = /^(?:past|last|next|over|within|for|after|in|about|nearly|some)$/;

/** The words of the place where `figure` holds, perhaps in the genitive; `next` is where the next figure starts. */
export function placeOf(tokens: Tokens, figure: Figure, next: number): Stretch | null {
  if (figure.unit === 'tier' || figure.unit === 'ordinal') return null;
  if (isLimitOfAge(tokens, figure)) return null;
  return behind(tokens, figure, next) ?? (holdsNowhere(tokens, figure) ? null : before(tokens, figure));
}

/** "children under five", "before she turned 15": an age is of no place. */
function isLimitOfAge(tokens: Tokens, { from, unit }: Figure): boolean {
  return unit === 'year' && /^(?:under|over|aged|below|above|turn|turns|turned|turning)$/.test(lowerAt(tokens, from - 1));
}

function holdsNowhere(tokens: Tokens, { from, to, unit, per }: Figure): boolean {
  if (hasRole(tokens, to, ELSEWHERE)) return true;
  return per === null && TIME.test(unit ?? '') && PERIOD.test(lowerAt(tokens, from - 1));
}

const TIME = /^(?:second|minute|hour|day|week|month|year|decade)$/;

function behind(tokens: Tokens, figure: Figure, next: number): Stretch | null {
  const until = Math.min(next, figure.to + BEHIND);
  for (let at = figure.to; at < until; at++) {
    if (hasRole(tokens, at, STOP)) return null;
    // Where somebody of that age goes says nothing of the age.
    const place = placeAt(tokens, at, figure.unit !== 'year') ?? ownerAt(tokens, at);
    if (place !== null) return place;
  }
  return null;
}

function before(tokens: Tokens, figure: Figure): Stretch | null {
  for (let at = figure.from - 1; at >= 0 && at > figure.from - BEFORE; at--) {
    if (hasRole(tokens, at, PARTING | ELSEWHERE)) return null;
    const place = placeAt(tokens, at, false) ?? ownerAt(tokens, at) ?? subjectAt(tokens, at);
    if (place === null || place.to > figure.from) continue;
    return isOrigin(tokens, at) ? null : place;
  }
  return null;
}

/** "officials in Geneva", "according to doctors in Kabul", "a firm based in London": where somebody is, not where the figure holds. */
function isOrigin(tokens: Tokens, i: number): boolean {
  if (ORIGIN.test(lowerAt(tokens, i - 1)) || SPEAKERS.test(lowerAt(tokens, i - 1))) return true;
  for (let at = i - 1; at >= 0 && at > i - 8 && lowerAt(tokens, at) !== ','; at--) if (lowerAt(tokens, at) === 'according') return true;
  return false;
}

/** A place behind the preposition at `i`; with `moving`, "from" and "to" are such too. */
function placeAt(tokens: Tokens, i: number, moving: boolean): Stretch | null {
  const roles = rolesAt(tokens, i);
  if (!(roles & (PLACING | MOVING | PLACING_LISTED | OF))) return null;
  const any = (roles & (moving ? PLACING | MOVING : PLACING)) !== 0 || ((roles & OF) !== 0 && hasRole(tokens, i - 1, BEARING));
  if (!any && !(roles & PLACING_LISTED)) return null;
  const article = lowerAt(tokens, i + 1) === 'the';
  const bearing = article ? i + 2 : i + 1;
  let from = bearing;
  while (from < bearing + 2 && isPart(lowerAt(tokens, from)) && !isCapitalised(tokens, from)) from += 1;
  if (KIND.test(lowerAt(tokens, from)) && /^(?:of|,)$/.test(lowerAt(tokens, from + 1))) return nameAt(tokens, from + 2, any);
  const name = nameAt(tokens, from, any);
  if (name === null) return null;
  // "from the Green Vault in Dresden": a name with an article is of a place where a list has it or its words say so.
  if (article && from === bearing && roles & MOVING && !isListed(tokens, from, name.to) && !isNamedSo(tokens, from, name.to)) return null;
  return { from: from > bearing ? bearing : article ? i + 1 : from, to: name.to };
}

/** "northern", "rural": says which part of a place. */
function isPart(word: string): boolean {
  return COMPASS.has(word) || /^(?:coastal|lower|rural|upper|urban)$/.test(word);
}

/** The name at `from`, with others that a list adds to it, where it is one of a place; `any`: names that no list has are taken too. */
function nameAt(tokens: Tokens, from: number, any: boolean): Stretch | null {
  const to = nameEnd(tokens, from);
  const last = lowerAt(tokens, to - 1);
  if (to === from || isNumber(tokens, to) || /['’]s$/.test(last)) return null;
  const listed = isListed(tokens, from, to);
  if (!listed && (!any || isOrganisation(tokens, from, to))) return null;
  if (!listed && isDemonym(last)) return null;
  return isAttributive(tokens, to, listed) ? null : { from, to: listed ? listEnd(tokens, to) : to };
}

function isListed(tokens: Tokens, from: number, to: number): boolean {
  let name = lowerAt(tokens, from);
  for (let at = from + 1; at < to; at++) name += ` ${lowerAt(tokens, at)}`;
  return isKnownPlace(name.replace(/['’]s$/, ''));
}

function isNamedSo(tokens: Tokens, from: number, to: number): boolean {
  return PLACE_TAILS.has(lowerAt(tokens, to - 1)) || PLACE_LEADS.has(lowerAt(tokens, from));
}

function isOrganisation(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (ORGANISATION.test(lowerAt(tokens, at))) return true;
  return false;
}

/** Past forms and adverbs that follow a name and do not go with it. */
const BEHIND_NAMES =
  /^(?:alone|itself|overnight|tonight|began|brought|bought|built|caught|drew|drove|found|held|hit|led|lost|meant|met|paid|put|sank|saw|sent|set|shot|sold|spent|stood|took|won|wrote)$/;

/** "one child in Lagos shares a room": an object follows its verb. */
const OBJECT_OPENS = /^(?:an?|her|his|its|the|their)$/;

/** "in London hospitals", against "in Zimbabwe earn". */
function isAttributive(tokens: Tokens, to: number, listed: boolean): boolean {
  const word = lowerAt(tokens, to);
  if (!isWord(tokens, to) || STOPS.has(word) || /(?:ed|ly)$/.test(word) || BEHIND_NAMES.test(word)) return false;
  return (
    !listed ||
    verbBase(tokens[to]) === undefined ||
    (isPluralNoun(tokens, to) && STOPS.has(lowerAt(tokens, to + 1)) && !OBJECT_OPENS.test(lowerAt(tokens, to + 1)))
  );
}

/** "Kenya, Ethiopia and Yemen": the end of a list of listed places whose first ends before `i`. */
function listEnd(tokens: Tokens, i: number): number {
  let [to, more] = [i, i];
  for (let places = 0; places < 6; places++) {
    const joint = lowerAt(tokens, more) === ',' && lowerAt(tokens, more + 1) === 'and' ? more + 1 : more;
    if (!/^(?:,|and|or)$/.test(lowerAt(tokens, joint))) return to;
    const end = nameEnd(tokens, joint + 1);
    if (end === joint + 1 || !isListed(tokens, joint + 1, end) || /['’]s$/.test(lowerAt(tokens, end - 1))) return to;
    more = end;
    if (lowerAt(tokens, joint) !== ',') to = end;
  }
  return to;
}

/** "North Korea's political prison camps". */
function ownerAt(tokens: Tokens, i: number): Stretch | null {
  if (!isCapitalised(tokens, i) || isCapitalised(tokens, i - 1)) return null;
  const to = nameEnd(tokens, i);
  if (!/['’]s$/.test(lowerAt(tokens, to - 1)) || !isListed(tokens, i, to)) return null;
  return { from: i, to };
}

/** "Peru exported …", "The Philippines recorded …". */
function subjectAt(tokens: Tokens, i: number): Stretch | null {
  if (!isCapitalised(tokens, i) || (i > 0 && !/^(?:,|and|the)$/.test(lowerAt(tokens, i - 1)) && !isNumber(tokens, i - 1))) return null;
  const to = nameEnd(tokens, i);
  const name = tokens
    .slice(i, to)
    .map(({ lower }) => lower)
    .join(' ');
  return COUNTRIES.has(name) && HAS.test(lowerAt(tokens, to)) ? { from: i, to } : null;
}
