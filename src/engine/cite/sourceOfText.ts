/**
 * Where a text was taken from, by its own words.
 *
 * Cost: linear in the lines of both ends.
 */
import { foldName } from '../compare/names/fold.ts';
import { isOutlet } from './publishers.ts';
import { contributorOfLine, sourceOfLine } from './sourceLine.ts';
import { type Ends, isBody } from './textEnds.ts';
import type { TextLine } from './textLines.ts';

/**
 * What a text says that it was taken from. What stands beneath a quotation, a table or a figure, or before more text, speaks of that
 * alone.
 */
export function sourceOf(lines: readonly TextLine[], { head, tail }: Ends, title: string | null): string | null {
  const said = new Map<string, string>();
  for (const [i, line] of tail.entries()) {
    const above = tail[i - 1] ?? lines[lines.length - tail.length - 1];
    const from = above !== undefined && isQuotedOrDrawn(above) ? null : sourceOfLine(line.text);
    if (from !== null && !tail.slice(i + 1).some(isBody)) said.set(foldName(from), from);
  }
  for (const { text } of head) {
    const from = sourceOfLine(text);
    if (from !== null) said.set(foldName(from), from);
  }
  if (said.size > 0) return said.size === 1 ? ([...said.values()][0] ?? null) : null;
  const helper = [...tail, ...head].map(({ text }) => contributorOfLine(text)).find(name => name !== null);
  return helper ?? sourceOfReferences(tail, title);
}

function isQuotedOrDrawn({ raw, text }: TextLine): boolean {
  return /^(?:>|\||!\[)/.test(raw) || /^\W{0,3}(?:table|figure|fig|chart|map|graph|infographic)\b/i.test(text);
}

/** A list of references whose only item is this text's own title, at another publisher: "Tea in China Wikipedia". */
function sourceOfReferences(tail: readonly TextLine[], title: string | null): string | null {
  const list = tail.findLastIndex(line => /^(?:references?|sources?)\W*$/i.test(line.text));
  const [item, more] = list < 0 ? [] : tail.slice(list + 1);
  if (!item || more || title === null || !foldName(item.text).startsWith(foldName(title))) return null;
  const rest = item.text.slice(title.length).replace(/^[\s,|–—("-]+|[)."\s]+$/g, '');
  return isOutlet(rest) ? rest : null;
}
