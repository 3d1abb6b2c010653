import { readdirSync, readFileSync } from 'node:fs';
import {
  checkReport,
  type DocumentUri,
  EMPTY_CORPUS,
  type Finding,
  prepareChecker,
  readDocument,
  updateCorpus,
} from '../../../src/engine/index.ts';

/** A mistake that was planted in a report: its line, the code that it deserves, and the words. */
interface Expected {
  readonly line: number;
  readonly code: string;
  readonly text: string;
}

/** What the checks make of a whole report with planted mistakes. */
interface Score {
  readonly expected: number;
  readonly found: number;
  readonly missed: readonly Expected[];
  /** Findings that nobody planted, but for `cite/no-locator`, which the labels leave open. */
  readonly false: readonly Finding[];
}

/** Checks `report.md` of a folder against its `sources`, and holds the findings to `expected.jsonl`, by code and overlapping words. */
export function scoreReport(folder: URL): Score {
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const put = readdirSync(new URL('sources/', folder)).map(name =>
    readDocument({ uri: name as DocumentUri, path: name, text: read(`sources/${name}`), format: 'markdown' }),
  ); // any string is an address here
  const text = read('report.md');
  const report = { uri: 'report.md' as DocumentUri, path: 'report.md', text, format: 'markdown' } as const; // likewise
  const { findings } = checkReport(prepareChecker(updateCorpus(EMPTY_CORPUS, { put, remove: [] })), report);
  const expected = read('expected.jsonl')
    .split('\n')
    .filter(row => row !== '')
    .map(row => JSON.parse(row) as Expected); // written by hand, in this repository
  const open = new Set(findings);
  const missed = expected.filter(each => {
    const start = text.indexOf(each.text, lineStart(text, each.line));
    const hit = [...open].find(({ code, span }) => code === each.code && span.start < start + each.text.length && start < span.end);
    if (hit !== undefined) open.delete(hit);
    return hit === undefined;
  });
  return {
    expected: expected.length,
    found: expected.length - missed.length,
    missed,
    false: [...open].filter(({ code }) => code !== 'cite/no-locator'),
  };
}

function lineStart(text: string, line: number): number {
  return text
    .split('\n')
    .slice(0, line - 1)
    .reduce((at, each) => at + each.length + 1, 0);
}
