import type { AnchorQuery, Span } from '../model/index.ts';

/** What a line is, by how it begins. */
function lineRole(line: string): 'heading' | 'row' | 'field' | 'text' {
  if (/^\s{0,3}#{1,6}\s/.test(line)) return 'heading';
  if (/^\s*\|/.test(line)) return 'row';
  return /^[a-z][\w-]{0,30}:\s/i.test(line) ? 'field' : 'text';
}

/**
 * How the line that the quote began differs in kind from the line of a place: `title`: a title in a heading is not the same title in a field of the front
 * matter; `other`: a line of a table, say, is not one of a text; `none` also where it cannot be told.
 */
export function roleChange({ start }: Span, { prefix, exact }: AnchorQuery, text: string): 'none' | 'title' | 'other' {
  const cut = prefix.lastIndexOf('\n');
  if (cut < 0) return 'none';
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const roles = [lineRole(prefix.slice(cut + 1) + exact), lineRole(text.slice(lineStart, start + exact.length))];
  if (roles[0] === roles[1]) return 'none';
  return roles.includes('heading') && roles.includes('field') ? 'title' : 'other';
}
