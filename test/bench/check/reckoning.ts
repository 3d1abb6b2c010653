/**
 * Scores the checks that need no source, sums, shares, changes and dates, on labelled paragraphs (`test/golden/reckoning`). A mistake is found where a finding of
 * `arithmetic/…` or `calendar/…` stands on its words; every other such finding is false. `-- --show` prints what is missed and false of what may be read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { checkReport, EMPTY_CORPUS, type Finding, prepareChecker } from '../../../src/engine/index.ts';
import { reportOf } from './folderChecker.ts';

/** A mistake, and the code that it deserves. */
interface LabelledMistake {
  readonly text: string;
  readonly nth?: number;
  readonly code: string;
}

/** What is found in one file of paragraphs. */
export interface ReckoningScore {
  readonly name: string;
  readonly mistakes: number;
  readonly missed: readonly LabelledMistake[];
  /** Found, under another code. */
  readonly renamed: number;
  readonly false: readonly Finding[];
}

const FOLDER = 'test/golden/reckoning';
const CODES = /^(?:arithmetic|calendar)\//;

/** The labelled files: `unread`: that whose errors nobody who writes the rules has read, else all others. */
export function reckoningFiles(unread: boolean): readonly string[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.jsonl') && name.startsWith('unread-') === unread)
    .map(name => name.replace(/\.jsonl$/, ''));
}

/** The findings of a file, held to its labels. */
export function scoreReckoning(name: string): ReckoningScore {
  const text = readFileSync(`${FOLDER}/${name}.md`, 'utf8');
  const labels = readFileSync(`${FOLDER}/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as LabelledMistake); // the shape is told in the README beside it
  const report = reportOf(text);
  const open = new Set(checkReport(prepareChecker(EMPTY_CORPUS), report).findings.filter(({ code }) => CODES.test(code)));
  let renamed = 0;
  const missed = labels.filter(({ text: words, nth = 1, code }) => {
    const start = placeOf(text, words, nth);
    const hits = [...open].filter(({ span }) => span.start < start + words.length && start < span.end);
    const hit = hits.find(finding => finding.code === code) ?? hits[0];
    if (hit === undefined) return true;
    open.delete(hit);
    if (hit.code !== code) renamed++;
    return false;
  });
  return { name, mistakes: labels.length, missed, renamed, false: [...open] };
}

function placeOf(text: string, words: string, nth: number): number {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`“${words}” does not stand in the paragraphs`);
  return at;
}

if (process.argv[1]?.endsWith('reckoning.ts') === true)
  for (const name of [...reckoningFiles(false), ...reckoningFiles(true)]) {
    const score = scoreReckoning(name);
    const [all, missed, wrong] = [score.mistakes, score.missed.length, score.false.length].map(String);
    process.stdout.write(
      `${name}: ${String(score.mistakes - score.missed.length)} of ${all} found, ${missed} missed, ${String(score.renamed)} under another code, ${wrong} false\n`,
    );
    if (!process.argv.includes('--show') || name.startsWith('unread-')) continue;
    for (const { code, text } of score.missed) process.stdout.write(`  missed ${code}: ${text.replace(/\s+/g, ' ')}\n`);
    for (const { code, message } of score.false) process.stdout.write(`  false ${code}: ${message}\n`);
  }
