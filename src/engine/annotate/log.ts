/**
 * The log of the annotations of a document: JSONL, one state of a Web Annotation a line, appended and never rewritten in place.
 *
 * For one `id` the latest `modified` counts, a deletion is a line too, and two people's logs merge by taking the lines of both: in
 * whatever order the lines come, the same state comes of them. Cost: linear in the text.
 */
import type { Annotation, LogEntry, ParsedLog, UnreadableLine } from '../model/index.ts';
import { entryJson, readEntry } from './annotationJson.ts';
import { instantOf } from './instants.ts';

/** How each line begins that Marginalia writes: where a line that was not finished ran into the next, this tells them apart. */
const HEAD = '{"@context"';

/** Reads a log. A line that cannot be read is told and passed over; empty lines, `\r\n` and byte order marks are no fault. */
export function parseLog(text: string): ParsedLog {
  const entries: LogEntry[] = [];
  const unreadable: UnreadableLine[] = [];
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.replace(/^\uFEFF+/, '').trim();
    for (const read of line === '' ? [] : parseLine(line)) {
      if ('reason' in read) unreadable.push({ line: i + 1, reason: read.reason });
      else entries.push(read);
    }
  }
  return { entries, unreadable };
}

/** `entry` as a line of a log, without the line break. */
export function toLine(entry: LogEntry): string {
  return JSON.stringify(entryJson(entry));
}

/** The latest state of each annotation of all `logs`, deleted ones included, in the order of their ids. */
export function mergeLogs(...logs: readonly (readonly LogEntry[])[]): readonly LogEntry[] {
  const latest = new Map<string, LogEntry>();
  for (const entry of logs.flat()) {
    const known = latest.get(entry.id);
    if (known === undefined || isLater(entry, known)) latest.set(entry.id, entry);
  }
  return [...latest.values()].sort((a, b) => compare(a.id, b.id));
}

/** The annotations of a merged log that are not deleted, oldest first. */
export function liveAnnotations(merged: readonly LogEntry[]): readonly Annotation[] {
  const created = (annotation: Annotation): number => instantOf(annotation.created) ?? instantOf(annotation.modified) ?? 0;
  return merged.filter(entry => entry.kind === 'annotation').sort((a, b) => created(a) - created(b) || compare(a.id, b.id));
}

/** Whether `a` stands over `b` of the same id. At the same instant a note stands over its deletion, and else the text of the line decides. */
function isLater(a: LogEntry, b: LogEntry): boolean {
  const order = (instantOf(a.modified) ?? 0) - (instantOf(b.modified) ?? 0);
  if (order !== 0) return order > 0;
  return a.kind === b.kind ? compare(toLine(a), toLine(b)) > 0 : a.kind === 'annotation';
}

type LineReading = ReturnType<typeof readEntry>;

/** One reading of the line; several where it is several lines of ours that ran into one another. */
function parseLine(line: string): readonly LineReading[] {
  const whole = parseJson(line);
  if (whole !== undefined) return [readEntry(whole)];
  return cutAtHeads(line).map(part => {
    const value = parseJson(part);
    return value === undefined ? { reason: part.startsWith('{') ? 'it breaks off' : 'it is not JSON' } : readEntry(value);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // which is no JSON value
  }
}

/** Cuts a line that is not JSON before each place where a line of ours begins; within a string its quotation marks would be escaped. */
function cutAtHeads(line: string): readonly string[] {
  const cuts = new Set([0]);
  for (let at = line.indexOf(HEAD); at >= 0; at = line.indexOf(HEAD, at + HEAD.length)) cuts.add(at);
  const starts = [...cuts];
  return starts.map((from, i) => line.slice(from, starts[i + 1]).trim()).filter(part => part !== '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
