import {
  type DocumentUri,
  EMPTY_MEASURES,
  measuresOf,
  type ReadDocument,
  readDocument,
  updateMeasures,
} from '../../../../src/engine/index.ts';

/** A document by its name, which tells whether it is plain text. */
export function document(text: string, name = 'a.md'): ReadDocument {
  const format = name.endsWith('.txt') ? 'plain' : 'markdown';
  return readDocument({ uri: name as DocumentUri, path: name, text, format }); // any string is an address here
}

/** The relations between documents and within them, with the figures. */
export function relations(texts: Readonly<Record<string, string>>): readonly string[] {
  const documents = Object.entries(texts).map(([name, text]) => document(text, name));
  return measuresOf(updateMeasures(EMPTY_MEASURES, { put: documents, remove: [] })).flatMap(({ members, comparisons }) =>
    comparisons.map(({ a, b, relation }) => {
      const words = [a, b].map(i => `${String(members[i]?.uri)} ${String(members[i]?.low)}`);
      return `${words.join(' ~ ')}: ${relation}`;
    }),
  );
}
