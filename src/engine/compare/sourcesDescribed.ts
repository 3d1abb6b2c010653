/**
 * Speakers without a name of their own in the sentence: "the survey", "the report's authors", "the minister", "the Treasury", "Rao".
 *
 * Method: a description of a work goes to the note that the sentence points to, else to the nearest source before it whose sentence speaks
 * of such a work; an office to the one person named with it; a surname to the one person, or the listed work, of that name; a body that the
 * words themselves tell stays under them. Cost: linear in the descriptions, each with a few sentences before it. Limit: what fits nothing
 * that the text has named is no source.
 */
import { countWhile } from '../../base/bisect.ts';
import type { EntityMention, SourceMention, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { foldName } from './names/fold.ts';
import { ORGANISATION_HEADS } from './names/heads.ts';
import { ROLES, TITLES } from './names/people.ts';
import type { ResolvedName } from './names/resolve.ts';
import { surnamesOf } from './sourcesAuthors.ts';
import type { NamedSpan } from './sourcesCitations.ts';
import type { ListedWork } from './sourcesLists.ts';

/** What descriptions may go back to. */
export interface Describable {
  readonly text: string;
  readonly reading: TextReading;
  readonly entities: readonly EntityMention[];
  readonly resolved: readonly ResolvedName[];
  readonly works: readonly ListedWork[];
  /** The sources that are named, in text order. */
  readonly mentions: readonly SourceMention[];
}

interface World extends Describable {
  readonly bodies: Bodies;
}

const WORK_NOUNS =
  'report|study|survey|paper|article|census|inquiry|investigation|review|analysis|assessment|poll|audit|dossier|bulletin|statistics|accounts|figures|data|records|findings|results|tests';
/** "the survey", "the report published yesterday", "the group's report", "their study". */
const WORK = new RegExp(
  `^(?:the|this|that|its|his|her|their|\\p{L}+['’]s)(?: [\\p{L}-]+(?:['’]s)?){0,3}? (${WORK_NOUNS})(?:['’]s (?:authors?|findings|figures))?(?: and accounts)?(?: (?:published|released|issued).{0,30})?$`,
  'iu',
);
const AUTHORS = /^(?:the|its|their)(?: \p{L}+['’]s)?(?: two)? (?:authors?|co-authors?|researchers)(?: themselves)?$/iu;
/** "the ombudsman's annual report": whose it is. */
const OWNED = /^(?:the )?(\p{L}+)['’]s /iu;
const CENSUS = /^the ((?:(?:1[89]|20)\d\d|last|latest|national) census)$/i;
/** "The annual accounts of the Treasury". */
const KEPT_BY =
  /^(?:the )?(?:[\p{L}-]+ ){0,2}(?:accounts|data|figures|records|report|statistics) of (?:the )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3})$/u;
/** Bodies of which a state has one, in lower case. */
const BODY =
  /^(?:the )?(?:\p{L}+['’]s )?((?:[\p{L}-]+ ){0,3}(?:ministry|ombudsman|inspectorate|fire service|prison service|ambulance service|weather service|coast ?guard|central bank|supreme court|statistics (?:office|agency|bureau)|treasury|electoral commission|meteorological (?:office|service|agency)|health (?:service|authority|authorities)))$/iu;
/** Figures that a kind of office keeps: "court data", "customs figures". */
const KEPT = /^((?:court|customs|police|census|hospital|tax|prison|parish|company) (?:data|figures|records|statistics|registers|files))\b/i;
/** A name of one or more words, perhaps behind an article. */
const NAME = /^([Tt]he )?(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,3})$/u;
const HEADS =
  /(?:^|\s)(?:Agency|Authority|Bank|Bureau|Commission|Department|Fund|Inspectorate|Institute|Ministry|Office|Ombudsman|Registry|Service|Treasury|Union)$/;

/** "The group's report, “Borrowed Axes”,": the title stands for it. */
const TITLE_BEHIND = /^, [“"]([^”"\n]{3,100}?),?[”"]/;

/** How many sentences before a description what it means may have been named. */
const REACH = 30;

/** The sources that `phrases`, in text order, describe. */
export function readDescribed(phrases: readonly Span[], described: Describable): readonly NamedSpan[] {
  const world: World = { ...described, bodies: new Bodies(described) };
  const people = new People(described);
  const found: NamedSpan[] = [];
  for (const phrase of phrases) {
    const whole = trimmed(world.reading.prose, phrase);
    const words = world.reading.prose.slice(whole.start, whole.end).replace(/\s+/g, ' ');
    const name = nameOf(words, whole, world, people, found) ?? unnamed(words);
    if (name === null) continue;
    const title = TITLE_BEHIND.exec(world.reading.prose.slice(whole.end, whole.end + 120));
    const from = whole.end + (title?.[0].length ?? 0) - (title?.[1]?.length ?? 0) - 1;
    found.push({ span: title?.[1] === undefined ? whole : { start: from, end: from + title[1].length }, name });
  }
  return found;
}

/** A body that is told by what it does alone, and a person's work: they go by the words, with the article that tells them from names. */
function unnamed(words: string): string | null {
  return UNNAMED.test(words) ? `the ${words.replace(/^\p{L}+ /u, '').toLowerCase()}` : null;
}

const UNNAMED = new RegExp(
  `^(?:the (?!(?:entire|first|latter|local|new|official|other|same|second|whole|young) )[\\p{L}-]+ (?:agency|authority|charity|commission|committee|council|department|group|inquiry|inspectorate|institute|laboratory|ministry|ombudsman|organi[sz]ation|regulator|tribunal|union|utility|watchdog)|(?:her|his) (?:[\\p{L}-]+ )?(?:paper|report|study|survey))$`,
  'iu',
);

function trimmed(prose: string, { start, end }: Span): Span {
  const words = prose.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

function nameOf(words: string, span: Span, world: World, people: People, found: readonly NamedSpan[]): string | null {
  const noun = WORK.exec(words)?.[1]?.toLowerCase();
  if (noun !== undefined || AUTHORS.test(words)) return workMeant(noun ?? null, words, span, world, found, people);
  const census = CENSUS.exec(words)?.[1];
  if (census !== undefined) return census;
  const keeper = KEPT_BY.exec(words)?.[1];
  if (keeper !== undefined) return HEADS.test(keeper) ? keeper : null;
  const body = BODY.exec(words)?.[1];
  if (body !== undefined) return bodyMeant(body, found, people);
  const kept = KEPT.exec(words)?.[1];
  if (kept !== undefined) return kept;
  const [, article, named] = NAME.exec(words) ?? [];
  const person = named === undefined || article !== undefined ? null : people.bySurname(named, span.start);
  if (person !== null) return person;
  if (named !== undefined && article !== undefined && ORGANISATION_HEADS.has(foldName(named.split(' ').at(-1) ?? '')))
    return people.byOffice(named) ?? named;
  const inner = INNER.exec(words)?.[1];
  if (inner !== undefined) return bodyNear(inner, span, world, found);
  const plain = PLAIN_BODY.exec(words)?.[1];
  if (plain !== undefined && (ANY_BODY.test(plain) || ORGANISATION_HEADS.has(plain.toLowerCase()))) {
    const near = people.byOffice(plain) ?? bodyNear(plain, span, world, found);
    if (near !== null) return near;
  }
  const office = /^the ((?:[\p{L}-]+ ){0,2}[\p{L}-]+)$/iu.exec(words)?.[1];
  if (office === undefined) return null;
  return people.byOffice(office) ?? (ROLES.has(foldName(office.split(' ').at(-1) ?? '')) ? personNear(span, world) : null);
}

/** "A spokeswoman for the utility", "an official at the ministry". */
const INNER = /^(?:an?|the) (?:[\p{L}-]+ ){1,3}(?:of|for|at|from|with) (?:the|its|their) (?:[\p{L}-]+ )?([\p{L}-]+)$/iu;
/** "The company", "the city council", "the ministry in Qasr". */
const PLAIN_BODY =
  /^(?:the|that) (?:(?:advocacy|aid|campaign|human rights|news|rights|same|state|water) )?([\p{L}-]+)(?: in \p{Lu}\p{L}+)?$/iu;

/** The one body before whose name has the noun in it; for a noun that any body may have the nearest of the last sentences. */
function bodyNear(noun: string, { start }: Span, world: World, found: readonly NamedSpan[]): string | null {
  const wanted = noun.toLowerCase();
  const { mentions, reading } = world;
  const named = new Set(world.bodies.before(wanted, start));
  for (const { name } of found.slice(-RECENT)) if (foldName(name).split(' ').includes(wanted)) named.add(name);
  const [only] = named;
  if (named.size > 0) return named.size === 1 ? (only ?? null) : null;
  if (!ANY_BODY.test(wanted)) return null;
  const at = countWhile(reading.sentences.length, i => (reading.sentences[i]?.span.start ?? 0) <= start) - 1;
  const from = reading.sentences[Math.max(0, at - NEAR)]?.span.start ?? 0;
  return within(mentions, from, start).findLast(({ span }) => isBodyAt(world, span))?.source ?? null;
}

/** How many descriptions back another one is looked for. */
const RECENT = 60;

/** What begins and ends between two offsets, of a list in text order. */
function within<T extends { readonly span: Span }>(list: readonly T[], from: number, to: number): readonly T[] {
  const first = countWhile(list.length, i => (list[i]?.span.start ?? 0) < from);
  const until = countWhile(list.length, i => (list[i]?.span.end ?? 0) <= to);
  return list.slice(first, until);
}

/** The bodies of a text by the words of their names, each where it is named first. */
class Bodies {
  readonly #named = new Map<string, { readonly at: number; readonly name: string }[]>();

  constructor({ entities, resolved }: Describable) {
    const seen = new Set<string>();
    for (const [i, { span, kind }] of entities.entries()) {
      const name = resolved[i]?.name ?? '';
      if (kind === 'person' || kind === 'place' || seen.has(name)) continue;
      seen.add(name);
      for (const word of new Set(foldName(name).split(' '))) {
        const known = this.#named.get(word);
        if (known === undefined) this.#named.set(word, [{ at: span.start, name }]);
        else if (known.length < 3) known.push({ at: span.start, name });
      }
    }
  }

  /** Up to three bodies named before `at` with the word in their names: more than one says as little as many. */
  before(word: string, at: number): readonly string[] {
    return (this.#named.get(word) ?? []).flatMap(body => (body.at < at ? [body.name] : []));
  }
}

/** How many sentences before, "the company" and "the teacher" may have been named. */
const NEAR = 4;

/** The one person who speaks in the last sentences. */
function personNear({ start }: Span, { entities, mentions, reading }: Describable): string | null {
  const at = countWhile(reading.sentences.length, i => (reading.sentences[i]?.span.start ?? 0) <= start) - 1;
  const from = reading.sentences[Math.max(0, at - NEAR)]?.span.start ?? 0;
  const near = within(mentions, from, start);
  const people = new Set(
    near
      .filter(({ span }) => entities[countWhile(entities.length, i => (entities[i]?.span.start ?? 0) < span.end) - 1]?.kind === 'person')
      .map(({ source }) => source),
  );
  const [only] = people;
  return people.size === 1 ? (only ?? null) : null;
}

/** What "the survey" or "the authors" means. */
function workMeant(
  noun: string | null,
  words: string,
  span: Span,
  world: World,
  found: readonly NamedSpan[],
  people: People,
): string | null {
  const { start } = span;
  const { text, reading, mentions, works } = world;
  const at = countWhile(reading.sentences.length, i => (reading.sentences[i]?.span.start ?? 0) <= start) - 1;
  for (const back of [0, 1]) {
    const own = reading.sentences[at - back];
    const label = own === undefined ? undefined : MARKER.exec(text.slice(own.span.start, own.span.end + 12))?.[1];
    const noted = label === undefined ? undefined : works.find(work => work.label === label);
    if (noted !== undefined) return noted.name;
    if (noun !== null) break;
  }
  const wanted = noun === null ? ANY_WORK : new RegExp(`\\b${noun}\\b`, 'i');
  const from = reading.sentences[Math.max(0, at - REACH)]?.span.start ?? 0;
  const before = [
    ...within(mentions, from, start).map(mention => ({ span: mention.span, name: mention.source })),
    ...within(found, from, start),
  ].toSorted((a, b) => a.span.start - b.span.start);
  const owner = OWNED.exec(words)?.[1]?.toLowerCase();
  if (owner !== undefined && noun !== null) {
    const known = before.findLast(({ name }) => foldName(name).split(' ').includes(owner))?.name;
    if (known !== undefined) return known;
    if (ANY_BODY.test(owner)) return before.findLast(each => isBodyAt(world, each.span))?.name ?? null;
    return bodyMeant(owner, found, people) ?? bodyNear(owner, span, world, found);
  }
  const fits = before.findLast(({ span: place, name }) => {
    const sentence =
      reading.sentences[countWhile(reading.sentences.length, i => (reading.sentences[i]?.span.start ?? 0) <= place.start) - 1];
    if (sentence === undefined || !(isBodyAt(world, place) || / and | et al\.$/.test(name) || byAuthor(text, place))) return false;
    return wanted.test(text.slice(sentence.span.start, sentence.span.end)) || (noun === null && / and | et al\.$/.test(name));
  });
  if (fits !== undefined || noun === null) return fits?.name ?? null;
  const near = reading.sentences[Math.max(0, at - 2)]?.span.start ?? 0;
  return before.findLast(each => each.span.start >= near && isBodyAt(world, each.span))?.name ?? null;
}

/** "A study by Ana Silva", "Silva's survey". */
function byAuthor(text: string, { start, end }: Span): boolean {
  return (
    new RegExp(`\\b(?:${WORK_NOUNS}) (?:by|of) $`, 'i').test(text.slice(Math.max(0, start - 20), start)) ||
    /^['’]s? /.test(text.slice(end, end + 3))
  );
}

/** Nouns for any body that reports. */
const ANY_BODY = /^(?:agency|body|broadcaster|charity|company|firm|group|newspaper|ngo|organi[sz]ation|outlet|paper|utility|watchdog)$/;

/** Whether no person is named there. */
function isBodyAt({ entities }: Describable, span: Span): boolean {
  const entity = entities[countWhile(entities.length, i => (entities[i]?.span.start ?? 0) < span.end) - 1];
  return entity === undefined || entity.span.end <= span.start || entity.kind === 'organisation' || entity.kind === 'work';
}

const MARKER = /\[\^?(\w{1,40})\]/;
const ANY_WORK = new RegExp(`\\b(?:${WORK_NOUNS}|survey|estimate|research)\\b`, 'i');

/** "The parliamentary ombudsman", and "the ombudsman" behind it. */
function bodyMeant(body: string, found: readonly NamedSpan[], people: People): string | null {
  const folded = foldName(body);
  const before = found.slice(-RECENT).findLast(({ name }) => foldName(name).endsWith(` ${folded}`) || foldName(name) === folded);
  if (before !== undefined) return before.name;
  if (folded.includes(' ')) return body;
  return folded === 'ombudsman' || folded === 'treasury' ? (people.byOffice(body) ?? body) : null;
}

/** The people of a text by surname and by office. */
class People {
  readonly #surnames = new Map<string, { readonly at: number; readonly name: string }[]>();
  readonly #authors = new Map<string, string>();
  readonly #offices = new Map<string, Set<string>>();

  constructor({ reading, entities, resolved, works }: Describable) {
    for (const [i, { span, kind, name }] of entities.entries()) {
      if (kind !== 'person' && kind !== 'other') continue;
      const shown = resolved[i]?.name ?? name;
      const last = shown.split(' ');
      if (last.length > 1 && last.length < 5) this.#add(last.at(-1) ?? '', span.start, shown);
      if (kind === 'person' || last.length > 1)
        for (const office of officesBefore(reading.prose, span))
          this.#offices.set(office, (this.#offices.get(office) ?? new Set()).add(shown));
    }
    for (const { name } of works) {
      const [surname, second] = surnamesOf(name);
      if (surname !== undefined && second === undefined && !surname.includes(' ') && surname === name)
        this.#authors.set(foldName(surname), name);
    }
  }

  #add(surname: string, at: number, name: string): void {
    const key = foldName(surname);
    const known = this.#surnames.get(key);
    if (known) known.push({ at, name });
    else this.#surnames.set(key, [{ at, name }]);
  }

  /** The one person of that surname, or the nearest named before; null where there is none. */
  bySurname(surname: string, at: number): string | null {
    const known = this.#surnames.get(foldName(surname)) ?? [];
    const before = countWhile(known.length, i => (known[i]?.at ?? 0) <= at);
    return (known[before - 1] ?? known[0])?.name ?? this.#authors.get(foldName(surname)) ?? null;
  }

  /** The one person named with that office. */
  byOffice(office: string): string | null {
    const known = this.#offices.get(foldName(office).replace(/-/g, ' '));
    const [name] = known ?? [];
    return known?.size === 1 ? (name ?? null) : null;
  }
}

/** "Lieutenant Colonel Tin Aung Myat", "the minister, Ines Torvald", "the Minister of Justice, Anton Hrelic". */
function officesBefore(prose: string, { start }: Span): readonly string[] {
  const before = prose
    .slice(Math.max(0, start - 60), start)
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/-/g, ' ');
  const match = /(?:^|[^\p{L}])((?:\p{L}+ )?\p{L}+\.?(?: of (?:the )?\p{L}+)?),? (?:\p{L}{1,4}\. )?$/u.exec(before);
  const words = (match?.[1] ?? '')
    .replace(/\./g, '')
    .replace(/ of .*$/, '')
    .split(' ');
  const head = LONG_TITLE.get(words.at(-1) ?? '') ?? words.at(-1) ?? '';
  if (!TITLES.has(head) && head !== 'ombudsman' && head !== 'petitioner') return [];
  const first = LONG_TITLE.get(words[0] ?? '') ?? words[0] ?? '';
  return words.length > 1 && first !== 'the' ? [head, `${first} ${head}`] : [head];
}

const LONG_TITLE: ReadonlyMap<string, string> = new Map([
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['gen', 'general'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['maj', 'major'],
]);
