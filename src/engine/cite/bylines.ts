/**
 * Who wrote a text, and for whom, from the lines that say so: "By Ariel Lin", "Author: …", "Neha Patil (Editor)".
 *
 * Cost: linear in the line. Limits: English labels; a name of one word, or one with a word in lower case that is no particle, is not
 * taken for an author.
 */
import { ORGANISATION_HEADS, TOPIC_NOUNS, WORK_HEADS } from '../compare/names/heads.ts';
import { isKnownOutlet, knownKind } from '../compare/names/known.ts';
import { FAMILY_FIRST, GIVEN_NAMES, NAME_SUFFIXES, PARTICLES, TITLES } from '../compare/names/people.ts';
import { isKnownPlace } from '../compare/names/places.ts';
import { foldName } from '../compare/names/fold.ts';
import type { CslName } from '../model/index.ts';
import { words } from '../text/wordSet.ts';
import { readImprint } from './imprint.ts';
import { readMetaLine } from './metaLine.ts';
import { LONGEST_META } from './textLines.ts';
import { SECTIONS } from './pageWords.ts';
import { isNamelike, isOrganisation, isOutlet, isPaper } from './publishers.ts';

const BYLINE =
  /^\W{0,3}(?:by|(?:(?:an? )?(?:guest )?(?:column|opinion|analysis|essay|commentary|comment|review|report|interview|feature|story|words|text|article|post|blog|newsletter|notebook|diary|reporting|written|reported|authored|posted|photographs and text|text and photographs)) by)(?:\s*:\s*|\s+)(.+)$/i;
/** "A report by Roots and Names": what bodies write rather than people. */
const OF_BODY = /^\W{0,3}an? (?:report|analysis|briefing|study) by (?:the )?\p{Lu}/iu;
const LABEL = /^(?:authors?|author\(s\)|writers?|reporter)\s*[:：]\s*(.+)$/i;
/** Labels behind which only a person is an author: "Text: Petra Sulek", "Minutes: K. Rados, Secretary". */
const PERSON_LABEL =
  /^\W{0,3}(?:(?:text|words|reporting|presenter|minutes|note-?taker|rapporteur|(?:principal|lead) (?:author|investigator)s?|(?:research|audit|project|drafting) team|responsible(?: for (?:the |this )?\p{L}+)?)\s*[:：]|(?:minutes )?(?:taken|recorded|drafted|prepared|compiled|researched) by\s*[:：]?)\s+(.+)$/iu;
const EDITOR = /^(.{3,80}?),? \((?:editors?|eds?\.?|author|reporter)\)$/i;
/** "Matthias Brenn, Coalfield correspondent", "Ana Silva | Staff Writer". */
const NAME_AND_ROLE =
  /^([^,|–—]{3,60}?)(?:, | \| | [–—] )(?:(?!an? |the )\p{L}+[ -]){0,4}(?:reporter|correspondent|writer|editor|columnist|contributor|bureau chief|rapporteur|independent expert)s?(?:(?:,| in | for | at ).{0,60})?$/iu;
/** "(Reporting by Jun Ito; editing by Maria Keller)". */
const REPORTING = /^\W{0,2}(?:reporting|reported|writing|written) by ([^;)]{3,120})/i;
const PICTURES =
  /\s(?:and )?(?:pictures?|photos?|photographs?|photography|illustrations?|images?|video|illustrated|photographed)\s*(?:by\b|[:：]).*$/i;

/** The authors that a line names; empty where it is no byline. */
export function readByline(text: string): readonly CslName[] {
  if (text.length > LONGEST_META) return [];
  const found = BYLINE.exec(text)?.[1] ?? EDITOR.exec(text)?.[1];
  if (found !== undefined) {
    const named = people(found);
    return named.length === 0 && OF_BODY.test(text) && isNamelike(found) && found.includes(' ') ? [{ literal: found }] : named;
  }
  const labelledPerson = PERSON_LABEL.exec(text)?.[1] ?? NAME_AND_ROLE.exec(text)?.[1];
  if (labelledPerson !== undefined)
    return isPerson(labelledPerson.replace(PICTURES, '').split(LIST)[0] ?? '') ? people(labelledPerson).filter(isPersonName) : [];
  const labelled = LABEL.exec(text)?.[1];
  if (labelled === undefined) return [];
  const named = people(labelled);
  return named.length > 0 ? named : isNamelike(labelled) ? [{ literal: labelled.trim() }] : [];
}

