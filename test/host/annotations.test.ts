import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { NoteRow, NoteThreadView } from '../../src/host/testApi.ts';
import { edited, eventually, fileUri, marginalia, openFile, positionOf } from './marginalia.ts';
import { noteLine } from '../support/noteLine.ts';
import { closeAll, openUntitled, Scratch } from './scratch.ts';

const scratch = new Scratch();
const LOCK = 'The lock was rebuilt in 1871 after the flood.';
const TOLL = 'Each barge paid a toll of 12 pence.';
const TEXT = `# The Lock\n\n${LOCK} ${TOLL}\n\nThe keeper kept a diary.\n`;
const OTHER = '# The Diary\n\nA toll of 12 pence is named on every page.\n';
const LOG = '.marginalia/annotations/lock.jsonl';

const run = (name: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`marginalia.annotations.${name}`, ...args);
const logText = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(LOG)));

function select(editor: vscode.TextEditor, words: string): void {
  const start = positionOf(editor.document, words);
  editor.selection = new vscode.Selection(start, positionOf(editor.document, words, words.length));
}

/** The words that are marked in a document, with their colour where it is not that of plain notes. */
async function marked(editor: vscode.TextEditor): Promise<readonly string[]> {
  const { annotations } = await marginalia();
  return annotations
    .marks(editor.document.uri.toString())
    .map(({ range, certainty }) => `${editor.document.getText(range)}${certainty === 'sure' ? '' : ` (${certainty})`}`)
    .sort();
}

const untilMarked = (editor: vscode.TextEditor, expected: readonly string[]): Promise<readonly string[]> =>
  eventually(
    `marked: ${expected.join('; ')}`,
    () => marked(editor),
    now => now.join('\n') === [...expected].sort().join('\n'),
  );

async function untilThread(editor: vscode.TextEditor, isGood: (thread: NoteThreadView) => boolean): Promise<NoteThreadView> {
  const { annotations } = await marginalia();
  const threads = await eventually(
    'a thread',
    () => annotations.threads(editor.document.uri.toString()),
    all => all.some(isGood),
  );
  const found = threads.find(isGood);
  assert.ok(found);
  return found;
}

/** The rows of the view, those beneath indented. */
async function rows(parents?: readonly NoteRow[], indent = ''): Promise<readonly string[]> {
  const { annotations } = await marginalia();
  const lines = (parents ?? (await annotations.rows())).map(async row => [
    `${indent}${row.label} | ${row.description}`,
    ...(await rows(await row.children(), `${indent}  `)),
  ]);
  return (await Promise.all(lines)).flat();
}

async function rowOf(label: string): Promise<NoteRow> {
  const { annotations } = await marginalia();
  const find = async (level: readonly NoteRow[]): Promise<NoteRow | null> => {
    for (const row of level) {
      const found = row.label.includes(label) ? row : await find(await row.children());
      if (found) return found;
    }
    return null;
  };
  const found = await eventually(`a row ${label}`, async () => find(await annotations.rows()));
  assert.ok(found);
  return found;
}

