/**
 * What the checks cost while a report is written: a word is added in one paragraph after another of a long report, before a large corpus.
 *
 *     npm run bench typing -- [--documents N] [--cited N] [--words N] [--edits N]
 *
 * Documents of 10 KB are made from a seed (`engine/prose.ts`); a paragraph of the report is a few claims of one of those that it cites. Each edit is checked
 * as the server does it, with the last check at hand. Processor time of the whole check in milliseconds, the report read anew included.
 */
import {
  checkReport,
  type DocumentUri,
  EMPTY_CORPUS,
  prepareChecker,
  type ReadDocument,
  readDocument,
  updateCorpus,
} from '../../../src/engine/index.ts';
import { makeProse } from '../engine/prose.ts';
import { randomFrom } from '../search/largeCorpus.ts';
import { reportOf } from './folderChecker.ts';

const DOCUMENT = 10_000;
const args = process.argv.slice(2);
const given = (name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const [documents, cited, words, edits] = [given('documents', 1000), given('cited', 100), given('words', 50_000), given('edits', 60)];

const put = Array.from({ length: documents }, (_, i) => {
  const text = `---\nid: d${String(i)}\n---\n${makeProse(DOCUMENT, 'markdown', i + 1)}`;
  return readDocument({ uri: `d${String(i)}.md` as DocumentUri, path: `d${String(i)}.md`, text, format: 'markdown' }); // any string is an address here
});
const checker = prepareChecker(updateCorpus(EMPTY_CORPUS, { put, remove: [] }));
const random = randomFrom(7);
const paragraphs: string[] = [];
for (let count = 0; count < words;) {
  const paragraph = paragraphOf(put[Math.floor(random() * cited)]);
  paragraphs.push(paragraph);
  count += paragraph.split(' ').length;
}

const first = timed(() => check(null));
let last = first.result;
const times: number[] = [];
for (let i = 0; i < edits; i++) {
  const at = Math.floor(random() * paragraphs.length);
  paragraphs[at] = (paragraphs[at] ?? '').replace(/ (?=\p{Ll})/u, ' now ');
  const { ms, result } = timed(() => check(last));
  last = result;
  times.push(ms);
}
times.sort((a, b) => a - b);
const part = (share: number): string => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(0);
process.stdout.write(
  `${String(words)} words, ${String(documents)} documents: the whole report ${first.ms.toFixed(0)} ms; ` +
    `an edit: median ${part(0.5)} ms, 95th percentile ${part(0.95)} ms, at most ${part(1)} ms\n`,
);

function check(previous: ReturnType<typeof checkReport> | null): ReturnType<typeof checkReport> {
  return checkReport(checker, reportOf(`# A report\n\n${paragraphs.join('\n\n')}`), { previous });
}

function timed<T>(run: () => T): { readonly ms: number; readonly result: T } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

function paragraphOf(document: ReadDocument | undefined): string {
  if (document === undefined) return '';
  const from = Math.floor(random() * Math.max(1, document.claims.length - 4));
  return document.claims
    .slice(from, from + 3)
    .map(
      ({ span }) =>
        `${document.text
          .slice(span.start, span.end)
          .replace(/[\s*]+/g, ' ')
          .replace(/[.!?]$/, '')} [@${document.record.id}].`,
    )
    .join(' ');
}
