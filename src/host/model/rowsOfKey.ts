/**
 * The first part of what a key of a view hands to its command (package.json). The second is what VS Code itself hands to the commands in the
 * title of a view, `{$treeViewId, $focusedTreeItem}`, and puts the row in place of that the keyboard is on. It was told of that row before it
 * is told of the key, so that it is the right one; or none, where the rows are being drawn anew and their parents have not been asked yet.
 */
const IN_FOCUS = 'inFocus';

/** Whether a command was called by a key of its view. */
export function isByKey(raw: unknown): raw is readonly [typeof IN_FOCUS, unknown] {
  return Array.isArray(raw) && raw[0] === IN_FOCUS;
}

/** The rows that a key means: the one that the keyboard is on; all that are selected where it is one of them. None where nobody knows. */
export function rowsOfKey<T>(
  [, row]: readonly [string, unknown],
  isRow: (value: unknown) => value is T,
  selected: readonly T[],
): readonly T[] {
  if (!isRow(row)) return [];
  return selected.includes(row) ? selected : [row];
}
