import type { Leaf } from './leaf.ts';
import { isSpace } from './characters.ts';

/** The paragraphs of `[start, end)` of a plain text: what stands between blank lines. Cost: linear. */
export function plainLeaves(text: string, start: number, end: number): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let first = -1;
  let last = -1;
  let breaks = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
    else if (!isSpace(code)) {
      if (first >= 0 && breaks > 1) {
        leaves.push({ kind: 'paragraph', start: first, end: last, level: 0 });
        first = -1;
      }
      if (first < 0) first = at;
      last = at + 1;
      breaks = 0;
    }
  }
  if (first >= 0) leaves.push({ kind: 'paragraph', start: first, end: last, level: 0 });
  return leaves;
}
