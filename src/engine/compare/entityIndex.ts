/**
 * The names of a whole corpus: which documents speak of a thing, under which names, and where it is explained.
 *
 * Method: each document's names are resolved by its own words when it comes in (`resolveNames`); an acronym that a document does not
 * explain goes to the one long form that the corpus gives for it, or stays by itself where there are several. Cost: an update reads the
 * changed documents only and copies two maps of the corpus' names; a look-up costs what it returns. Immutable: an update makes the next.
 */
import { countWhile } from '../../base/bisect.ts';
import type { Corpus } from '../corpus.ts';
import type { DocumentUri, EntityKind, EntityMention, MeasureRule, ReadDocument, Span } from '../model/index.ts';
import { foldName } from './names/fold.ts';
import { areApart, correctedKey, NO_NAME_CORRECTIONS, type NameCorrections, nameCorrections } from './names/corrections.ts';
import { knownName } from './names/known.ts';
import { type ShortForm, shortForms } from './names/forms.ts';
import { joinForms } from './names/joinForms.ts';
import { keyOf, resolveNames, type ResolvedName } from './names/resolve.ts';

interface DocumentEntities {
  readonly document: ReadDocument;
  readonly resolved: readonly ResolvedName[];
  /** Indexes of the mentions of each key. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** Keys of the short forms that the document explains, with those of their long forms. */
  readonly acronyms: ReadonlyMap<string, string>;
  /** The forms under which other documents may write its names. */
  readonly forms: readonly ShortForm[];
  /** The kind of each key that has one. */
  readonly kinds: ReadonlyMap<string, EntityKind>;
}

export interface EntityIndex {
  readonly documents: ReadonlyMap<DocumentUri, DocumentEntities>;
  /** The documents that name each key. */
  readonly holders: ReadonlyMap<string, ReadonlySet<DocumentUri>>;
  /** For each short form its long forms, with the number of documents that explain it so. */
  readonly expansions: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** For each form under which a full name may be written its full names, with the number of documents that have them. */
  readonly shortened: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** What the reader said of names. */
  readonly corrections: NameCorrections;
}

export const EMPTY_ENTITIES: EntityIndex = {
  documents: new Map(),
  holders: new Map(),
  expansions: new Map(),
  shortened: new Map(),
  corrections: NO_NAME_CORRECTIONS,
};

/** A mention with its document. */
export interface EntityPlace {
  readonly uri: DocumentUri;
  readonly span: Span;
}

/** A thing that documents of the corpus name. */
export interface Entity {
  /** Tells it from all others; the same as long as the corpus names it so. */
  readonly key: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** The other forms in which the corpus writes it, the most frequent first. */
  readonly aliases: readonly string[];
  /** All mentions, in the order of the corpus and of the texts. */
  readonly mentions: readonly EntityPlace[];
  /** The mentions whose sentence says who or what it is, with that sentence. */
  readonly definitions: readonly (EntityPlace & { readonly sentence: Span })[];
}

/** The step from one index to the next: what is put replaces the document of the same address. */
export function updateEntities(
  index: EntityIndex,
  change: { readonly put: readonly ReadDocument[]; readonly remove: readonly DocumentUri[] },
): EntityIndex {
  const put = change.put.filter(document => index.documents.get(document.uri)?.document !== document);
  const gone = [...change.remove, ...put.map(({ uri }) => uri)].filter(uri => index.documents.has(uri));
  if (put.length === 0 && gone.length === 0) return index;
  const draft: Draft = {
    documents: new Map(index.documents),
    holders: new Map(index.holders),
    fresh: new Map(),
    expansions: new Map(index.expansions),
    shortened: new Map(index.shortened),
  };
  for (const uri of gone) takeOut(draft, uri);
  for (const document of put) putIn(draft, readDocumentEntities(document));
  const { documents, holders, expansions, shortened } = draft;
  return { documents, holders, expansions, shortened, corrections: index.corrections };
}

/** The corpus with the reader's rules on names; other rules say nothing of names and are passed over. */
export function correctNames(corpus: Corpus, rules: readonly MeasureRule[]): Corpus {
  return { ...corpus, entities: { ...corpus.entities, corrections: nameCorrections(rules) } };
}

