import { readFileSync } from 'node:fs';
import { checkReport, type Finding } from '../../../src/engine/index.ts';
import { checkerOfFolder, reportOf } from './folderChecker.ts';

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
  readonly byCode: ReadonlyMap<string, CodeCounts>;
}

interface CodeCounts {
  readonly found: number;
  readonly missed: number;
  readonly false: number;
}

/** Checks `report.md` of a folder against its `sources`, and holds the findings to `expected.jsonl`, by code and overlapping words. */
export function scoreReport(folder: URL): Score {
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const text = read('report.md');
  const report = reportOf(text);
  const { findings } = checkReport(checkerOfFolder(new URL('sources/', folder)), report);
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
  const wrong = [...open].filter(({ code }) => code !== 'cite/no-locator');
  return {
    expected: expected.length,
    found: expected.length - missed.length,
    missed,
    false: wrong,
    byCode: countByCode(expected, missed, wrong),
  };
}

function countByCode(expected: readonly Expected[], missed: readonly Expected[], wrong: readonly Finding[]): Score['byCode'] {
  const codes = [...new Set([...expected, ...wrong].map(({ code }) => code))].sort();
  const count = (rows: readonly { readonly code: string }[], code: string): number => rows.filter(row => row.code === code).length;
  return new Map(
    codes.map(code => [
      code,
      { found: count(expected, code) - count(missed, code), missed: count(missed, code), false: count(wrong, code) },
    ]),
  );
}

function lineStart(text: string, line: number): number {
  return text
    .split('\n')
    .slice(0, line - 1)
    .reduce((at, each) => at + each.length + 1, 0);
}
