/**
 * What a sentence says beside a name to tell who or what it is: an apposition, "is a", the noun of a role before it.
 *
 * Method: the phrase beside the name is read up to its first boundary, and the noun before that boundary gives the kind. Cost: a few
 * units on either side of each name, at most `REACH`.
 */
import type { EntityKind } from '../../model/index.ts';
import { INVERTED_VERBS, SPEECH_VERBS } from './cues.ts';
import { isDemonym } from './demonyms.ts';
import { kindOfNoun } from './nouns.ts';
import { GIVEN_NAMES, ROLES, THINGS, TITLES } from './people.ts';
import { isKnownPlace } from './places.ts';
import type { Unit } from './units.ts';

/** What is said of a name; `kind` is null where the noun does not tell. */
export interface Description {
  readonly kind: EntityKind | null;
}

/** The longest phrase and the longest bracket that are looked at, in units. */
const REACH = 12;
const LONGEST_BRACKET = 30;

/** What the sentence says units `[first, last]` are; null where it does not say. */
export function describe(units: readonly Unit[], first: number, last: number): Description | null {
  return (units[last]?.possessive === true ? null : describedBehind(units, first, last)) ?? describedBefore(units, first, last);
}

function describedBehind(units: readonly Unit[], first: number, last: number): Description | null {
  const at = skipBracket(units, MARKUP.has(units[last + 1]?.text ?? '') ? last + 2 : last + 1);
  const mark = units[at];
  if (mark === undefined) return null;
  if (mark.text === ',' || isDash(mark)) {
    const said = isAdverbial(units, first) || isSaid(units, at + 1) ? null : apposition(units, first, at + 1);
    return said?.kind === null && first === last && isKnownPlace(units[first]?.lower ?? '') ? null : said;
  }
  if (mark.text === ':' && isHead(units, first)) return withArticle(units, at + 1);
  if (isCopula(mark)) return heads(units, first) ? predicate(units, at + 1) : null;
  if (mark.lower === 'as' && IDENTIFYING.has(units[first - 1]?.lower ?? '')) return predicate(units, at + 1);
  return null;
}

const IDENTIFYING: ReadonlySet<string> = new Set(['identified', 'described', 'identifies', 'describes']);

/** What is left of markup behind a title in a plain text. */
const MARKUP: ReadonlySet<string> = new Set(['*', '_', '”']);

/** The unit behind the brackets at `from`. */
export function skipBracket(units: readonly Unit[], from: number): number {
  if (units[from]?.text !== '(') return from;
  for (let at = from + 1; at < from + LONGEST_BRACKET; at++) if (units[at]?.text === ')') return at + 1;
  return from;
}

function isDash(unit: Unit | undefined): boolean {
  return unit !== undefined && /^[–—-]$/.test(unit.text);
}

function isCopula(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.lower === 'is' || unit.lower === 'was' || unit.lower === 'are' || unit.lower === 'were');
}

/** "In Geneva, a lawyer said": a phrase of place that opens a sentence. */
function isAdverbial(units: readonly Unit[], first: number): boolean {
  const before = units[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  return PLACE_OPENERS.has(units[before]?.lower ?? '') && (before === 0 || units[before - 1]?.kind === 'mark');
}

const PLACE_OPENERS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'on',
  'from',
  'near',
  'outside',
  'across',
  'to',
  'by',
  'for',
  'after',
  'before',
  'since',
  'with',
]);

/** "…, an official at the Commission said": what follows the comma speaks. */
function isSaid(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < from + REACH; at++) {
    const unit = units[at];
    if (unit === undefined || unit.kind === 'mark' || unit.lower === 'who' || unit.lower === 'which') return false;
    if (INVERTED_VERBS.has(unit.lower)) return true;
  }
  return false;
}

