/**
 * Plants mistakes into reports made from the claims of a corpus, and counts which the checks find.
 *
 *     npm run bench planted -- [FOLDER…] [--seed N] [--wrong]
 *
 * Each claim of a document is a paragraph of the report, word for word, with its citation: what is found there is false. Then each mistake that can be
 * planted in it is planted, one at a time; what is found must be of the code that the mistake deserves. Places and amounts come from the seed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import {
  checkReport,
  type Claim,
  type DocumentUri,
  EMPTY_CORPUS,
  type Finding,
  prepareChecker,
  type ReadDocument,
  readDocument,
  updateCorpus,
} from '../../../src/engine/index.ts';
import { randomFrom } from '../search/largeCorpus.ts';
import { type Planted, plantings } from './plantings.ts';
import { Tally } from './tally.ts';
import { reportOf } from './folderChecker.ts';

const args = process.argv.slice(2);
const wrong = args.includes('--wrong');
const at = args.indexOf('--seed');
const seed = at < 0 ? 1 : Number(args[at + 1]);
const folders = args.filter((arg, i) => !arg.startsWith('--') && (at < 0 || i !== at + 1));

for (const folder of folders.length > 0 ? folders : ['corpus/sources']) {
  const names = readdirSync(folder).filter(name => name.endsWith('.md'));
  const put = names.map(name =>
    readDocument({ uri: name as DocumentUri, path: name, text: readFileSync(`${folder}/${name}`, 'utf8'), format: 'markdown' }),
  ); // any string is an address here
  const checker = prepareChecker(updateCorpus(EMPTY_CORPUS, { put, remove: [] }));
  const tally = new Tally();
  const random = randomFrom(seed);
  for (const document of put)
    for (const claim of document.claims) {
      for (const planted of plantings({
        sentence: sentenceOf(document, claim),
        document,
        claim,
        others: put.filter(other => other !== document),
        random,
      }))
        count(planted);
    }
  process.stdout.write(`\n## ${folder}\n\n${tally.table()}\n`);

  function count({ expected, text }: Planted): void {
    const report = reportOf(text);
    const { findings } = checkReport(checker, report, { severities: { 'cite/unused-source': 'off' } });
    const seen = tally.count(expected, findings);
    if (wrong && seen !== '') process.stdout.write(`${seen} ${expected}: ${text}\n${findings.map(told).join('')}`);
  }
}

/** The claim on one line, without markup that would read otherwise elsewhere. */
function sentenceOf({ text }: ReadDocument, { span }: Claim): string {
  return text
    .slice(span.start, span.end)
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]|\[([^\]]*)\]\([^)]*\)/g, '$1$2')
    .replace(/\[\^?\w{1,9}\]|[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function told({ code, message }: Finding): string {
  return `    ${code}: ${message}\n`;
}
