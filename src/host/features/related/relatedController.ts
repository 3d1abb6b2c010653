import * as vscode from 'vscode';
import { assertNever } from '../../../base/types.ts';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { Emitter } from '../../../base/event.ts';
import { type FromRelatedView, parseFromRelatedView, type RelatedAnswer, type ToRelatedView } from '../../../protocol/index.ts';
import { sameUri, selectionTarget, toRange } from '../../convert.ts';
import type { CorpusStore } from '../../corpusStore.ts';
import { Debouncer } from '../../debouncer.ts';
import { isRead } from '../../documents.ts';
import { type EngineClient, isWithdrawn } from '../../engineClient.ts';
import type { PassageTarget } from '../../model/commandArguments.ts';
import { onDidChangeSettings, relatedSettings } from '../../settings.ts';
import type { PassageActions } from '../passages.ts';

/** Milliseconds after the cursor has come to rest that its passage is asked about. */
const REST = 80;

/** What the "Related passages" view shows: follows the cursor, asks, drops answers that come too late. Knows nothing of the view's HTML. */
export class RelatedController implements Disposable {
  readonly #client: EngineClient;
  readonly #corpus: CorpusStore;
  readonly #passages: PassageActions;
  readonly #store = new DisposableStore();
  readonly #messages = this.#store.add(new Emitter<ToRelatedView>());
  readonly #rest = this.#store.add(new Debouncer());
  #asking: vscode.CancellationTokenSource | undefined;
  #target: PassageTarget | null = null;
  #answer: RelatedAnswer | null = null;
  #shown: ToRelatedView | null = null;
  #pinned = false;
  #visible = false;
  #missed = true;
  /** How often the text or the corpus has changed: an answer is of what was there when it was asked for. */
  #changes = 0;
  /** The passage of a card that was just opened: the list stays as long as the cursor does, so that the reader can go through it. */
  #opened: PassageTarget | null = null;
  #opening = false;

  readonly onMessage = this.#messages.event;

