import {
  type Annotation,
  type Assessment,
  assessmentAnnotation,
  type DocumentUri,
  readDocument,
  type ReadDocument,
} from '../../../src/engine/index.ts';

export function read(text: string): ReadDocument {
  return readDocument({ uri: 'file:///reading/corpus/a.md' as DocumentUri, path: 'a.md', text, format: 'markdown' });
}

/** An assessment of `words` of `text`; its id ends in a letter of the test's choice. */
export function assessed(
  text: string,
  words: string,
  assessment: Partial<Assessment>,
  more: { id?: string; at?: string; creator?: string } = {},
): Annotation {
  const start = text.indexOf(words);
  return assessmentAnnotation({
    id: `urn:uuid:00000000-0000-4000-8000-00000000000${more.id ?? 'a'}`,
    now: more.at ?? '2024-05-01T10:00:00.000Z',
    creator: more.creator ?? null,
    source: '../../corpus/a.md',
    sha256: null,
    text,
    span: { start, end: start + words.length },
    assessment: { rejected: false, kinds: null, figures: [], ...assessment },
    before: null,
  });
}

/** The claims of a document in words: `text: kinds; figures`. */
export function claims({ text, claims }: ReadDocument): readonly string[] {
  return claims.map(({ span, kinds, quantities }) => {
    const figures = quantities.map(({ low, high, unit, per }) => `${String(low)}..${String(high)} ${unit}${per === null ? '' : `/${per}`}`);
    return `${text.slice(span.start, span.end)} [${kinds.join(' ')}] ${figures.join(', ')}`.trim();
  });
}
