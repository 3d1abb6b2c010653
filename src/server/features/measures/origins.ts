import { citationLoops, type DocumentUri, type NamedOrigin, namedOrigins, type OriginPlace } from '../../../engine/index.ts';
import type { OriginDocument, OriginsAnswer, OriginSummary } from '../../../protocol/index.ts';
import type { DocumentStore } from '../../corpus/store.ts';
import { excerpt } from '../../text/plainText.ts';
import { titleOf } from '../../text/words.ts';

/** Origins and places that a list holds: nobody reads on after so many. */
const MAX_ORIGINS = 1000;
const MAX_PLACES = 50;
/** UTF-16 code units of a sentence that a row shows. */
const MAX_SENTENCE = 200;

/** The outside sources of the corpus with the documents that go back to each, and the documents that name each other in a circle. */
export function originsAnswer(store: DocumentStore): OriginsAnswer {
  const { corpus } = store;
  return {
    origins: namedOrigins(corpus)
      .slice(0, MAX_ORIGINS)
      .map(origin => summary(store, origin)),
    loops: citationLoops(corpus).map(loop => loop.flatMap(uri => document(store, uri, []) ?? [])),
  };
}

function summary(store: DocumentStore, { name, aliases, mentions, documents, document: own }: NamedOrigin): OriginSummary {
  const placesIn = (uri: DocumentUri): readonly OriginPlace[] => mentions.filter(place => place.uri === uri);
  return {
    name,
    aliases,
    documents: documents.flatMap(uri => document(store, uri, placesIn(uri)) ?? []),
    document: own === null ? null : document(store, own, []),
  };
}

/** Null where the document has left the corpus since. */
function document(store: DocumentStore, uri: DocumentUri, mentions: readonly OriginPlace[]): OriginDocument | null {
  const loaded = store.get(uri);
  if (loaded === undefined) return null;
  const { read } = loaded;
  const places = mentions.slice(0, MAX_PLACES).map(({ span }) => {
    const sentence = read.sentences.find(each => each.span.start <= span.start && span.end <= each.span.end)?.span ?? span;
    return { range: loaded.toRange(span), sentence: excerpt(read, sentence, MAX_SENTENCE) };
  });
  return { uri, title: titleOf(read.record), issued: read.record.issued ?? null, places };
}
