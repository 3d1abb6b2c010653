/**
 * The candidates of a sentence with what their own words and the words beside them say of their kind.
 *
 * Cost: linear in the units of the sentence.
 */
import type { EntityKind } from '../../model/index.ts';
import { readChunks } from './chunks.ts';
import { classify, type Classified, couldBePerson, isSurelyPerson, kindAnywhere, maybePerson } from './classify.ts';
import { OPENERS } from './common.ts';
import { kindByContext, kindOfAcronym } from './context.ts';
import { describe } from './described.ts';
import { foldName } from './fold.ts';
import { kindOfNoun } from './nouns.ts';
import { isKnownPlace, PLACE_PREPOSITIONS } from './places.ts';
import { type Candidate, splitChunk } from './split.ts';
import type { TitleChunk } from './titles.ts';
import type { Unit } from './units.ts';

/** What a name's own words say of its kind, and a title before it, weighs as much as this many mentions with a sign beside them. */
const OWN_WEIGHT = 4;

/** A candidate with what is known of it so far. */
export interface Found extends Candidate {
  readonly units: readonly Unit[];
  readonly folded: string;
  readonly kind: EntityKind;
  /** Whether the name itself tells its kind, else the words beside it do. */
  readonly own: boolean;
  /** How much that weighs among all mentions of the name. */
  readonly weight: number;
  readonly sure: boolean;
  readonly sentence: number;
}

/** The names that may stand in a sentence, in text order; inside a title of `titles` there are none. */
export function namesOf(units: readonly Unit[], sentence: number, titles: readonly TitleChunk[]): readonly Found[] {
  if (titles.length === 0) return plainNames(units, sentence);
  const found = plainNames(outsideOf(units, titles), sentence).map(one => ({ ...one, units }));
  return [...found, ...titlesOf(units, sentence, titles)].toSorted((a, b) => a.first - b.first);
}

/** The titles of `titles` as names. */
export function titlesOf(units: readonly Unit[], sentence: number, titles: readonly TitleChunk[]): readonly Found[] {
  return titles.flatMap(title => titleFound(units, title, sentence));
}

function plainNames(units: readonly Unit[], sentence: number): readonly Found[] {
  return readChunks(units)
    .flatMap(chunk => splitChunk(units, chunk))
    .flatMap(candidate => toFound(units, candidate, sentence));
}

/** The units with those of titles made marks, which end every name. */
function outsideOf(units: readonly Unit[], titles: readonly TitleChunk[]): readonly Unit[] {
  const outside = [...units];
  for (const { first, last } of titles)
    for (let i = first; i <= last; i++) {
      const unit = units[i];
      if (unit !== undefined) outside[i] = { ...unit, kind: 'mark', text: '*', lower: '*', possessive: false };
    }
  return outside;
}

/** A marked title as a name: a newspaper or another body where its words or the sentence say so, else a work; of a ship it is none. */
function titleFound(units: readonly Unit[], title: TitleChunk, sentence: number): readonly Found[] {
  const { last } = title;
  const vessel = units[title.first - 1]?.lower === 'the' ? title.first - 2 : title.first - 1;
  if (VESSELS.has(units[vessel]?.lower ?? '') || VESSELS.has(units[vessel - 1]?.lower ?? '')) return [];
  const article = units[title.first]?.lower === 'the' && last > title.first ? 1 : 0;
  const bare = units.slice(title.first + article, last + 1);
  const classified = classify(bare, foldUnits(bare));
  const told = kindByContext(units, title.first, last, false, false)?.kind ?? null;
  const kind = titleKind(bare, classified, told, title.marked);
  const first = kind === 'work' ? title.first : title.first + article;
  const folded = foldUnits(units.slice(first, last + 1));
  return [
    { first, last, titled: false, opening: false, units, folded, kind, own: true, weight: OWN_WEIGHT, sure: kind !== 'other', sentence },
  ];
}

function titleKind(bare: readonly Unit[], classified: Classified | null, told: EntityKind | null, marked: boolean): EntityKind {
  const own = classified?.sure === true ? classified.kind : null;
  if (own === 'organisation' || own === 'law' || (own === 'person' && bare.length < 4)) return own;
  if (told === 'organisation') return told;
  if (told === 'work' || bare.length > 2 || !marked) return 'work';
  return own ?? 'other';
}

/** Nouns behind which the name in italics is that of a ship. */
const VESSELS: ReadonlySet<string> = new Set(
  'ship vessel vessels longliner trawler boat ferry tanker freighter yacht frigate destroyer submarine schooner bulker carrier barge dhow steamer liner tug mv ms ss hms uss fv off aboard'.split(
    ' ',
  ),
);

