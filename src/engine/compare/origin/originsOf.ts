/**
 * How many independent origins stand behind some claims: "7 documents, 2 origins".
 *
 * Method: each claim has the sources that it names (`claimSources.ts`), or, where it names none, the one that its document was taken from or was
 * published by. Claims are joined (union-find) where they name one source, where one names or cites the document of the other, and where their
 * wording goes back to the same text. What is less sure (the sentence before names the source, a source stands in the sentence in another
 * role, the document names it elsewhere) joins only claims that have a figure in common. Each join is of two claims by themselves, so that
 * another claim never parts what was joined.
 * Cost: linear in the claims and their sources, and the alignment of every two claims of a bounded number.
 * Limits: two sources whose kinship no document tells stay two; two figures of one publisher are one origin.
 */
import { citationKey } from '../../../base/citationKey.ts';
import type { Corpus } from '../../corpus.ts';
import type { ClaimOrigins, ClaimPlace, DocumentUri, Origin, OriginLink, ReadDocument, Span } from '../../model/index.ts';
import { DisjointSets } from '../disjointSets.ts';
import type { ClaimSource } from './claimSource.ts';
import { claimSources } from './claimSources.ts';
import { referencesWithin } from './citedSources.ts';
import { type CorpusOrigins, corpusOrigins, ranked } from './corpusOrigins.ts';
import { documentNames, lastWord } from './documentNames.ts';
import { documentOrigins, type OwnNames, ownNamesAt } from './documentOrigins.ts';
import { type ClaimFigures, claimFigures } from './figures.ts';
import { loopsOf } from './loops.ts';
import type { NameForm } from './nameForm.ts';
import { calledForms, formReader } from './readForms.ts';
import { kindredNames } from './nameIndex.ts';
import { originKey } from './originKey.ts';
import { type SharedWording, sharedWording } from './sharedWording.ts';

/** What a claim goes back to by itself. */
interface Traced {
  readonly document: ReadDocument;
  readonly claim: Span;
  readonly own: OwnNames;
  /** Names by which the others may call its document. */
  readonly called: readonly NameForm[];
  /** The sources that it names or cites. */
  readonly sure: readonly ClaimSource[];
  /** Those that it may go back to: a sentence before names them, or they stand in the sentence. */
  readonly likely: readonly ClaimSource[];
  /** Those that its document names elsewhere, where the claim itself names none. */
  readonly elsewhere: readonly NameForm[];
  /** Keys of who speaks where it names none. */
  readonly speakers: ReadonlySet<string>;
  readonly figures: ClaimFigures;
  /** Documents of the corpus that it cites by key or link. */
  readonly cited: ReadonlySet<DocumentUri>;
}

/** The independent origins of `claims`; claims of documents that the corpus does not have are origins of their own. */
export function originsOf(corpus: Corpus, claims: readonly ClaimPlace[]): ClaimOrigins {
  const gathering = corpusOrigins(corpus);
  const traced = claims.map(claim => trace(corpus, gathering, claim));
  const sets = new DisjointSets(claims.length);
  const { found, named } = joinBySources(sets, traced, gathering);
  const wording = sharedWording(traced.flatMap((each, at) => (each === null ? [] : [{ ...each, at }])));
  const places = traced.flatMap((each, at) => (each === null ? [] : [at]));
  const shared = wording.map(({ a, b, score }) => ({ a: places[a] ?? 0, b: places[b] ?? 0, score }));
  for (const { a, b } of shared) sets.join(a, b);
  const links = traced.map((each, i) => linksOf(each, i, found.get(i) ?? [], shared));
  const origins = sets
    .lists()
    .map(members => originOf(members, claims, traced, links, gathering))
    .sort((a, b) => documentsOf(b, claims) - documentsOf(a, claims) || (a.claims[0] ?? 0) - (b.claims[0] ?? 0));
  const index = new Map(origins.flatMap(({ claims: members }, i) => members.map(member => [member, i] as const)));
  return {
    origins,
    originOf: claims.map((_, i) => index.get(i) ?? 0),
    links,
    documents: new Set(claims.map(({ uri }) => uri)).size,
    loops: claimLoops(corpus, claims, named),
  };
}

function trace(corpus: Corpus, gathering: CorpusOrigins, { uri, claim }: ClaimPlace): Traced | null {
  const document = corpus.documents.get(uri);
  if (document === undefined) return null;
  const origins = documentOrigins(document);
  const own = ownNamesAt(origins, claim.start);
  const read = formReader(document, name => sourceNames(corpus, gathering, name));
  const { sources, firstHand, introduces } = claimSources(origins, claim, read);
  const sure = sources.filter(({ by }) => by === 'says' || by === 'cites');
  const { gathered, publisherOf } = gathering;
  return {
    document,
    claim,
    own,
    called: calledForms(document, claim.start, key => gathering.gathered(key)),
    sure,
    likely: [
      ...sources.filter(({ by }) => by === 'before' || by === 'mentions'),
      ...sources.filter(({ by }) => by !== 'mentions').flatMap(source => postOf(document, source)),
    ],
    elsewhere: firstHand || introduces || sure.length > 0 ? [] : documentNames(document).named,
    speakers: new Set(own.speakers.flatMap(({ key }) => [gathered(key), ...[publisherOf(gathered(key)) ?? []].flat()])),
    figures: claimFigures(document, claim),
    cited: new Set(citedBy(corpus, document, claim)),
  };
}