interface Draft {
  readonly documents: Map<DocumentUri, DocumentEntities>;
  readonly holders: Map<string, ReadonlySet<DocumentUri>>;
  /** Those of `holders` that are this draft's own: a name that many documents have is copied once. */
  readonly fresh: Map<string, Set<DocumentUri>>;
  readonly expansions: Map<string, ReadonlyMap<string, number>>;
  readonly shortened: Map<string, ReadonlyMap<string, number>>;
}

function readDocumentEntities(document: ReadDocument): DocumentEntities {
  const borders = document.parts.flatMap(({ span }) => [span.start, span.end]);
  const { resolved, forms, kinds } = joinForms(document.entities, resolveNames(document.entities, borders));
  const byKey = new Map<string, number[]>();
  const acronyms = new Map<string, string>();
  for (const [i, { key }] of resolved.entries()) {
    const of = byKey.get(key);
    if (of) of.push(i);
    else byKey.set(key, [i]);
    const short = document.entities[i]?.acronym;
    if (short !== null && short !== undefined && keyOf(short) !== key) acronyms.set(keyOf(short), key);
  }
  return { document, resolved, byKey, acronyms, forms, kinds };
}

function takeOut(draft: Draft, uri: DocumentUri): void {
  const own = draft.documents.get(uri);
  if (!own) return;
  draft.documents.delete(uri);
  for (const key of own.byKey.keys()) {
    const left = holdersOf(draft, key);
    left.delete(uri);
    if (left.size === 0) {
      draft.holders.delete(key);
      draft.fresh.delete(key);
    }
  }
  for (const [short, long] of own.acronyms) count(draft.expansions, short, long, -1);
  for (const { short, long } of own.forms) count(draft.shortened, short, long, -1);
}

function putIn(draft: Draft, own: DocumentEntities): void {
  const { uri } = own.document;
  draft.documents.set(uri, own);
  for (const key of own.byKey.keys()) holdersOf(draft, key).add(uri);
  for (const [short, long] of own.acronyms) count(draft.expansions, short, long, 1);
  for (const { short, long } of own.forms) count(draft.shortened, short, long, 1);
}

function holdersOf({ holders, fresh }: Draft, key: string): Set<DocumentUri> {
  const known = fresh.get(key);
  if (known !== undefined) return known;
  const own = new Set(holders.get(key));
  fresh.set(key, own);
  holders.set(key, own);
  return own;
}

function count(of: Map<string, ReadonlyMap<string, number>>, short: string, long: string, by: number): void {
  const forms = new Map(of.get(short));
  const times = (forms.get(long) ?? 0) + by;
  if (times > 0) forms.set(long, times);
  else forms.delete(long);
  if (forms.size > 0) of.set(short, forms);
  else of.delete(short);
}

/**
 * The key under which the corpus gathers a document's own key: an acronym goes to its only long form, a short form to the only full name
 * that it may stand for, a name to what the reader says it is.
 */
export function gatheringKey(index: EntityIndex, key: string): string {
  const { corrections, expansions } = index;
  const [form, another] = [...(expansions.get(key)?.keys() ?? [])];
  const own = form === undefined || another !== undefined || areApart(corrections, key, form) ? fullKey(index, key, FULLEST) : form;
  return correctedKey(corrections, own);
}

/** So many steps lead at most from a short form to the full name: "Lassalle", "É. Lassalle", "Étienne Lassalle". */
const FULLEST = 3;

/** The only full name of which `key` is a short form, where all documents that have the key can mean it; else `key` itself. */
function fullKey(index: EntityIndex, key: string, steps: number): string {
  const longs = index.shortened.get(key);
  if (longs === undefined || steps === 0 || (index.expansions.get(key)?.size ?? 0) > 0) return key;
  let full: string | null = null;
  for (const long of longs.keys()) {
    if (long === key || areApart(index.corrections, key, long)) continue;
    const own = fullKey(index, long, steps - 1);
    if (own === key || (full !== null && own !== full)) return key;
    full = own;
  }
  return full !== null && mayMean(index, key, longs) ? full : key;
}