function toFound(units: readonly Unit[], candidate: Candidate, sentence: number): readonly Found[] {
  const { first, last, opening, titled } = candidate;
  const own = units.slice(first, last + 1);
  const folded = foldUnits(own);
  if (
    opening &&
    own.length > 1 &&
    isKnownBehind(own) &&
    !isKnownAnywhere(own) &&
    !isSurelyPerson(own) &&
    !isDescribedPerson(units, candidate)
  )
    return toFound(units, { first: first + 1, last, titled, opening: false }, sentence);
  const found = (kind: EntityKind, isOwn: boolean, weight: number, sure: boolean): readonly Found[] => [
    { first, last, titled, opening, units, folded, kind, own: isOwn, weight, sure, sentence },
  ];
  if (titled && !isKnownPlace(folded)) return found('person', true, OWN_WEIGHT, true);
  const classified = isCurrency(units[last + 1]) ? null : classify(own, folded);
  if (!classified) return [];
  const { kind, sure } = classified;
  if (kind !== 'other' && sure) {
    if (kind === 'place' && isDescribedPerson(units, candidate)) return found('person', true, OWN_WEIGHT + 1, sure);
    return found(kind, true, OWN_WEIGHT, sure);
  }
  const told = own.some(isAcronym)
    ? kindOfAcronym(units, first, last)
    : kindByContext(units, first, last, own.length === 1 || maybePerson(own), couldBePerson(own));
  if (told === null && own.length === 1 && isShout(units, candidate)) return [];
  if (told === null) return found(kind, false, 1, sure || kind !== 'other');
  return found(told.kind, false, told.weight, sure || !opening || own.length > 1 || (told.kind !== 'place' && isNameLike(own[0])));
}

/** "JUDGMENT", "HC/PL/212": a word in capitals at the head of a sentence, a part of a file number. */
function isShout(units: readonly Unit[], { first, last, opening }: Candidate): boolean {
  if (units[first]?.kind !== 'acronym') return false;
  if (opening && units[first].lower.length > 5) return true;
  const [stroke, number] = units[last + 1]?.text === '/' ? [last + 1, last + 4] : [first - 1, last + 2];
  return units[stroke]?.text === '/' && units.slice(last + 1, number + 1).some(unit => unit.kind === 'number');
}

function isAcronym(unit: Unit): boolean {
  return unit.kind === 'acronym';
}

/** "Madrid, one of the deckhands": a name that is a place's, borne by somebody. */
function isDescribedPerson(units: readonly Unit[], { first, last }: Candidate): boolean {
  const next = units[last + 1];
  if (next?.text !== ',' && next?.lower !== 'is' && next?.lower !== 'was') return false;
  if (!couldBePerson(units.slice(first, last + 1)) && last > first) return false;
  const before = units[first - 1]?.lower ?? '';
  return (
    !PLACE_PREPOSITIONS.has(before) &&
    before !== 'at' &&
    before !== 'from' &&
    before !== 'to' &&
    describe(units, first, last)?.kind === 'person'
  );
}

/** A word at the head of a sentence that is no plain noun in the plural: "Farmers said". */
function isNameLike(unit: Unit | undefined): boolean {
  if (unit === undefined || OPENERS.has(unit.lower) || kindOfNoun(unit.lower) !== null) return false;
  return !/(?:s|[^n]men|people|staff|ing|ion|ity|ment|ness|ance|ence)$/.test(unit.lower) || unit.lower.includes('-');
}

/** "Rebuilding Ukraine": behind a first word that only its place capitalises stands a name. */
function isKnownBehind(units: readonly Unit[]): boolean {
  return kindAnywhere(foldUnits(units.slice(1))) !== null;
}

function isKnownAnywhere(units: readonly Unit[]): boolean {
  return kindAnywhere(foldUnits(units)) !== null;
}

/** "US$600", "GB£1": a code before its sign. */
function isCurrency(unit: Unit | undefined): boolean {
  return unit?.kind === 'mark' && /^\p{Sc}$/u.test(unit.text);
}

/** The folded name of units, small words included. */
export function foldUnits(units: readonly Unit[]): string {
  return foldName(units.map(unit => (unit.possessive && unit !== units.at(-1) ? owner(unit.text) : unit.text)).join(' '));
}

function owner(text: string): string {
  return text.endsWith('s') ? `${text}'` : `${text}'s`;
}
