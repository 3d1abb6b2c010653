/**
 * Which names of outside sources mean one source, over all documents of a corpus: a surname and the one full name, a title and who wrote
 * or published the work, an acronym and the one name with these initials, "the Labour Ministry" and the one "Labour Ministry of Peru".
 *
 * Method: union-find over the keys of the sources; every rule joins two keys only where the corpus has one partner for the first. Cost:
 * linear in the keys and their words. Limits: two names whose kinship no document tells stay two; where a corpus has two partners, it has none.
 */
import { bodyAndYear } from './editions.ts';
import { DisjointSets } from '../disjointSets.ts';
import { FAMILY_FIRST } from '../names/people.ts';
import { ORGANISATION_HEADS } from '../names/heads.ts';
import { commonNoun, type DocumentOrigins, type PlacedSource } from './documentOrigins.ts';
import { words } from '../../text/wordSet.ts';

/** What the names of a corpus are joined by. */
export interface AliasWorld {
  readonly documents: readonly DocumentOrigins[];
  /** The key that the corpus' names give to a key. */
  readonly gathered: (key: string) => string;
  /** Whether the reader keeps two keys apart. */
  readonly apart: (a: string, b: string) => boolean;
}

/** For each key that is not its own the key that stands for it. */
export function originAliases(world: AliasWorld): ReadonlyMap<string, string> {
  const keys = new Keys(world);
  joinTitles(keys, world);
  joinAuthors(keys);
  joinCommissions(keys);
  joinPeople(keys);
  joinAcronyms(keys);
  joinShortForms(keys, world);
  return keys.aliases();
}

/** The keys of a corpus, with what is known of each. */
class Keys {
  readonly list: string[] = [];
  readonly #index = new Map<string, number>();
  readonly #kinds: Set<PlacedSource['kind']>[] = [];
  readonly #documents: Set<DocumentOrigins>[] = [];
  #sets = new DisjointSets(0);
  readonly #apart: AliasWorld['apart'];

  constructor({ documents, gathered, apart }: AliasWorld) {
    this.#apart = apart;
    for (const document of documents) {
      for (const { key, kind } of document.sources) this.#put(gathered(bodyAndYear(key).body), kind, document);
      for (const { name, title } of document.works)
        for (const key of [bodyAndYear(name).body, title]) this.#put(gathered(key), null, document);
      for (const key of [document.titled, document.owner]) if (key !== null) this.#put(gathered(key), null, document);
    }
    this.#sets = new DisjointSets(this.list.length);
  }

