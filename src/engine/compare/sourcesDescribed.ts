/**
 * Speakers without a name of their own in the sentence: "the survey", "the report's authors", "the minister", "the Treasury", "Rao".
 *
 * Method: a description of a work goes to whose work it is, an office to the one person named with it, a surname to the one person, or the
 * listed work, of that name, a body to the one body that has these words in its name (`described/`); a body that nothing else names stays
 * under its own words. Cost: linear in the descriptions, each with a few sentences before it. Limit: a person or a work that fits nothing
 * that the text has named is no source.
 */
import type { Span } from '../model/index.ts';
import { Bodies, bodyMeant, bodyPhrase, type BodyWorld } from './described/bodies.ts';
import type { Describable } from './described/context.ts';
import { People, personNear } from './described/people.ts';
import { workMeant, workPhrase } from './described/works.ts';
import { foldName } from './names/fold.ts';
import { ORGANISATION_HEADS } from './names/heads.ts';
import { authorsName } from './sourcesAuthors.ts';
import type { NamedSpan } from './sourcesCitations.ts';

const CENSUS = /^the ((?:(?:1[89]|20)\d\d|last|latest|national) census)$/i;
/** Figures that a kind of office keeps: "court data", "customs figures". */
const KEPT = /^((?:court|customs|police|census|hospital|tax|prison|parish|company) (?:data|figures|records|statistics|registers|files))\b/i;
/** "The annual accounts of the Treasury". */
const KEPT_BY =
  /^(?:the )?(?:[\p{L}-]+ ){0,2}(?:accounts|data|figures|records|report|statistics) of (?:the )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3})$/u;
/** A name of one or more words, perhaps behind an article. */
const NAME = /^([Tt]he )?(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,3})$/u;
/** "Osei and colleagues", "Arce and Hoyos". */
const AUTHORS = /^(\p{Lu}[\p{L}'’-]+) (?:and|&) (?:(?:colleagues|co-authors|co-workers|others)|(\p{Lu}[\p{L}'’-]+))$/u;
/** "A spokeswoman for the utility", "an official at the ministry". */
const SPOKEN_FOR = /^(?:an?|the) (?:[\p{L}-]+ ){1,3}(?:of|for|at|from|with) ((?:the|its|their) [\p{L}’' -]+)$/iu;
/** What comes before the subject: "A year ago the city". */
const LEAD = /^(?:(?!(?:of|for|at|from|by|with|in|and)\b)[\p{L}\p{N}-]+ ){1,4}(?=the \p{Ll})/iu;
const OFFICE = /^the ((?:[\p{L}-]+ ){0,2}[\p{L}-]+)$/iu;

/** "The group's report, “Borrowed Axes”,": the title stands for it. */
const TITLE_BEHIND = /^, [“"]([^”"\n]{3,100}?),?[”"]/;

/** The sources that `phrases`, in text order, describe. */
export function readDescribed(phrases: readonly Span[], described: Describable): readonly NamedSpan[] {
  const world: BodyWorld = { ...described, bodies: new Bodies(described), people: new People(described) };
  const found: NamedSpan[] = [];
  for (const phrase of phrases) {
    const whole = trimmed(world.reading.prose, phrase);
    const words = world.reading.prose.slice(whole.start, whole.end).replace(/\s+/g, ' ');
    const name = nameOf(words, whole, world, found);
    if (name === null) continue;
    const title = TITLE_BEHIND.exec(world.reading.prose.slice(whole.end, whole.end + 120));
    const from = whole.end + (title?.[0].length ?? 0) - (title?.[1]?.length ?? 0) - 1;
    found.push({ span: title?.[1] === undefined ? whole : { start: from, end: from + title[1].length }, name });
  }
  return found;
}

/** A phrase without the space around it and the words before its subject. */
function trimmed(prose: string, { start, end }: Span): Span {
  const words = prose.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from + (LEAD.exec(words.trimStart())?.[0].length ?? 0), end: start + words.trimEnd().length };
}

function nameOf(words: string, span: Span, world: BodyWorld, found: readonly NamedSpan[]): string | null {
  const census = CENSUS.exec(words)?.[1];
  if (census !== undefined) return census;
  const kept = KEPT.exec(words)?.[1];
  if (kept !== undefined) return kept;
  const work = workPhrase(words);
  if (work !== null) return workMeant(work.noun, words, span, world, found);
  const keeper = KEPT_BY.exec(words)?.[1];
  if (keeper !== undefined) return isBodyName(keeper) ? keeper : null;
  const body = bodyPhrase(SPOKEN_FOR.exec(words)?.[1] ?? words);
  if (body !== null) return bodyMeant(body, span, world, found);
  return authorsMeant(words, world) ?? namedAgain(words, span, world) ?? holderMeant(words, span, world);
}

/** "Osei and colleagues"; "Arce and Hoyos", where they are no people of the text who speak for themselves. */
function authorsMeant(words: string, { people }: BodyWorld): string | null {
  const [, first, second] = AUTHORS.exec(words) ?? [];
  if (first === undefined) return null;
  if (second === undefined) return people.bySurname(first, 0) ?? authorsName(words);
  return isBodyName(first) || isBodyName(second) ? null : authorsName(words);
}

/** A surname, and "the Treasury". */
function namedAgain(words: string, { start }: Span, { people }: BodyWorld): string | null {
  const [, article, name] = NAME.exec(words) ?? [];
  if (name === undefined) return null;
  if (article === undefined) return people.bySurname(name, start);
  return isBodyName(name) ? (people.byOffice(name) ?? name) : null;
}

/** "The minister", "the teacher". */
function holderMeant(words: string, span: Span, world: BodyWorld): string | null {
  const office = OFFICE.exec(words)?.[1];
  return office === undefined ? null : (world.people.byOffice(office) ?? personNear(office, span, world));
}

function isBodyName(name: string): boolean {
  return ORGANISATION_HEADS.has(foldName(name.split(' ').at(-1) ?? ''));
}
