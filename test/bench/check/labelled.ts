/**
 * Checks of labelled reports: each row of `test/golden/check/<topic>/report.tsv` is a paragraph with the one code that it deserves, or `ok`
 * (`\n` stands for a break of line). A topic with `expected.jsonl` is a whole report with what was planted in it (`wholeReport.ts`).
 *
 *     npm run bench check -- [TOPIC…] [--wrong]
 *
 * Found: a paragraph that deserves a code has it. Missed: it has not. False: any other finding of weight `warning` or `error`; of `information`
 * they are counted apart. `--wrong` prints the paragraphs that were missed or false.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checkReport, type Finding } from '../../../src/engine/index.ts';
import { checkerOfFolder, reportOf } from './folderChecker.ts';
import { Tally } from './tally.ts';
import { scoreReport } from './wholeReport.ts';

const GOLDEN = new URL('../../golden/check/', import.meta.url);
const args = process.argv.slice(2);
const wrong = args.includes('--wrong');
const topics = args.filter(arg => !arg.startsWith('--'));

for (const topic of topics.length > 0 ? topics : readdirSync(GOLDEN)) {
  const folder = new URL(`${topic}/`, GOLDEN);
  if (existsSync(new URL('expected.jsonl', folder))) {
    const score = scoreReport(folder);
    if (wrong) {
      process.stdout.write(score.missed.map(({ line, code, text }) => `missed ${code}, line ${String(line)}: ${text}\n`).join(''));
      process.stdout.write(score.false.map(finding => `false\n${told(finding)}`).join(''));
    }
    const [found, all] = [score.found, score.found + score.false.length];
    process.stdout.write(
      `\n## ${topic}, a whole report\n\nfound ${String(found)} of ${String(score.expected)}; false ${String(score.false.length)} of ${String(all)} findings\n`,
    );
    for (const [code, counts] of score.byCode)
      process.stdout.write(`    ${code}: found ${String(counts.found)}, missed ${String(counts.missed)}, false ${String(counts.false)}\n`);
    continue;
  }
  const checker = checkerOfFolder(folder);
  const tally = new Tally();
  for (const row of readFileSync(new URL('report.tsv', folder), 'utf8').split('\n')) {
    const [expected, cell] = row.split('\t');
    if (expected === undefined || cell === undefined) continue;
    const text = cell.replaceAll('\\n', '\n');
    const report = reportOf(text);
    const { findings } = checkReport(checker, report, { severities: { 'cite/unused-source': 'off' } });
    const seen = tally.count(expected, findings);
    if (wrong && seen !== '') process.stdout.write(`${seen} ${expected}: ${text}\n${findings.map(told).join('')}`);
  }
  process.stdout.write(`\n## ${topic}\n\n${tally.table()}\n`);
}

function told({ code, message, evidence }: Finding): string {
  return `    ${code}: ${message}\n${evidence.map(({ text }) => `        ${text.replace(/\s+/g, ' ')}\n`).join('')}`;
}
