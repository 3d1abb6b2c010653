/**
 * How many independent origins stand behind some claims: "7 documents, 2 origins".
 *
 * Method: each claim has the sources that it names, or, where it names none, the one that its document was taken from or was published by.
 * Claims are joined (union-find) where they share a source, where one names the document of the other, where one cites it, and where their
 * wording goes back to the same text. Cost: linear in the claims and their sources, and the alignment of every two claims of a bounded number.
 * Limits: two sources whose kinship no document tells stay two; two figures of one publisher are one origin.
 */
import type { Corpus } from '../../corpus.ts';
import type { ClaimOrigins, ClaimPlace, DocumentUri, Origin, OriginLink, ReadDocument, Span } from '../../model/index.ts';
import { DisjointSets } from '../disjointSets.ts';
import { attributedWords, claimSources, referencesWithin } from './claimSources.ts';
import { type CorpusOrigins, corpusOrigins, ranked } from './corpusOrigins.ts';
import { type DocumentOrigins, documentOrigins, type OwnNames, ownNamesAt, type PlacedSource } from './documentOrigins.ts';
import { loopsOf } from './loops.ts';
import { originKey } from './originKey.ts';
import { type SharedWording, sharedWording } from './sharedWording.ts';

/** What a claim goes back to by itself. */
interface Traced {
  readonly document: ReadDocument;
  readonly claim: Span;
  readonly own: OwnNames;
  /** Keys by which the others may call its document. */
  readonly called: ReadonlySet<string>;
  /** Keys of the sources that it names, with those that publish them; empty where it names none. */
  readonly named: ReadonlySet<string>;
  /** Keys of who speaks where it names none. */
  readonly speakers: ReadonlySet<string>;
  /** Documents of the corpus that it cites by key or link. */
  readonly cited: ReadonlySet<DocumentUri>;
  readonly links: readonly OriginLink[];
}

/** The independent origins of `claims`; claims of documents that the corpus does not have are origins of their own. */
export function originsOf(corpus: Corpus, claims: readonly ClaimPlace[]): ClaimOrigins {
  const gathering = corpusOrigins(corpus);
  const traced = claims.map(claim => trace(corpus, gathering, claim));
  const sets = new DisjointSets(claims.length);
  joinBySources(sets, traced);
  const wording = sharedWording(traced.flatMap((each, at) => (each === null ? [] : [{ ...each, at }])));
  const places = traced.flatMap((each, at) => (each === null ? [] : [at]));
  const shared = wording.map(({ a, b, score }) => ({ a: places[a] ?? 0, b: places[b] ?? 0, score }));
  for (const { a, b } of shared) sets.join(a, b);
  const origins = sets
    .lists()
    .map(members => originOf(members, claims, traced, gathering))
    .sort((a, b) => documentsOf(b, claims) - documentsOf(a, claims) || (a.claims[0] ?? 0) - (b.claims[0] ?? 0));
  const index = new Map(origins.flatMap(({ claims: members }, i) => members.map(member => [member, i] as const)));
  return {
    origins,
    originOf: claims.map((_, i) => index.get(i) ?? 0),
    links: traced.map((each, i) => linksOf(each, i, shared)),
    documents: new Set(claims.map(({ uri }) => uri)).size,
    loops: claimLoops(corpus, claims, traced),
  };
}

function trace(corpus: Corpus, gathering: CorpusOrigins, { uri, claim }: ClaimPlace): Traced | null {
  const document = corpus.documents.get(uri);
  if (document === undefined) return null;
  const origins = documentOrigins(document);
  const own = ownNamesAt(origins, claim.start);
  const { gathered, publisherOf } = gathering;
  const sources = sourcesOf(origins, claim, gathering);
  const withPublisher = (key: string): readonly string[] => [gathered(key), ...[publisherOf(gathered(key)) ?? []].flat()];
  const links: readonly OriginLink[] =
    sources.length > 0
      ? sources.map(({ name, span }) => ({ kind: 'named', source: name, span }))
      : own.takenFrom === null
        ? [{ kind: 'own' }]
        : [{ kind: 'taken-from', source: own.takenFrom }];
  return {
    document,
    claim,
    own,
    called: new Set([...own.called].map(gathered)),
    named: new Set(sources.flatMap(({ key }) => withPublisher(key))),
    speakers: new Set(own.speakers.flatMap(({ key }) => withPublisher(key))),
    cited: new Set(citedBy(corpus, document, claim)),
    links,
  };
}

