import { type ParsedLog, parseLog } from '../../engine/index.ts';

/** A log as it was last read. */
export interface ReadLog {
  readonly text: string;
  readonly log: ParsedLog;
}

/** Reads the text of a log. As a rule lines have been added to what it was `before`: then those alone are read. */
export function readLog(text: string, before: ReadLog | undefined): ReadLog {
  if (before?.text === text) return before;
  if (before === undefined || !before.text.endsWith('\n') || !text.startsWith(before.text)) return { text, log: parseLog(text) };
  const { entries, unreadable } = parseLog(text.slice(before.text.length));
  const lines = before.text.split('\n').length - 1;
  return {
    text,
    log: {
      entries: [...before.log.entries, ...entries],
      unreadable: [...before.log.unreadable, ...unreadable.map(({ line, reason }) => ({ line: line + lines, reason }))],
    },
  };
}
