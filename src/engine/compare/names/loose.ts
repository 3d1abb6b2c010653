/**
 * Sentences in which capital letters mean nothing: headings, lines in title case, lines in capitals. Only names that the text has elsewhere,
 * or that are known anywhere, are looked up in them.
 *
 * Cost: linear in the units; a name is at most `LONGEST_LOOKUP` units long.
 */
import type { EntityKind, Sentence } from '../../model/index.ts';
import { classify, isFamilyAndGiven, kindAnywhere } from './classify.ts';
import { OPENERS } from './common.ts';
import { type Found, foldUnits } from './found.ts';
import { ORGANISATION_HEADS, TOPIC_NOUNS } from './heads.ts';
import { GIVEN_NAMES } from './people.ts';
import { isNaming, type Unit } from './units.ts';

/** A sentence in which capital letters mean nothing. */
export interface LooseSentence {
  readonly units: readonly Unit[];
  readonly sentence: number;
}

/** A sentence in which capital letters mean nothing: a heading, a line in title case, a line in capitals. */
export function isLoose(sentence: Sentence, units: readonly Unit[]): boolean {
  if (sentence.role === 'heading') return true;
  if (isSigned(units)) return false;
  let [letters, capitals, shouting, long, titled] = [0, 0, 0, 0, 0];
  for (const { kind, lower } of units) {
    if (kind !== 'name' && kind !== 'word' && kind !== 'acronym') continue;
    const capital = kind !== 'word';
    letters++;
    if (capital) capitals++;
    if (kind === 'acronym') shouting++;
    if (lower.length > 3) long++;
    if (lower.length > 3 && capital) titled++;
  }
  if ((letters > 3 && shouting * 2 > letters) || (letters > 1 && shouting === letters)) return true;
  return capitals > 2 && titled * 10 > long * 7 && !/[.!?…]["”’)\]]*$/.test(units.at(-1)?.text ?? '');
}

/**
 * "Photo: Lamai Don", "By Mehdi Ouazzani", "(Reporting by P. Austin)": a label, or somebody's signature, behind which every capital letter
 * is that of a name.
 */
export function isSigned(units: readonly Unit[]): boolean {
  const first = units[0]?.text === '(' || units[0]?.text === '[' ? 1 : 0;
  const lower = units[first]?.lower ?? '';
  if (units[first]?.kind === 'acronym') return false;
  if (lower === 'by') return units.length < 12 && units.slice(first + 1).every(isByline);
  if (SIGNING.has(lower) && units[first + 1]?.lower === 'by') return true;
  for (let at = first + 1; at < first + 4; at++)
    if (units[at]?.text === ':') return LABELS.has(lower) || LABELS.has(units[at - 1]?.lower ?? '');
  return first === 1 && units.some(unit => unit.kind === 'word' && REPORTED.has(unit.lower));
}

function isByline(unit: Unit): boolean {
  return isNaming(unit) || unit.text === ',' || unit.lower === 'and' || unit.lower === 'in' || unit.text === '&';
}

const SIGNING: ReadonlySet<string> = new Set([
  'reporting',
  'editing',
  'written',
  'photo',
  'photos',
  'photograph',
  'photographs',
  'words',
  'text',
  'translated',
  'edited',
  'compiled',
  'prepared',
  'illustration',
  'interview',
]);
const LABELS: ReadonlySet<string> = new Set(
  (
    'from to by before distribution interviewer interviewee interpreter photo photograph image picture reporting editing editor author authors source sources contact chair present apologies ' +
    'attendees participants signed translation translator board counsel applicant respondent plaintiff defendant witness attn cc members team owner directors trustees partners funders sponsors'
  ).split(' '),
);
const REPORTED: ReadonlySet<string> = new Set(['reported', 'reporting', 'contributed', 'editing']);

/** The known names in a sentence whose capital letters tell nothing, the longest first. */
export function lookUp({ units, sentence }: LooseSentence, known: ReadonlyMap<string, EntityKind>): readonly Found[] {
  const found: Found[] = [];
  for (let first = 0; first < units.length;) {
    const last = longestKnown(units, first, known);
    if (last === null) {
      first++;
      continue;
    }
    const folded = foldUnits(units.slice(first, last + 1));
    found.push({
      first,
      last,
      titled: false,
      opening: false,
      units,
      folded,
      kind: known.get(folded) ?? kindOfLooked(units, first, last, folded) ?? kindOfPair(units, first, last),
      own: false,
      weight: 1,
      sure: true,
      sentence,
    });
    first = last + 1;
  }
  return found;
}

/** Names in headings are looked up to this many units. */
const LONGEST_LOOKUP = 8;

function longestKnown(units: readonly Unit[], first: number, known: ReadonlyMap<string, EntityKind>): number | null {
  if (!isNaming(units[first]) || units[first]?.lower === 'the') return null;
  if (isFamilyAndGiven(units[first], units[first + 1])) return first + 1;
  const body = lastOfBody(units, first, known);
  if (body !== null) return body;
  for (let last = Math.min(units.length - 1, first + LONGEST_LOOKUP - 1); last >= first; last--) {
    if (!isNaming(units[last])) continue;
    const folded = foldUnits(units.slice(first, last + 1));
    const kind = known.get(folded);
    if (last === first && isGivenPlace(units, first, kind)) continue;
    if ((kind && (kind !== 'other' || last > first)) || kindOfLooked(units, first, last, folded)) return last;
  }
  return null;
}

/** "Kim Soon-hee" is a person wherever it stands. */
function kindOfPair(units: readonly Unit[], first: number, last: number): EntityKind {
  if (last === first + 1 && isFamilyAndGiven(units[first], units[last])) return 'person';
  return classify(units.slice(first, last + 1), foldUnits(units.slice(first, last + 1)))?.kind ?? 'other';
}

/** "Sydney Okafor-Lund", "Chad Whitmore": the place is a given name before a word that is none. */
function isGivenPlace(units: readonly Unit[], at: number, kind: EntityKind | undefined): boolean {
  const next = units[at + 1];
  return kind !== 'person' && next?.kind === 'name' && GIVEN_PLACES.has(units[at]?.lower ?? '');
}

const GIVEN_PLACES: ReadonlySet<string> = new Set([
  ...GIVEN_NAMES,
  'chad',
  'sydney',
  'jordan',
  'georgia',
  'florence',
  'charlotte',
  'austin',
  'kingston',
  'savannah',
  'dallas',
  'houston',
  'lincoln',
  'madison',
  'virginia',
  'carolina',
  'israel',
  'sofia',
  'adelaide',
  'perth',
  'alexandria',
  'vienna',
  'milan',
  'lima',
  'valencia',
  'medina',
  'santiago',
  'kent',
  'devon',
]);

/** "SUDARA IMMIGRATION BUREAU": a known name, nouns of a topic, and the head of a body. */
function lastOfBody(units: readonly Unit[], first: number, known: ReadonlyMap<string, EntityKind>): number | null {
  if (!known.has(units[first]?.lower ?? '')) return null;
  for (let last = first + 1; last < first + 4; last++) {
    const unit = units[last];
    if (unit === undefined || !isNaming(unit) || unit.possessive) return null;
    if (TOPIC_NOUNS.has(unit.lower)) continue;
    return ORGANISATION_HEADS.has(unit.lower) || (last === first + 1 && NEWSPAPERS.has(unit.lower)) ? last : null;
  }
  return null;
}

const NEWSPAPERS: ReadonlySet<string> = new Set(['courier', 'gazette', 'herald', 'chronicle', 'tribune', 'examiner', 'dispatch']);

/** The kind of a name that is known whatever the text says; of a short form only where it is written as one. */
function kindOfLooked(units: readonly Unit[], first: number, last: number, folded: string): EntityKind | null {
  if (units[first]?.kind !== 'acronym' || last > first) return kindAnywhere(folded);
  if (OPENERS.has(folded)) return null;
  const classified = classify(units.slice(first, last + 1), folded);
  return classified && classified.kind !== 'other' ? classified.kind : null;
}
