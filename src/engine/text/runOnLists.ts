import type { Span } from '../model/index.ts';
import { isSpace, skipSpace } from './characters.ts';

/*
 * Lists whose items run on in one line: "1) The first item 2) The second item", "a. One b. Two c. Three". A block is one where it
 * begins with a label and the labels that follow count on from it, each behind white space and before a capital.
 */
const STYLES = [/\d{1,3}\.\)/y, /\d{1,3}\)/y, /\d{1,3}\./y, /\(\d{1,3}\)/y, /[a-z]\)/y, /[a-z]\./y, /\([a-z]\)/y] as const;
const LONGEST_BLOCK = 20_000;

/** The places at which the second and later items of a run-on list begin; none where the block is no such list. */
export function runOnItems(prose: string, block: Span): readonly number[] {
  const first = skipSpace(prose, block.start, block.end);
  if (block.end - first > LONGEST_BLOCK) return [];
  for (const style of STYLES) {
    const label = labelAt(prose, first, style);
    if (label === null) continue;
    const value = valueOf(label);
    const items = value === null ? [] : following(prose, first + label.length, block.end, label, value);
    if (items.length > 0) return items;
  }
  return [];
}

function following(prose: string, from: number, end: number, label: string, value: number): readonly number[] {
  const items: number[] = [];
  let wanted = value + 1;
  let at = from;
  for (;;) {
    const next = labelFor(label, wanted);
    const found = next === null ? -1 : prose.indexOf(next, at);
    if (next === null || found < 0 || found >= end) return items;
    const after = found + next.length;
    if (
      isSpace(prose.charCodeAt(found - 1)) &&
      isSpace(prose.charCodeAt(after)) &&
      /\p{Lu}/u.test(prose.charAt(skipSpace(prose, after, end)))
    ) {
      items.push(found);
      wanted++;
    }
    at = after;
  }
}

function labelAt(prose: string, at: number, style: RegExp): string | null {
  const sticky = new RegExp(style.source, 'y');
  sticky.lastIndex = at;
  const label = sticky.exec(prose)?.[0] ?? null;
  return label !== null && isSpace(prose.charCodeAt(at + label.length)) ? label : null;
}

function valueOf(label: string): number | null {
  const value = /[0-9]+|[a-z]/.exec(label)?.[0];
  if (value === undefined) return null;
  return /\d/.test(value) ? Number.parseInt(value, 10) : value.charCodeAt(0) - 96;
}

/** The label that counts `value` in the style of `label`, null where the style has none. */
function labelFor(label: string, value: number): string | null {
  if (/\d/.test(label)) return label.replace(/\d+/, String(value));
  return value <= 26 ? label.replace(/[a-z]/, String.fromCharCode(96 + value)) : null;
}