  #put(key: string, kind: PlacedSource['kind'] | null, document: DocumentOrigins): void {
    let at = this.#index.get(key);
    if (at === undefined) {
      at = this.list.length;
      this.#index.set(key, at);
      this.list.push(key);
      this.#kinds.push(new Set());
      this.#documents.push(new Set());
    }
    if (kind !== null) this.#kinds[at]?.add(kind);
    this.#documents[at]?.add(document);
  }

  has(key: string): boolean {
    return this.#index.has(key);
  }

  isOf(key: string, ...kinds: readonly PlacedSource['kind'][]): boolean {
    const own = this.#kinds[this.#index.get(key) ?? -1];
    return own !== undefined && kinds.some(kind => own.has(kind));
  }

  isSource(key: string): boolean {
    return (this.#kinds[this.#index.get(key) ?? -1]?.size ?? 0) > 0;
  }

  documentsOf(key: string): ReadonlySet<DocumentOrigins> {
    return this.#documents[this.#index.get(key) ?? -1] ?? new Set();
  }

  root(key: string): number {
    const at = this.#index.get(key);
    return at === undefined ? -1 : this.#sets.find(at);
  }

  join(a: string, b: string): void {
    const [i, j] = [this.#index.get(a), this.#index.get(b)];
    if (i !== undefined && j !== undefined && !this.#apart(a, b)) this.#sets.join(i, j);
  }

  /** Joins `key` with one of `others` where all of them are one already. */
  joinOnly(key: string, others: readonly string[]): void {
    const [first] = others;
    if (first !== undefined && new Set(others.map(other => this.root(other))).size === 1) this.join(key, first);
  }

  aliases(): ReadonlyMap<string, string> {
    const aliases = new Map<string, string>();
    for (const [i, key] of this.list.entries()) {
      const root = this.list[this.#sets.find(i)];
      if (root !== undefined && root !== key) aliases.set(key, root);
    }
    return aliases;
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

/** A title and who wrote the work, as lists give them; a document's own title and who published it. */
function joinTitles(keys: Keys, { documents, gathered }: AliasWorld): void {
  const owners = new Map<string, string[]>();
  for (const { titled, owner } of documents) if (titled !== null && owner !== null) push(owners, gathered(titled), gathered(owner));
  // An article on a body has the body's name for its title.
  for (const [title, known] of owners) if (!keys.isOf(title, 'organisation', 'person', 'place')) keys.joinOnly(title, known);
  const editions = new Map<string, string[]>();
  const listed = documents.flatMap(({ works }) => works.map(({ name, title }) => ({ ...bodyAndYear(name), title })));
  for (const { body, year } of listed) if (year !== null) push(editions, gathered(body), year);
  // The titles of several editions are not one work.
  for (const { body, title } of listed) if ((editions.get(gathered(body))?.length ?? 0) < 2) keys.join(gathered(body), gathered(title));
}

/** "Haddad et al." and the one list of authors that begins with Haddad. */
function joinAuthors(keys: Keys): void {
  const lists = new Map<string, string[]>();
  for (const key of keys.list) {
    const first = key.includes(' and ') ? key.split(' and ', 1)[0] : undefined;
    if (first !== undefined && !first.includes(' ')) push(lists, first, key);
  }
  for (const key of keys.list) if (key.endsWith(' et al')) keys.joinOnly(key, lists.get(key.slice(0, -6)) ?? []);
}

/** "Halden 2021" and the one "Halden Commission". */
function joinCommissions(keys: Keys): void {
  const chaired = new Map<string, string[]>();
  for (const key of keys.list) {
    const [name, body, more] = key.split(' ');
    if (name !== undefined && body !== undefined && more === undefined && CHAIRED_NOUNS.includes(body)) push(chaired, name, key);
  }
  for (const [name, bodies] of chaired) {
    for (const body of bodies) keys.join(bodies[0] ?? body, body);
    if (keys.has(name) && !keys.isOf(name, 'person', 'place')) keys.joinOnly(name, bodies);
  }
}

/** "Pelek", "E. Rooke" and the one person of that surname, and initial. */
function joinPeople(keys: Keys): void {
  const people = new Map<string, string[]>();
  for (const key of keys.list) {
    const parts = key.split(' ');
    const surname = parts.at(-1) ?? '';
    if (parts.length < 2 || parts.length > 4 || FAMILY_FIRST.has(surname) || FAMILY_FIRST.has(parts[0] ?? '')) continue;
    if (
      keys.isOf(key, 'person', 'other') &&
      !keys.isOf(key, 'organisation', 'work') &&
      !parts.some(part => NO_PERSON.has(part) || ORGANISATION_HEADS.has(part))
    )
      if ((parts[0]?.length ?? 0) > 1) push(people, surname, key);
  }
  for (const key of keys.list) {
    const [first = '', second, third] = key.split(' ');
    const full: readonly string[] = people.get(second ?? first) ?? [];
    if (full.includes(key)) continue;
    if (second === undefined && !keys.isOf(key, 'organisation', 'place', 'work')) {
      if (!CHAIRED_NOUNS.some(noun => keys.has(`${first} ${noun}`))) keys.joinOnly(key, full);
    } else if (second !== undefined && third === undefined && first.length === 1)
      keys.joinOnly(
        key,
        full.filter(name => name.startsWith(first)),
      );
  }
}

const CHAIRED_NOUNS = ['commission', 'committee', 'inquiry', 'panel', 'report', 'review'];
const NO_PERSON: ReadonlySet<string> = words('and al et of the for in on');

/** "NLW" and the one body with these initials. */
function joinAcronyms(keys: Keys): void {
  const initials = new Map<string, string[]>();
  for (const key of keys.list) {
    const parts = key.split(/[ -]/).filter(part => !SMALL.has(part));
    if (parts.length > 2 && keys.isOf(key, 'organisation', 'other')) push(initials, parts.map(part => part.charAt(0)).join(''), key);
  }
  for (const key of keys.list)
    if (/^\p{L}{3,6}$/u.test(key)) {
      const full = initials.get(key) ?? [];
      if (full.length > 0 && !keys.isOf(key, 'person', 'place')) keys.joinOnly(key, full);
    }
}

const SMALL: ReadonlySet<string> = words('of the for and in into on to a an');

/** A body without, and with, the place or the people that it is of. */
function joinShortForms(keys: Keys, { gathered, documents }: AliasWorld): void {
  const longer = new Map<string, string[]>();
  const owners = documents.flatMap(({ owner }) => (owner === null ? [] : gathered(owner)));
  for (const key of new Set([...keys.list.filter(each => keys.isSource(each)), ...owners])) {
    const parts = key.split(' ');
    if (parts.length < 2 || commonNoun(key) !== key || parts.length > 12 || !parts.some(part => BODIES.has(part))) continue;
    for (let i = 1; i < parts.length; i++) push(longer, parts.slice(i).join(' '), key);
    const department = / department of (?:the )?(\S+(?: and \S+)?)$/.exec(` ${key}`)?.[1];
    if (department !== undefined) push(longer, `${department} department`, key);
    const holder = /^office of (?:the )?(.+)$/.exec(key)?.[1];
    if (holder !== undefined) push(longer, holder, key);
    for (let i = 1; i < parts.length; i++)
      if (i === parts.length - 1 || /^(?:of|for|into|on)$/.test(parts[i] ?? '')) push(longer, parts.slice(0, i).join(' '), key);
  }
  // The longest first: "Ministry" goes to "Labour Ministry" once that is one with "Labour Ministry of Peru".
  for (const key of keys.list.toSorted((a, b) => b.length - a.length)) {
    const short = commonNoun(key);
    if (keys.isOf(key, 'person', 'place') || !short.split(' ').some(part => BODIES.has(part))) continue;
    const full = (longer.get(short) ?? []).filter(other => other !== key);
    if (full.some(other => isNear(keys, key, other))) keys.joinOnly(key, full);
  }
}

const BODIES: ReadonlySet<string> = new Set([
  ...ORGANISATION_HEADS,
  ...words('auditor comptroller inspectorate project register treasury'),
]);

/** Words that make another body of one: the city's health department is not the state's. */
const LEVELS: ReadonlySet<string> = words(
  'central city county district eastern european federal international local metropolitan municipal national northern provincial regional southern state western world',
);

/** Whether a document that says the short name speaks of what the long one adds: "Labour Ministry" in a text on Peru. */
function isNear(keys: Keys, short: string, long: string): boolean {
  const own = new Set(commonNoun(short).split(' '));
  const added = long.split(' ').filter(part => !own.has(part) && !SMALL.has(part));
  if (added.some(part => LEVELS.has(part))) return false;
  const both = keys.documentsOf(long);
  return [...keys.documentsOf(short)].some(each => both.has(each) || added.every(part => speaksOf(each.document.text, part)));
}

function speaksOf(text: string, word: string): boolean {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()].some(form => text.includes(form));
}
