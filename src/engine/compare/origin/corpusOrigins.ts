/**
 * The names of outside sources gathered over a corpus: an acronym goes to its long form, a surname to its person, a title to who wrote the
 * work (`originAliases.ts`), a work to the body that publishes it, and a document of the corpus is found by what others call it.
 *
 * Cost: linear in the documents and their sources, once for each corpus; what each document says is kept with the document.
 */
import type { Corpus } from '../../corpus.ts';
import type { DocumentUri, NamedOrigin, OriginPlace } from '../../model/index.ts';
import { gatheringKey } from '../entityIndex.ts';
import { citedInClaims } from './citedDocuments.ts';
import { type DocumentOrigins, documentOrigins } from './documentOrigins.ts';
import { bodyAndYear, Editions } from './editions.ts';
import { namesNobody } from './bareNames.ts';
import { areApart } from '../names/corrections.ts';
import { originAliases } from './originAliases.ts';
import { loopsOf } from './loops.ts';
import { originKey } from './originKey.ts';

/** How the sources of a corpus are gathered. */
export interface CorpusOrigins {
  /** The one key of a source, from any of its keys. */
  readonly gathered: (key: string) => string;
  /** The body that publishes a work; null where the corpus gives none, or several. */
  readonly publisherOf: (key: string) => string | null;
  /** The documents that others call by a key. */
  readonly called: (key: string) => readonly DocumentUri[];
}

const READ = new WeakMap<Corpus['entities'], CorpusOrigins>();

/** How the sources of `corpus` are gathered. */
export function corpusOrigins(corpus: Corpus): CorpusOrigins {
  const known = READ.get(corpus.entities);
  if (known !== undefined) return known;
  const documents = [...corpus.documents.values()].map(documentOrigins);
  const byName = (key: string): string => gatheringKey(corpus.entities, key);
  const aliases = originAliases({ documents, gathered: byName, apart: (a, b) => areApart(corpus.entities.corrections, a, b) });
  const bodyOf = (key: string): string => {
    const own = byName(key);
    return aliases.get(own) ?? own;
  };
  const editions = new Editions();
  for (const { sources } of documents)
    for (const { key } of sources) {
      const { body, year } = bodyAndYear(key);
      if (year !== null) editions.add(bodyOf(body), year);
    }
  const gathered = (key: string): string => {
    const { body, year } = bodyAndYear(key);
    return year === null ? bodyOf(key) : editions.keyOf(bodyOf(body), year);
  };
  const publishers = new Map<string, ReadonlySet<string>>();
  const called = new Map<string, DocumentUri[]>();
  for (const document of corpus.documents.values()) {
    const { publishers: own, own: names, parts } = documentOrigins(document);
    for (const [work, body] of own) {
      const key = gathered(work);
      publishers.set(key, new Set(publishers.get(key)).add(gathered(body)));
    }
    for (const key of new Set([names, ...parts.map(part => part.own)].flatMap(each => [...each.called].map(gathered)))) {
      const list = called.get(key);
      if (list === undefined) called.set(key, [document.uri]);
      else list.push(document.uri);
    }
  }
  const read: CorpusOrigins = {
    gathered,
    publisherOf: key => {
      const bodies = publishers.get(key);
      return bodies?.size === 1 ? ([...bodies][0] ?? null) : null;
    },
    called: key => called.get(key) ?? [],
  };
  READ.set(corpus.entities, read);
  return read;
}

/**
 * The outside sources that the documents of a corpus name, those of most documents first, then the most mentioned. A work stands with the one body that
 * publishes it; a bare kind ("the government") is none.
 */
export function namedOrigins(corpus: Corpus): readonly NamedOrigin[] {
  const { gathered, publisherOf, called } = corpusOrigins(corpus);
  const { corrections } = corpus.entities;
  const keyOf = (source: string): string => {
    const key = gathered(source);
    const body = publisherOf(key);
    return body === null || areApart(corrections, key, body) ? key : body;
  };
  const found = new Map<string, Gathered>();
  const at = (key: string): Gathered => {
    const known = found.get(key) ?? { names: [], mentions: [], documents: new Set() };
    found.set(key, known);
    return known;
  };
  for (const document of corpus.documents.values()) {
    const origins = documentOrigins(document);
    for (const { key, name, span } of origins.sources) {
      if (namesNobody(name)) continue;
      const into = at(keyOf(key));
      into.names.push(name);
      into.mentions.push({ uri: document.uri, span });
      into.documents.add(document.uri);
    }
    for (const { key, name } of takenFrom(origins)) {
      const into = at(keyOf(key));
      into.names.push(name);
      into.documents.add(document.uri);
    }
  }
  return [...found]
    .map(([key, { names, mentions, documents }]): NamedOrigin => {
      const { year } = bodyAndYear(key);
      const [name = key, ...aliases] = ranked(names).map(each => (year === null ? each : `${each} (${year})`));
      const own = called(key);
      return { key, name, aliases, mentions, documents: [...documents], document: own.length === 1 ? (own[0] ?? null) : null };
    })
    .sort((a, b) => b.documents.length - a.documents.length || b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));
}

/** Documents of a corpus that name or cite each other as sources in a circle, each circle in the order of the corpus. */
export function citationLoops(corpus: Corpus): readonly (readonly DocumentUri[])[] {
  const { gathered, called } = corpusOrigins(corpus);
  const named = (uri: DocumentUri): readonly DocumentUri[] => {
    const document = corpus.documents.get(uri);
    if (document === undefined) return [];
    const said = document.claims.flatMap(({ attribution }) => attribution?.source ?? []);
    const keys = [
      ...documentOrigins(document).sources.map(({ key }) => key),
      ...said.map(({ start, end }) => originKey(document.text.slice(start, end))),
    ];
    const documents = keys.map(key => called(gathered(key)));
    // A name that several documents go by points to none of them for sure.
    const byName = documents.flatMap(of => (of.length === 1 && of[0] !== undefined && of[0] !== uri ? [of[0]] : []));
    return [...byName, ...citedInClaims(corpus, document)];
  };
  return loopsOf([...corpus.documents.keys()], named);
}

interface Gathered {
  readonly names: string[];
  readonly mentions: OriginPlace[];
  readonly documents: Set<DocumentUri>;
}

function takenFrom({ own, parts }: DocumentOrigins): readonly { readonly key: string; readonly name: string }[] {
  return [own, ...parts.map(part => part.own)].flatMap(names => (names.takenFrom === null ? [] : names.speakers));
}

/** The distinct names, the most frequent first, those of the same number in the order in which they came. */
export function ranked(names: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
}
