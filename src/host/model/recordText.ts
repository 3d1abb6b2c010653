import { citationKey } from '../../base/citationKey.ts';
import type { BibliographicRecord } from '../../engine/index.ts';
import type { DocumentSummary } from '../../protocol/index.ts';
import { KINDS } from './claimKinds.ts';
import { kindLabel } from '../../protocol/index.ts';
import { escapeMarkdown } from '../../base/markdown.ts';
import { countClaims } from './translate.ts';
import type { Translate } from '../../protocol/index.ts';

/** What the tree calls a document: its title, else its file name. */
export function documentTitle(document: Pick<DocumentSummary, 'record' | 'path'>): string {
  return document.record.title ?? document.path.slice(document.path.lastIndexOf('/') + 1);
}

/** Who brought the document out: the newspaper, journal or site, else the publisher. */
export function publisherOf(record: BibliographicRecord): string | null {
  return record['container-title'] ?? record.publisher ?? null;
}

/** "2012" of "2012-06-27", null where the record has no date. */
export function yearOf(record: BibliographicRecord): string | null {
  return /^\d{4}/.exec(record.issued ?? '')?.[0] ?? null;
}

/** The kind of document in words. CSL's other types are shown as they are named there, with spaces. */
export function typeLabel(t: Translate, type: string): string {
  switch (type) {
    case 'article-newspaper':
      return t('newspaper article');
    case 'article-journal':
      return t('journal article');
    case 'article-magazine':
      return t('magazine article');
    case 'post-weblog':
      return t('blog post');
    case 'legal_case':
      return t('court decision');
    case 'webpage':
      return t('web page');
    case 'report':
      return t('report');
    default:
      return type.replace(/[-_]/g, ' ');
  }
}

/** The line beside a document's title: "Yonhap · 2012 · 18 claims". */
export function documentDescription(t: Translate, document: DocumentSummary): string {
  return [publisherOf(document.record), yearOf(document.record), countClaims(t, document.claims.total)]
    .filter(part => part !== null)
    .join(' · ');
}

/** The whole record as Markdown in which nothing of the document is live. */
export function recordTooltip(t: Translate, document: DocumentSummary): string {
  const { record } = document;
  const kinds = KINDS.filter(kind => document.claims[kind] > 0).map(kind => `${kindLabel(t, kind)} ${String(document.claims[kind])}`);
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [t('Citation key'), citationKey(record.id)],
    [t('Kind'), typeLabel(t, record.type)],
    [t('Author'), record.author?.map(authorName).join('; ')],
    [t('Editor'), record.editor?.map(authorName).join('; ')],
    [t('Published in'), record['container-title']],
    [t('Publisher'), record.publisher],
    [t('Place'), record['publisher-place']],
    [t('Date'), record.issued],
    [t('Taken from'), record.source],
    [t('Address'), record.URL ?? record.DOI],
    [t('Note'), record.note],
    [t('File'), document.path],
    [t('Claims'), kinds.length > 0 ? kinds.join(', ') : t('none')],
  ];
  const lines = rows.flatMap(([label, value]) => (value ? [`${label}: ${escapeMarkdown(value)}`] : []));
  const read = record.read.length > 0 ? [t('Read from the text, not given in the record: {0}', record.read.join(', '))] : [];
  const problems = document.problems.map(problem => `$(warning) ${escapeMarkdown(problem)}`);
  return [`**${escapeMarkdown(documentTitle(document))}**`, [...problems, ...lines, ...read].join('  \n')].join('\n\n');
}

function authorName(name: NonNullable<BibliographicRecord['author']>[number]): string {
  return name.literal ?? [name.given, name.family].filter(Boolean).join(' ');
}
