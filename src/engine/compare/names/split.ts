/**
 * What is left of a chunk once openers, titles, articles and peoples are off: the names proper.
 *
 * Cost: linear in the units of the chunk.
 */
import { type Chunk, isParticleHead, isYear } from './chunks.ts';
import { CALENDAR, COMMON_CAPITALISED, NAME_MONTHS, OPENERS } from './common.ts';
import { isDemonym } from './demonyms.ts';
import { LAW_HEADS, ORGANISATION_HEADS, WORK_HEADS } from './heads.ts';
import { isFamilyAndGiven } from './classify.ts';
import { FAMILY_FIRST, PARTICLES, TITLE_PHRASES, TITLES } from './people.ts';
import { COMPASS, isKnownPlace } from './places.ts';
import type { Unit } from './units.ts';

/** A name within a sentence, before anything is known of it but its place. */
export interface Candidate extends Chunk {
  /** A title stands before it: it is a person. */
  readonly titled: boolean;
  /** It stands where any word would begin with a capital letter. */
  readonly opening: boolean;
}

/** The names of a chunk, in text order. */
export function splitChunk(units: readonly Unit[], chunk: Chunk): readonly Candidate[] {
  const opening = opensSentence(units, chunk.first);
  const first = skipOpeners(units, chunk, opening);
  if (first > chunk.last) return [];
  const still = opening && first === chunk.first;
  if (still && isSpeakerMark(units, first) && first < chunk.last) return splitChunk(units, { first: first + 1, last: chunk.last });
  const person = behindTitle(units, first, chunk.last);
  if (person !== null) {
    const name = { first: person.from, last: chunk.last, titled: true, opening: false };
    return person.title > first ? [...trimmed(units, { first, last: person.title - 1, titled: false, opening: still }), name] : [name];
  }
  return trimmed(units, { first, last: chunk.last, titled: false, opening: still });
}

/** "Q. When did you leave?": the mark of who speaks in an interview. */
function isSpeakerMark(units: readonly Unit[], at: number): boolean {
  return /^[QA]\.$/.test(units[at]?.text ?? '') && OPENERS.has(units[at + 1]?.lower ?? '');
}

