import { groupBy } from '../../base/groupBy.ts';
import type { NoteItem, NoteKind, NoteStatus, Translate } from '../../protocol/index.ts';

export const NOTE_GROUPINGS = ['document', 'tag', 'kind', 'author', 'date', 'status'] as const;
export type NoteGrouping = (typeof NOTE_GROUPINGS)[number];

export function isNoteGrouping(value: unknown): value is NoteGrouping {
  return NOTE_GROUPINGS.some(grouping => grouping === value);
}

/** Notes with something in common; a tag has the tags beneath it as groups of its own. */
export interface NoteGroup {
  /** The same as long as the group means the same. */
  readonly key: string;
  readonly label: string;
  /** The tag that the group stands for; null for another kind of group. */
  readonly tag: string | null;
  readonly groups: readonly NoteGroup[];
  readonly notes: readonly NoteItem[];
  /** Notes in it and beneath it, each counted once. */
  readonly count: number;
}

/** The notes in groups, in the order in which a reader looks for them. */
export function groupNotes(t: Translate, notes: readonly NoteItem[], by: NoteGrouping): readonly NoteGroup[] {
  switch (by) {
    case 'document':
      return flat(notes, note => ({ key: note.uri, label: note.title })).sort(byLabel);
    case 'tag':
      return tagGroups(t, notes);
    case 'kind':
      return flat(notes, ({ kind }) => ({ key: kind, label: kindWords(t, kind) })).sort(byLabel);
    case 'author':
      return flat(notes, ({ creator }) => ({ key: creator ?? '', label: creator ?? t('You') })).sort(byLabel);
    case 'date':
      return flat(notes, ({ created }) => ({
        key: created.slice(0, 10),
        label: created === '' ? t('No date') : created.slice(0, 10),
      })).sort((a, b) => compare(b.key, a.key));
    case 'status':
      return flat(notes, note => {
        const status = note.resolved ? 'resolved' : note.status;
        return { key: status, label: note.resolved ? t('Resolved') : statusWords(t, note.status) };
      }).sort(byLabel);
  }
}

export function kindWords(t: Translate, kind: NoteKind): string {
  const words: Readonly<Record<NoteKind, string>> = {
    comment: t('Comment'),
    highlight: t('Highlight'),
    tag: t('Tag'),
    link: t('Link'),
    verdict: t('Verdict'),
  };
  return words[kind];
}

export function statusWords(t: Translate, status: NoteStatus): string {
  const words: Readonly<Record<NoteStatus, string>> = {
    'in-place': t('In place'),
    moved: t('Passage has moved'),
    changed: t('Words have changed'),
    orphan: t('Lost its passage'),
    document: t('On the document'),
    gone: t('Its document is gone'),
  };
  return words[status];
}

/** Whether a note waits for the reader to say where it belongs. */
export function isLost({ status }: Pick<NoteItem, 'status'>): boolean {
  return status === 'orphan' || status === 'gone';
}

/** Rows of one group that a tree can draw without a pause. */
const MOST_ROWS = 500;

const PART = 'part:';

/** Whether a group is a part of another one, and means nothing by itself. */
export function isPart({ key, tag }: NoteGroup): boolean {
  return tag === null && key.startsWith(PART);
}

/** Very many notes in parts of their own, to be opened one by one; none where they are few. */
export function inParts(t: Translate, notes: readonly NoteItem[]): readonly NoteGroup[] {
  if (notes.length <= MOST_ROWS) return [];
  return Array.from({ length: Math.ceil(notes.length / MOST_ROWS) }, (_, i) => {
    const part = notes.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS);
    const label = t('{0} to {1}', i * MOST_ROWS + 1, i * MOST_ROWS + part.length);
    return { key: `${PART}${String(i)}`, label, tag: null, groups: [], notes: part, count: part.length };
  });
}

function flat(notes: readonly NoteItem[], nameOf: (note: NoteItem) => { readonly key: string; readonly label: string }): NoteGroup[] {
  return [...groupBy(notes, note => nameOf(note).key)].map(([key, members]) => ({
    key,
    label: members[0] === undefined ? key : nameOf(members[0]).label,
    tag: null,
    groups: [],
    notes: members,
    count: members.length,
  }));
}

function tagGroups(t: Translate, notes: readonly NoteItem[]): readonly NoteGroup[] {
  const without = notes.filter(note => note.tags.length === 0);
  const none: NoteGroup = { key: '', label: t('No tag'), tag: null, groups: [], notes: without, count: without.length };
  return [...tagsBeneath('', notes), ...(without.length === 0 ? [] : [none])];
}

/** The groups of the tags just beneath `parent` (`''`: the uppermost). */
function tagsBeneath(parent: string, notes: readonly NoteItem[]): readonly NoteGroup[] {
  const prefix = parent === '' ? '' : `${parent}/`;
  const parts = new Set(
    notes.flatMap(({ tags }) => tags.filter(tag => tag.startsWith(prefix)).map(tag => tag.slice(prefix.length).split('/')[0] ?? '')),
  );
  return [...parts].sort(compare).map(part => {
    const tag = prefix + part;
    const inside = notes.filter(({ tags }) => tags.some(each => each === tag || each.startsWith(`${tag}/`)));
    return {
      key: tag,
      label: part,
      tag,
      groups: tagsBeneath(tag, inside),
      notes: inside.filter(({ tags }) => tags.includes(tag)),
      count: inside.length,
    };
  });
}

function byLabel(a: NoteGroup, b: NoteGroup): number {
  return compare(a.label, b.label);
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true, sensitivity: 'base' });
}