describe('notes', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    await marginalia();
    scratch.own(fileUri('.marginalia'));
    await scratch.write('sources/diary.md', OTHER);
    await scratch.write('sources/lock.md', TEXT);
    await vscode.commands.executeCommand('marginalia.reloadCorpus');
    editor = await openFile('sources/lock.md');
    await eventually('the text as it was written', () => editor.document.getText() === TEXT);
    await untilMarked(editor, []);
  });
  afterEach(async () => {
    await run('cancelLink');
    await scratch.clean();
    await closeAll();
    await vscode.commands.executeCommand('marginalia.reloadCorpus');
  });

  it('are made on what is selected, overlapping, and marked in the text and listed in the tree', async () => {
    const { annotations } = await marginalia();
    select(editor, 'rebuilt in 1871');
    await run('highlight');
    select(editor, 'The lock was rebuilt');
    await annotations.comment('Which lock is *this*?');
    await untilMarked(editor, ['rebuilt in 1871', 'The lock was rebuilt']);
    const { words, label } = await untilThread(editor, () => true);
    assert.deepEqual([words, label], [['Which lock is *this*?'], 'Comment']);
    assert.deepEqual(await rows(), ['The Lock | 2 notes', '  Which lock is this? | “The lock was rebuilt”', '  rebuilt in 1871 | ']);
    assert.equal((await logText()).trim().split('\n').length, 2);
    annotations.setFilter('which');
    assert.deepEqual(await rows(), ['The Lock | 1 note', '  Which lock is this? | “The lock was rebuilt”']);
    annotations.setFilter('');
  });

  it('are no links from words that have changed since they were chosen', async () => {
    select(editor, 'rebuilt in 1871');
    await run('link');
    await edited(editor, edit => {
      edit.insert(new vscode.Position(0, 0), 'Before. ');
    });
    select(editor, 'The lock was rebuilt');
    await run('link'); // asks for nothing: with the list of relations open it would not end
    await untilMarked(editor, []);
    assert.deepEqual(await rows(), []);
  });

  it('are answered, changed, settled, deleted, undone and done again in their thread', async () => {
    const { annotations } = await marginalia();
    select(editor, TOLL);
    await annotations.comment('Is it 12 pence?');
    const { thread } = await untilThread(editor, ({ words }) => words.length === 1);
    await run('save', { thread, text: 'It is.' });
    const answered = await untilThread(editor, ({ words }) => words.join() === 'Is it 12 pence?,It is.');
    const [first, second] = answered.comments;
    assert.ok(first && second);
    await run('editComment', second);
    const editing = answered.thread.comments[1];
    assert.equal(editing?.mode, vscode.CommentMode.Editing);
    await run('saveEdit', { ...editing, body: 'It was, until 1890.' });
    await untilThread(editor, ({ words }) => words[1] === 'It was, until 1890.');
    await run('resolve', answered.thread);
    await untilThread(editor, ({ resolved }) => resolved);
    await run('reopen', answered.thread);
    await untilThread(editor, ({ resolved }) => !resolved);
    await run('deleteComment', second);
    await untilThread(editor, ({ words }) => words.length === 1);
    await run('deleteComment', first);
    await untilMarked(editor, []);
    await run('undo');
    await untilThread(editor, ({ words }) => words.join() === 'Is it 12 pence?');
    await run('undo');
    await untilThread(editor, ({ words }) => words.join() === 'Is it 12 pence?,It was, until 1890.');
    await run('redo');
    await untilThread(editor, ({ words }) => words.length === 1);
    assert.equal((await logText()).trim().split('\n').length, 10, 'all of it by lines more');
  });

  it('show what came while one of their messages was being written', async () => {
    const { annotations } = await marginalia();
    select(editor, TOLL);
    await annotations.comment('Is it 12 pence?');
    const { comments } = await untilThread(editor, ({ words }) => words.length === 1);
    await run('editComment', comments[0]);
    const log = await logText();
    const { id } = JSON.parse(log) as { id: string }; // one line, as we write it
    const reply = {
      id: 'urn:x:reply',
      motivation: 'replying',
      target: id,
      body: { type: 'TextualBody', purpose: 'replying', value: 'It is.' },
    };
    const line = JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      modified: '2026-01-05T10:00:00Z',
      ...reply,
    });
    await vscode.workspace.fs.writeFile(fileUri(LOG), new TextEncoder().encode(`${log}${line}\n`));
    await eventually('the reply is read', async () => (await rows()).some(row => row.includes('1 reply')));
    assert.deepEqual((await untilThread(editor, () => true)).words, ['Is it 12 pence?'], 'nothing disturbs the writing');
    await run('cancelEdit', comments[0]);
    await untilThread(editor, ({ words }) => words.join() === 'Is it 12 pence?,It is.');
  });

  it('stay with their words while the document is edited, and are there when all is read again', async () => {
    const { annotations } = await marginalia();
    select(editor, TOLL);
    await annotations.comment('Stays.');
    select(editor, 'keeper');
    await run('highlight');
    await untilMarked(editor, [TOLL, 'keeper']);
    await edited(editor, edit => edit.insert(new vscode.Position(2, 0), 'A word before it.\n\nAnd one more. '));
    await untilMarked(editor, [TOLL, 'keeper']);
    await editor.document.save();
    await closeAll();
    await vscode.commands.executeCommand('marginalia.reloadCorpus');
    editor = await openFile('sources/lock.md');
    await untilMarked(editor, [TOLL, 'keeper']);
    const { thread } = await untilThread(editor, ({ words }) => words[0] === 'Stays.');
    assert.ok(thread.range);
    assert.equal(editor.document.getText(thread.range), TOLL);
    await run('open', (await rowOf('Stays.')).node);
    assert.equal(vscode.window.activeTextEditor?.document.getText(new vscode.Range(editor.selection.start, thread.range.end)), TOLL);
  });

  it('that have moved with their passage leave the rows of the view as they are when they move on, which know their new places', async () => {
    const { annotations } = await marginalia();
    await vscode.commands.executeCommand('marginalia.annotations.focus');
    select(editor, TOLL);
    await annotations.comment('Moves.');
    await untilMarked(editor, [TOLL]);
    const push = (): Promise<boolean> => edited(editor, edit => edit.insert(new vscode.Position(2, 0), 'A word before it.\n\n'));
    const { node } = await rowOf('Moves.');
    const untilAt = (line: number): Promise<number> =>
      eventually(
        `the row leads to line ${String(line)}`,
        async () => (await run('open', node), editor.selection.start.line),
        now => now === line,
      );
    await push();
    await eventually('the row tells of it', async () => (await rows()).some(row => row.includes('Passage has moved')));
    await untilAt(4);
    let drawn = 0;
    const listener = annotations.onDidChangeRows(() => drawn++);
    await push();
    await untilAt(6);
    await new Promise(resolve => setTimeout(resolve, 300)); // time enough for rows to be drawn
    listener.dispose();
    assert.equal(drawn, 0);
  });

  it('are cited and quoted in the report that was worked on last', async () => {
    select(editor, TOLL);
    await run('highlight');
    await untilMarked(editor, [TOLL]);
    await scratch.write('note-report.md', 'So it was');
    const report = await openFile('note-report.md');
    const end = report.document.lineAt(0).range.end;
    report.selection = new vscode.Selection(end, end);
    await openFile('sources/diary.md');
    const { node } = await rowOf(TOLL);
    await vscode.commands.executeCommand('marginalia.insertCitation', node);
    assert.equal(report.document.getText(), 'So it was [@lock]');
    await vscode.commands.executeCommand('marginalia.insertQuotation', node);
    assert.equal(report.document.getText(), `So it was [@lock]\n\n“${TOLL}” [@lock]\n`);
  });

  it('that lose their passage wait in a tray, and are given another by one command', async () => {
    const { annotations } = await marginalia();
    select(editor, TOLL);
    await annotations.comment('The toll.');
    await untilMarked(editor, [TOLL]);
    await edited(editor, edit => {
      const figure = positionOf(editor.document, '12 pence');
      edit.replace(new vscode.Range(figure, figure.translate(0, 2)), '15');
    });
    await untilMarked(editor, []);
    const now = TOLL.replace('12', '15');
    const listed = await eventually(
      'the tray',
      () => rows(),
      all => all[0] === 'Lost their passage | 1 note' && all.length === 3,
    );
    assert.match(listed[2] ?? '', new RegExp(`^    ${now} \\| line 3, likeness \\d+ %$`));
    assert.equal(annotations.badge(), 1);
    await run('takeCandidate', (await rowOf('The toll.')).node);
    await untilMarked(editor, [now]);
    await eventually(
      'no badge',
      async () => (await rows(), annotations.badge()),
      badge => badge === 0,
    );
    await run('undo');
    await untilMarked(editor, []);
    select(editor, 'The keeper kept a diary.');
    await run('attachToSelection', (await rowOf('The toll.')).node);
    await untilMarked(editor, ['The keeper kept a diary.']);
    await run('undo');
    await untilMarked(editor, []);
    await run('keepOnDocument', (await rowOf('The toll.')).node);
    await eventually(
      'kept',
      () => rows(),
      all => all.some(row => row.includes('On the document')),
    );
  });

  it('that nothing is like offer no likely passage, and a note on the document has no empty words behind it', async () => {
    const line = noteLine({ id: '1', source: 'sources/lock.md', exact: 'Every spring a bridge gets painted green.', comment: 'Which?' });
    const whole = noteLine({ id: '2', source: 'sources/lock.md', comment: 'Compare the second edition.' });
    await vscode.workspace.fs.writeFile(fileUri(LOG), new TextEncoder().encode(`${line}\n${whole}\n`));
    await run('group', 'tag');
    await eventually(
      'the tray, and what has no tag',
      () => rows(),
      all => all.length === 5,
    );
    const { annotations } = await marginalia();
    const [tray, none] = await annotations.rows();
    const [lost] = (await tray?.children()) ?? [];
    assert.equal(lost?.context, 'note.orphan.bare');
    assert.deepEqual(
      (await lost.children()).map(({ context }) => context),
      ['nothing.orphan'],
    );
    assert.deepEqual([none?.label, none?.icon], ['No tag', 'circle-slash']);
    assert.deepEqual(
      (await none?.children())?.map(({ description }) => description),
      ['On the document · The Lock'],
    );
  });

  it('are marked in the colour of their tag, the same in text and tree', async () => {
    const { annotations } = await marginalia();
    const log = async (tag: string, id: string, words: string): Promise<string> => {
      select(editor, words);
      await run('highlight');
      const [line = ''] = (await logText()).trim().split('\n').slice(-1);
      return line
        .replace(/urn:uuid:[^"]*/, id)
        .replace('"highlighting"', `"tagging","body":[{"type":"TextualBody","purpose":"tagging","value":"${tag}"}]`);
    };
    const lines = [await log('harm', 'urn:x:1', 'flood'), await log('money/toll', 'urn:x:2', '12 pence')];
    await vscode.workspace.fs.writeFile(fileUri(LOG), new TextEncoder().encode(`${lines.join('\n')}\n`));
    await run('group', 'tag');
    const expected = ['harm', '  flood', 'money', '  toll', '    12 pence'];
    await eventually(
      'tags and what is noted with them',
      async () => (await rows()).map(row => row.replace(/ \|.*/, '')),
      now => now.join('\n') === expected.join('\n'),
    );
    await untilMarked(editor, ['flood', '12 pence']);
    const plain = annotations.marks(editor.document.uri.toString()).filter(({ colour }) => colour === 'marginalia.noteYellow');
    assert.deepEqual(plain, []);
    const colours = new Map(
      annotations.marks(editor.document.uri.toString()).map(({ range, colour }) => [editor.document.getText(range), colour]),
    );
    assert.equal((await rowOf('harm')).colour, colours.get('flood'));
    assert.equal((await rowOf('12 pence')).colour, colours.get('12 pence'));
    const book = 'tags:\n  - name: money\n    colour: "#00807a"\n  - name: harm\n    colour: "#6b3fb3"\n';
    await vscode.workspace.fs.writeFile(fileUri('.marginalia/codebook.yaml'), new TextEncoder().encode(book));
    const given = { flood: 'marginalia.notePurple', '12 pence': 'marginalia.noteTeal' };
    await eventually(
      'the colours of the codebook',
      () =>
        Object.fromEntries(
          annotations.marks(editor.document.uri.toString()).map(({ range, colour }) => [editor.document.getText(range), colour]),
        ),
      now => now['flood'] === given.flood && now['12 pence'] === given['12 pence'],
    );
    assert.equal((await rowOf('harm')).colour, given.flood);
    assert.equal((await rowOf('12 pence')).colour, given['12 pence']);
    await run('group', 'document');
  });

  it('come with the hover, and with the count of what has been taken in', async () => {
    const { annotations } = await marginalia();
    select(editor, 'keeper');
    await annotations.comment('Who is [this](command:workbench.action.quit)?');
    await untilMarked(editor, ['keeper']);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      positionOf(editor.document, 'keeper', 2),
    );
    const said = hovers
      .flatMap(({ contents }) => contents.map(each => (each instanceof vscode.MarkdownString ? each.value : '')))
      .join('\n');
    assert.match(said, /Your note/);
    assert.ok(!said.includes('](command:workbench'), 'nothing of a note comes alive');
    const { comments } = await untilThread(editor, () => true);
    const body = comments[0]?.body;
    assert.ok(body instanceof vscode.MarkdownString && body.isTrusted === false && body.supportHtml === false);
  });

  it('are refused on a document that has never been saved', async () => {
    const { annotations } = await marginalia();
    const untitled = await openUntitled('Some words to note here.');
    select(untitled, 'words');
    await annotations.comment('Lost?');
    await new Promise(resolve => setTimeout(resolve, 300));
    assert.deepEqual(annotations.marks(untitled.document.uri.toString()), []);
  });
});
