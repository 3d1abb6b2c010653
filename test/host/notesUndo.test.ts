import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { NoteAction, NotePlace } from '../../src/protocol/index.ts';
import { noteLine } from '../support/noteLine.ts';
import { eventually, fileUri, marginalia, openFile, positionOf, takeFirstChoices } from './marginalia.ts';
import { closeAll, Scratch } from './scratch.ts';

const scratch = new Scratch();
const RAFT = 'The raft was built in 1874 after the fire.';
const FEE = 'Each cart paid a fee of 9 pence.';
const TEXT = `# The Raft\n\n${RAFT} ${FEE}\n\nThe raftsman kept a list.\n`;
const LOG = '.marginalia/annotations/raft.jsonl';
const CODEBOOK = '.marginalia/codebook.yaml';

const note = (id: string, exact: string, tags: readonly string[] = []): string =>
  noteLine({ id, source: 'sources/raft.md', exact, comment: `What of ${id}?`, tags });
const NOTES = [note('fee', '9 pence', ['cost/fee']), note('list', 'kept a list'), note('lost', 'A bridge was painted green every spring.')];

type Does = (editor: vscode.TextEditor) => Promise<void>;

function placeOf({ document }: vscode.TextEditor, words: string): NotePlace {
  const at = (into: number): { readonly line: number; readonly character: number } => {
    const { line, character } = positionOf(document, words, into);
    return { line, character };
  };
  return { uri: document.uri.toString(), version: document.version, range: { start: at(0), end: at(words.length) } };
}

const act =
  (make: (editor: vscode.TextEditor, uri: string) => NoteAction): Does =>
  async editor => {
    const { annotations } = await marginalia();
    assert.ok(await annotations.act(make(editor, editor.document.uri.toString())));
  };
const plain = { comment: '', tags: [], link: null };
const creator = null;

/** What each kind of action does, by what the reader would say. */
const ACTIONS: Readonly<Record<NoteAction['kind'], Readonly<Record<string, Does>>>> = {
  create: {
    'a highlight': act(editor => ({ kind: 'create', places: [placeOf(editor, RAFT)], note: plain, creator })),
    'a comment with tags': act(editor => ({
      kind: 'create',
      places: [placeOf(editor, RAFT)],
      note: { ...plain, comment: 'Which fire?', tags: ['cost'] },
      creator,
    })),
    'a note on the document': act(editor => ({
      kind: 'create',
      places: [{ ...placeOf(editor, RAFT), range: null }],
      note: { ...plain, comment: 'All of it.' },
      creator,
    })),
    'a link': act((editor, uri) => {
      const range = placeOf(editor, FEE).range;
      assert.ok(range);
      return {
        kind: 'create',
        places: [placeOf(editor, RAFT)],
        note: { ...plain, link: { relation: 'supports', uri, range } },
        creator,
      };
    }),
    'several places at once': act(editor => ({
      kind: 'create',
      places: [placeOf(editor, 'raft'), placeOf(editor, 'raftsman')],
      note: { ...plain, tags: ['raft'] },
      creator,
    })),
    'a verdict': async editor => {
      const at = positionOf(editor.document, RAFT, 5);
      editor.selection = new vscode.Selection(at, at);
      await takeFirstChoices(vscode.commands.executeCommand('marginalia.assessClaim'));
    },
  },
  reply: { 'a reply': act((_, uri) => ({ kind: 'reply', uri, id: 'urn:x:fee', comment: 'A day’s pay.', creator })) },
  edit: {
    'other words': act((_, uri) => ({ kind: 'edit', uri, id: 'urn:x:fee', comment: 'Still 9?' })),
    'other tags': act((_, uri) => ({ kind: 'edit', uri, id: 'urn:x:fee', tags: ['money', 'cost'] })),
    'a thread settled': act((_, uri) => ({ kind: 'edit', uri, id: 'urn:x:fee', resolved: true })),
  },
  delete: {
    'one note deleted': act((_, uri) => ({ kind: 'delete', notes: [{ uri, id: 'urn:x:list' }], creator })),
    'several deleted, a lost one among them': act((_, uri) => ({
      kind: 'delete',
      notes: ['fee', 'list', 'lost'].map(id => ({ uri, id: `urn:x:${id}` })),
      creator,
    })),
  },
  attach: {
    'a lost note given a place': act((editor, uri) => ({ kind: 'attach', uri, id: 'urn:x:lost', place: placeOf(editor, RAFT) })),
    'a lost note kept on the document': act((editor, uri) => ({
      kind: 'attach',
      uri,
      id: 'urn:x:lost',
      place: { ...placeOf(editor, RAFT), range: null },
    })),
  },
  renameTag: {
    'a tag with another name': act(() => ({ kind: 'renameTag', from: ['cost'], to: 'expense' })),
  },
  describeTag: {
    'a tag described': act(() => ({ kind: 'describeTag', tag: 'cost/fee', description: 'What was paid.', colour: '#00807a' })),
  },
};

/** All that the reader has said, times of writing aside. */
async function said(): Promise<string> {
  const { annotations } = await marginalia();
  const nodes = (await annotations.rows()).map(({ node }) => node);
  const book = await vscode.workspace.fs.readFile(fileUri(CODEBOOK)).then(
    bytes => new TextDecoder().decode(bytes),
    () => '',
  );
  return JSON.stringify({ nodes, book }, (key, value: unknown) => (key === 'modified' ? undefined : value), 1);
}

const until = (what: string, isGood: (now: string) => boolean): Promise<string> => eventually(what, said, isGood);

describe('what is done to notes', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    await marginalia();
    scratch.own(fileUri('.marginalia'));
    await scratch.write('sources/raft.md', TEXT);
    await scratch.write(LOG, `${NOTES.join('\n')}\n`);
    await vscode.commands.executeCommand('marginalia.reloadCorpus');
    editor = await openFile('sources/raft.md');
    await until('three notes', now => NOTES.every((_, i) => now.includes(`urn:x:${['fee', 'list', 'lost'][i] ?? ''}`)));
  });
  afterEach(async () => {
    await scratch.clean();
    await closeAll();
    await vscode.commands.executeCommand('marginalia.reloadCorpus');
  });

  for (const [name, does] of Object.values(ACTIONS).flatMap(cases => Object.entries(cases)))
    it(`is undone, done again and undone again: ${name}`, async () => {
      const step = (direction: 'undo' | 'redo'): Thenable<unknown> => vscode.commands.executeCommand(`marginalia.annotations.${direction}`);
      const before = await said();
      await does(editor);
      const after = await until('done', now => now !== before);
      for (const round of [1, 2]) {
        await step('undo');
        assert.equal(await until(`undone ${String(round)}`, now => now === before), before);
        await step('redo');
        assert.equal(await until(`done again ${String(round)}`, now => now === after), after);
      }
    });
});
