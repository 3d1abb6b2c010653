import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { edited, eventually, fileUri, marginalia, openFile, positionOf, takeFirstChoices } from './marginalia.ts';
import { closeAll, Scratch } from './scratch.ts';

const scratch = new Scratch();
const SHIPS = 'In 2016 the quay handled 231 ships.';
const CRANE = 'The crane was built in 1938 and cost 90,000 pounds.';
const TEXT = `# The Quay\n\n${SHIPS} ${CRANE}\n`;
const LOG = '.marginalia/annotations/quay.jsonl';

/** The claims of the document in sight that are marked, by their first words. */
async function marked(editor: vscode.TextEditor): Promise<string> {
  const { highlights } = await marginalia();
  const ranges = Object.values(highlights.marked(editor.document.uri.toString())).flat();
  const starts = ranges.map(range => range.split('-')[0]?.split(':').map(Number) ?? []);
  return starts
    .map(([line = 0, character = 0]) => editor.document.getText(new vscode.Range(line, character, line, character + 7)))
    .sort()
    .join('; ');
}

const untilMarked = (editor: vscode.TextEditor, expected: string): Promise<string> =>
  eventually(
    `marked: ${expected}`,
    () => marked(editor),
    now => now === expected,
  );

function cursorAt(editor: vscode.TextEditor, text: string): void {
  const at = positionOf(editor.document, text, 3);
  editor.selection = new vscode.Selection(at, at);
}

const logText = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(LOG)));

describe('the reader’s verdict', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    await marginalia();
    scratch.own(fileUri('.marginalia'));
    await scratch.write('sources/quay.md', TEXT);
    editor = await openFile('sources/quay.md');
    await untilMarked(editor, 'In 2016; The cra');
  });
  afterEach(async () => {
    await scratch.clean();
    await closeAll();
  });

  it('takes the mark off a sentence, and stays through edits, saving and reading all again', async () => {
    cursorAt(editor, SHIPS);
    await takeFirstChoices(vscode.commands.executeCommand('marginalia.assessClaim'));
    await untilMarked(editor, 'The cra');
    assert.match(await logText(), /^\{"@context":[^\n]*"not a claim"[^\n]*\}\n$/);
    await edited(editor, edit => edit.insert(new vscode.Position(2, 0), 'The mayor opened a lock here in 1999.\n\n'));
    await eventually(
      'the text is read again',
      () => marked(editor),
      now => now.includes('The may'),
    );
    assert.ok(!(await marked(editor)).includes('In 2016'));
    await editor.document.save();
    await vscode.commands.executeCommand('marginalia.reloadCorpus');
    await closeAll();
    editor = await openFile('sources/quay.md');
    await untilMarked(editor, 'The cra; The may');
    cursorAt(editor, SHIPS);
    await vscode.commands.executeCommand('marginalia.retractAssessment');
    await untilMarked(editor, 'In 2016; The cra; The may');
  });

  it('counts beside that of another reader whose file was merged', async () => {
    cursorAt(editor, SHIPS);
    await takeFirstChoices(vscode.commands.executeCommand('marginalia.assessClaim'));
    await untilMarked(editor, 'The cra');
    const other = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:7d2c7c1c-5f0f-4a55-9a39-0d7d2b6f0b11',
      type: 'Annotation',
      motivation: 'assessing',
      modified: '2024-01-01T00:00:00Z',
      creator: 'Another Reader',
      body: [{ type: 'TextualBody', purpose: 'assessing', value: 'not a claim' }],
      target: {
        source: '../../sources/quay.md',
        selector: { type: 'TextQuoteSelector', exact: CRANE, prefix: `${SHIPS} `.slice(-32), suffix: '\n' },
      },
    };
    const merged = `${JSON.stringify(other)}\n${await logText()}`;
    await vscode.workspace.fs.writeFile(fileUri(LOG), new TextEncoder().encode(merged));
    await untilMarked(editor, '');
    cursorAt(editor, SHIPS);
    await vscode.commands.executeCommand('marginalia.retractAssessment');
    await untilMarked(editor, 'In 2016');
    assert.ok((await logText()).startsWith(merged), 'lines are added, none is written again');
  });

  it('is shown where the reader points, with the way to take it back', async () => {
    cursorAt(editor, SHIPS);
    await takeFirstChoices(vscode.commands.executeCommand('marginalia.assessClaim'));
    await untilMarked(editor, 'The cra');
    const text = (await logText()).replace(
      /"body":\[[^\]]*\]/,
      '"body":[{"type":"TextualBody","purpose":"classifying","value":"ranking"}]',
    );
    await vscode.workspace.fs.writeFile(fileUri(LOG), new TextEncoder().encode(text));
    await untilMarked(editor, 'In 2016; The cra');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      positionOf(editor.document, SHIPS, 3),
    );
    const said = hovers
      .flatMap(({ contents }) => contents.map(each => (each instanceof vscode.MarkdownString ? each.value : '')))
      .join('\n');
    assert.match(said, /Your verdict: Ranking.*command:marginalia\.retractAssessment/);
  });
});
