import type { AnchorQuery, Span } from '../model/index.ts';
import { fold } from './words.ts';

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

/** The head of a list's entry or of a line: a name in code or bold type, or a link, and what parts it from what is said of it. */
const ENTRY = /^[\s>*+-]*(?:\*\*|__)?\[?(`[^`\n]{1,80}`|(?<=\*\*|__)[^*_\n]{1,80}(?=\*\*|__))[^\n]{0,120}?(?:\s[-–—]\s|:\s)/;

/** What ends a sentence. */
const STOPPED = /[.!?…]["'”’)\]]*\s*$/;

/**
 * Whether a place is certainly of another kind or about another thing: the title of a part is not the sentence that begins with its words, nor a sentence the title, and
 * what is said of one name is not what is said of another.
 */
export function isOtherEntry({ start, end }: Span, { exact }: AnchorQuery, text: string): boolean {
  const isTitle = /^#{1,6}\s[^\n]*$/.test(exact.trim());
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isHeading = lineRole(text.slice(lineStart, end)) === 'heading';
  if (isHeading && STOPPED.test(exact) && !STOPPED.test(text.slice(start, end))) return true;
  if (isTitle && !isHeading && /^[^\n]*[\p{L}\p{N}]/u.test(text.slice(end))) return true;
  const [name, other] = [ENTRY.exec(exact)?.[1], ENTRY.exec(text.slice(start, end))?.[1]];
  if (name === undefined || other === undefined) return false;
  const others = new Set(partsOf(other));
  return !partsOf(name).some(part => others.has(part));
}

/** The words of a name, those of "array|string" and "context.config" apart. */
function partsOf(name: string): readonly string[] {
  return fold(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
