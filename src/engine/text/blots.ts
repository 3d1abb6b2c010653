/** What is to be blotted out of a text: stretches in text order that do not overlap. Offsets are UTF-16 code units. */
export interface Blot {
  readonly start: number;
  readonly end: number;
  /** Stands in for the first characters of the stretch, such as `&` for `&amp;`; no longer than the stretch. */
  readonly text?: string;
}

const INK = /[^\s]/g;
const BLANK_LINE = /^[ ]*$/;

/**
 * `text` with the stretches blotted out by white space of the same length. Line breaks inside a stretch stay, so that lines keep
 * their numbers. Stretches that overlap an earlier one are cut to what is left of them. Cost: linear, after sorting.
 */
export function blotted(text: string, blots: readonly Blot[]): string {
  if (blots.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const blot of inOrder(blots)) {
    if (blot.end <= from) continue;
    const start = Math.max(from, blot.start);
    pieces.push(text.slice(from, start), filling(text, start, blot));
    from = blot.end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

function inOrder(blots: readonly Blot[]): readonly Blot[] {
  for (let i = 1; i < blots.length; i++) {
    if ((blots[i]?.start ?? 0) < (blots[i - 1]?.start ?? 0)) return [...blots].sort((a, b) => a.start - b.start || b.end - a.end);
  }
  return blots;
}

function filling(text: string, start: number, blot: Blot): string {
  const length = blot.end - start;
  if (blot.text !== undefined) return (start === blot.start ? blot.text : '').padEnd(length).slice(0, length);
  if (length === 1) return ' ';
  const raw = text.slice(start, blot.end);
  return /[\r\n]/.test(raw) ? raw.replace(INK, ' ') : BLANK_LINE.test(raw) ? raw : ' '.repeat(length);
}
