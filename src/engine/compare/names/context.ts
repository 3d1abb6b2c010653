/**
 * What the words around a name say of it: that it is a person, a place, a speaker, or who or what it is.
 *
 * Cost: a few units on either side of each name.
 */
import type { EntityKind } from '../../model/index.ts';
import { CALENDAR } from './common.ts';
import { FINDING_VERBS, INVERTED_VERBS, SPEECH_VERBS } from './cues.ts';
import { describe, skipBracket } from './described.ts';
import { kindOfNoun, PLACE_PARTS } from './nouns.ts';
import { THINGS, TITLES } from './people.ts';
import { isKnownPlace, PLACE_PREPOSITIONS } from './places.ts';
import type { Unit } from './units.ts';
import { words } from '../../text/wordSet.ts';

const AUXILIARIES: ReadonlySet<string> = new Set([
  'first',
  'has',
  'have',
  'had',
  'also',
  'later',
  'then',
  'recently',
  'repeatedly',
  'further',
  'once',
  'strongly',
  'publicly',
  'both',
  'himself',
  'herself',
  'itself',
  'themselves',
]);

/** Whether units `[first, last]` are the subject of a verb of saying, or stand behind one; `human`: one of which people alone are. */
export function isSpeaker(units: readonly Unit[], first: number, last: number, human = false): boolean {
  const behind = units[skipAdverbs(units, skipBracket(units, last + 1))];
  const speaks = behind !== undefined && SPEECH_VERBS.has(behind.lower) && !(human && FINDING_VERBS.has(behind.lower));
  if (speaks && !units[last]?.possessive && !isNounBehind(units, first, last, behind)) return true;
  return isSaidBy(units, first);
}

/** "The Kolvarian state keeps", "the Korvan report": a noun that has the form of a verb, behind an article and one name. */
function isNounBehind(units: readonly Unit[], first: number, last: number, { lower }: Unit): boolean {
  return first === last && units[last]?.kind === 'name' && units[first - 1]?.lower === 'the' && NOUN_LIKE.has(lower);
}

const NOUN_LIKE: ReadonlySet<string> = new Set(['document', 'estimate', 'forecast', 'record', 'report', 'show', 'state']);

/** The first unit at or behind `from` that is no auxiliary, adverb or date: "on Tuesday", "has repeatedly". */
export function skipAdverbs(units: readonly Unit[], from: number): number {
  let at = from;
  for (let i = 0; i < 4; i++, at++) {
    const unit = units[at];
    if (!unit) return at;
    const dated = CALENDAR.has(unit.lower) || (unit.kind === 'number' && CALENDAR.has(units[at - 1]?.lower ?? ''));
    const opens = unit.lower === 'on' && CALENDAR.has(units[at + 1]?.lower ?? '');
    if (!dated && !opens && !AUXILIARIES.has(unit.lower) && !/^\p{Ll}{3,}ly$/u.test(unit.lower)) return at;
  }
  return at;
}

function isSaidBy(units: readonly Unit[], first: number): boolean {
  const before = units[first - 1];
  if (!before) return false;
  if (before.lower === 'to' && units[first - 2]?.lower === 'according') return true;
  const at = before.lower === 'the' ? first - 2 : first - 1;
  return INVERTED_VERBS.has(units[at]?.lower ?? '') && isQuoteMark(units[at - 1]);
}

