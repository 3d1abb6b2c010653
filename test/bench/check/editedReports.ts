/** The right reports of test/golden/edited and their single edits, as the benches read them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Span } from '../../../src/engine/index.ts';

/** A report with one edit. */
export interface Edit {
  readonly from: string;
  readonly to: string;
  /** The code that it deserves. */
  readonly code: string;
  /** The report with it. */
  readonly text: string;
  /** Where the new words stand in that. */
  readonly span: Span;
}

/** A report that is right, and its edits. */
export interface EditedReport {
  readonly report: string;
  readonly edits: readonly Edit[];
}

/** The folder of the reports. */
export const EDITED = 'test/golden/edited';

/** The names of the reports. Those of `unread-…` nobody who writes the rules has read, and nothing is fitted to them. */
export function editedReports(): readonly string[] {
  return readdirSync(EDITED, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name);
}

/** Where the sources stand: in the folder of the same name of one of these sets. */
const SOURCES = ['entities', 'corpora', 'origins'].map(set => new URL(`../../golden/${set}/`, import.meta.url));

/** The folder of the sources of a report; an unread report may have sources that are read. */
export function sourcesOf(name: string): URL {
  const names = [name, name.replace(/^unread-/, '')];
  const folder = names.flatMap(each => SOURCES.map(set => new URL(`${each}/`, set))).find(each => existsSync(each));
  if (folder === undefined) throw new Error(`There are no sources of ${name}.`);
  return folder;
}

/** Reads a report and its edits. */
export function readEdited(name: string): EditedReport {
  const report = readFileSync(`${EDITED}/${name}/report.md`, 'utf8');
  const edits = readFileSync(`${EDITED}/${name}/mistakes.jsonl`, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const { from, to, code } = JSON.parse(line) as Pick<Edit, 'from' | 'to' | 'code'>; // the shape is told in the README beside them
      const start = report.indexOf(from);
      if (start < 0 || report.includes(from, start + 1)) throw new Error(`“${from}” does not stand once in ${name}`);
      const text = report.slice(0, start) + to + report.slice(start + from.length);
      return { from, to, code, text, span: { start, end: start + to.length } };
    });
  return { report, edits };
}
