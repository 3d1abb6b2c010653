import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { noteLine } from '../support/noteLine.ts';
import { eventually, fileUri, marginalia, openFile, positionOf } from './marginalia.ts';
import { closeAll, Scratch } from './scratch.ts';

const scratch = new Scratch();

/** A report of the test's own, open with the cursor at its end. */
async function openReport(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = await scratch.write(name, text);
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const end = editor.document.positionAt(text.length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

/** Inserts the citation of a document that is then open in front. */
async function insertCitation(): Promise<void> {
  const board = (await openFile('sources/harbour-board-2021.md')).document;
  const at = positionOf(board, '3 million', 2);
  await vscode.commands.executeCommand('marginalia.insertCitation', { uri: board.uri.toString(), range: { start: at, end: at } });
}

/** A citation goes into the report, though the cursor was in a file of the corpus last. */
async function writesIntoReportOnly(draft: string, file: string): Promise<void> {
  const report = await openReport(draft, 'The harbour');
  const source = await openFile(file);
  const before = source.document.getText();
  await insertCitation();
  assert.equal(report.document.getText(), 'The harbour [@harbour-board-2021]');
  assert.equal(source.document.getText(), before);
}

const findings = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Marginalia');

describe('a report', () => {
  before(async () => {
    await marginalia();
    await vscode.commands.executeCommand('marginalia.reloadCorpus'); // without what other tests have left a moment ago
  });
  afterEach(async () => {
    await scratch.clean();
    await closeAll();
  });

  it('completes citation keys', async () => {
    const { document, selection } = await openReport('draft-1.md', 'The wall is old [@har');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
      '@',
    );
    const keys = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
    assert.deepEqual(
      keys.map(({ label, detail }) => [typeof label === 'string' ? label : label.label, detail]),
      [
        ['harbour-board-2021', 'Board Puts Off Repair of the East Wall'],
        ['harbour-survey-2019', 'Survey of the Old Harbour'],
      ],
    );
  });

  it('takes a figure with its hedge and citation, and a citation, each as one edit', async () => {
    const report = await openReport('draft-2.md', 'The repairs cost');
    const source = await openFile('sources/harbour-board-2021.md');
    const at = positionOf(source.document, '3 million', 2);
    const target = { uri: source.document.uri.toString(), range: { start: at, end: at } };
    await vscode.commands.executeCommand('marginalia.insertFigure', target);
    const phrase = 'The repairs cost at least 3 million euros, according to the harbour board [@harbour-board-2021]';
    assert.equal(report.document.getText(), phrase);
    await vscode.commands.executeCommand('undo');
    assert.equal(report.document.getText(), 'The repairs cost');
    await vscode.commands.executeCommand('marginalia.insertCitation', target);
    assert.equal(report.document.getText(), 'The repairs cost [@harbour-board-2021]');
  });

  it('takes a citation into a report that was only opened', async () => {
    const uri = await scratch.write('draft-8.md', '');
    const report = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await insertCitation();
    assert.equal(report.document.getText(), '[@harbour-board-2021]');
  });

  it('takes nothing over into a document of the corpus, though its cursor was there last', async () => {
    await writesIntoReportOnly('draft-5.md', 'sources/harbour-survey-2019.md');
  });

  it('takes nothing over into a file of the corpus that cannot be read', async () => {
    await scratch.write('sources/latin.md', Uint8Array.of(0x51, 0x75, 0x61, 0x79, 0xe9, 0x0a)); // no UTF-8
    await vscode.commands.executeCommand('marginalia.reloadCorpus');
    await writesIntoReportOnly('draft-6.md', 'sources/latin.md');
  });

  it('has its evidence matrix as a page, and its gaps as text with links', async () => {
    await openReport('draft-9.md', 'Repairs cost 2.4 million euros [@harbour-survey-2019].\n\nThe wall fell in 2020.\n');
    const kinds = (): readonly string[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) =>
        tabs.map(({ label, input }) => `${label}: ${input instanceof vscode.TabInputWebview ? 'page' : 'text'}`),
      );
    const shows = async (command: string, tab: RegExp): Promise<void> => {
      await vscode.commands.executeCommand(command);
      await eventually(String(tab), kinds, found => found.some(each => tab.test(each)));
    };
    await shows('marginalia.showEvidenceMatrix', /Evidence Matrix: page$/);
    await shows('marginalia.showGaps', /Gaps.*: text$/); // of the same report, though what was written up of it has come in front
    await shows('marginalia.showChronology', /Chronology.*: text$/);
    assert.equal(vscode.window.tabGroups.all.length, 2, 'all of them beside the report, in one place');
    await shows('marginalia.showGaps', /Gaps.*: text$/);
    const { document } = vscode.window.activeTextEditor ?? assert.fail('it is in front');
    assert.match(document.getText(), /- The wall fell in 2020\. \(\[line 3\]\)/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const line = links.find(({ range }) => document.getText(range) === '[line 3]');
    assert.equal(line?.target?.toString(), `${fileUri('draft-9.md').toString()}#L3`);
  });

  it('has its bibliography written out in a citation style, British where the report says so', async () => {
    const cited = 'The wall is old [@harbour-survey-2019; @harbour-board-2021].\n';
    await openReport('draft-styles.md', `---\nlang: en-GB\n---\n${cited}`);
    await vscode.commands.executeCommand('marginalia.formatBibliography', 'apa');
    const { document } = vscode.window.activeTextEditor ?? assert.fail('a document was opened');
    assert.equal(document.languageId, 'markdown');
    assert.ok(document.isUntitled);
    const entries = document.getText().trim().split('\n\n');
    assert.equal(entries.length, 2);
    assert.match(document.getText(), /Survey of the Old Harbour/i);
    assert.match(document.getText(), /\(2019/);
  });

  it('is told of a key that no document has, and has it put right by a quick fix', async () => {
    const { document } = await openReport('draft-3.md', 'The wall is old [@harbour-survey-2018].\n');
    const found = await eventually(
      'the finding',
      () => findings(document.uri),
      all => all.some(({ code }) => code === 'cite/unknown-key'),
    );
    const unknown = found.find(({ code }) => code === 'cite/unknown-key') ?? assert.fail('there is one');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      unknown.range,
    );
    const fix = actions.find(({ title }) => title === 'Cite @harbour-survey-2019') ?? assert.fail(actions.map(({ title }) => title).join());
    assert.ok(fix.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), 'The wall is old [@harbour-survey-2019].\n');
    await eventually(
      'no such finding',
      () => findings(document.uri),
      all => all.every(({ code }) => code !== 'cite/unknown-key'),
    );
  });

  it('is told that a passage it quotes has been changed since it was noted, and what it says now', async () => {
    const before = 'The light was moved to the north pier in spring.';
    const text = `# The Light\n\n${before}\n`;
    const source = await scratch.write('sources/light.md', text);
    scratch.own(fileUri('.marginalia'));
    await scratch.write('.marginalia/annotations/light.jsonl', `${noteLine({ id: '1', source: 'sources/light.md', exact: before })}\n`);
    await vscode.commands.executeCommand('marginalia.reloadCorpus');
    const { document } = await openReport('draft-10.md', `It is said that “${before}” [@light, p. 1]\n`);
    const changed = (): vscode.Diagnostic | undefined => findings(document.uri).find(({ code }) => code === 'source/changed');
    await eventually('the report checked', () => findings(document.uri).every(({ code }) => code !== 'cite/unknown-key'));
    assert.equal(changed(), undefined);

    await scratch.write('sources/light.md', text.replace('north', 'south'));
    const found = (await eventually('the finding', changed)) ?? assert.fail('it was there');
    assert.equal(document.getText(found.range), `“${before}”`);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Information);
    assert.match(found.message, /had this wording when it was noted on 2024-05-04, and has another now/);
    assert.ok(found.relatedInformation?.some(({ location }) => location.uri.toString() === source.toString()));
    await scratch.write('sources/light.md', text);
    await eventually('no such finding', () => changed() === undefined);
  });

  it('has a key renamed together with the document', async () => {
    await scratch.write('sources/port-log.md', '---\nid: port-log\n---\nThe port was quiet.\n');
    const { document } = await openReport('draft-4.md', 'It was quiet [@port-log].\n');
    const at = positionOf(document, 'port-log', 2);
    const edit = await eventually(
      'the rename',
      async () =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'log-2020'),
      all => all.size === 2,
    );
    assert.deepEqual(
      edit
        .entries()
        .map(([uri, edits]) => [vscode.workspace.asRelativePath(uri), edits.map(({ newText }) => newText)])
        .sort(),
      [
        ['draft-4.md', ['log-2020']],
        ['sources/port-log.md', ['log-2020']],
      ],
    );
  });
});
