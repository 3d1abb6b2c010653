/**
 * Checks of labelled reports: each row of `test/golden/check/<topic>/report.tsv` is a paragraph with the one code that it deserves, or `ok`
 * (`\n` stands for a break of line).
 *
 *     npm run bench check -- [TOPIC…] [--wrong]
 *
 * Found: a paragraph that deserves a code has it. Missed: it has not. False: any other finding of weight `warning` or `error`; of `information`
 * they are counted apart. `--wrong` prints the paragraphs that were missed or false.
 */
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
import { Tally } from './tally.ts';

const GOLDEN = new URL('../../golden/check/', import.meta.url);
const args = process.argv.slice(2);
const wrong = args.includes('--wrong');
const topics = args.filter(arg => !arg.startsWith('--'));

for (const topic of topics.length > 0 ? topics : readdirSync(GOLDEN)) {
  const folder = new URL(`${topic}/`, GOLDEN);
  const put = readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .map(name =>
      readDocument({ uri: name as DocumentUri, path: name, text: readFileSync(new URL(name, folder), 'utf8'), format: 'markdown' }),
    ); // any string is an address here
  const checker = prepareChecker(updateCorpus(EMPTY_CORPUS, { put, remove: [] }));
  const tally = new Tally();
  for (const row of readFileSync(new URL('report.tsv', folder), 'utf8').split('\n')) {
    const [expected, cell] = row.split('\t');
    if (expected === undefined || cell === undefined) continue;
    const text = cell.replaceAll('\\n', '\n');
    const report = { uri: 'report.md' as DocumentUri, path: 'report.md', text, format: 'markdown' } as const; // likewise
    const { findings } = checkReport(checker, report, { severities: { 'cite/unused-source': 'off' } });
    const seen = tally.count(expected, findings);
    if (wrong && seen !== '') process.stdout.write(`${seen} ${expected}: ${text}\n${findings.map(told).join('')}`);
  }
  process.stdout.write(`\n## ${topic}\n\n${tally.table()}\n`);
}

function told({ code, message, evidence }: Finding): string {
  return `    ${code}: ${message}\n${evidence.map(({ text }) => `        ${text.replace(/\s+/g, ' ')}\n`).join('')}`;
}
