import type { NoteCandidate, NoteItem } from '../../../protocol/index.ts';
import type { NoteGroup, NoteGrouping } from '../../model/noteGroups.ts';

/** A row of the Annotations view. */
export type NoteNode =
  /** Notes that have lost their passage, before all others. */
  | { readonly kind: 'tray'; readonly notes: readonly NoteItem[] }
  | { readonly kind: 'group'; readonly group: NoteGroup; readonly path: string }
  /** `path`: of the groups that it is listed in; one with two tags is listed twice. */
  | { readonly kind: 'note'; readonly note: NoteItem; readonly path: string }
  | { readonly kind: 'candidate'; readonly note: NoteItem; readonly candidate: NoteCandidate; readonly rank: number }
  /** Beneath a note that has lost its passage, where nothing is like it. */
  | { readonly kind: 'nothing'; readonly note: NoteItem };

/** Whether a command was handed a row of the Annotations view. */
export function isNoteNode(value: unknown): value is NoteNode {
  const kinds: readonly unknown[] = ['tray', 'group', 'note', 'candidate', 'nothing'] satisfies NoteNode['kind'][];
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    kinds.includes(value.kind) &&
    ('note' in value || 'notes' in value || 'path' in value)
  );
}

/** What stays the same as long as a row means the same: VS Code knows it by that, folded or not. */
export function noteNodeId(node: NoteNode, grouping: NoteGrouping): string {
  switch (node.kind) {
    case 'tray':
      return 'tray';
    case 'group':
      return `group:${grouping}:${node.path}`;
    case 'note':
      return `note:${node.path}:${node.note.id}`;
    case 'candidate':
      return `candidate:${node.note.id}:${String(node.rank)}`;
    case 'nothing':
      return `nothing:${node.note.id}`;
  }
}

/** The note that a row is of; null for groups. */
export function noteOfNode(node: NoteNode): NoteItem | null {
  return node.kind === 'tray' || node.kind === 'group' ? null : node.note;
}