/** ", 51, a businessman", ", then a prosecutor", ", Burmese, cook", ", who acts for": what stands behind the comma at `from`. */
function apposition(units: readonly Unit[], first: number, from: number): Description | null {
  let at = from;
  const age = units[at];
  if (age?.kind === 'number' && /^\d{1,2}$/.test(age.text) && units[at + 1]?.text === ',') at += 2;
  if (isDemonym(units[at]?.lower ?? '') && units[at + 1]?.text === ',') at += 2;
  if (MEANWHILE.has(units[at]?.lower ?? '')) at++;
  if (units[at]?.lower === 'who' || units[at]?.lower === 'which') return relative(units, at);
  const opener = units[at]?.lower ?? '';
  if (opener === 'a' || opener === 'an' || opener === 'one') return withArticle(units, at);
  if (units[at]?.kind === 'name' && TITLES.has(opener) && units[at + 1]?.kind !== 'name') return { kind: 'person' };
  const phrase = nounPhrase(units, ARTICLES.has(opener) ? at + 1 : at, ARTICLES.has(opener) ? REACH : BARE_REACH);
  if (phrase?.kind === undefined || phrase.kind === null) return null;
  return ARTICLES.has(opener) || phrase.kind === 'person' || isHead(units, first) ? { kind: phrase.kind } : null;
}

const BARE_REACH = 5;
const MEANWHILE: ReadonlySet<string> = new Set([
  'then',
  'now',
  'once',
  'formerly',
  'later',
  'currently',
  'previously',
  'himself',
  'herself',
  'itself',
  'also',
  'still',
]);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'my', 'whose']);

/** "who is a nurse", "who by then was deputy chief", "who acts for Jinhe". */
function relative(units: readonly Unit[], at: number): Description | null {
  const person = units[at]?.lower === 'who' ? 'person' : null;
  for (let i = at + 1; i < at + 5; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind === 'mark') return null;
    if (isCopula(unit)) {
      const said = predicate(units, i + 1) ?? barePredicate(units, i + 1);
      return said === null ? null : { kind: person ?? said.kind };
    }
    if (i === at + 1 && OFFICE_VERBS.has(unit.lower)) return { kind: person };
  }
  return null;
}

/** Verbs that say what somebody is by what he does: "who acts for Jinhe". */
const OFFICE_VERBS: ReadonlySet<string> = new Set(
  (
    'acts advises chairs chaired coordinates coordinated directs directed edits edited founded heads headed leads led manages managed owns oversees ' +
    'oversaw practises practices presides represents runs serves studies supervises teaches works'
  ).split(' '),
);

/** "is a …", "is now the …", "is one of …". */
function predicate(units: readonly Unit[], from: number): Description | null {
  const at = MEANWHILE.has(units[from]?.lower ?? '') ? from + 1 : from;
  if (units[at]?.lower === 'the') return units[at + 1]?.kind === 'word' ? { kind: kindOf(nounPhrase(units, at + 1, REACH)) } : null;
  return withArticle(units, at);
}

/** "was deputy chief of": a role without an article. */
function barePredicate(units: readonly Unit[], from: number): Description | null {
  const phrase = nounPhrase(units, from, BARE_REACH);
  return phrase?.kind === 'person' ? phrase : null;
}

function kindOf(description: Description | null): EntityKind | null {
  return description?.kind ?? null;
}

/** "a tributary of", "one of the deckhands"; null where it tells a time or an amount. */
function withArticle(units: readonly Unit[], at: number): Description | null {
  const article = units[at]?.lower ?? '';
  const next = units[at + 1]?.lower ?? '';
  if (article === 'one') {
    if (next !== 'of') return null;
    const article = units[at + 2]?.lower === 'the' ? 1 : 0;
    return { kind: kindOf(nounPhrase(units, at + 2 + article, REACH)) };
  }
  if ((article !== 'a' && article !== 'an') || units[at]?.kind !== 'word' || AMOUNTS.has(next) || units[at + 1] === undefined) return null;
  if (PARTIES.has(next) && units[at + 2]?.lower === 'to') return null;
  return nounPhrase(units, at + 1, REACH) ?? { kind: null };
}

const AMOUNTS: ReadonlySet<string> = new Set(
  (
    'few lot year day week month decade century while moment time little number total bit long hundred thousand million dozen third half quarter fifth ' +
    'minute second hour fortnight couple further more mere'
  ).split(' '),
);

