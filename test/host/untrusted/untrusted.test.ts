import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { quoteSpan, toLine } from '../../../src/engine/index.ts';
import { edited, eventually, fileUri, marginalia, openFile, positionOf } from '../marginalia.ts';
import { closeAll, Scratch } from '../scratch.ts';

const scratch = new Scratch();

const FERRY = 'The ferry was out of service.';
const STORED = `# The Ferry\n\nIn May the river froze. ${FERRY} Nobody crossed.\n\nIn July the river fell. ${FERRY} Nobody paid.\n`;
/** The second was taken out: only who knows the old text can tell that it was not moved to where the first stands. */
const NOW = STORED.replace(`fell. ${FERRY}`, 'fell.');
const FERRY_FILE = 'sources/ferry.md';

/** A note made long ago on the last such sentence of the stored text. */
function storedNote(): string {
  const start = STORED.lastIndexOf(FERRY);
  return toLine({
    kind: 'annotation',
    id: 'urn:x:ferry',
    motivations: ['highlighting'],
    created: '2024-05-01T10:00:00.000Z',
    modified: '2024-05-01T10:00:00.000Z',
    creator: null,
    bodies: [],
    target: {
      source: `../../${FERRY_FILE}`,
      quote: quoteSpan(STORED, { start, end: start + FERRY.length }),
      sha256: createHash('sha256').update(STORED).digest('hex'),
    },
    others: {},
  });
}

/** Makes the folder a repository that has a text of a file which is not, and never was, on the disk. */
function commit(file: string, content: string): void {
  const git = (args: readonly string[], input = ''): string =>
    execFileSync('git', [...args], { cwd: fileUri('').fsPath, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] }).trim();
  git(['init', '--quiet']);
  scratch.own(fileUri('.git'));
  const blob = git(['hash-object', '-w', '--stdin'], content);
  git(['update-index', '--add', '--cacheinfo', `100644,${blob},${file}`]);
  git([
    '-c',
    'user.name=A Reader',
    '-c',
    'user.email=reader@example.org',
    '-c',
    'commit.gpgsign=false',
    'commit',
    '--quiet',
    '-m',
    'ferry',
  ]);
}
const TEXT = '# The Dyke\n\nThe dyke was raised by two feet in 1953. Forty men worked on it.\n';
const LOG = '.marginalia/annotations/dyke.jsonl';

describe('in a folder that is not trusted', () => {
  after(async () => {
    await scratch.clean();
    await closeAll();
  });

  it('notes are made, found again, changed and undone as in any other', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { annotations } = await marginalia();
    scratch.own(fileUri('.marginalia'));
    await scratch.write('sources/dyke.md', TEXT);
    await vscode.commands.executeCommand('marginalia.reloadCorpus');
    const editor = await openFile('sources/dyke.md');
    const marked = (): readonly string[] =>
      annotations.marks(editor.document.uri.toString()).map(({ range }) => editor.document.getText(range));
    const start = positionOf(editor.document, 'raised by two feet');
    editor.selection = new vscode.Selection(start, start.translate(0, 'raised by two feet'.length));
    await annotations.comment('How high was it before?');
    await eventually('a mark', marked, now => now.join() === 'raised by two feet');
    const log = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(LOG)));
    assert.match(log, /How high was it before\?/);
    await edited(editor, edit => {
      edit.insert(new vscode.Position(2, 0), 'A later hand wrote this. ');
    });
    await eventually('the mark has gone along', marked, now => now.join() === 'raised by two feet');
    await vscode.commands.executeCommand('marginalia.annotations.undo');
    await eventually('no mark', marked, now => now.length === 0);
  });

  // The last of them: trust is not taken back.
  it('once it is trusted, its repository tells that the passage of a note was taken out', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { annotations } = await marginalia();
    commit(FERRY_FILE, STORED);
    await scratch.write(FERRY_FILE, NOW);
    await scratch.write('.marginalia/annotations/ferry.jsonl', `${storedNote()}\n`);
    await vscode.commands.executeCommand('marginalia.reloadCorpus');
    const { document } = await openFile(FERRY_FILE);
    const marks = (): readonly string[] => annotations.marks(document.uri.toString()).map(({ range }) => document.getText(range));
    await vscode.commands.executeCommand('marginalia.annotations.focus');
    await eventually('by its words alone it might have been moved', marks, now => now.join() === FERRY);
    await vscode.commands.executeCommand('workbench.trust.manage'); // the window's driver presses the button in it
    await eventually('trusted', () => vscode.workspace.isTrusted, Boolean, 30_000);
    await eventually(
      'it has lost its passage',
      () => annotations.badge(),
      lost => lost === 1,
      20_000,
    );
    assert.deepEqual(marks(), []);
  });
});
