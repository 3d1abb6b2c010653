import type { DocumentSummary } from '../../protocol/index.ts';
import { documentTitle, publisherOf, typeLabel, yearOf } from './recordText.ts';
import type { Translate } from '../../protocol/index.ts';

/** In the order in which the reader chooses from them. */
export const GROUPINGS = ['none', 'folder', 'publisher', 'year', 'kind'] as const;
/** What the documents of the tree are grouped by. */
export type Grouping = (typeof GROUPINGS)[number];

/** Whether a stored value is a grouping of this version. */
export function isGrouping(value: unknown): value is Grouping {
  return GROUPINGS.some(grouping => grouping === value);
}

export interface DocumentGroup {
  /** Tells groups of one grouping apart; stays the same while the group has a member. */
  readonly key: string;
  readonly label: string;
  readonly documents: readonly DocumentSummary[];
}

interface GroupName {
  readonly key: string;
  readonly label: string;
}

/** Sorts documents into groups: by name, years from the latest, those without a value last. */
export function groupDocuments(
  t: Translate,
  documents: readonly DocumentSummary[],
  by: Exclude<Grouping, 'none'>,
): readonly DocumentGroup[] {
  const manyFolders = new Set(documents.map(document => document.folder.uri)).size > 1;
  const groups = new Map<string, { readonly name: GroupName; readonly documents: DocumentSummary[] }>();
  for (const document of documents) {
    const name = groupName(t, document, by, manyFolders);
    const group = groups.get(name.key);
    if (group) group.documents.push(document);
    else groups.set(name.key, { name, documents: [document] });
  }
  const direction = by === 'year' ? -1 : 1;
  return [...groups.values()]
    .sort((a, b) => Number(a.name.key === '') - Number(b.name.key === '') || direction * compareText(a.name.label, b.name.label))
    .map(group => ({ ...group.name, documents: sortDocuments(group.documents) }));
}

/** By title, then by path. */
export function sortDocuments(documents: readonly DocumentSummary[]): readonly DocumentSummary[] {
  return [...documents].sort((a, b) => compareText(documentTitle(a), documentTitle(b)) || compareText(a.path, b.path));
}

function groupName(t: Translate, document: DocumentSummary, by: Exclude<Grouping, 'none'>, manyFolders: boolean): GroupName {
  switch (by) {
    case 'folder': {
      const folder = folderOf(document);
      const label = manyFolders || folder === '' ? [document.folder.name, folder].filter(Boolean).join('/') : folder;
      return { key: `${document.folder.uri}\n${folder}`, label };
    }
    case 'publisher': {
      const publisher = publisherOf(document.record);
      return publisher ? { key: publisher, label: publisher } : { key: '', label: t('No publisher given') };
    }
    case 'year': {
      const year = yearOf(document.record);
      return year ? { key: year, label: year } : { key: '', label: t('No date given') };
    }
    case 'kind':
      return { key: document.record.type, label: typeLabel(t, document.record.type) };
  }
}

/** The folder that a document lies in, below its workspace folder; the path of the record begins only at the corpus folder. */
function folderOf({ uri, folder, path }: DocumentSummary): string {
  const below = uri.startsWith(`${folder.uri}/`) ? decode(uri.slice(folder.uri.length + 1)) : path;
  return below.slice(0, Math.max(0, below.lastIndexOf('/')));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}
