import type { DocumentUri, Passage, ReadDocument, Sentence } from '../../../src/engine/index.ts';

/** A document whose passages are its paragraphs; a paragraph that begins with `# ` is the heading of those that follow. */
export function documentOf(name: string, text: string, title?: string): ReadDocument {
  const sections = [
    {
      title: '',
      level: 0,
      heading: null as ReadDocument['sections'][number]['heading'],
      span: { start: 0, end: text.length },
      parent: null as number | null,
    },
  ];
  const passages: Passage[] = [];
  const sentences: Sentence[] = [];
  for (const found of text.matchAll(/\S[^\n]*(?:\n[^\n]+)*/g)) {
    const span = { start: found.index, end: found.index + found[0].length };
    const heading = found[0].startsWith('# ');
    if (heading)
      sections.push({ title: found[0].slice(2), level: 1, heading: span, span: { start: span.start, end: text.length }, parent: 0 });
    sentences.push({ span, role: heading ? 'heading' : 'sentence', block: sentences.length });
    if (!heading) passages.push({ span, first: sentences.length - 1, last: sentences.length - 1, section: sections.length - 1 });
  }
  return {
    uri: uriOf(name),
    path: name,
    format: 'markdown',
    text,
    language: 'en',
    record: { id: name, type: 'document', read: [], ...(title === undefined ? {} : { title }) },
    frontMatter: null,
    parts: [],
    sections,
    blocks: sentences.map(({ span }) => ({ kind: 'paragraph', span, section: 0 })),
    sentences,
    passages,
    claims: [],
    references: [],
    entities: [],
    sources: [],
    problems: [],
  };
}

export function uriOf(name: string): DocumentUri {
  // Tests make their own addresses.
  return `file:///${name}` as DocumentUri;
}
