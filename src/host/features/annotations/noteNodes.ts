import type { NoteCandidate, NoteItem } from '../../../protocol/index.ts';
import type { NoteGroup } from '../../model/noteGroups.ts';

/** A row of the Annotations view. */
export type NoteNode =
  /** Notes that have lost their passage, before all others. */
  | { readonly kind: 'tray'; readonly notes: readonly NoteItem[] }
  | { readonly kind: 'group'; readonly group: NoteGroup; readonly path: string }
  /** `path`: of the groups that it is listed in; one with two tags is listed twice. */
  | { readonly kind: 'note'; readonly note: NoteItem; readonly path: string }
  | { readonly kind: 'candidate'; readonly note: NoteItem; readonly candidate: NoteCandidate; readonly rank: number };

/** Whether a command was handed a row of the Annotations view. */
export function isNoteNode(value: unknown): value is NoteNode {
  const kinds: readonly unknown[] = ['tray', 'group', 'note', 'candidate'] satisfies NoteNode['kind'][];
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    kinds.includes(value.kind) &&
    ('note' in value || 'notes' in value || 'path' in value)
  );
}

/** The note that a row is of; null for groups. */
export function noteOfNode(node: NoteNode): NoteItem | null {
  return node.kind === 'note' || node.kind === 'candidate' ? node.note : null;
}