/** Who reported, from the note at the end of an agency's story. */
export function readReporting(text: string): readonly CslName[] {
  const found = REPORTING.exec(text)?.[1];
  return found === undefined ? [] : people(found).filter(isPersonName);
}

/** Whether the name is a person's, not a body's. */
export function isPersonName({ literal }: CslName): boolean {
  return literal === undefined;
}

/** The author of whom a last line in italics tells: "*Ruth Adeyemi writes this column every other week.*". */
export function authorOfNote(raw: string): readonly CslName[] {
  const found =
    raw.length > 300
      ? undefined
      : /^[*_]{1,2}(\p{Lu}[^*_,.]{3,60}?) (?:is|writes|teaches|reports|covers|works) [^*_]+[*_]{1,2}$/u.exec(raw)?.[1];
  return found !== undefined && isPerson(found) ? people(found).filter(isPersonName) : [];
}

/** Whether the words begin with a common given name. */
export function hasGivenName(text: string): boolean {
  return GIVEN_NAMES.has(foldName(text).split(/[ -]/, 1)[0] ?? '');
}

/** The authors of a line of names alone, which only the date on the line beside it tells from a place or a heading. */
export function bareNames(text: string, beside: string): readonly CslName[] {
  if (text.length > 120 || /[:;!?"“”()]/.test(text) || isPaper(text) || isOrganisation(text)) return [];
  const dated = readMetaLine(beside) !== null;
  if (!dated && readImprint(beside) === null) return [];
  const pieces = text.replace(/ in \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u, '').split(LIST);
  const names = pieces.map(person);
  const sure = names.every((name, i): name is CslName => name !== null && isPerson(pieces[i] ?? ''));
  // A title may stand above an imprint as well: there one name alone must begin with a common given name.
  return sure && (dated || names.length > 1 || hasGivenName(text)) ? names : [];
}

function isPerson(text: string): boolean {
  const parts = foldName(text).split(' ');
  if (parts.length > 4 || ARTICLES.has(parts[0] ?? '') || isKnownPlace(foldName(text))) return false;
  return (
    hasGivenName(text) ||
    !parts.some(
      word => TOPIC_NOUNS.has(word) || ORGANISATION_HEADS.has(word) || WORK_HEADS.has(word) || SECTIONS.has(word) || NO_NAMES.has(word),
    )
  );
}

/** Names that begin with one are of papers or places: "De Waag", "El Faro". */
const ARTICLES: ReadonlySet<string> = words('a an the de el la le les los las il lo der die das het een os as');

/** Words of sections and headings that look like names: "Latest Updates", "Human Rights". */
const NO_NAMES: ReadonlySet<string> = words(
  'all annual meeting ordinary general board session agenda present america american august breaking brief briefing central data day east eastern executive fact foreign full global great introduction key long minutes month new north northern note open page pacific part policy popular public release republic rights royal sheet south southern special state states story summary the top town trending united update updates week west western year your',
);

/** The body behind the author in a byline: "By Ana Silva, Associated Press", "By Jun Ito and Reuters"; null where there is none. */
export function bodyOfByline(text: string): string | null {
  const found = BYLINE.exec(text)?.[1];
  if (found === undefined || people(found).some(({ literal }) => literal !== undefined)) return null;
  const body =
    found
      .split(LIST)
      .at(-1)
      ?.trim()
      .replace(/^(?:for|of) (?:the )?(?=\p{Lu})/u, '') ?? '';
  return isOutlet(body) || (isOrganisation(body) && person(body) === null) ? body : null;
}

const LIST = /\s*(?:,\s*and\s|,|;|\s+and\s+|\s*&\s*|\s+with\s+)\s*/i;

/** The names of a list of authors, up to the first that is no person's: "Ana Silva and Jun Ito, Lisbon". */
export function people(list: string): readonly CslName[] {
  const names: CslName[] = [];
  const bare = list
    .slice(0, 300)
    .replace(PICTURES, '')
    .replace(/(?:,| and| &) [^,(&]{3,60} \((?:photo|picture|illustration|image|video)[^)]{0,30}\)/giu, '')
    .replace(/ in \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}(?= and |,)/gu, '')
    .replace(/\s*(?:[|·•(]|\s[–—-]\s|\bfor\b|\bin\b|\bat\b|\bon\b|\bwith\b additional).*$/u, '');
  for (const piece of bare.split(LIST)) {
    const name = person(piece);
    if (!name) break;
    names.push(name);
  }
  if (names.length > 0) return names;
  const body = [list, bare].map(each => each.trim()).find(isBody);
  return body === undefined ? [] : [{ literal: body }];
}

function isBody(text: string): boolean {
  const folded = foldName(text);
  const last = folded.split(' ').at(-1) ?? '';
  if (last === 'staff' || last === 'team') return false;
  return (
    isKnownOutlet(folded) ||
    knownKind(folded) === 'organisation' ||
    (isNamelike(text) && /\s/.test(text.trim()) && (ORGANISATION_HEADS.has(last) || last === 'reporters' || last === 'correspondents'))
  );
}

/** A person's name, its family name apart; null where the words are none. */
function person(text: string): CslName | null {
  const parts = text
    .trim()
    .replace(/[.*†‡\d^]+$/u, '')
    .split(/\s+/);
  while (parts.length > 2 && TITLES.has((parts[0] ?? '').toLowerCase().replace(/\.$/, ''))) parts.shift();
  const plain = parts.every(word => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) || PARTICLES.has(word.toLowerCase()));
  if (!plain || parts.length < 2 || parts.length > 5 || isNoPerson(parts)) return null;
  const shouted = parts.every(word => /^[\p{Lu}'’-]+$/u.test(word));
  const shown = parts.map(word => unshout(word, shouted ? 2 : 3));
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

function isNoPerson(words: readonly string[]): boolean {
  const folded = foldName(words.join(' '));
  if (isKnownOutlet(folded) || knownKind(folded) !== null) return true;
  const last = folded.split(' ').at(-1) ?? '';
  return (ORGANISATION_HEADS.has(last) || NOT_FAMILY.has(last)) && !FAMILY_FIRST.has(last);
}

/** What ends no person's name. */
const NOT_FAMILY: ReadonlySet<string> = words(
  'reporter reporters correspondent correspondents writer writers editor editors contributor columnist report magazine archive admin team blog secretary chair clerk officer director staff desk newsdesk newsroom',
);

/** "JANE" as "Jane"; initials stay, which have fewer letters than `shortest`. */
function unshout(word: string, shortest: number): string {
  return word.length >= shortest && /^\p{Lu}+$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

/** "Impunity Watch Reporter, Asia": a role, perhaps behind the name of a paper. */
const ROLE =
  /^(.{3,60}?),? (?:staff |senior |chief |special |foreign |contributing )*(?:reporters?|correspondents?|writers?|editors?|columnists?|contributors?|bureau chief)(?:[,|–—-].{0,60}| in .{2,40}| for .{2,40})?$/i;
/** What stands before a role and is no paper: "Senior Health Reporter". */
const BEATS: ReadonlySet<string> = words(
  'senior chief staff special foreign political science health business national associate assistant managing contributing legal economics environment diplomatic defence defense education sports technology freelance deputy the world religion crime culture europe asia africa',
);

/** The paper that the line beneath a byline names: "Impunity Watch Reporter, Asia". */
export function affiliation(text: string): string | null {
  const name = ROLE.exec(text)?.[1]?.trim();
  if (name === undefined || !isNamelike(name)) return null;
  const parts = name.split(' ');
  const folded = foldName(name);
  const named =
    isKnownOutlet(folded) ||
    knownKind(folded) === 'organisation' ||
    (parts.length >= 2 && !parts.every(word => BEATS.has(word.toLowerCase())) && !BEATS.has((parts.at(-1) ?? '').toLowerCase()));
  return named ? name : null;
}
