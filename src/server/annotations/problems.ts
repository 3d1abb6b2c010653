import { logName } from '../../engine/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { clip } from '../text/plainText.ts';

/** Bad lines that are told one by one. */
const MAX_LINES = 3;
const MAX_QUOTE = 80;

/** What the reader should know of the notes on a document: lines that say nothing, verdicts that have lost their sentence. */
export function noteProblems({ read, notes, orphans }: LoadedDocument): readonly string[] {
  return [...unreadableLines(logName(read.record.id), notes.unreadable), ...orphans.map(lostVerdict)];
}

function unreadableLines(name: string, lines: LoadedDocument['notes']['unreadable']): readonly string[] {
  if (lines.length === 0) return [];
  const told = lines.slice(0, MAX_LINES).map(({ line, reason }) => `line ${String(line)}: ${reason}`);
  const more = lines.length > MAX_LINES ? ` and ${String(lines.length - MAX_LINES)} more` : '';
  const count = lines.length === 1 ? 'One line' : `${String(lines.length)} lines`;
  return [
    `${count} of .marginalia/annotations/${name} cannot be read and ${lines.length === 1 ? 'is' : 'are'} passed over (${told.join('; ')}${more}).`,
  ];
}

function lostVerdict({ target }: LoadedDocument['orphans'][number]): string {
  const quote = target.quote?.exact.replace(/\s+/g, ' ') ?? 'the document';
  return `A verdict no longer finds its sentence and is not applied: “${clip(quote, MAX_QUOTE)}”`;
}