  constructor(client: EngineClient, corpus: CorpusStore, passages: PassageActions) {
    this.#client = client;
    this.#corpus = corpus;
    this.#passages = passages;
    this.#store.add(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.#follow();
      }),
    );
    this.#store.add(
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#follow();
      }),
    );
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#target && sameUri(document.uri.toString(), this.#target.uri)) this.#invalidate();
      }),
    );
    this.#store.add(
      corpus.onDidChange(() => {
        this.#invalidate();
      }),
    );
    this.#store.add(
      client.onDidChangeNotes(() => {
        this.#invalidate();
      }),
    );
    this.#store.add(
      onDidChangeSettings(['related'], () => {
        this.#invalidate();
      }),
    );
  }

  get shown(): ToRelatedView | null {
    return this.#shown;
  }

  get pinned(): boolean {
    return this.#pinned;
  }

  /** A view that cannot be seen asks nothing; it catches up when it is shown. */
  setVisible(visible: boolean): void {
    this.#visible = visible;
    if (!visible || !this.#missed) return;
    if (this.#pinned) void this.#ask();
    else this.#follow();
  }

  async setPinned(pinned: boolean): Promise<void> {
    this.#pinned = pinned;
    await vscode.commands.executeCommand('setContext', 'marginalia.relatedPinned', pinned);
    if (this.#answer) this.#post({ type: 'answer', answer: this.#answer, pinned });
    if (!pinned) this.#follow();
  }

  /** Shows what is related to one passage, whether the view follows the cursor or not. */
  async show(target: PassageTarget): Promise<void> {
    if (this.#pinned) await this.setPinned(false);
    this.#rest.cancel();
    this.#opened = null;
    this.#target = target;
    await this.#ask();
  }

  /** Does what the view asks for. Anything that is not a message of ours is dropped. */
  async receive(raw: unknown): Promise<void> {
    const message = parseFromRelatedView(raw);
    if (message) await this.#handle(message);
  }

  dispose(): void {
    this.#asking?.cancel();
    this.#store.dispose();
  }

  async #handle(message: FromRelatedView): Promise<void> {
    switch (message.type) {
      case 'ready':
        if (this.#shown) this.#messages.fire(this.#shown);
        else this.#follow();
        return;
      case 'open':
        return this.#withCard(message.card, card => this.#open(card, message.beside));
      case 'copyQuotation':
        return this.#withCard(message.card, card => this.#passages.copyQuotation(card));
      case 'insertQuotation':
        return this.#withCard(message.card, card => this.#passages.insertQuotation(card));
      case 'openQuery':
        return this.#answer?.query ? this.#passages.open(this.#answer.query, { beside: false }) : undefined;
      case 'openNote':
        return this.#openNote(message.note);
      case 'setPinned':
        return this.setPinned(message.pinned);
      case 'retry':
        this.#client.retry();
        return this.#ask();
      case 'openSample':
        return vscode.commands.executeCommand('marginalia.openSampleCorpus');
      case 'chooseFolder':
        return vscode.commands.executeCommand('marginalia.chooseCorpusFolder');
      default:
        assertNever(message);
    }
  }

  async #open(card: PassageTarget, beside: boolean): Promise<void> {
    this.#opening = true;
    try {
      await this.#passages.open(card, { beside });
      this.#opened = card;
    } finally {
      this.#opening = false;
    }
  }

  async #openNote(index: number): Promise<void> {
    const note = this.#answer?.query?.notes[index];
    if (!note) return;
    await this.#open(note, false);
    await vscode.commands.executeCommand('marginalia.annotations.show', { uri: note.uri, range: note.range });
  }

  async #withCard(index: number, run: (card: PassageTarget) => Promise<void>): Promise<void> {
    const card = this.#answer?.cards[index];
    if (card) await run(card);
  }

  /** Asks about the passage under the cursor, unless the answer to that is what is shown. */
  #follow(): void {
    if (this.#pinned || this.#opening) return;
    if (!this.#visible) {
      this.#missed = true;
      return;
    }
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isRead(editor.document)) return;
    if (!relatedSettings().followCursor && this.#shown) return;
    if (this.#opened && isWithin(editor, this.#opened)) return;
    this.#opened = null;
    const query = this.#shown?.type === 'answer' ? this.#answer?.query : null;
    if (query && isWithin(editor, query)) {
      this.#rest.cancel();
      return;
    }
    this.#rest.run(REST, () => {
      this.#target = selectionTarget(editor);
      void this.#ask();
    });
  }

  /** The text or the corpus has changed: what is shown is of yesterday, and is asked for again. */
  #invalidate(): void {
    if (!this.#visible) {
      this.#missed = true;
      return;
    }
    this.#changes++;
    if (this.#shown?.type === 'answer') this.#post({ type: 'stale' });
    this.#rest.run(REST, () => {
      const editor = vscode.window.activeTextEditor;
      const follows = !this.#pinned && !this.#opened && relatedSettings().followCursor;
      if (follows && editor && isRead(editor.document)) this.#target = selectionTarget(editor);
      void this.#ask();
    });
  }

  async #ask(): Promise<void> {
    const target = this.#target;
    if (!target) return;
    this.#asking?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.#asking = source;
    this.#missed = false;
    const changes = this.#changes;
    this.#post({ type: 'loading' });
    try {
      const { limit } = relatedSettings();
      const answer = await this.#client.call('marginalia/related', { ...target, limit }, source.token);
      if (source.token.isCancellationRequested) return;
      this.#accept(answer);
      if (this.#changes !== changes) this.#post({ type: 'stale' }); // it is of what was there before, and is asked for again
    } catch (error) {
      if (source.token.isCancellationRequested) return;
      if (isWithdrawn(error)) this.#invalidate();
      else this.#post({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    } finally {
      source.dispose();
    }
  }

  #accept(answer: RelatedAnswer): void {
    // Between two paragraphs there is no passage: the last one stays, or the view would flicker as the cursor goes down a page.
    if (
      !answer.query &&
      this.#answer?.query &&
      this.#answer.revision === answer.revision &&
      sameUri(this.#answer.query.uri, this.#target?.uri ?? '')
    ) {
      this.#post({ type: 'answer', answer: this.#answer, pinned: this.#pinned });
      return;
    }
    this.#answer = answer;
    const { snapshot, status } = this.#corpus;
    const empty = answer.cards.length === 0 && snapshot?.documents.length === 0 && status?.state !== 'reading';
    this.#post(empty ? { type: 'noCorpus' } : { type: 'answer', answer, pinned: this.#pinned });
  }

  #post(message: ToRelatedView): void {
    this.#shown = message;
    this.#messages.fire(message);
  }
}

/** Whether the cursor (no selection) is in this passage. */
function isWithin(editor: vscode.TextEditor, passage: PassageTarget): boolean {
  const { document, selection } = editor;
  return selection.isEmpty && sameUri(document.uri.toString(), passage.uri) && toRange(passage.range).contains(selection.active);
}