/** The names that the corpus gives a source besides its own: what its acronym stands for, who publishes the work. Null where the reader keeps it apart. */
function sourceNames(corpus: Corpus, { gathered, publisherOf }: CorpusOrigins, name: string): readonly string[] | null {
  const own = originKey(name);
  const key = gathered(own);
  if (corpus.entities.corrections.apart.has(key)) return null;
  return [...(key === own ? [] : [key]), ...[publisherOf(key) ?? []].flat()];
}

/** The body for which a person speaks, as the document tells it. */
function postOf(document: ReadDocument, source: ClaimSource): readonly ClaimSource[] {
  const forms = documentNames(document).standsFor.get(lastWord(source.name));
  return forms === undefined ? [] : [{ ...source, by: 'before', forms }];
}

/** Documents of the corpus that the sentence cites by their keys, or links to by their names. */
function citedBy(corpus: Corpus, document: ReadDocument, claim: Span): readonly DocumentUri[] {
  const references = referencesWithin(document.references, { start: claim.start, end: claim.end + MARKER_REACH });
  const keys = references.flatMap(reference =>
    reference.kind === 'citation' ? reference.key : reference.kind === 'wiki-link' ? reference.target : [],
  );
  if (keys.length === 0) return [];
  return [...corpus.documents.values()]
    .filter(({ record, uri }) => uri !== document.uri && keys.includes(citationKey(record.id)))
    .map(({ uri }) => uri);
}

/** How far behind a claim its citation may stand, in UTF-16 code units. */
const MARKER_REACH = 40;

/** Of more claims than these that name one source with one figure, or stand in documents of one name, the others are not looked at. */
const MOST_ALIKE = 200;

interface Joined {
  /** For each claim what joined it besides the sources that it names. */
  readonly found: ReadonlyMap<number, readonly OriginLink[]>;
  /** The documents that the claims of each document name. */
  readonly named: ReadonlyMap<DocumentUri, ReadonlySet<DocumentUri>>;
}

function joinBySources(sets: DisjointSets, traced: readonly (Traced | null)[], gathering: CorpusOrigins): Joined {
  const claims = traced.flatMap((each, i) => (each === null ? [] : [{ ...each, i }]));
  const kindred = kindredNames(
    claims.flatMap(({ sure, likely, called, elsewhere }) => [
      ...[...sure, ...likely].flatMap(({ forms }) => forms),
      ...called,
      ...elsewhere,
    ]),
  );
  const found = new Map<number, OriginLink[]>();
  const named = new Map<DocumentUri, Set<DocumentUri>>();
  const sureBy = new Map<string, number>();
  const calledBy = new Map<string, Set<number>>();
  const ofDocument = new Map<string, Set<number>>();
  const figured = new Map<string, Set<number>>();
  const figuredForSure = new Map<string, Set<number>>();
  const add = (map: Map<string, Set<number>>, key: string, i: number): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, new Set([i]));
    else if (list.size < MOST_ALIKE) list.add(i);
  };
  const join = (from: number, to: number, link: OriginLink | null): void => {
    sets.join(from, to);
    const known = found.get(from) ?? [];
    if (link !== null && !known.some(each => isSameLink(each, link))) found.set(from, [...known, link]);
  };
  const keysOf = (each: Traced): readonly string[] => each.sure.flatMap(({ key }) => (key === null ? [] : `= ${gathering.gathered(key)}`));
  // Who is named for sure, who speaks, and by which names a document goes.
  for (const { i, ...each } of claims) {
    add(ofDocument, each.document.uri, i);
    const names = each.sure.flatMap(({ forms }) => forms.filter(({ kind }) => kind !== 'head').map(({ key }) => key));
    for (const key of [...names, ...keysOf(each), ...(each.sure.length > 0 ? [] : [...each.speakers].map(speaker => `= ${speaker}`))]) {
      const known = sureBy.get(key);
      if (known === undefined) sureBy.set(key, i);
      else sets.join(known, i);
    }
    for (const form of each.called) if (form.kind !== 'head') add(calledBy, form.key, i);
    for (const key of each.own.called) add(calledBy, `= ${gathering.gathered(key)}`, i);
    const strong = [...each.sure, ...each.likely.filter(({ by }) => by === 'before')].flatMap(({ forms }) => forms);
    for (const { key } of [...strong, ...each.called]) for (const figure of each.figures.all) add(figured, `${key} ${figure}`, i);
    for (const { key } of [...each.sure.flatMap(({ forms }) => forms), ...each.called])
      for (const figure of each.figures.telling) add(figuredForSure, `${key} ${figure}`, i);
  }
  const name = (from: Traced, to: number): void => {
    const target = traced[to]?.document.uri;
    if (target === undefined || target === from.document.uri) return;
    named.set(from.document.uri, (named.get(from.document.uri) ?? new Set<DocumentUri>()).add(target));
  };
  for (const { i, ...each } of claims) {
    for (const { forms, key: own } of each.sure) {
      const keys = forms.filter(({ kind }) => kind !== 'head').flatMap(({ key }) => kindred.get(key) ?? []);
      for (const key of own === null ? keys : [...keys, `= ${gathering.gathered(own)}`]) {
        const other = sureBy.get(key);
        if (other !== undefined) sets.join(i, other);
        for (const to of calledBy.get(key) ?? [])
          if (traced[to]?.document !== each.document) {
            sets.join(i, to);
            name(each, to);
          }
      }
    }
    for (const uri of each.cited)
      for (const to of ofDocument.get(uri) ?? []) {
        sets.join(i, to);
        name(each, to);
      }
    // What is less sure, where the figures are the same.
    for (const { forms, name: source, span, by } of [...each.sure, ...each.likely])
      for (const form of forms)
        for (const key of by === 'mentions' ? withinName(form, kindred.get(form.key) ?? []) : (kindred.get(form.key) ?? []))
          for (const figure of each.figures.all)
            for (const to of figured.get(`${key} ${figure}`) ?? [])
              if (traced[to]?.document !== each.document)
                join(i, to, by === 'before' || by === 'mentions' ? { kind: 'named', source, span } : null);
    for (const form of each.elsewhere)
      for (const key of kindred.get(form.key) ?? [])
        for (const figure of each.figures.telling)
          for (const to of figuredForSure.get(`${key} ${figure}`) ?? [])
            if (traced[to]?.document !== each.document) join(i, to, { kind: 'elsewhere' });
  }
  return { found, named };
}