function isQuoteMark(unit: Unit | undefined): boolean {
  return unit !== undefined && /^[,”"’']$/.test(unit.text);
}

/** What the words beside a mention show, and how much that weighs among all mentions of the name. */
export interface Sign {
  readonly kind: EntityKind;
  readonly weight: number;
}

/** A sentence that says what something is weighs more than a preposition or a verb beside it. */
const DESCRIBED = 3;

/**
 * The kind that the words beside units `[first, last]` show, where the name itself does not tell; null where they show none. `plain`:
 * the name may be a person's; `bearable`: it may be one's where the text says that it is.
 */
export function kindByContext(units: readonly Unit[], first: number, last: number, plain: boolean, bearable: boolean): Sign | null {
  const noun = kindByNoun(units, first) ?? describe(units, first, last)?.kind ?? null;
  if (noun !== null && (noun !== 'person' || plain || bearable)) return { kind: noun, weight: DESCRIBED };
  if (bearable && isCredited(units, first)) return { kind: 'person', weight: DESCRIBED };
  if (isPlaceByContext(units, first, last)) return { kind: 'place', weight: 1 };
  if (isBodyByContext(units, first, last) || isThing(units, first, last)) return { kind: 'organisation', weight: 1 };
  return plain && isPersonByContext(units, first, last) ? { kind: 'person', weight: 1 } : null;
}

/** "Jinhe replied through its lawyer": what speaks, and has an "its". */
function isThing(units: readonly Unit[], first: number, last: number): boolean {
  return isSpeaker(units, first, last) && units.slice(last + 1, last + 7).some(unit => unit.lower === 'its' || unit.lower === 'itself');
}

/** The kind of a short form by the words beside it: what speaks, runs or has staff is a body. */
export function kindOfAcronym(units: readonly Unit[], first: number, last: number): Sign | null {
  const noun = kindByNoun(units, first) ?? describe(units, first, last)?.kind ?? null;
  if (noun !== null) return { kind: noun, weight: DESCRIBED };
  if (isDateline(units, first, last)) return { kind: 'place', weight: DESCRIBED };
  const body = isSpeaker(units, first, last) || isBodyByContext(units, first, last) || isTheBody(units, first, last);
  return body ? { kind: 'organisation', weight: 1 } : null;
}

/** "the ITF has", "to the ITF and": a short form with an article and no noun behind it is mostly a body's. */
function isTheBody(units: readonly Unit[], first: number, last: number): boolean {
  if (units[first - 1]?.lower !== 'the' || first !== last || (units[first]?.lower.length ?? 0) < 3) return false;
  const next = units[last + 1];
  return next === undefined || next.kind === 'mark' || BEHIND_BODY.has(next.lower);
}

const BEHIND_BODY: ReadonlySet<string> = words(
  'and or has have had is was will would can could may must did does in at on of for to from with by about that which who',
);

/** "MEUNG SAO, Sudara, March 14": capitals at the head of a sentence, a date or a bracket and a dash behind them. */
function isDateline(units: readonly Unit[], first: number, last: number): boolean {
  if (first > 0 && units.slice(0, first).some(unit => unit.kind === 'word' || unit.kind === 'name')) return false;
  const next = units[last + 1]?.text;
  if (next === ',') return datelineEnd(units, last + 2) !== null;
  return next === '(' && isDash(units[skipBracket(units, last + 1)]);
}

/** Behind the date of the dateline that goes on at `from`; null where no date follows. */
function datelineEnd(units: readonly Unit[], from: number): number | null {
  for (let at = from; at < from + 6; at++) {
    const unit = units[at];
    if (unit === undefined || unit.kind === 'word') return null;
    const beside = units[at + 1]?.kind === 'number' || units[at - 1]?.kind === 'number';
    if (CALENDAR.has(unit.lower) && beside) return at + 1;
  }
  return null;
}

/** Whether the words beside units `[first, last]` show a person: a role, a title, an age, "who", a verb of which only people are the subject. */
function isPersonByContext(units: readonly Unit[], first: number, last: number): boolean {
  const before = units[first - 1];
  if (before && TITLES.has(before.lower) && before.kind === 'name') return true;
  if ((before?.lower === 'called' || before?.lower === 'named') && kindOfNoun(units[first - 2]?.lower ?? '') === 'person') return true;
  const next = units[last + 1];
  if (isSpeaker(units, first, last, true) && !isThingBefore(units, first) && !isWithinPhrase(units, first)) return true;
  if (isHumanSubject(units, first, last) || isTalkedTo(units, first) || isNamed(units, first)) return true;
  if (next?.text !== ',' && !isDash(next)) return false;
  const behind = units[last + 2];
  if (behind?.kind === 'number' && /^\d{1,2}$/.test(behind.text) && units[last + 3]?.text === ',') return true;
  return behind?.lower === 'who';
}

/** "talked to Floor Wijnands", "an interview with Tarn". */
function isTalkedTo(units: readonly Unit[], first: number): boolean {
  const [link, verb] = [units[first - 1]?.lower ?? '', units[first - 2]?.lower ?? ''];
  return TALKED.has(link) || ((link === 'to' || link === 'with') && SPOKEN.has(verb));
}

const TALKED: ReadonlySet<string> = words('interviewed married befriended marrying interviewing');
const SPOKEN: ReadonlySet<string> = words('talked spoke talking speaking interview interviews conversation married listened listening');

/** "By Mehdi Ouazzani", "editing by P. Austin". */
function isCredited(units: readonly Unit[], first: number): boolean {
  if (units[first - 1]?.lower !== 'by') return false;
  return first === 1 || CREDITS.has(units[first - 2]?.lower ?? '');
}

const CREDITS: ReadonlySet<string> = words(
  'reporting editing written photo photos photograph photographs photographed translated edited interviewed authored painted drawn sung composed',
);

/** "whose family name was Tak", "For the applicant: Mathieu Sone". */
function isNamed(units: readonly Unit[], first: number): boolean {
  const before = units[first - 1]?.lower;
  if (before === ':' && kindOfNoun(units[first - 2]?.lower ?? '') === 'person') return true;
  return (before === 'was' || before === 'is') && units[first - 2]?.lower === 'name';
}

/** "Tarn was born", "Tarn wept". */
function isHumanSubject(units: readonly Unit[], first: number, last: number): boolean {
  if (units[last]?.possessive === true || isWithinPhrase(units, first)) return false;
  const verb = units[skipAdverbs(units, last + 1)];
  if (verb === undefined) return false;
  if (verb.lower === 'was' || verb.lower === 'is') return HUMAN_STATES.has(units[skipAdverbs(units, last + 2)]?.lower ?? '');
  return HUMAN_VERBS.has(verb.lower);
}

const HUMAN_VERBS: ReadonlySet<string> = words(`
died fled flew wept cried smiled laughed slept ate walked married studied resigned retired remembers remembered thinks thought felt feels knew knows hopes wants wanted grew learned learnt taught teaches sang nodded shrugged
sighed whispered shouted confessed graduated emigrated hid slipped pleaded
`);
const HUMAN_STATES: ReadonlySet<string> = words(
  'born arrested jailed imprisoned beaten sentenced married widowed elected tortured interrogated orphaned',
);

/** "run by the SIB", "a spokesman for NFC", "the coordinator of Riverbank": what has staff, and runs or pays. */
function isBodyByContext(units: readonly Unit[], first: number, last: number): boolean {
  const at = units[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  const [before, earlier] = [units[at], units[at - 1]];
  if (before?.kind !== 'word' || earlier?.kind !== 'word' || units[last]?.possessive === true) return false;
  if (before.lower === 'by') return BODY_DEEDS.has(earlier.lower);
  return STAFF_LINKS.has(before.lower) && STAFF.has(earlier.lower);
}

const BODY_DEEDS: ReadonlySet<string> = words(
  'run employed instructed funded published operated administered commissioned owned licensed supplied sponsored issued insured hired',
);
const STAFF_LINKS: ReadonlySet<string> = words('of at for with');
const STAFF: ReadonlySet<string> = words(`
spokesman spokeswoman spokesperson coordinator director chairman chairwoman chair manager employee researcher lawyer officer ceo treasurer trustee founder co-founder board inspector analyst adviser consultant shareholder
representative branch
`);

/** "Readers of Brisa wrote": the subject is the noun before. */
function isWithinPhrase(units: readonly Unit[], first: number): boolean {
  const before = units[first - 1]?.lower === 'the' ? units[first - 2] : units[first - 1];
  return before?.kind === 'word' && PHRASE_PREPOSITIONS.has(before.lower);
}

const PHRASE_PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'in', 'at', 'from', 'for', 'near', 'with', 'on', 'about']);

