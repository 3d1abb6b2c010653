import type { BibliographicRecord, SourceDocument, Span } from '../model/index.ts';

/** The bibliographic record of a document: its front matter first, then what the caller knows, then what the text says. */
export function readRecord(source: SourceDocument, _frontMatter: Span | null): BibliographicRecord {
  const fileName = source.path.slice(source.path.lastIndexOf('/') + 1);
  const id = source.known?.id ?? (fileName.includes('.') ? fileName.slice(0, fileName.lastIndexOf('.')) : fileName);
  return { id, type: 'document', ...(source.known?.title === undefined ? {} : { title: source.known.title }), read: [] };
}