/** Whether no document says of the short form that it is a thing of another kind than its full names. */
function mayMean(index: EntityIndex, key: string, longs: ReadonlyMap<string, number>): boolean {
  const wanted = new Set([...longs.keys()].flatMap(long => kindsOf(index, long)));
  const own = kindsOf(index, key);
  return own.every(kind => wanted.has(kind)) && (own.length > 0 || !wanted.has('person'));
}

function kindsOf(index: EntityIndex, key: string): readonly EntityKind[] {
  const kinds = new Set<EntityKind>();
  for (const uri of index.holders.get(key) ?? []) {
    const kind = index.documents.get(uri)?.kinds.get(key);
    if (kind !== undefined) kinds.add(kind);
  }
  return [...kinds];
}

/**
 * The document's own key of its mention `i`, unless the reader says that what is written there is something else. A short form that the
 * document explains itself stays what the document says.
 */
function ownKey({ corrections }: EntityIndex, own: DocumentEntities, i: number): string {
  const [mention, key = ''] = [own.document.entities[i], own.resolved[i]?.key];
  if (corrections.apart.size === 0 || mention === undefined) return key;
  const written = keyOf(bareName(mention));
  return areApart(corrections, written, key) && own.acronyms.get(written) !== key ? written : key;
}

function bareName({ name }: EntityMention): string {
  return name.replace(/['’]s?$/, '');
}

/** The document keys that are gathered under a corpus key. */
function keysOf(index: EntityIndex, key: string): readonly string[] {
  const others = new Set([...index.expansions.keys(), ...index.corrections.same.keys(), ...shortsOf(index, key)]);
  return [key, ...[...others].filter(other => other !== key && gatheringKey(index, other) === key)];
}

/** The short forms that the documents which have the key, or one of those forms, give it. */
function shortsOf(index: EntityIndex, key: string): ReadonlySet<string> {
  const shorts = new Set<string>();
  let longs = [key];
  for (let step = 0; step < FULLEST && longs.length > 0; step++) {
    const forms = longs.flatMap(long => kindsOf(index, long).flatMap(kind => shortForms(long, kind)));
    const next = forms.map(({ short }) => short).filter(short => !shorts.has(short) && short !== key && index.holders.has(short));
    for (const short of next) shorts.add(short);
    longs = next;
  }
  return shorts;
}

/** The thing named at `offset` of a document, with the mention there; null where no name stands. */
export function entityAt(corpus: Corpus, uri: DocumentUri, offset: number): { readonly span: Span; readonly entity: Entity } | null {
  const own = corpus.entities.documents.get(uri);
  const at = own ? mentionAt(own.document.entities, offset) : -1;
  const mention = own?.document.entities[at];
  const resolved = own?.resolved[at];
  if (!mention || !resolved) return null;
  const entity = entityMentions(corpus, ownKey(corpus.entities, own, at));
  return entity && { span: mention.span, entity };
}

/** Index of the mention that holds `offset`, or ends there; -1 without one. */
function mentionAt(entities: readonly EntityMention[], offset: number): number {
  const at = countWhile(entities.length, i => (entities[i]?.span.start ?? 0) <= offset) - 1;
  const found = entities[at]?.span;
  return found && offset <= found.end ? at : -1;
}

/** All that the corpus says of the thing with that key, or that name; null where it names none. */
export function entityMentions(corpus: Corpus, key: string): Entity | null {
  const index = corpus.entities;
  const { apart, shown } = index.corrections;
  const own = gatheringKey(index, index.holders.has(key) || index.expansions.has(key) || apart.has(key) ? key : keyOf(key));
  const keys = keysOf(index, own);
  // what is written like one of the keys may have been taken for what the reader keeps it apart from
  const looked = new Set(keys.flatMap(one => [one, ...(apart.get(one) ?? [])]));
  const holders = new Set([...looked].flatMap(one => [...(index.holders.get(one) ?? [])]));
  const gathered = [...corpus.documents.keys()]
    .filter(uri => holders.has(uri))
    .flatMap(uri => mentionsIn(index, index.documents.get(uri), [...looked], new Set(keys)));
  return gathered.length === 0 ? null : describe(own, gathered, shown.get(own) ?? null);
}

interface Gathered {
  readonly document: ReadDocument;
  readonly mention: EntityMention;
  readonly shown: string;
}

/** The mentions that the document gathers under a key that is `looked` at, and that are of one that is `wanted`. */
function mentionsIn(
  index: EntityIndex,
  own: DocumentEntities | undefined,
  looked: readonly string[],
  wanted: ReadonlySet<string>,
): readonly Gathered[] {
  if (!own) return [];
  return looked
    .flatMap(key => (own.byKey.get(key) ?? []).filter(i => wanted.has(ownKey(index, own, i))))
    .toSorted((a, b) => a - b)
    .flatMap(i => {
      const mention = own.document.entities[i];
      const resolved = own.resolved[i];
      if (!mention || !resolved) return [];
      return [{ document: own.document, mention, shown: ownKey(index, own, i) === resolved.key ? resolved.name : bareName(mention) }];
    });
}

/** `corrected`: the name that the reader gave it. */
function describe(key: string, gathered: readonly Gathered[], corrected: string | null): Entity {
  const name = corrected ?? nameOf(key, gathered);
  const forms = ranked(gathered.map(({ mention }) => bareName(mention)));
  return {
    key,
    name,
    kind: ranked(gathered.map(({ mention }) => mention.kind)).find(kind => kind !== 'other') ?? 'other',
    aliases: forms.filter(form => form !== name),
    mentions: gathered.map(({ document, mention }) => ({ uri: document.uri, span: mention.span })),
    definitions: definitionsOf(gathered).map(({ document, mention }) => ({
      uri: document.uri,
      span: mention.span,
      sentence: sentenceOf(document, mention.span),
    })),
  };
}

/** The mentions whose sentence says who or what it is; an office before the name is told only where nothing says more. */
function definitionsOf(gathered: readonly Gathered[]): readonly Gathered[] {
  const said = gathered.filter(({ mention }) => mention.defining === 'said');
  return said.length > 0 ? said : gathered.filter(({ mention }) => mention.defining === 'titled');
}

/** The known name, else the form that the documents write most often among those that fold to the key. */
function nameOf(key: string, gathered: readonly Gathered[]): string {
  const shown = ranked(gathered.map(one => one.shown));
  return knownName(key) ?? shown.find(name => keyOf(name) === key) ?? shown[0] ?? key;
}

/** The distinct values, the most frequent first, those of the same number in the order in which they came. */
function ranked<T>(values: readonly T[]): readonly T[] {
  const times = new Map<T, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1]).map(([value]) => value);
}

