import { isDigit, isLower, isUpper, skipSpace, trimmedEnd } from './characters.ts';

/**
 * Tells the line breaks inside a paragraph that only wrap it from those that end something (a title, a byline, a list line, a
 * paragraph of a text that sets one paragraph a line).
 *
 * Method: a greedy wrap breaks where the next word no longer fits; a break behind which it would have fitted was made on purpose.
 * Before that, lower case, an open comma or a word that cannot end a line speak for a wrap. Cost: linear.
 */
interface Line {
  readonly start: number;
  readonly end: number;
  /** Length of a bullet or label at the start of the line with the white space behind it, 0 for none. */
  readonly label: number;
  /** Whether the break behind the line was set for good (a line separator). */
  readonly hard?: boolean;
}

/** A stretch of lines that belong together. */
export type Piece = Line;

/** Longer lines than this are not hard wrapped: a stop at their end ends a paragraph. */
const WRAP_MAX = 120;
/** A line of a list without stops is no longer than this. */
const SHORT_LINE = 40;

const LABEL = /^(?:[-*+•‣⁃◦▪●○■►·]\s+|[•‣⁃◦▪●○■►](?=\S)|[–—]\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})(?:\)|\.\)|\.(?=\s))\s*|\[\d{1,3}\]\.?\s+)/;
const SAFE_LABEL = /^(?:[*+•‣⁃◦▪●○■►]|-\s|\(?[1a][.)]|\[\d)/;
const CANNOT_END_LINE =
  /(?:^|[\s(])(?:a|about|almost|an|and|are|around|as|at|be|between|but|by|can|could|for|from|had|has|have|if|in|into|is|it|its|least|may|more|most|nearly|nor|not|of|on|only|or|over|roughly|said|says|since|some|than|that|the|their|this|to|under|until|was|were|which|who|will|with|would|Mr\.|Mrs\.|Ms\.|Dr\.|St\.|Gen\.|No\.|v\.|vs\.|U\.S\.)$/i;
const FINAL = /[.!?…:;。！？](?:[)\]}”’"'»]|\s*\[[^\]]{1,40}\])*$/;

/**
 * The pieces of `[start, end)` of `text`, each of one or more lines. White space around each is left out; empty lines are skipped.
 * A line that `standsAlone` joins no other.
 */
export function pieces(text: string, start: number, end: number, standsAlone: (line: string) => boolean): readonly Piece[] {
  const lines = linesOf(text, start, end);
  if (lines.length < 2) return lines;
  const widest = widths(lines);
  const list = isLowerCaseList(text, lines);
  const found: Piece[] = [];
  let current: Line | undefined;
  let previous: Line | undefined;
  let alone = false;
  for (const [i, line] of lines.entries()) {
    const wasAlone = alone;
    alone = !goesOn(text, previous, line) && standsAlone(text.slice(line.start, line.end));
    const starts = current === undefined || previous === undefined || list || alone || wasAlone;
    if (starts || current === undefined || previous === undefined || endsPiece(text, previous, line, current.label > 0, widest[i] ?? 0)) {
      if (current !== undefined) found.push(current);
      current = line;
    } else current = { start: current.start, end: line.end, label: current.label };
    previous = line;
  }
  if (current !== undefined) found.push(current);
  return found;
}

/** How many lines before and behind tell how wide a line is set, and from what width on they are trusted to. */
const AROUND = 3;
const SET_WIDE = 60;

/** For each line the width to which the text around it is set: that of its neighbours where they are wide enough, else that of all lines. */
function widths(lines: readonly Line[]): readonly number[] {
  const own = lines.map(({ start, end }) => end - start);
  const all = own.reduce((width, length) => Math.max(width, length), 0);
  return own.map((_, i) => {
    let near = 0;
    for (let k = Math.max(0, i - AROUND); k < Math.min(own.length, i + AROUND + 1); k++) near = Math.max(near, own[k] ?? 0);
    return near >= SET_WIDE ? near : all;
  });
}

/** Whether a line surely goes on with the sentence of the long line above it, so that it is no leftover of the page. */
function goesOn(text: string, above: Line | undefined, line: Line): boolean {
  if (isLower(text, line.start)) return above !== undefined;
  return (
    above !== undefined && above.end - above.start > SHORT_LINE && !FINAL.test(text.slice(Math.max(above.start, above.end - 60), above.end))
  );
}

function linesOf(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  let from = start;
  while (from < end) {
    let to = from;
    while (to < end && !isBreak(text.charCodeAt(to))) to++;
    const first = skipSpace(text, from, to);
    const last = trimmedEnd(text, first, to);
    if (last > first) lines.push({ start: first, end: last, label: labelLength(text, first, last), hard: text.charCodeAt(to) === 0x2028 });
    from = to + 1;
  }
  return lines;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

/** The length of the bullet or label with which `[start, end)` begins, 0 for none or where nothing follows it. */
function labelLength(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (code > 122 && code < 0x2000 && code !== 0xb7) return 0;
  const length = LABEL.exec(text.slice(start, Math.min(end, start + 24)))?.[0].length ?? 0;
  return start + length < end ? length : 0;
}

/** "features ⏎ contact manager ⏎ events": three lines or more, short, all in lower case, no stops. */
function isLowerCaseList(text: string, lines: readonly Line[]): boolean {
  return (
    lines.length > 2 &&
    lines.every(line => line.end - line.start < SHORT_LINE && isLower(text, line.start) && !FINAL.test(text.slice(line.start, line.end)))
  );
}

function endsPiece(text: string, above: Line, below: Line, inItem: boolean, widest: number): boolean {
  const tail = text.slice(Math.max(above.start, above.end - 60), above.end);
  const final = FINAL.test(tail);
  if (below.label > 0) return inItem || final || SAFE_LABEL.test(text.slice(below.start, below.start + 4));
  if (isLower(text, below.start)) return false;
  if (
    /[,\-–—(/]$/.test(tail) ||
    (!final && CANNOT_END_LINE.test(tail)) ||
    /\s(?:Mr|Mrs|Ms|Dr|St|Gen|No|v|vs|U\.S|\p{Lu}\p{Ll}+ \p{Lu})\.$/u.test(tail)
  )
    return false;
  // "768 F. Supp. 1318 ⏎ (D. Minn. 1991)"
  if (text.charCodeAt(below.start) === 40 && /\d$/.test(tail)) return false;
  const length = above.end - above.start;
  if (above.hard === true) return true;
  if (length > WRAP_MAX && final) return true;
  if (!final && !startsAfresh(text, below.start)) return false;
  return length + 1 + firstWordLength(text, below) <= widest * 0.9;
}

function startsAfresh(text: string, at: number): boolean {
  return isUpper(text, at) || isDigit(text.charCodeAt(at)) || '“‘"\'«([@#*©%'.includes(text.charAt(at)) || text.charCodeAt(at) > 0x2fff;
}

function firstWordLength(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && text.charCodeAt(end) !== 32) end++;
  return end - line.start;
}
