import {
  type Annotation,
  type AnnotationBody,
  exportAnnotations,
  type ExportFormat,
  type ExportOptions,
  type NotedDocument,
  type PortableDocument,
  quoteSpan,
} from '../../../../src/engine/index.ts';

export const NOW = '2024-06-01T12:00:00.000Z';
export const OPTIONS: ExportOptions = { title: 'Harbour study', tags: [], now: NOW };

/** A document at `corpus/a.md`, or wherever `more` says. */
export function portable(text: string | null, more: Partial<PortableDocument> = {}): PortableDocument {
  return { id: 'a', title: 'The Harbour', path: 'corpus/a.md', url: null, source: '../../corpus/a.md', text, sha256: null, ...more };
}

export const comment = (value: string): AnnotationBody => ({ type: 'TextualBody', purpose: 'commenting', value, format: 'text/markdown' });
export const tag = (value: string): AnnotationBody => ({ type: 'TextualBody', purpose: 'tagging', value });

/** A note on `words`, or on the whole document; its id ends in `letter`. */
export function note(document: PortableDocument, words: string | null, letter: string, ...bodies: readonly AnnotationBody[]): Annotation {
  const start = words === null ? -1 : (document.text ?? '').indexOf(words);
  const gone = words === null ? null : { exact: words, prefix: '', suffix: '', position: null };
  const quote = words === null || start < 0 ? gone : quoteSpan(document.text ?? '', { start, end: start + words.length });
  return {
    kind: 'annotation',
    id: `urn:uuid:00000000-0000-4000-8000-00000000000${letter}`,
    motivations: [bodies.some(body => body['purpose'] === 'commenting') ? 'commenting' : bodies.length > 0 ? 'tagging' : 'highlighting'],
    created: '2024-05-01T10:00:00.000Z',
    modified: '2024-05-02T10:00:00.000Z',
    creator: 'Ada',
    bodies,
    target: { source: document.source, quote, sha256: null },
    others: {},
  };
}

/** A reply to `parent`. */
export function reply(parent: Annotation, value: string, letter: string): Annotation {
  const body = { type: 'TextualBody', purpose: 'replying', value, format: 'text/markdown' };
  const id = `urn:uuid:00000000-0000-4000-8000-00000000000${letter}`;
  const target = { source: parent.id, quote: null, sha256: null };
  return { ...parent, id, motivations: ['replying'], creator: 'Grace', bodies: [body], target };
}

export function exported(noted: readonly NotedDocument[], format: Exclude<ExportFormat, 'refi-qda'>, options = OPTIONS): string {
  const content = exportAnnotations(noted, format, options);
  return typeof content === 'string' ? content : '';
}

export function exportedZip(noted: readonly NotedDocument[], options = OPTIONS): Uint8Array {
  const content = exportAnnotations(noted, 'refi-qda', options);
  return typeof content === 'string' ? new Uint8Array() : content;
}