/** The sources of a claim; where it has none that is known for one, who says it may be a document of the corpus. */
function sourcesOf(
  origins: DocumentOrigins,
  claim: Span,
  { gathered, called }: CorpusOrigins,
): readonly Pick<PlacedSource, 'key' | 'name' | 'span'>[] {
  const sources = claimSources(origins, claim);
  const said = sources.length > 0 ? null : attributedWords(origins, claim);
  if (said === null) return sources;
  const key = originKey(said.words);
  return called(gathered(key)).length > 0 ? [{ key, name: said.words, span: said.span }] : sources;
}

/** Documents of the corpus that the sentence cites by their keys, or links to by their names. */
function citedBy(corpus: Corpus, document: ReadDocument, claim: Span): readonly DocumentUri[] {
  const references = referencesWithin(document.references, { start: claim.start, end: claim.end + MARKER_REACH });
  const keys = references.flatMap(reference =>
    reference.kind === 'citation' ? reference.key : reference.kind === 'wiki-link' ? reference.target : [],
  );
  if (keys.length === 0) return [];
  return [...corpus.documents.values()].filter(({ record, uri }) => uri !== document.uri && keys.includes(record.id)).map(({ uri }) => uri);
}

/** How far behind a claim its citation may stand, in UTF-16 code units. */
const MARKER_REACH = 40;

function joinBySources(sets: DisjointSets, traced: readonly (Traced | null)[]): void {
  const first = new Map<string, number>();
  for (const [i, each] of traced.entries()) {
    for (const key of each === null ? [] : each.named.size > 0 ? each.named : each.speakers) {
      const known = first.get(key);
      if (known === undefined) first.set(key, i);
      else sets.join(known, i);
    }
  }
  for (const [i, from] of traced.entries())
    for (const [j, to] of traced.entries()) if (i !== j && from !== null && to !== null && namesDocument(from, to)) sets.join(i, j);
}

/** Whether one claim names or cites the document of another. */
function namesDocument(from: Traced, to: Traced): boolean {
  if (from.document === to.document) return false;
  return from.cited.has(to.document.uri) || [...to.called].some(key => from.named.has(key));
}

function originOf(
  members: readonly number[],
  claims: readonly ClaimPlace[],
  traced: readonly (Traced | null)[],
  gathering: CorpusOrigins,
): Origin {
  const links = members.flatMap(i => traced[i]?.links ?? []);
  const named = links.flatMap(link => (link.kind === 'named' ? [link.source] : []));
  const taken = links.flatMap(link => (link.kind === 'taken-from' ? [link.source] : []));
  const own = members.flatMap(i => traced[i]?.own.speakers.map(speaker => speaker.name) ?? []);
  const name = ranked(named)[0] ?? ranked(taken)[0] ?? ranked(own)[0] ?? String(claims[members[0] ?? 0]?.uri ?? '');
  const keys = members.flatMap(i => [...(traced[i]?.own.speakers ?? [])].filter(speaker => speaker.name === name).map(({ key }) => key));
  const key = keys[0] ?? members.flatMap(i => keyNamed(traced[i] ?? null, name, gathering))[0];
  const documents = key === undefined ? [] : gathering.called(gathering.gathered(key));
  return { name, document: documents.length === 1 ? (documents[0] ?? null) : null, claims: members };
}

function keyNamed(traced: Traced | null, name: string, gathering: CorpusOrigins): readonly string[] {
  if (traced === null) return [];
  return sourcesOf(documentOrigins(traced.document), traced.claim, gathering)
    .filter(source => source.name === name)
    .map(({ key }) => key);
}

function documentsOf({ claims: members }: Origin, claims: readonly ClaimPlace[]): number {
  return new Set(members.map(i => claims[i]?.uri)).size;
}

function linksOf(traced: Traced | null, i: number, shared: readonly SharedWording[]): readonly OriginLink[] {
  const own: readonly OriginLink[] = traced?.links ?? [{ kind: 'own' }];
  const wording = shared.flatMap(({ a, b, score }): readonly OriginLink[] =>
    a === i ? [{ kind: 'wording', claim: b, score }] : b === i ? [{ kind: 'wording', claim: a, score }] : [],
  );
  return wording.length > 0 && own[0]?.kind === 'own' ? wording : [...own, ...wording];
}

/** Documents of the claims that go back to each other in a circle. */
function claimLoops(
  corpus: Corpus,
  claims: readonly ClaimPlace[],
  traced: readonly (Traced | null)[],
): readonly (readonly DocumentUri[])[] {
  const own = new Set(claims.map(({ uri }) => uri));
  const documents = [...corpus.documents.keys()].filter(uri => own.has(uri));
  return loopsOf(documents, uri =>
    traced.flatMap(from =>
      from?.document.uri === uri ? traced.flatMap(to => (to !== null && namesDocument(from, to) ? [to.document.uri] : [])) : [],
    ),
  );
}
