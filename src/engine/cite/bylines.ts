/**
 * Who wrote a text, and for whom, from the lines that say so: "By Ariel Lin", "Author: …", "Neha Patil (Editor)".
 *
 * Cost: linear in the line. Limits: English labels; a name of one word, or one with a word in lower case that is no particle, is not
 * taken for an author.
 */
import { ORGANISATION_HEADS } from '../compare/names/heads.ts';
import { isKnownOutlet, knownKind } from '../compare/names/known.ts';
import { FAMILY_FIRST, NAME_SUFFIXES, PARTICLES, TITLES } from '../compare/names/people.ts';
import { foldName } from '../compare/names/fold.ts';
import type { CslName } from '../model/index.ts';

const BYLINE =
  /^(?:by|written by|story by|words by|reported by|text by|authored by|post by|posted by|a guest post by)(?:\s*:\s*|\s+)(.+)$/i;
const LABEL = /^(?:authors?|author\(s\)|writers?|reporter)\s*[:：]\s*(.+)$/i;
const EDITOR = /^(.{3,80}?),? \((?:editors?|eds?\.?|author|reporter)\)$/i;

/** The authors that a line names; empty where it is no byline. `strong`: the line is a byline and not a label of the site. */
export function readByline(text: string): readonly CslName[] {
  const found = BYLINE.exec(text)?.[1] ?? EDITOR.exec(text)?.[1];
  if (found !== undefined) return people(found);
  const labelled = LABEL.exec(text)?.[1];
  if (labelled === undefined) return [];
  const named = people(labelled);
  return named.length > 0 ? named : isNamelike(labelled) ? [{ literal: labelled.trim() }] : [];
}

/** The names of a list of authors, up to the first that is no person's: "Ana Silva and Jun Ito, Lisbon". */
export function people(list: string): readonly CslName[] {
  const names: CslName[] = [];
  const bare = list.replace(/\s*(?:[|·•(]|\s[–—-]\s|\bfor\b|\bin\b|\bat\b|\bon\b|\bwith\b additional).*$/u, '');
  for (const piece of bare.split(/\s*(?:,\s*and\s|,|;|\s+and\s+|\s*&\s*|\s+with\s+)\s*/i)) {
    const name = person(piece);
    if (!name) break;
    names.push(name);
  }
  if (names.length > 0) return names;
  return isBody(bare) ? [{ literal: bare.trim() }] : [];
}

function isBody(text: string): boolean {
  const folded = foldName(text);
  const last = folded.split(' ').at(-1) ?? '';
  return (
    isKnownOutlet(folded) ||
    knownKind(folded) === 'organisation' ||
    (isNamelike(text) && /\s/.test(text.trim()) && (ORGANISATION_HEADS.has(last) || last === 'reporters' || last === 'correspondents'))
  );
}

function isNamelike(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length <= 8 &&
    text.length <= 100 &&
    words.every(word => /^(?:[\p{Lu}\p{N}]|of$|for$|the$|and$|on$|&$|de$)/u.test(word)) &&
    !/[.!?]$/.test(text.trim())
  );
}

/** A person's name, its family name apart; null where the words are none. */
function person(text: string): CslName | null {
  const words = text
    .trim()
    .replace(/[.*†‡\d]+$/u, '')
    .split(/\s+/);
  while (words.length > 2 && TITLES.has((words[0] ?? '').toLowerCase().replace(/\.$/, ''))) words.shift();
  const plain = words.every(word => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) || PARTICLES.has(word.toLowerCase()));
  if (!plain || words.length < 2 || words.length > 5 || isOrganisation(words)) return null;
  const shown = words.map(unshout);
  const lower = shown.map(word => word.toLowerCase());
  if (FAMILY_FIRST.has(lower[0] ?? '') && !FAMILY_FIRST.has(lower.at(-1) ?? '') && (shown.at(-1)?.includes('-') ?? false))
    return { family: shown[0] ?? '', given: shown.slice(1).join(' ') };
  return splitWestern(shown, lower);
}

function splitWestern(shown: readonly string[], lower: readonly string[]): CslName {
  let family = shown.length - (NAME_SUFFIXES.has((lower.at(-1) ?? '').replace(/\.$/, '')) && shown.length > 2 ? 2 : 1);
  while (family > 1 && PARTICLES.has(lower[family - 1] ?? '')) family--;
  return { family: shown.slice(family).join(' '), given: shown.slice(0, family).join(' ') };
}

function isOrganisation(words: readonly string[]): boolean {
  const folded = foldName(words.join(' '));
  if (isKnownOutlet(folded) || knownKind(folded) !== null) return true;
  const last = folded.split(' ').at(-1) ?? '';
  return (ORGANISATION_HEADS.has(last) || NOT_FAMILY.has(last)) && !FAMILY_FIRST.has(last);
}

const NOT_FAMILY: ReadonlySet<string> = new Set([
  'reporter',
  'reporters',
  'correspondent',
  'correspondents',
  'writer',
  'writers',
  'editor',
  'editors',
  'contributor',
  'columnist',
  'report',
  'magazine',
  'archive',
  'admin',
  'team',
  'blog',
]);

/** "JANE" as "Jane"; initials stay. */
function unshout(word: string): string {
  return /^\p{Lu}{3,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

const ROLE =
  /^(.{3,60}?),? (?:staff |senior |chief |special |foreign |contributing )*(?:reporters?|correspondents?|writers?|editors?|columnists?|contributors?|bureau chief)(?:[,|–—-].{0,60}| in .{2,40}| for .{2,40})?$/i;
const BEATS: ReadonlySet<string> = new Set([
  'senior',
  'chief',
  'staff',
  'special',
  'foreign',
  'political',
  'science',
  'health',
  'business',
  'national',
  'associate',
  'assistant',
  'managing',
  'contributing',
  'legal',
  'economics',
  'environment',
  'diplomatic',
  'defence',
  'defense',
  'education',
  'sports',
  'technology',
  'freelance',
  'deputy',
  'the',
  'world',
  'religion',
  'crime',
  'culture',
  'europe',
  'asia',
  'africa',
]);

/** The paper that the line beneath a byline names: "Impunity Watch Reporter, Asia". */
export function affiliation(text: string): string | null {
  const name = ROLE.exec(text)?.[1]?.trim();
  if (name === undefined || !isNamelike(name)) return null;
  const words = name.split(' ');
  const folded = foldName(name);
  const named =
    isKnownOutlet(folded) ||
    knownKind(folded) === 'organisation' ||
    (words.length >= 2 && !words.every(word => BEATS.has(word.toLowerCase())) && !BEATS.has((words.at(-1) ?? '').toLowerCase()));
  return named ? name : null;
}
