import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeRow } from '../../src/host/testApi.ts';
import { eventually, fileUri, marginalia, openFile } from './marginalia.ts';
import { Scratch } from './scratch.ts';

const SURVEY = 'Survey of the Old Harbour';
const BOARD = 'Board Puts Off Repair of the East Wall';

const scratch = new Scratch();

const labels = (rows: readonly TreeRow[]): readonly string[] => rows.map(({ label }) => label);

/** All rows at and beneath these, as deep as it goes. */
async function allRows(rows: readonly TreeRow[]): Promise<readonly TreeRow[]> {
  const below = await Promise.all(rows.map(async row => allRows(await row.children())));
  return [...rows, ...below.flat()];
}

async function rowOf(label: string): Promise<TreeRow> {
  const { tree } = await marginalia();
  return eventually(`a row "${label}"`, async () => (await tree.rows()).find(row => row.label === label)).then(row => {
    assert.ok(row);
    return row;
  });
}

describe('the Corpus view', () => {
  before(async () => {
    await marginalia();
    await vscode.commands.executeCommand('marginalia.reloadCorpus'); // without what other tests have left a moment ago
  });
  afterEach(async () => {
    const { tree } = await marginalia();
    await tree.setFilter('');
    tree.groupBy('none');
    await scratch.clean();
  });

  it('lists documents by title, with publisher, year and the number of claims', async () => {
    const row = await rowOf(SURVEY);
    assert.match(row.description, /^Port Records Office · 2019 · \d+ claims?$/);
    assert.equal(row.uri, fileUri('sources/harbour-survey-2019.md').toString());
    assert.match((await rowOf(BOARD)).description, /^The Coast Courier · 2021 · /);
  });

  it('tells the whole record in the tooltip', async () => {
    const { tooltip } = await rowOf(SURVEY);
    for (const part of ['harbour-survey-2019', 'Maja Lindqvist', 'Port Records Office', '2019-05-14', 'report'])
      assert.ok(tooltip.includes(part), `${part} in ${tooltip}`);
  });

  it('shows sections, and claims with their kinds in words', async () => {
    const rows = await (await rowOf(SURVEY)).children();
    assert.deepEqual(
      rows.filter(({ kind }) => kind === 'section').map(({ label }) => label),
      ['Traffic', 'Wall'],
    );
    const claims = (await allRows(rows)).filter(({ kind }) => kind === 'claim');
    const ships = claims.find(({ label }) => label.startsWith('In 2018 the harbour handled 412 ships'));
    assert.ok(ships, labels(claims).join(' | '));
    assert.match(ships.description, /statistic/);
    assert.equal(ships.icon, 'graph');
  });

  it('groups by folder, publisher, year and kind, and remembers it', async () => {
    const { tree } = await marginalia();
    const groups = async (): Promise<readonly string[]> => labels((await tree.rows()).filter(({ kind }) => kind === 'group'));
    tree.groupBy('year');
    assert.deepEqual(await groups(), ['2021', '2019']);
    tree.groupBy('publisher');
    assert.deepEqual(await groups(), ['Port Records Office', 'The Coast Courier']);
    await vscode.commands.executeCommand('marginalia.groupCorpus', 'kind');
    assert.deepEqual(await groups(), ['newspaper article', 'report']);
    await vscode.commands.executeCommand('marginalia.groupCorpus', 'folder');
    assert.deepEqual(await groups(), ['sources']);
    await vscode.commands.executeCommand('marginalia.groupCorpus', 'none');
    assert.deepEqual(await groups(), []);
  });

  it('filters by the record, and by what claims say', async () => {
    const { tree } = await marginalia();
    await tree.setFilter('courier 2021');
    assert.deepEqual(labels(await tree.rows()), [BOARD]);
    assert.equal(tree.message(), 'Filter: courier 2021 (1 of 2 documents)');
    await tree.setFilter('412 ships');
    const [row, ...others] = await tree.rows();
    assert.ok(row && others.length === 0);
    assert.deepEqual([row.label, row.expanded], [SURVEY, true]);
    const found = await row.children();
    assert.ok(found.length === 1 && found[0]?.label.includes('412 ships'), labels(found).join(' | '));
    await tree.setFilter('nothing like this');
    assert.deepEqual(await tree.rows(), []);
    await vscode.commands.executeCommand('marginalia.clearFilter');
    assert.equal((await tree.rows()).length, 2);
    assert.equal(tree.message(), '');
  });

  it('counts documents and claims', async () => {
    const { tree, statusBarText } = await marginalia();
    await rowOf(SURVEY);
    const counts = /^2 documents · (\d+) claims$/.exec(tree.description());
    assert.ok(counts, tree.description());
    assert.equal(statusBarText(), `$(book) 2 · ${counts[1] ?? ''}`);
  });

  it('follows the active editor while it can be seen', async () => {
    const { tree } = await marginalia();
    await vscode.commands.executeCommand('marginalia.corpus.focus');
    await openFile('sources/harbour-board-2021.md');
    await eventually(
      'the document is selected',
      () => tree.selection(),
      selection => selection.includes(BOARD),
    );
    await openFile('sources/harbour-survey-2019.md');
    await eventually(
      'the other document is selected',
      () => tree.selection(),
      selection => selection.includes(SURVEY),
    );
  });

  it('has a citation to drag, each document once', async () => {
    const { tree } = await marginalia();
    const survey = fileUri('sources/harbour-survey-2019.md').toString();
    const board = fileUri('sources/harbour-board-2021.md').toString();
    assert.equal(await tree.dragged([survey]), '[@harbour-survey-2019]');
    assert.equal(await tree.dragged([survey, board, survey]), '[@harbour-survey-2019; @harbour-board-2021]');
    assert.equal(await tree.dragged(['file:///not/there.md']), '');
  });

  it('copies the citation of the document in the editor', async () => {
    await openFile('sources/harbour-board-2021.md');
    await vscode.commands.executeCommand('marginalia.copyCitation');
    assert.equal(await vscode.env.clipboard.readText(), '[@harbour-board-2021]');
  });

  it('follows files that come, change, move and go', async () => {
    const { tree } = await marginalia();
    const titles = async (): Promise<readonly string[]> => labels(await tree.rows());
    const has = async (title: string): Promise<void> => {
      await eventually(`a row "${title}"`, titles, rows => rows.includes(title));
    };
    const first = await scratch.write(
      'sources/pilot.md',
      '---\ntitle: Letters to the Pilots\n---\n\nThe channel lost 2 metres of depth in 2018.\n',
    );
    await has('Letters to the Pilots');
    await scratch.write('sources/pilot.md', '---\ntitle: Letters of the Pilots\n---\n\nThe channel lost 3 metres of depth in 2018.\n');
    await has('Letters of the Pilots');
    const moved = fileUri('sources/pilots-moved.md');
    scratch.own(moved);
    await vscode.workspace.fs.rename(first, moved);
    await eventually(
      'the row leads to the new place',
      async () => (await tree.rows()).map(({ uri }) => uri),
      uris => uris.includes(moved.toString()) && !uris.includes(first.toString()),
    );
    await vscode.workspace.fs.delete(moved);
    await eventually('the row is gone', titles, rows => !rows.includes('Letters of the Pilots'));
  });

  it('leaves out what an ignore file names', async () => {
    const { tree } = await marginalia();
    await scratch.write('sources/draft.md', '---\ntitle: A Draft\n---\n\nNobody is to see it.\n');
    await eventually(
      'the draft is listed',
      async () => labels(await tree.rows()),
      rows => rows.includes('A Draft'),
    );
    await scratch.write('.marginaliaignore', 'sources/draft.md\n');
    await eventually(
      'the draft is left out',
      async () => labels(await tree.rows()),
      rows => !rows.includes('A Draft'),
    );
  });

  it('shows a file that cannot be read, with the reason', async () => {
    const { tree } = await marginalia();
    await scratch.write(
      'sources/picture.md',
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
    );
    const row = await eventually(
      'a row for the broken file',
      async () => (await tree.rows()).find(each => each.uri?.endsWith('picture.md') === true),
      found => found !== undefined && (found.kind === 'unreadable' || found.icon === 'warning'),
    );
    assert.ok(row);
    assert.equal(row.icon, 'warning');
    assert.ok(row.tooltip.length > 0);
  });

  it('opens what it lists, and its claims at their place', async () => {
    const { tree } = await marginalia();
    const claims = (await allRows(await tree.rows())).filter(({ kind }) => kind === 'claim');
    assert.ok(claims.length > 3);
    await tree.open('2.4 million euros');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /2\.4 million euros/);
  });
});
