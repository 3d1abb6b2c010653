import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorpusStatus, RelatedAnswer } from '../../../src/protocol/index.ts';
import type { MarginaliaTestApi } from '../../../src/host/testApi.ts';
import { activated, eventually, openFile } from '../marginalia.ts';
import { closeAll } from '../scratch.ts';

/** The window's folder holds so many documents of fifty passages each (`test/support/largeFolder.ts`), beside two others. */
const ALL = 402;
const PATIENCE = 60_000;
/** Milliseconds in which an answer about another passage has to be there, whatever else goes on; it waits for the view's pause. */
const SOON = 3000;

describe('a corpus of 20,000 passages', function () {
  this.timeout(2 * PATIENCE);
  let api: MarginaliaTestApi;
  const seen: CorpusStatus[] = [];

  /** Waits for what is told of the corpus to be so; all that is told meanwhile is kept. */
  const status = (what: string, isSo: (status: CorpusStatus) => boolean): Promise<CorpusStatus | null> =>
    eventually(
      what,
      () => {
        const now = api.status();
        if (now !== null && now !== seen.at(-1)) seen.push(now);
        return now;
      },
      now => now !== null && isSo(now),
      PATIENCE,
    );

  /** The answer about a passage of a document, counted from the top. */
  async function answerAbout(file: string, passage: number): Promise<RelatedAnswer> {
    const editor = await openFile(`sources/${file}`);
    const line = 2 + 2 * passage;
    editor.selection = new vscode.Selection(line, 4, line, 4);
    const began = Date.now();
    const shown = await eventually(
      `an answer about passage ${String(passage)} of ${file}`,
      () => api.related.shown(),
      message => message?.type === 'answer' && message.answer.query?.text === editor.document.lineAt(line).text,
    );
    assert.ok(Date.now() - began < SOON, `the answer took ${String(Date.now() - began)} ms`);
    assert.ok(shown?.type === 'answer');
    return shown.answer;
  }

  before(async () => {
    api = await activated();
    await vscode.commands.executeCommand('marginalia.related.focus');
  });
  after(closeAll);

  it('is read with progress that can be cancelled', async () => {
    await status('some of it has been read', ({ state, documents, pending }) => state === 'reading' && documents > 0 && pending > 0);
    assert.match(api.statusBarText(), /loading/);
    const cancelled = await eventually(
      'the button of the progress cancels it',
      async () => {
        await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        return api.status();
      },
      now => now?.state === 'cancelled',
      PATIENCE,
    );
    assert.match(api.statusBarText(), /debug-pause/);
    assert.ok(cancelled);
    assert.ok(cancelled.documents > 0 && cancelled.pending > 0, JSON.stringify(cancelled));
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.equal(api.status()?.pending, cancelled.pending, 'nothing more is read');
  });

  it('answers from what has been read, for a document that has not been read too', async () => {
    const rows = await eventually(
      'the rows of all that has been read',
      () => api.tree.rows(),
      ({ length }) => length === api.status()?.documents,
    );
    const read = new Set(rows.map(({ uri }) => uri));
    for (const file of ['000.md', '399.md']) {
      const { cards } = await answerAbout(file, 7);
      assert.ok(cards.length > 0, file);
      assert.deepEqual(
        cards.filter(({ uri }) => !read.has(uri) && !/\/(?:000|399)\.md$/.test(uri)),
        [],
        'only what has been read',
      );
    }
    assert.equal(api.status()?.state, 'cancelled');
  });

  it('goes on where it was cancelled, and answers meanwhile', async () => {
    const before = api.status();
    assert.ok(before);
    const reloaded = vscode.commands.executeCommand('marginalia.reloadCorpus');
    await status('reading goes on', ({ state, documents }) => state === 'reading' && documents >= before.documents);
    const { cards } = await answerAbout('000.md', 20);
    assert.ok(cards.length > 0);
    await status('all has been read', ({ state }) => state === 'ready');
    await reloaded;
    const counts = seen.filter(({ state }) => state === 'reading').map(({ documents }) => documents);
    assert.ok(new Set(counts).size > 2, `progress was told: ${counts.join(' ')}`);
    assert.deepEqual([api.status()?.documents, api.status()?.pending], [ALL, 0]);
  });

  it('has the answer of all once it is there', async () => {
    for (const [file, passage, twin] of [
      ['000.md', 30, '399.md'],
      ['150.md', 49, '249.md'],
    ] as const) {
      const { cards } = await answerAbout(file, passage);
      const best = cards[0] ?? assert.fail('there is a card');
      assert.ok(best.uri.endsWith(`/${twin}`), best.uri);
      assert.equal(best.range.start.line, 2 + 2 * passage);
    }
  });
});
