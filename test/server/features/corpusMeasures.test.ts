import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver';
import { type DocumentUri, type MeasureRule, readDocument } from '../../../src/engine/index.ts';
import type { CorpusFile } from '../../../src/server/corpus/discovery.ts';
import { LoadedDocument } from '../../../src/server/corpus/loadedDocument.ts';
import { nextTurn } from '../../../src/server/corpus/slices.ts';
import { DocumentStore } from '../../../src/server/corpus/store.ts';
import { CorpusMeasures } from '../../../src/server/features/measures/corpusMeasures.ts';

const NO_RULES: readonly MeasureRule[] = [];
const TOWNS = ['Arlen', 'Belmar', 'Corvo', 'Dorn', 'Elsby', 'Farrow', 'Gant', 'Hollin'];

function loaded(i: number): LoadedDocument {
  const path = `${String(i)}.md`;
  const uri = `file:///reading/${path}` as DocumentUri; // any string is an address here
  const text = TOWNS.map((town, j) => `In 2011 some ${String(1000 + 37 * i + j)} refugees lived in the camps of ${town}.`).join('\n\n');
  const file: CorpusFile = { uri, path, format: 'markdown', folder: { uri: 'file:///reading', name: 'reading' }, maxSize: 1_000_000 };
  return new LoadedDocument(readDocument({ uri, path, text, format: 'markdown' }), file, null);
}

/** Measures of a corpus that takes many slices to group, and what was told of it. */
function corpus(): { readonly store: DocumentStore; readonly measures: CorpusMeasures; readonly told: (number | 'end')[] } {
  const store = new DocumentStore();
  store.commit({ put: Array.from({ length: 60 }, (_, i) => loaded(i)) });
  const told: (number | 'end')[] = [];
  const watcher = { report: (share: number): number => told.push(share), end: (): number => told.push('end') };
  return { store, measures: new CorpusMeasures(store, () => NO_RULES, watcher), told };
}

/** Until the grouping has told how far it is. */
async function toldOnce(told: readonly unknown[]): Promise<void> {
  for (let turn = 0; told.length === 0; turn++) {
    assert.ok(turn < 5000, 'the grouping never told how far it is');
    await nextTurn();
  }
}

test('a corpus is grouped in slices between which others are let in, once for all who ask, be it with one token', async () => {
  const { measures, told } = corpus();
  const { token } = new CancellationTokenSource();
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  const [first, second] = await Promise.all([measures.measures(token), measures.measures(token)]);
  clearInterval(others);
  assert.equal(first, second);
  assert.ok(first.length > 0);
  const shares = told.slice(0, -1).map(Number);
  assert.ok(shares.length > 1 && turns > 1, `told ${String(shares.length)} times in ${String(turns)} turns`);
  assert.ok(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1));
  assert.deepEqual(
    told.filter(each => each === 'end'),
    ['end'],
  );
});

test('who no longer waits is refused; the grouping ends with the last who waits, and is made for the next who asks', async () => {
  const { measures, told } = corpus();
  const [leaving, staying, late] = [new CancellationTokenSource(), new CancellationTokenSource(), new CancellationTokenSource()];
  const refused = assert.rejects(measures.measures(leaving.token));
  const kept = measures.measures(staying.token);
  await toldOnce(told);
  leaving.cancel();
  assert.ok((await kept).length > 0);
  await refused;
  const other = corpus();
  const alone = assert.rejects(other.measures.measures(late.token));
  await toldOnce(other.told);
  late.cancel();
  await alone;
  assert.ok(Math.max(...other.told.map(share => (share === 'end' ? 0 : share))) < 1);
  assert.equal(other.told.at(-1), 'end');
  assert.deepEqual(
    (await other.measures.measures(staying.token)).map(({ id }) => id),
    (await kept).map(({ id }) => id),
  );
});

test('a document that cannot be taken in is told of and is none the less taken in later', async () => {
  const { store, measures } = corpus();
  const { token } = new CancellationTokenSource();
  const whole = await measures.index();
  const uri = 'file:///reading/7.md' as DocumentUri; // any string is an address here
  const get = store.get.bind(store);
  store.commit({ remove: [uri] });
  store.get = () => {
    throw new Error('no such luck');
  };
  await assert.rejects(measures.index(), /no such luck/);
  store.get = get;
  assert.notEqual(await measures.index(), whole);
  const measured = await measures.measures(token);
  assert.ok(measured.every(({ measure }) => measure.members.every(member => member.uri !== uri)));
});
