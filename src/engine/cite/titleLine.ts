/** The title among the lines of a head. */
import type { TextLine } from './textLines.ts';

/** A title, and the line that it stands in; both null where there is none. */
export interface TitleInLine {
  readonly title: string | null;
  readonly titleLine: TextLine | null;
}

/** The title among the lines that are left: a heading of the first level, else the first. */
export function titleOf(lines: readonly TextLine[]): TitleInLine {
  const line = lines.find(isTopHeading) ?? lines[0] ?? null;
  return { title: line === null ? null : titleText(line.text), titleLine: line };
}

/** Without the room and the hours of a meeting. */
function titleText(text: string): string {
  return /^\W*(?:\p{L}+ ){0,2}(?:minutes|record|proceedings|agenda)\b/iu.test(text)
    ? text.replace(/,? (?:(?:at )?\d{1,2}[.:]\d\d|room \p{L}?\d|(?:in )?room \d).*$/iu, '').trim()
    : text;
}

/** Whether a line is marked as a heading of the first level. */
export function isTopHeading({ raw }: TextLine): boolean {
  return /^#\s/.test(raw);
}