/** "Sudara is a party to the Convention": says nothing of what it is. */
const PARTIES: ReadonlySet<string> = new Set(['party', 'signatory']);

/** Words before which a noun phrase ends. */
const BOUNDARIES: ReadonlySet<string> = new Set(
  (
    'of in for at on from with by to that which who whose where when and or but as is was are were has have had than under near between during since ' +
    'behind outside inside off about over against after before until whom among across into along without within'
  ).split(' '),
);

/** The kind of the noun with which the phrase from `from` ends; null where it ends in no noun that tells, or is what somebody says. */
function nounPhrase(units: readonly Unit[], from: number, reach: number): Description | null {
  let kind: EntityKind | null = null;
  let at = from;
  for (; at < from + reach; at++) {
    const unit = units[at];
    if (unit === undefined || (unit.kind === 'mark' && !INNER_MARKS.has(unit.text)) || BOUNDARIES.has(unit.lower)) break;
    if (SPEECH_VERBS.has(unit.lower) && at > from) return null;
    const own = unit.kind === 'word' ? kindOfNoun(singular(unit.lower)) : null;
    if (own !== null) kind = own;
    else if (kind !== null && !isParticiple(unit)) kind = null;
    else if (kind !== null) break;
  }
  return at === from || (at === from + reach && kind === null) ? null : { kind };
}

const INNER_MARKS: ReadonlySet<string> = new Set(['-', "'", '’', '/']);

function singular(lower: string): string {
  return lower.endsWith('s') && !lower.endsWith('ss') && kindOfNoun(lower) === null ? lower.slice(0, -1) : lower;
}

function isParticiple({ lower }: Unit): boolean {
  return lower.length > 4 && /(?:ed|ing|en|wn)$/.test(lower);
}

/** At the head of its sentence or clause, an article, a title or a role before it put aside. */
function heads(units: readonly Unit[], first: number): boolean {
  let at = first - 1;
  while (at >= 0 && at >= first - 4 && isForeword(units[at])) at--;
  const before = units[at];
  return before === undefined || before.kind === 'mark' || CLAUSE_OPENERS.has(before.lower);
}

function isForeword(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.lower === 'the' || TITLES.has(unit.lower) || (unit.kind === 'word' && ROLES.has(unit.lower)));
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['that', 'and', 'but', 'because', 'although', 'while', 'where', 'so']);

/** At the head of its line, bullets and numbers put aside. */
function isHead(units: readonly Unit[], first: number): boolean {
  for (let at = first - 1; at >= 0; at--) if (units[at]?.kind !== 'mark' && units[at]?.kind !== 'number') return false;
  return true;
}

/** "The manager, Xu Weimin,", "the deckhand Rodel Madrid", "its owner is Pescas Atalaia", "a doctor called Xu". */
function describedBefore(units: readonly Unit[], first: number, last: number): Description | null {
  let at = first - 1;
  while (at > 0 && (units[at]?.lower === 'the' || (units[at]?.kind !== 'word' && TITLES.has(units[at]?.lower ?? '')))) at--;
  const before = units[at];
  if (before?.text === ',') return introduced(units, at - 1, skipBracket(units, last + 1));
  if (isCopula(before)) return identified(units, at - 1);
  if (before?.kind !== 'word') return null;
  if (before.lower === 'called' || before.lower === 'named') {
    const kind = kindOfNoun(units[at - 1]?.lower ?? '');
    return kind !== null && !ANYBODY.has(units[at - 1]?.lower ?? '') && hasArticle(units, at - 2, 4) ? { kind } : null;
  }
  return at === first - 1 ? roleBefore(units, at) : null;
}

/** Nouns that say no more of somebody than that it is a person: "a woman called". */
const ANYBODY: ReadonlySet<string> = new Set(['man', 'woman', 'boy', 'girl', 'child', 'person']);

