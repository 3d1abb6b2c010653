/**
 * Cuts a Markdown text at places where no block can be open, so that each chunk can be read by itself.
 *
 * Method: a cut falls behind blank lines, and behind a heading line at the head of a chunk, unless a code fence or an HTML block that
 * outlives blank lines is open, or the next line is indented and may belong to a list or footnote of the chunk. A fence indented
 * inside a list or footnote ends with it, so it is not followed. Cost: linear. Source: CommonMark 0.31, sections 4.5, 4.6 and 5.
 */
export interface Chunk {
  readonly start: number;
  /** Behind the last character that is not blank. */
  readonly end: number;
}

const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const CONTAINER = /^(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]+\]:)(?:[ \t]|$)/;
const HTML_OPEN = /^ {0,3}<(?:(?:script|pre|style|textarea)(?:[\s>]|$)|!--|\?|![A-Za-z]|!\[CDATA\[)/i;
const LOOK = 400;

interface Open {
  readonly closes: RegExp;
}

/** The chunks of `[from, to)`, in order; what lies between them is blank. */
export function markdownChunks(text: string, from: number, to: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = -1;
  let end = -1;
  let blank = true;
  let container = false;
  let open: Open | null = null;
  const close = (): void => {
    if (start >= 0) chunks.push({ start, end });
    start = -1;
    container = false;
  };
  for (let at = from; at < to;) {
    const lineEnd = endOfLine(text, at, to);
    const line = text.slice(at, Math.min(lineEnd, at + LOOK));
    const isBlank = /^[ \t]*$/.test(line) && lineEnd - at < LOOK;
    if (!isBlank) {
      const indented = line.charCodeAt(0) === 32 || line.charCodeAt(0) === 9;
      if (open === null && blank && (!indented || !container)) close();
      if (start < 0) start = at;
      if (CONTAINER.test(indented ? line.trimStart() : line)) container = true;
      if (open !== null) {
        if (open.closes.test(text.slice(at, lineEnd))) open = null;
      } else open = opened(line, text.slice(at, lineEnd), container && indented);
      end = lineEnd;
      if (open === null && start === at && HEADING.test(line)) close();
    }
    blank = isBlank;
    at = afterBreak(text, lineEnd, to);
  }
  close();
  return chunks;
}

function opened(head: string, line: string, inContainer: boolean): Open | null {
  if (inContainer) return null;
  const fence = FENCE.exec(head.length < LOOK ? head : line)?.[2];
  if (fence !== undefined) return { closes: new RegExp(`^ {0,3}${fence.charAt(0)}{${String(fence.length)},}[ \\t]*$`) };
  const html = HTML_OPEN.exec(head)?.[0].trimStart().toLowerCase();
  if (html === undefined) return null;
  const closes = htmlClose(html);
  return closes.test(line.slice(html.startsWith('<!--') ? 2 : 1)) ? null : { closes };
}

function htmlClose(html: string): RegExp {
  if (html.startsWith('<!--')) return /-->/;
  if (html.startsWith('<?')) return /\?>/;
  if (html.startsWith('<![')) return /\]\]>/;
  if (html.startsWith('<!')) return />/;
  return /<\/(?:script|pre|style|textarea)>/i;
}

/** Where the line that holds `at` ends: its line break, or `to`. */
export function endOfLine(text: string, at: number, to: number): number {
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
    at++;
  }
  return to;
}

/** The place behind the line break at `lineEnd`. */
export function afterBreak(text: string, lineEnd: number, to: number): number {
  return Math.min(to, lineEnd + (text.charCodeAt(lineEnd) === 13 && text.charCodeAt(lineEnd + 1) === 10 ? 2 : 1));
}
