import type { Span } from '../model/index.ts';
import { isSpace, skipSpace } from './characters.ts';

/*
 * Lists whose items run on in one line: "1) The first item 2) The second item", "a. One b. Two c. Three". A block is one where it
 * begins with a label and the labels that follow count on from it, each behind white space and before a capital.
 */
const LABEL = /\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])(?:\.\)|[.)])/y;
const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const LONGEST_BLOCK = 20_000;

/** The style of a label: its letters count, or they are a number. */
type Style = 'digits' | 'letters' | 'roman';

/** The places at which the second and later items of a run-on list begin; none where the block is no such list. */
export function runOnItems(prose: string, block: Span): readonly number[] {
  const first = skipSpace(prose, block.start, block.end);
  if (block.end - first > LONGEST_BLOCK) return [];
  LABEL.lastIndex = first;
  const label = LABEL.exec(prose)?.[0];
  if (label === undefined || !isSpace(prose.charCodeAt(first + label.length))) return [];
  // "i." is the first Roman number, or the letter behind "h.": what follows tells.
  for (const style of ['digits', 'roman', 'letters'] as const) {
    const items = following(prose, first + label.length, block.end, label, style);
    if (items.length > 0) return items;
  }
  return [];
}

function following(prose: string, from: number, end: number, label: string, style: Style): readonly number[] {
  const value = valueOf(label, style);
  const items: number[] = [];
  let wanted = (value ?? 0) + 1;
  let at = from;
  for (;;) {
    const next = value === null ? null : labelFor(label, style, wanted);
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

const VALUES: Readonly<Record<Style, RegExp>> = { digits: /\d+/, roman: /[ivx]+/, letters: /[a-z]+/ };

function valueOf(label: string, style: Style): number | null {
  const value = VALUES[style].exec(label)?.[0];
  if (value === undefined) return null;
  if (style === 'digits') return Number.parseInt(value, 10);
  if (style === 'letters') return value.length === 1 ? value.charCodeAt(0) - 96 : null;
  const roman = ROMANS.indexOf(value);
  return roman < 0 ? null : roman + 1;
}

/** The label that counts `value` in the style of `label`, null where the style has none. */
function labelFor(label: string, style: Style, value: number): string | null {
  const shown =
    style === 'digits' ? String(value) : style === 'roman' ? ROMANS[value - 1] : value > 26 ? undefined : String.fromCharCode(96 + value);
  return shown === undefined ? null : label.replace(VALUES[style], shown);
}