/** The kind of the thing whose noun stands before an unknown name: "the weekly magazine Brisa"; null where none does. */
function kindByNoun(units: readonly Unit[], first: number): EntityKind | null {
  const before = units[first - 1];
  if (before?.kind !== 'word' || units[first - 2] === undefined) return null;
  if (PLACE_NOUNS.has(before.lower)) return 'place';
  if (TEXT_NOUNS.has(before.lower)) return 'work';
  return BODY_NOUNS.has(before.lower) ? 'organisation' : null;
}

const TEXT_NOUNS: ReadonlySet<string> = new Set(['novel', 'memoir', 'film', 'book', 'journal', 'documentary', 'play', 'opera', 'album']);
const BODY_NOUNS: ReadonlySet<string> = new Set([
  ...[
    'agency',
    'airline',
    'alliance',
    'bank',
    'blog',
    'broadcaster',
    'charity',
    'club',
    'company',
    'conglomerate',
    'daily',
    'firm',
    'group',
    'magazine',
    'manufacturer',
    'militia',
    'monthly',
  ],
  ...[
    'network',
    'newspaper',
    'ngo',
    'nonprofit',
    'outlet',
    'paper',
    'party',
    'publisher',
    'retailer',
    'startup',
    'syndicate',
    'watchdog',
    'website',
    'weekly',
  ],
]);

