/**
 * Whether a report lays in the mouth of one person what its source has from another.
 *
 * Choices: both must be people by name, since who is told by an office or as a body may be the same under another name; who is named beside the sentence
 * of the source, or wrote it, may be meant as well. Cost: the names of the source.
 */
import { maybePerson } from '../../compare/names/classify.ts';
import { ROLES, TITLES } from '../../compare/names/people.ts';
import { readUnits, type Unit } from '../../compare/names/units.ts';
import { intersects, type Span } from '../../model/index.ts';
import { type SaidSentence, sentencesOf, type SourceSentence } from './sourceSentences.ts';

/** Whether both sentences name a person as the speaker, and not the same. */
export function isOtherSpeaker(said: SaidSentence, source: SourceSentence): boolean {
  const own = personIn(said);
  if (own.length === 0) return false;
  const theirs = peopleOf(source);
  if (theirs.size === 0 || said.tokens.some(({ lower }) => theirs.has(bare(lower)))) return false;
  const beside = wordsBeside(source);
  return !own.some(word => beside.has(word));
}

/** The words of the name by which a sentence of the report calls who speaks: a given name and a family name; none where that is no person's. */
function personIn({ prose, facts }: SaidSentence): readonly string[] {
  const place = facts.attribution?.source ?? null;
  if (place === null) return [];
  const units = readUnits(prose, place);
  const first = units.findIndex(isNamePart);
  if (first < 0) return [];
  const behind = units.slice(first).findIndex(unit => !isNamePart(unit));
  const name = units.slice(first, behind < 0 ? units.length : first + behind);
  return maybePerson(name) ? name.map(({ lower }) => lower) : [];
}

function isNamePart({ kind, lower }: Unit): boolean {
  return (kind === 'name' || kind === 'initial') && !TITLES.has(lower);
}

/** The words of all names of the people who speak in a sentence of a source. */
function peopleOf({ facts: { attribution }, prose, span, source: { document } }: SourceSentence): ReadonlySet<string> {
  const place = attribution?.source ?? null;
  if (attribution === null || place === null) return new Set();
  const people = document.entities
    .filter(({ kind }) => kind === 'person')
    .map(each => ({ span: each.span, words: wordsOfName(each.name) }));
  // "The captain, Per Lund, said", "said the captain, Per Lund".
  const told = { start: place.start, end: Math.max(place.end, attribution.cue.start) };
  const beside = people.filter(each => intersects(each.span, told) || isBehind(prose, place, each.span));
  const named = beside.length > 0 ? beside : people.filter(each => isOfRole(prose, each.span, prose.slice(place.start, place.end), span));
  const speaking = new Set(named.flatMap(({ words }) => words.at(-1) ?? []));
  return new Set(people.flatMap(({ words }) => (words.some(word => speaking.has(word)) ? words : [])));
}

/** Whether a name stands behind who speaks, set off by a comma. */
function isBehind(prose: string, { end }: Span, { start }: Span): boolean {
  return start > end && start - end < APPOSED && /^,\s+$/.test(prose.slice(end, start));
}

/** UTF-16 code units between a noun and the name that goes with it. */
const APPOSED = 4;
/** How far from a name its office stands: "Per Lund, the captain". UTF-16 code units. */
const OFFICE = 40;

/** Whether a document calls somebody by the office that speaks in one of its sentences: "the captain", of "Captain Per Lund" or "Per Lund, the captain". */
function isOfRole(prose: string, name: Span, speaker: string, { start }: Span): boolean {
  const role = /^the (\p{Ll}+)$/iu.exec(speaker)?.[1]?.toLowerCase();
  if (role === undefined || !ROLES.has(role) || name.start >= start) return false;
  const before = prose.slice(Math.max(0, name.start - OFFICE), name.start).toLowerCase();
  const behind = prose.slice(name.end, name.end + OFFICE).toLowerCase();
  return new RegExp(`\\b${role},?\\s+$`, 'u').test(before) || new RegExp(`^,\\s+(?:the|an?)\\s+${role}\\b`, 'u').test(behind);
}

/** All words of the sentence, of the two beside it, and of who wrote and published the document. */
function wordsBeside({ at, source: { document } }: SourceSentence): ReadonlySet<string> {
  const near = sentencesOf(document).slice(Math.max(0, at - 1), at + 2);
  const { author, publisher, title } = document.record;
  const record = [...(author ?? []).map(name => Object.values(name).join(' ')), publisher ?? '', title ?? ''].join(' ');
  return new Set([...near.flatMap(({ tokens }) => tokens.map(({ lower }) => bare(lower))), ...wordsOfName(record)]);
}

function wordsOfName(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
}

function bare(word: string): string {
  return word.replace(/['’]s?$/u, '');
}