function isSameLink(a: OriginLink, b: OriginLink): boolean {
  return a.kind === b.kind && (a.kind !== 'named' || b.kind !== 'named' || a.span.start === b.span.start);
}

/** Of the names that are kindred to one those that it has all words of: a place that is part of a body's name is not that body. */
function withinName({ words }: NameForm, keys: readonly string[]): readonly string[] {
  return keys.filter(key => key.split(' ').every(word => words.has(word)));
}

function originOf(
  members: readonly number[],
  claims: readonly ClaimPlace[],
  traced: readonly (Traced | null)[],
  links: readonly (readonly OriginLink[])[],
  gathering: CorpusOrigins,
): Origin {
  const all = members.flatMap(i => links[i] ?? []);
  const named = all.flatMap(link => (link.kind === 'named' ? [link.source] : []));
  const taken = all.flatMap(link => (link.kind === 'taken-from' ? [link.source] : []));
  const own = members.flatMap(i => traced[i]?.own.speakers.map(speaker => speaker.name) ?? []);
  const name = ranked(named)[0] ?? ranked(taken)[0] ?? ranked(own)[0] ?? String(claims[members[0] ?? 0]?.uri ?? '');
  const documents = gathering.called(gathering.gathered(originKey(name)));
  return { name, document: documents.length === 1 ? (documents[0] ?? null) : null, claims: members };
}

function documentsOf({ claims: members }: Origin, claims: readonly ClaimPlace[]): number {
  return new Set(members.map(i => claims[i]?.uri)).size;
}

function linksOf(traced: Traced | null, i: number, found: readonly OriginLink[], shared: readonly SharedWording[]): readonly OriginLink[] {
  const wording = shared.flatMap(({ a, b, score }): readonly OriginLink[] =>
    a === i ? [{ kind: 'wording', claim: b, score }] : b === i ? [{ kind: 'wording', claim: a, score }] : [],
  );
  const named = (traced?.sure ?? [])
    .filter(
      ({ key, span }, _, all) =>
        key !== null || !all.some(other => other.key !== null && other.span.start < span.end && span.start < other.span.end),
    )
    .map(({ name, span }): OriginLink => ({ kind: 'named', source: name, span }));
  const told = [...named, ...found, ...wording];
  if (named.length === 0 && traced !== null && traced.own.takenFrom !== null)
    return [{ kind: 'taken-from', source: traced.own.takenFrom }, ...told];
  return told.length > 0 ? told : [{ kind: 'own' }];
}

/** Documents of the claims that go back to each other in a circle. */
function claimLoops(
  corpus: Corpus,
  claims: readonly ClaimPlace[],
  named: ReadonlyMap<DocumentUri, ReadonlySet<DocumentUri>>,
): readonly (readonly DocumentUri[])[] {
  const own = new Set(claims.map(({ uri }) => uri));
  const documents = [...corpus.documents.keys()].filter(uri => own.has(uri));
  return loopsOf(documents, uri => named.get(uri) ?? []);
}
