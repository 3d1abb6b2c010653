import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RelatedAnswer, ToRelatedView } from '../../src/protocol/index.ts';
import { edited, eventually, fileUri, marginalia, openFile, positionOf } from './marginalia.ts';
import { closeAll, Scratch } from './scratch.ts';

const scratch = new Scratch();

function cursorAt(editor: vscode.TextEditor, text: string): void {
  const at = positionOf(editor.document, text, 3);
  editor.selection = new vscode.Selection(at, at);
}

/** Waits for an answer about a passage with this text. */
async function answerAbout(text: string): Promise<RelatedAnswer> {
  const { related } = await marginalia();
  const shown = await eventually(
    `an answer about "${text}"`,
    () => related.shown(),
    message => message?.type === 'answer' && message.answer.query?.text.includes(text) === true,
  );
  assert.ok(shown?.type === 'answer');
  return shown.answer;
}

describe('related passages', () => {
  before(async () => {
    await marginalia();
    await vscode.commands.executeCommand('marginalia.related.focus');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('marginalia.unpinRelated');
    await scratch.clean();
    await closeAll();
  });

  it('follow the cursor, with the reasons why', async () => {
    const editor = await openFile('sources/harbour-board-2021.md');
    cursorAt(editor, 'The harbour board said');
    const { query, cards } = await answerAbout('3 million euros');
    assert.equal(query?.title, 'Board Puts Off Repair of the East Wall');
    assert.ok(query.claims.length > 0);
    const [best] = cards;
    assert.ok(best);
    assert.deepEqual(
      [best.uri, best.title, best.citationKey, best.publisher, best.issued],
      [
        fileUri('sources/harbour-survey-2019.md').toString(),
        'Survey of the Old Harbour',
        'harbour-survey-2019',
        'Port Records Office',
        '2019-05-14',
      ],
    );
    assert.ok(best.reasons.length > 0);
    assert.ok(best.marks.length > 0 && best.marks.every(({ start, end }) => best.text.slice(start, end).trim().length > 0));
    assert.ok(
      cards.every(card => card.uri !== query.uri),
      'only other documents',
    );
    cursorAt(editor, 'The harbour handled 388');
    await answerAbout('388 ships');
  });

  it('open the exact passage, and stay while the reader looks at it', async () => {
    const { related } = await marginalia();
    const editor = await openFile('sources/harbour-board-2021.md');
    cursorAt(editor, 'The harbour board said');
    const { cards } = await answerAbout('3 million euros');
    const { range, uri } = cards[0] ?? assert.fail('there is a card');
    await related.receive({ type: 'open', card: 0, beside: false });
    const opened = vscode.window.activeTextEditor;
    assert.equal(opened?.document.uri.toString(), uri);
    assert.deepEqual([opened.selection.active.line, opened.selection.active.character], [range.start.line, range.start.character]);
    await new Promise(resolve => setTimeout(resolve, 500));
    const still = related.shown();
    assert.ok(still?.type === 'answer' && still.answer.query?.text.includes('3 million euros'));
    cursorAt(opened, 'In 2018 the harbour');
    await answerAbout('412 ships');
  });

  it('open to the side', async () => {
    const { related } = await marginalia();
    const editor = await openFile('sources/harbour-board-2021.md');
    cursorAt(editor, 'The harbour board said');
    await answerAbout('3 million euros');
    await related.receive({ type: 'open', card: 0, beside: true });
    assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.Two);
  });

  it('stay on a passage that is pinned', async () => {
    const { related } = await marginalia();
    const editor = await openFile('sources/harbour-board-2021.md');
    cursorAt(editor, 'The harbour board said');
    await answerAbout('3 million euros');
    await related.receive({ type: 'setPinned', pinned: true });
    assert.equal(related.pinned(), true);
    cursorAt(editor, 'The harbour handled 388');
    await new Promise(resolve => setTimeout(resolve, 500));
    await answerAbout('3 million euros');
    await related.receive({ type: 'setPinned', pinned: false });
    await answerAbout('388 ships');
  });

  it('are asked for again when the text changes, and are stale until then', async () => {
    const { related } = await marginalia();
    const editor = await openFile('sources/harbour-board-2021.md');
    cursorAt(editor, 'The harbour handled 388');
    await answerAbout('388 ships');
    const seen: (ToRelatedView['type'] | undefined)[] = [];
    const watch = setInterval(() => seen.push(related.shown()?.type), 5);
    await edited(editor, edit => {
      edit.insert(positionOf(editor.document, 'the board reported'), 'so ');
    });
    await answerAbout('so the board reported');
    clearInterval(watch);
    assert.ok(seen.includes('stale') || seen.includes('loading'), seen.join(' '));
  });

  it('that were asked for before an edit are not shown as those of now', async () => {
    const { related } = await marginalia();
    const editor = await openFile('sources/harbour-board-2021.md');
    cursorAt(editor, 'The harbour handled 388');
    await answerAbout('388 ships');
    // An answer may be there before anybody can look: then it is asked for once more.
    for (let isAsked = false; !isAsked;) {
      await edited(editor, edit => {
        edit.insert(positionOf(editor.document, 'the board reported'), 'so ');
      });
      isAsked = await new Promise<boolean>(resolve => {
        const watch = setInterval(() => {
          const type = related.shown()?.type;
          if (type !== 'loading' && type !== 'answer') return;
          clearInterval(watch);
          resolve(type === 'loading');
        });
      });
    }
    await edited(editor, edit => {
      edit.insert(positionOf(editor.document, 'so the board reported'), 'and ');
    });
    const seen: string[] = [];
    const watch = setInterval(() => {
      const shown = related.shown();
      if (shown?.type === 'answer') seen.push(shown.answer.query?.text ?? '');
    });
    await answerAbout('and so the board reported');
    clearInterval(watch);
    assert.deepEqual(
      seen.filter(text => !text.includes('and so the board reported')),
      [],
    );
  });

  it('copy a quotation that carries its citation', async () => {
    const { related } = await marginalia();
    const editor = await openFile('sources/harbour-board-2021.md');
    cursorAt(editor, 'The harbour board said');
    await answerAbout('3 million euros');
    await related.receive({ type: 'copyQuotation', card: 0 });
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /@harbour-survey-2019/);
    assert.match(copied, /2\.4 million euros/);
  });

  it('insert a quotation into the report that was worked on last', async () => {
    const { related } = await marginalia();
    const reportUri = await scratch.write('my-report.md', '# Report\n\nThe wall is old.\n');
    const report = await vscode.window.showTextDocument(reportUri);
    report.selection = new vscode.Selection(2, 5, 2, 5);
    await eventually(
      'the report is seen',
      () => vscode.window.activeTextEditor?.selection.active.character,
      at => at === 5,
    );
    const editor = await openFile('sources/harbour-board-2021.md');
    cursorAt(editor, 'The harbour board said');
    await answerAbout('3 million euros');
    await related.receive({ type: 'insertQuotation', card: 0 });
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), reportUri.toString());
    assert.match(text, /^# Report\n\nThe wall is old\.\n\n[“>] ?[^]*2\.4 million euros[^]*@harbour-survey-2019[^]*$/);
  });

  it('are shown for a place that a link names, and for nothing else', async () => {
    await openFile('report.md');
    const survey = await vscode.workspace.openTextDocument(fileUri('sources/harbour-survey-2019.md'));
    const { line, character } = positionOf(survey, '2.4 million');
    const at = { line, character };
    await vscode.commands.executeCommand('marginalia.showRelated', { uri: survey.uri.toString(), range: { start: at, end: at } });
    await answerAbout('2.4 million euros');
    const before = vscode.window.activeTextEditor?.document.uri.toString();
    await vscode.commands.executeCommand('marginalia.openPassage', { uri: 'command:workbench.action.quit', range: { start: at, end: at } });
    await vscode.commands.executeCommand('marginalia.openPassage', 'file:///etc/passwd');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), before);
  });

  it('drop messages that the view would never send', async () => {
    const { related } = await marginalia();
    const editor = await openFile('sources/harbour-board-2021.md');
    cursorAt(editor, 'The harbour board said');
    await answerAbout('3 million euros');
    const forged: readonly unknown[] = [
      null,
      'open',
      { type: 'open', card: 99, beside: false },
      { type: 'open', card: -1, beside: false },
      { type: 'open', card: 0 },
      { type: 'run', command: 'workbench.action.closeWindow' },
    ];
    for (const message of forged) await related.receive(message);
    assert.equal(vscode.window.activeTextEditor, editor);
  });
});