/** At the start of a sentence, behind a colon, or inside an opening quotation mark. */
function opensSentence(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  if (before === undefined) return true;
  if (/^[:“"•*·…–—-]$/.test(before.text)) return true;
  return before.kind === 'mark' && /^[‘'([]$/.test(before.text) && (at === 1 || units[at - 2]?.kind === 'mark');
}

function skipOpeners(units: readonly Unit[], { first, last }: Chunk, opening: boolean): number {
  let at = first;
  while (at <= last) {
    const unit = units[at];
    if (!unit) break;
    if (!opening && at === first && unit.text === 'The' && isKnownPlace(`the ${units[at + 1]?.lower ?? ''}`)) break;
    if (isFamilyAndGiven(unit, units[at + 1])) break;
    const article = unit.lower === 'the' || unit.text === 'A' || unit.lower === 'an';
    const opener =
      (opening || at > first) &&
      at - first < 2 &&
      OPENERS.has(unit.lower) &&
      unit.kind !== 'acronym' &&
      !isNamePair(units, at, last) &&
      !isNameMonth(units, at, last);
    if (!article && !opener) break;
    at++;
  }
  while (at <= last && units[at]?.kind === 'word' && !isParticleHead(units, at)) at++;
  return at;
}

/** "May Thandar Oo". */
function isNameMonth(units: readonly Unit[], at: number, last: number): boolean {
  return NAME_MONTHS.has(units[at]?.lower ?? '') && last > at + 1 && units[at + 1]?.kind === 'name' && units[at + 2]?.kind === 'name';
}

/** "New York", "East Timor": an opener that belongs to a place. */
function isNamePair(units: readonly Unit[], at: number, last: number): boolean {
  if (at >= last) return false;
  const two = `${units[at]?.lower ?? ''} ${units[at + 1]?.lower ?? ''}`;
  return isKnownPlace(two) || isKnownPlace(`${two} ${units[at + 2]?.lower ?? ''}`);
}

/** Where the last title of the chunk begins, and where the name behind it does; null without a title. */
function behindTitle(units: readonly Unit[], first: number, last: number): { readonly title: number; readonly from: number } | null {
  for (let from = last; from > first; from--) {
    const title = titleBefore(units, first, from);
    if (title === null) continue;
    const rest = units.slice(from, last + 1);
    const particle = rest[0]?.kind === 'word' && PARTICLES.has(rest[0].lower) && rest.length > 1;
    return rest.length <= 5 && (rest[0]?.kind !== 'word' || particle) && rest.every(isPersonUnit) ? { title, from } : null;
  }
  return null;
}

/** Where the title that ends before `from` begins: the longest phrase that is one. */
function titleBefore(units: readonly Unit[], first: number, from: number): number | null {
  let found: number | null = null;
  let phrase = '';
  for (let at = from - 1; at >= Math.max(first, from - 4); at--) {
    const word = units[at]?.lower ?? '';
    phrase = phrase === '' ? word : `${word} ${phrase}`;
    if (at === from - 1 ? TITLES.has(word) : TITLE_PHRASES.has(phrase)) found = at;
  }
  return found;
}

function isPersonUnit(unit: Unit): boolean {
  const head = ORGANISATION_HEADS.has(unit.lower) || LAW_HEADS.has(unit.lower) || WORK_HEADS.has(unit.lower);
  return (
    (unit.kind === 'name' || unit.kind === 'initial' || unit.kind === 'word') &&
    !head &&
    (!isDemonym(unit.lower) || FAMILY_FIRST.has(unit.lower)) &&
    unit.lower !== 'of' &&
    !isKnownPlace(unit.lower)
  );
}

/** Peoples, calendar words and labels at either end are no part of the name, unless a head noun keeps them there. */
function trimmed(units: readonly Unit[], candidate: Candidate): readonly Candidate[] {
  let { first, last } = candidate;
  if (last > first && /^JJ?\.$/.test(units[last]?.text ?? '')) last--; // "BOUN J.": a judge
  while (last >= first && isTail(units[last], last > first ? units[last - 1] : undefined))
    last -= isPeople(units, last - 1) && COMPASS.has(units[last - 1]?.lower ?? '') ? 2 : 1;
  const headed = hasHead(units, first, last);
  if (!headed && !isPlaceSpan(units, first, last)) while (first <= last && isPeople(units, first)) first++;
  if (first > last) return [];
  const from = isDatedLaw(units, first, last) ? first - 1 : first;
  return [{ ...candidate, first: from, last, opening: candidate.opening && first === candidate.first }];
}

function isTail(unit: Unit | undefined, before: Unit | undefined): boolean {
  if (!unit) return true;
  return (
    unit.kind === 'word' ||
    (CALENDAR.has(unit.lower) && !(NAME_MONTHS.has(unit.lower) && before !== undefined)) ||
    (isDemonym(unit.lower) && unit.kind === 'name' && !isHyphenatedGiven(before)) ||
    (COMMON_CAPITALISED.has(unit.lower) && unit.kind !== 'initial' && !STATE.has(unit.lower))
  );
}

/** "the 1951 Refugee Convention": a year between the article and a law belongs to its name. */
function isDatedLaw(units: readonly Unit[], first: number, last: number): boolean {
  if (!isYear(units[first - 1]) || !ARTICLES.has(units[first - 2]?.lower ?? '')) return false;
  for (let i = first; i <= last; i++) {
    if (LAW_HEADS.has(units[i]?.lower ?? '') && units[i + 1]?.kind !== 'name') return true;
    if (units[i]?.kind === 'word') return false;
  }
  return false;
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'its', 'their', 'this', 'that']);

/** "Soo-jin Han": behind a given name of that form a people's name is a family's. */
function isHyphenatedGiven(unit: Unit | undefined): boolean {
  return unit?.kind === 'name' && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(unit.text);
}

const STATE: ReadonlySet<string> = new Set([
  'state',
  'states',
  'internet',
  'web',
  'earth',
  'table',
  'bible',
  'gospel',
  'government',
  'camp',
]);

function hasHead(units: readonly Unit[], first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) {
    const lower = units[i]?.lower ?? '';
    if (ORGANISATION_HEADS.has(lower) || LAW_HEADS.has(lower) || WORK_HEADS.has(lower)) return true;
  }
  return false;
}

function isPlaceSpan(units: readonly Unit[], first: number, last: number): boolean {
  const name = units
    .slice(first, last + 1)
    .map(unit => unit.lower)
    .join(' ');
  return isKnownPlace(name);
}

function isPeople(units: readonly Unit[], at: number): boolean {
  const lower = units[at]?.lower ?? '';
  return (isDemonym(lower) && units[at]?.kind === 'name') || (COMPASS.has(lower) && isDemonym(units[at + 1]?.lower ?? ''));
}