/** The phrase that ends at `end`, before the comma: "The manager", "Jinhe's lawyer in Phra Lai"; `behind` is where the name has ended. */
function introduced(units: readonly Unit[], end: number, behind: number): Description | null {
  const next = units[behind];
  const closed = next === undefined || (next.kind === 'mark' && next.text !== '(' && next.text !== '-');
  let kind: EntityKind | null = null;
  let noun: string | null = null;
  for (let at = end; at >= 0 && at > end - REACH; at--) {
    const unit = units[at];
    if (unit === undefined || (unit.kind === 'mark' && !INNER_MARKS.has(unit.text))) return null;
    if (SPEECH_VERBS.has(unit.lower) || isCopula(unit)) return null;
    if (BOUNDARIES.has(unit.lower)) [kind, noun] = [null, null];
    else if (noun === null && unit.kind === 'word') [kind, noun] = [kindOfNoun(unit.lower), unit.lower];
    else if (noun === null && kindOfNoun(unit.lower) === 'person') [kind, noun] = ['person', unit.lower];
    else if (noun === null && unit.lower === 'ngo') [kind, noun] = ['organisation', unit.lower];
    const opens = INTRODUCERS.has(unit.lower) || (unit.possessive && at < end);
    if (!opens) continue;
    if (noun === null || TIME_NOUNS.has(noun) || at === end) return null;
    if (!closed && kind !== 'organisation') return null;
    const before = units[at - 1];
    const opening = before === undefined || before.kind === 'mark' || CLAUSE_OPENERS.has(before.lower);
    if (kind === null && !opening) return null;
    if (kind === 'place' && !opening) return null;
    return { kind };
  }
  return null;
}

const INTRODUCERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my', 'one', 'another', 'whose']);
const TIME_NOUNS: ReadonlySet<string> = new Set(
  'day morning week month year night time evening afternoon hour moment end start beginning case meantime meanwhile contrary past future rest least'.split(
    ' ',
  ),
);

/** "Its owner is", "The most detailed account is": a phrase with an article and a noun that tells, at the head of its sentence. */
function identified(units: readonly Unit[], end: number): Description | null {
  const kind = kindOfNoun(units[end]?.lower ?? '');
  if (kind === null || units[end]?.kind !== 'word') return null;
  for (let at = end - 1; at >= 0 && at > end - 5; at--) {
    if (units[at]?.kind === 'mark') return null;
    if (INTRODUCERS.has(units[at]?.lower ?? '')) return at === 0 || units[at - 1]?.kind === 'mark' ? { kind } : null;
  }
  return null;
}

/** "Foreign Minister Adeyemi": an office before the name. */
export function isTitledByOffice(units: readonly Unit[], first: number): boolean {
  const before = units[first - 1];
  return before?.kind === 'name' && OFFICES.has(before.lower);
}

const OFFICES: ReadonlySet<string> = new Set(
  (
    'ambassador archbishop chairman chairwoman chairperson chancellor commissioner congressman congresswoman director governor mayor minister pope premier president ' +
    'secretary senator spokesman spokeswoman spokesperson undersecretary vice-president'
  ).split(' '),
);

/** "human rights activist Kim Young-hwan", "the British medical journal BMJ". */
function roleBefore(units: readonly Unit[], at: number): Description | null {
  const noun = units[at]?.lower ?? '';
  const modifier = units[at - 1];
  if (GIVEN_NAMES.has(noun) || units[at]?.possessive === true || (modifier !== undefined && OWNERS.has(modifier.lower))) return null;
  const own = singular(noun);
  const kind = kindOfNoun(own);
  if (kind === 'person') return ROLES.has(own) || hasArticle(units, at - 1, 3) ? { kind } : null;
  const modified = modifier !== undefined && (modifier.kind === 'word' || isDemonym(modifier.lower));
  return modified && THINGS.has(noun) ? { kind } : null;
}

const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'their', 'our', 'my', 'your']);

function hasArticle(units: readonly Unit[], from: number, reach: number): boolean {
  for (let at = from; at > from - reach && at >= 0; at--) if (INTRODUCERS.has(units[at]?.lower ?? '')) return true;
  return false;
}