function sentenceOf(document: ReadDocument, span: Span): Span {
  const { sentences } = document;
  const begun = countWhile(sentences.length, i => (sentences[i]?.span.start ?? 0) <= span.start);
  return sentences[Math.max(0, begun - 1)]?.span ?? span;
}

/** The things whose name, or another form of it, holds `query`: whole names first, then beginnings, then the most mentioned. */
export function searchEntities(corpus: Corpus, query: string, limit = 50): readonly Entity[] {
  const wanted = foldName(query);
  const found = new Map<string, { rank: number; mentions: number }>();
  for (const own of corpus.entities.documents.values()) {
    for (const [i, { key }] of own.resolved.entries()) {
      const rank = rankOf(foldName(own.document.entities[i]?.name ?? ''), key, wanted);
      if (rank === 0) continue;
      const shared = gatheringKey(corpus.entities, ownKey(corpus.entities, own, i));
      const before = found.get(shared);
      found.set(shared, { rank: Math.max(rank, before?.rank ?? 0), mentions: (before?.mentions ?? 0) + 1 });
    }
  }
  return [...found]
    .toSorted(([a, one], [b, other]) => other.rank - one.rank || other.mentions - one.mentions || (a < b ? -1 : 1))
    .slice(0, limit)
    .flatMap(([key]) => entityMentions(corpus, key) ?? []);
}

/** 4 for the whole name, 3 for its beginning, 2 for the beginning of a word, 1 for anywhere, 0 for nowhere. */
function rankOf(written: string, key: string, wanted: string): number {
  return Math.max(
    ...[written, key].map(name =>
      name === wanted ? 4 : name.startsWith(wanted) ? 3 : name.includes(` ${wanted}`) ? 2 : name.includes(wanted) ? 1 : 0,
    ),
  );
}