function isThingBefore(units: readonly Unit[], first: number): boolean {
  const before = units[first - 1];
  return before !== undefined && THINGS.has(before.lower);
}

function isDash(unit: Unit | undefined): boolean {
  return unit !== undefined && /^[–—-]$/.test(unit.text);
}

/** Whether a preposition of place stands before an otherwise unknown name. */
function isPlaceByContext(units: readonly Unit[], first: number, last: number): boolean {
  const before = units[first - 1];
  if (isDateline(units, first, last) && units[first]?.text === units[first]?.text.toUpperCase()) return true;
  if (before?.text === ',' && isInDateline(units, first, last)) return true;
  if (before === undefined || !isSmall(units, first - 1)) return false;
  if (before.lower === 'from' && isOriginBefore(units, first - 2)) return true;
  if (before.lower === 'at' && STOPS.has(units[first - 2]?.lower ?? '')) return true;
  if ((before.lower === 'and' || before.lower === 'or') && units[last + 1]?.lower !== 'in' && isPlaceBefore(units, first - 2)) return true;
  if (before.lower === 'of' && PLACE_NOUNS.has(units[first - 2]?.lower ?? '')) return true;
  const article = before.lower === 'the' ? units[first - 2] : before;
  if (article?.lower === 'of' && isPlacePart(units, before.lower === 'the' ? first - 3 : first - 2)) return true;
  if (before.lower === 'to' && MOTIONS.has(units[first - 2]?.lower ?? '') && last - first < 2) return true;
  return PLACE_PREPOSITIONS.has(before.lower) && last - first < 2 && !units[last]?.possessive && units[last + 1]?.kind !== 'name';
}

/** A word in lower case, or one that has its capital from the head of the sentence. */
function isSmall(units: readonly Unit[], at: number): boolean {
  return units[at]?.kind === 'word' || (units[at]?.kind === 'name' && (at === 0 || units[at - 1]?.kind === 'mark'));
}

/** "MEUNG SAO, Sudara, March 14": the second name of a dateline. */
function isInDateline(units: readonly Unit[], first: number, last: number): boolean {
  if (units[last + 1]?.text !== ',' || datelineEnd(units, last + 2) === null) return false;
  return first <= 5 && units.slice(0, first - 1).every(unit => unit.kind === 'acronym');
}

/** "He was from Pathein", "a bookkeeper from Hamhung". */
function isOriginBefore(units: readonly Unit[], at: number): boolean {
  const lower = units[at]?.lower ?? '';
  return COMING.has(lower) || kindOfNoun(lower) === 'person';
}

const COMING: ReadonlySet<string> = words(
  'is was are were be comes came come coming originally hails hailed people workers families migrants refugees women men students fishermen traders',
);

/** What is done at a place: "held at Ban Tolok". */
const STOPS: ReadonlySet<string> = words(
  'called landed docked arrived anchored born detained held stationed stopped berthed boarded moored disembarked settled camped',
);

/** "in Peniche and Póvoa de Varzim": a place before the conjunction, known or behind a preposition of place. */
function isPlaceBefore(units: readonly Unit[], end: number): boolean {
  let from = end;
  let name = '';
  for (; from > end - 4 && units[from]?.kind === 'name'; from--) {
    name = name === '' ? (units[from]?.lower ?? '') : `${units[from]?.lower ?? ''} ${name}`;
    if (isKnownPlace(name)) return true;
  }
  return from < end && units[from]?.kind === 'word' && PLACE_PREPOSITIONS.has(units[from]?.lower ?? '');
}

/** "the bank of the Nam Hka", "residents of Meung Sao". */
function isPlacePart(units: readonly Unit[], at: number): boolean {
  return units[at]?.kind === 'word' && PLACE_PARTS.has(units[at].lower);
}

/** Verbs behind which "to" leads to a place. */
const MOTIONS: ReadonlySet<string> = words(
  'moved went travelled traveled returned came flew deported walked fled drove driven transferred sailed travelling traveling migrated moving trip visit escaped exiled',
);

const PLACE_NOUNS: ReadonlySet<string> = new Set([
  'city',
  'town',
  'village',
  'province',
  'region',
  'district',
  'county',
  'island',
  'port',
  'capital',
  'suburb',
  'state',
  'valley',
  'municipality',
]);
