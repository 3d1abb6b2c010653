import type { Span } from '../model/index.ts';
import { isSpace, skipSpace } from './characters.ts';

/*
 * Lists whose items run on in one line: "1) The first item 2) The second item", "a. One b. Two c. Three". A block is one where it
 * begins with a label and the labels that follow count on from it, each behind white space and before a capital.
 */
const LABEL = /\(?(?:\d{1,3}|[a-z])(?:\.\)|[.)])/y;
const LONGEST_BLOCK = 20_000;

/** The places at which the second and later items of a run-on list begin; none where the block is no such list. */
export function runOnItems(prose: string, block: Span): readonly number[] {
  const first = skipSpace(prose, block.start, block.end);
  if (block.end - first > LONGEST_BLOCK) return [];
  LABEL.lastIndex = first;
  const label = LABEL.exec(prose)?.[0];
  if (label === undefined || !isSpace(prose.charCodeAt(first + label.length))) return [];
  const value = valueOf(label);
  return value === null ? [] : following(prose, first + label.length, block.end, label, value);
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
