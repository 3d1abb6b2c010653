import type { Span } from '../model/index.ts';

const OPENS = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSES = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/g;

/** The YAML front matter at the head of a text, fences included; null where there is none or it is not closed. */
export function frontMatterSpan(text: string): Span | null {
  const open = OPENS.exec(text.slice(0, 200))?.[0];
  if (open === undefined) return null;
  const close = new RegExp(CLOSES.source, 'g');
  close.lastIndex = open.length - 1;
  const match = close.exec(text);
  return match === null ? null : { start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: match.index + match[0].length };
}
