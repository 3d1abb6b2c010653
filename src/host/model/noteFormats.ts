import type { ExportFormat, ImportFormat } from '../../engine/index.ts';
import type { Translate } from '../../protocol/index.ts';

/** What a form of notes is called, and how its files end. */
interface FormatWords {
  readonly label: string;
  readonly detail: string;
  readonly extension: string;
}

export function exportFormats(t: Translate): Readonly<Record<ExportFormat, FormatWords>> {
  return {
    markdown: { label: t('Markdown, by document'), detail: t('The notes in the order of their passages'), extension: 'md' },
    'markdown-by-tag': { label: t('Markdown, by tag'), detail: t('What was noted under each tag'), extension: 'md' },
    html: { label: t('HTML page'), detail: t('The texts with their notes beside them, in one file'), extension: 'html' },
    csv: { label: t('CSV table'), detail: t('One row a note, for a spreadsheet'), extension: 'csv' },
    w3c: { label: t('W3C Web Annotations'), detail: t('JSON-LD: loses nothing, and can be imported again'), extension: 'jsonld' },
    'refi-qda': { label: t('REFI-QDA project'), detail: t('Sources, codes and quotations for NVivo, ATLAS.ti, MAXQDA'), extension: 'qdpx' },
  };
}

export function importFormats(t: Translate): Readonly<Record<ImportFormat, Omit<FormatWords, 'extension'>>> {
  return {
    w3c: { label: t('W3C Web Annotations'), detail: t('JSON-LD') },
    hypothesis: { label: t('Hypothesis'), detail: t('JSON of its API or export') },
    'refi-qda': { label: t('REFI-QDA project'), detail: t('From NVivo, ATLAS.ti, MAXQDA') },
    csv: { label: t('CSV table'), detail: t('Of Readwise, Zotero, or exported here') },
    markdown: { label: t('Markdown'), detail: t('Highlights of Zotero or Readwise, or exported here') },
  };
}

const BY_ENDING: ReadonlyMap<string, ImportFormat> = new Map([
  ['qdpx', 'refi-qda'],
  ['csv', 'csv'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'markdown'],
  ['jsonld', 'w3c'],
]);

/** The endings of files that notes are read from. */
export const IMPORT_ENDINGS: readonly string[] = [...BY_ENDING.keys(), 'json'];

/** Bytes in which a file of JSON says what it is. */
const HEAD = 65_536;

/** What a file holds, by its name and its first words; null where that is not certain. */
export function importFormatOf(name: string, content: Uint8Array): ImportFormat | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (ending !== 'json') return BY_ENDING.get(ending) ?? null;
  const head = new TextDecoder().decode(content.subarray(0, HEAD));
  if (/"https?:\/\/www\.w3\.org\/ns\/anno(?:\.jsonld)?"/.test(head)) return 'w3c';
  return /"rows"|"annotations"|hypothes\.is|"document"/.test(head) ? 'hypothesis' : null;
}
