/**
 * How soon a large index is ready, and what it holds of the memory: builds one, keeps it in a file, and opens that in a process of its own, as an editor
 * that starts does. `npm run bench opening -- [--passages N]`
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bestPassages } from '../../../src/engine/search/candidates.ts';
import { EMPTY_INDEX, updateIndex } from '../../../src/engine/search/passageIndex.ts';
import { readQuery } from '../../../src/engine/search/queryReading.ts';
import { loadIndex, saveIndex } from '../../../src/engine/search/savedIndex.ts';
import { TermReader } from '../../../src/engine/search/terms/readTerms.ts';
import { largeCorpus } from './largeCorpus.ts';
import { entriesOf } from './passages.ts';
import { wholePassages } from './questions.ts';
import { memory, timed } from './row.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '1000000' },
    /** The file that is opened; for the process that does it. */
    open: { type: 'string' },
    question: { type: 'string', default: '' },
  },
});
if (values.open === undefined) build(Number(values.passages));
else open(values.open, values.question);

function build(passages: number): void {
  const documents = [...largeCorpus(passages)];
  const [question] = wholePassages(entriesOf(documents), 1);
  const folder = mkdtempSync(join(tmpdir(), 'search-opening-'));
  try {
    const file = join(folder, 'index');
    writeFileSync(file, saveIndex(updateIndex(EMPTY_INDEX, { put: documents, remove: [] })));
    const args = ['--expose-gc', '--import', 'tsx', import.meta.filename, '--open', file, '--question', question?.text ?? ''];
    for (let round = 0; round < 3; round++) spawnSync(process.execPath, args, { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function open(file: string, text: string): void {
  const before = memory();
  const began = process.cpuUsage();
  const [index, load] = timed(() => loadIndex(readFileSync(file)));
  if (index === null) throw new Error('The index could not be loaded.');
  const [found, ask] = timed(() =>
    bestPassages(index.segments, readQuery(index.segments, { text }, new TermReader()).terms, new Set(), 10),
  );
  const { user, system } = process.cpuUsage(began);
  const passages = index.segments.reduce((sum, { segment }) => sum + segment.passageStart.length, 0);
  const held = (memory() - before) / passages;
  process.stdout.write(
    `${passages} passages and titles: read and checked in ${load.toFixed(0)} ms, first question looked up in ${ask.toFixed(0)} ms more (${found.length} found); ` +
      `processor time of both ${((user + system) / 1000).toFixed(0)} ms; ${held.toFixed(0)} bytes each in memory\n`,
  );
}
