import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileUri, marginalia, openFile, positionOf } from './marginalia.ts';
import { closeAll, Scratch } from './scratch.ts';

const scratch = new Scratch();
const survey = (): string => fileUri('sources/harbour-survey-2019.md').toString();

type Found = vscode.Location | vscode.LocationLink;
const uriOf = (found: Found): string => ('targetUri' in found ? found.targetUri : found.uri).toString();

/** What a hover on this text says: Marginalia's part of it. */
async function hoverOn(document: vscode.TextDocument, text: string, into = 2): Promise<vscode.MarkdownString> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    positionOf(document, text, into),
  );
  const contents = hovers.flatMap(hover => hover.contents).filter(each => each instanceof vscode.MarkdownString);
  const [ours] = contents.filter(({ value }) => /harbour|Survey|Statistic/i.test(value));
  assert.ok(ours, `a hover on "${text}"`);
  return ours;
}

describe('hover', () => {
  before(marginalia);
  after(closeAll);

  it('on a claim tells its kinds, the figure and what another document says, with links that jump', async () => {
    const { document } = await openFile('sources/harbour-board-2021.md');
    const { value } = await hoverOn(document, '3 million euros');
    assert.match(value, /statistic/i);
    assert.match(value, /Survey of the Old Harbour/);
    for (const command of ['openPassage', 'copyQuotation', 'showRelated'])
      assert.ok(value.includes(`(command:marginalia.${command}?`), command);
  });

  it('may run our commands for passages, measures, corrections, verdicts and notes, and no other', async () => {
    const { document } = await openFile('sources/harbour-board-2021.md');
    const { isTrusted, supportHtml } = await hoverOn(document, '3 million euros');
    assert.deepEqual(typeof isTrusted === 'object' ? isTrusted.enabledCommands : isTrusted, [
      'marginalia.openPassage',
      'marginalia.copyQuotation',
      'marginalia.insertQuotation',
      'marginalia.insertCitation',
      'marginalia.insertFigure',
      'marginalia.showRelated',
      'marginalia.showMeasure',
      'marginalia.measures.correct',
      'marginalia.names.correct',
      'marginalia.assessClaim',
      'marginalia.retractAssessment',
      'marginalia.annotations.comment',
      'marginalia.annotations.highlight',
      'marginalia.annotations.tag',
      'marginalia.annotations.show',
    ]);
    assert.notEqual(supportHtml, true);
  });

  it('has links whose argument the command takes', async () => {
    const { document } = await openFile('sources/harbour-board-2021.md');
    const { value } = await hoverOn(document, '3 million euros');
    const query = /command:marginalia\.openPassage\?([^)]+)\)/.exec(value)?.[1] ?? '';
    const [target] = JSON.parse(decodeURIComponent(query)) as readonly unknown[];
    await vscode.commands.executeCommand('marginalia.openPassage', target);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), survey());
  });
});

describe('cross-references', () => {
  before(marginalia);
  afterEach(async () => {
    await scratch.clean();
    await closeAll();
  });

  const definitions = (document: vscode.TextDocument, text: string, into = 3): Thenable<Found[]> =>
    vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, positionOf(document, text, into));

  it('lead from a citation key to its document', async () => {
    const { document } = await openFile('report.md');
    assert.deepEqual((await definitions(document, '@harbour-survey-2019')).map(uriOf), [survey()]);
  });

  it('lead from a title named in the text to its document', async () => {
    const { document } = await openFile('sources/harbour-board-2021.md');
    assert.deepEqual((await definitions(document, 'Survey of the Old Harbour')).map(uriOf), [survey()]);
  });

  it('lead from a wiki link and from a footnote', async () => {
    const uri = await scratch.write('sources/notes.md', '# Notes\n\nSee [[harbour-survey-2019]] on the wall.[^1]\n\n[^1]: Read in May.\n');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    assert.ok((await definitions(document, '[[harbour')).map(uriOf).includes(survey()));
    const notes = await definitions(document, '[^1]', 1);
    assert.ok(notes.length > 0 && notes.every(found => uriOf(found) === uri.toString()));
  });

  it('find who cites a document', async () => {
    const { document } = await openFile('report.md');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, '@harbour-survey-2019', 3),
    );
    assert.ok(found.some(({ uri }) => uri.toString() === document.uri.toString()));
  });

  it('list headings and claims as symbols of a document', async () => {
    const { document } = await openFile('sources/harbour-survey-2019.md');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const names: string[] = [];
    const walk = (list: readonly vscode.DocumentSymbol[]): void => {
      for (const { name, children } of list) {
        names.push(name);
        walk(children);
      }
    };
    walk(symbols);
    for (const name of ['Traffic', 'Wall']) assert.ok(names.includes(name), names.join(' | '));
    assert.ok(
      names.some(name => name.includes('412 ships')),
      names.join(' | '),
    );
  });

  it('find documents in the whole workspace', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Survey of the Old',
    );
    assert.ok(symbols.some(({ location }) => location.uri.toString() === survey()));
  });

  it('make citation keys links', async () => {
    const { document } = await openFile('report.md');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.ok(
      links.some(({ target }) => target?.with({ fragment: '' }).toString() === survey()),
      JSON.stringify(links.map(link => link.target)),
    );
  });

  it('fold the front matter', async () => {
    const { document } = await openFile('sources/harbour-survey-2019.md');
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const end = positionOf(document, '---\n\n# Survey').line;
    assert.ok(
      ranges.some(range => range.start === 0 && range.end === end),
      JSON.stringify(ranges),
    );
  });

  it('leave a way back', async () => {
    const report = await openFile('report.md');
    const at = positionOf(report.document, 'east wall');
    report.selection = new vscode.Selection(at, at);
    const start = { line: 15, character: 0 };
    await vscode.commands.executeCommand('marginalia.openPassage', { uri: survey(), range: { start, end: start } });
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), survey());
    await vscode.commands.executeCommand('workbench.action.navigateBack');
    assert.equal(vscode.window.activeTextEditor.document.uri.toString(), report.document.uri.toString());
  });
});
