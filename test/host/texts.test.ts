import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, marginalia } from './marginalia.ts';
import { closeAll, openUntitled, Scratch } from './scratch.ts';

const CLAIM = 'In 2019 the port handled 1,200 containers, 8 percent fewer than in 2018.';
const scratch = new Scratch();

/** The words that are marked in a document, once some are. */
async function markedWords(document: vscode.TextDocument): Promise<readonly string[]> {
  const { highlights } = await marginalia();
  const marks = await eventually(
    `marks in ${document.uri.toString()}`,
    () => Object.values(highlights.marked(document.uri.toString())).flat(),
    found => found.length > 0,
  );
  return marks.map(place => {
    const [from = 0, fromChar = 0, to = 0, toChar = 0] = place.split(/[:-]/).map(Number);
    return document.getText(new vscode.Range(from, fromChar, to, toChar));
  });
}

async function open(name: string, content: string | Uint8Array): Promise<vscode.TextDocument> {
  const editor = await vscode.window.showTextDocument(await scratch.write(name, content));
  return editor.document;
}

describe('texts of all sorts', () => {
  before(marginalia);
  afterEach(async () => {
    await scratch.clean();
    await closeAll();
  });

  it('with a byte order mark are marked at the right place', async () => {
    const document = await open('sources/bom.md', `\uFEFF${CLAIM}\n`);
    assert.deepEqual(await markedWords(document), [CLAIM]);
  });

  it('with a byte order mark are related at the right place, though not open', async () => {
    await scratch.write('sources/bom.md', `\uFEFF---\ntitle: Containers\n---\n\n${CLAIM}\n`);
    const { tree } = await marginalia();
    await eventually(
      'it is read',
      async () => (await tree.rows()).map(({ label }) => label),
      labels => labels.includes('Containers'),
    );
    await tree.open('1,200 containers');
    const { document, selection } = vscode.window.activeTextEditor ?? assert.fail('an editor is open');
    assert.ok(document.getText(new vscode.Range(selection.active, document.lineAt(selection.active.line).range.end)).startsWith(CLAIM));
  });

  it('with Windows line ends are marked at the right place', async () => {
    const document = await open('sources/crlf.md', `# One\r\n\r\nA line\r\nand another.\r\n\r\n${CLAIM}\r\n`);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    assert.ok((await markedWords(document)).includes(CLAIM));
  });

  it('with characters outside the basic plane are marked at the right place', async () => {
    const { document } = await openUntitled(`The 😊 quay. ${CLAIM} 😊\n`);
    assert.ok((await markedWords(document)).includes(CLAIM));
  });

  it('that are not English, or broken, do no harm', async () => {
    const texts = [
      'Der Hafen fertigte 2019 rund 1.200 Container ab.\n',
      '---\ntitle: [unclosed\n---\n\n```\nno end',
      '\u0000\uD800 | --- [^',
      '',
    ];
    for (const text of texts) {
      const { document } = await openUntitled(text);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(0, 0),
      );
      assert.ok(Array.isArray(hovers));
    }
    const { document } = await openUntitled(`${CLAIM}\n`);
    assert.deepEqual(await markedWords(document), [CLAIM]);
  });

  it('of 1 MB are read, and typing in them goes on', async () => {
    const paragraph = `${CLAIM} The quay is old, and nobody minds.\n\n`;
    const { document } = await openUntitled(paragraph.repeat(Math.ceil((1024 * 1024) / paragraph.length)));
    const edited = await vscode.window.activeTextEditor?.edit(edit => {
      edit.insert(new vscode.Position(0, 0), 'Well. ');
    });
    assert.equal(edited, true);
    const { highlights } = await marginalia();
    const count = (): number => Object.values(highlights.marked(document.uri.toString())).flat().length;
    for (const end = Date.now() + 50_000; count() < 1000 && Date.now() < end;) await new Promise(resolve => setTimeout(resolve, 200));
    assert.ok(count() > 1000);
  }).timeout(60_000);
});

describe('the sample corpus', () => {
  it('is copied into a new folder, and nothing is written over', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const copy = async (): Promise<vscode.Uri> => {
      const made = await vscode.commands.executeCommand<string>('marginalia.openSampleCorpus', { target: folder.uri });
      const uri = vscode.Uri.parse(made);
      scratch.own(uri);
      return uri;
    };
    try {
      const first = await copy();
      const sources = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(first, 'corpus', 'sources'));
      assert.ok(sources.length >= 14);
      const report = vscode.Uri.joinPath(first, 'corpus', 'report.md');
      await vscode.workspace.fs.writeFile(report, new TextEncoder().encode('mine'));
      const second = await copy();
      assert.notEqual(second.toString(), first.toString());
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(report)), 'mine');
    } finally {
      await scratch.clean();
    }
  });
});
