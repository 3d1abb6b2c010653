import * as vscode from 'vscode';
import { citationOf } from '../../base/citationKey.ts';
import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import { fromRange, selectionTarget, toRange } from '../convert.ts';
import type { CorpusStore } from '../corpusStore.ts';
import { isRead } from '../documents.ts';
import type { EngineClient } from '../engineClient.ts';
import { type PassageTarget, parsePassageTarget } from '../model/commandArguments.ts';
import { isNoteNode, noteOfNode } from './annotations/noteNodes.ts';
import { citationOfNodes } from './corpusTree/citationDrop.ts';
import { type CorpusNode, isCorpusNode } from './corpusTree/nodes.ts';
import { openTarget } from './corpusTree/treeItems.ts';
import { PassageFlash } from './passageFlash.ts';
import { ReportTracker } from './reportTracker.ts';

const t = vscode.l10n.t;

/** What can be done with a passage, from whatever surface. */
export class PassageActions implements Disposable {
  readonly #client: EngineClient;
  readonly #corpus: CorpusStore;
  readonly #store = new DisposableStore();
  readonly #flash = this.#store.add(new PassageFlash());
  readonly #report: ReportTracker;

  constructor(client: EngineClient, corpus: CorpusStore) {
    this.#client = client;
    this.#corpus = corpus;
    this.#report = this.#store.add(new ReportTracker(corpus));
  }

  /** Opens exactly this passage, lights it up for a moment, and leaves a step to go back. */
  async open(target: PassageTarget, { beside }: { readonly beside: boolean }): Promise<void> {
    await this.openAt(vscode.Uri.parse(target.uri), toRange(target.range), { beside });
  }

  /** `range` null opens the document where it was left. `preserveFocus`: the keyboard stays in the view. */
  async openAt(
    uri: vscode.Uri,
    range: vscode.Range | null,
    { beside, preserveFocus = false }: { readonly beside: boolean; readonly preserveFocus?: boolean },
  ): Promise<void> {
    const viewColumn = beside ? vscode.ViewColumn.Beside : columnForText();
    const selection = range ? { selection: new vscode.Range(range.start, range.start) } : {};
    try {
      const editor = await vscode.window.showTextDocument(uri, { viewColumn, preserveFocus, ...selection });
      if (range && !range.isEmpty) this.#flash.show(editor, range);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(t('{0} could not be opened: {1}', vscode.workspace.asRelativePath(uri), reason));
    }
  }

  async copyQuotation(target: PassageTarget): Promise<void> {
    const quotation = await this.#quotation(target);
    if (!quotation) return;
    await vscode.env.clipboard.writeText(quotation);
    vscode.window.setStatusBarMessage(t('$(check) Quotation copied'), 2500);
  }

  /** Puts the quotation where the report was edited last. */
  async insertQuotation(target: PassageTarget): Promise<void> {
    await this.#insert(() => this.#quotation(target), 'paragraph');
  }

  /** Puts the citation of the document where the report was edited last. */
  async insertCitation(target: PassageTarget): Promise<void> {
    const document = this.#corpus.document(vscode.Uri.parse(target.uri));
    await this.#insert(
      () => (document ? citationOf(document.record.id) : this.#say(t('This document is not part of the corpus.'))),
      'words',
    );
  }

  /** Puts the figure, with its hedge and who says it, where the report was edited last; of several the one that the reader chooses. */
  async insertFigure(target: PassageTarget): Promise<void> {
    await this.#insert(async () => {
      const [first, ...others] = await this.#client.call('marginalia/figurePhrases', { uri: target.uri, range: target.range });
      if (first === undefined) return this.#say(t('There is no figure here. Put the cursor on a figure of a document first.'));
      if (others.length === 0) return first;
      return (await vscode.window.showQuickPick([first, ...others], { title: t('Which figure?') })) ?? null;
    }, 'words');
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** As one edit, which one undo takes back. A paragraph gets a line of its own, words go where the cursor was. */
  async #insert(what: () => Promise<string | null> | string | null, as: 'paragraph' | 'words'): Promise<void> {
    const place = await this.#report.place();
    if (!place) {
      this.#say(t('Put the cursor into your report first: a Markdown file that is not part of the corpus.'));
      return;
    }
    const text = await what();
    if (text === null) return;
    const { document, position, viewColumn } = place;
    const editor = await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: false });
    const line = document.lineAt(position.line);
    const at = as === 'words' || line.isEmptyOrWhitespace ? position : line.range.end;
    const before = document.getText(new vscode.Range(line.range.start, position));
    const words = OPENS_SENTENCE.test(before) ? text.replace(/^\p{Ll}/u, letter => letter.toUpperCase()) : text;
    const inserted = as === 'words' ? `${/\S$/.test(before) ? ' ' : ''}${words}` : line.isEmptyOrWhitespace ? `${text}\n` : `\n\n${text}\n`;
    editor.selection = new vscode.Selection(at, at); // where an undo brings the cursor back to
    await editor.edit(edit => {
      edit.insert(at, inserted);
    });
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #say(message: string): null {
    void vscode.window.showInformationMessage(message);
    return null;
  }

  async #quotation(target: PassageTarget): Promise<string | null> {
    const answer = await this.#client.call('marginalia/quotation', { uri: target.uri, range: target.range });
    return answer?.markdown ?? this.#say(t('There is no text here to quote. Select a passage of a document first.'));
  }
}

/** What stands in a line before the first word of a sentence: nothing but marks of Markdown, or the end of another. */
const OPENS_SENTENCE = /(?:^[\s>*+-]*|[.!?]["'”’)\]]?\s*)$/;

/** The group of editors in front; where that shows a page of ours, the first that does not, so that the page stays in sight. */
function columnForText(): vscode.ViewColumn {
  const { activeTabGroup, all } = vscode.window.tabGroups;
  const showsPage = ({ activeTab }: vscode.TabGroup): boolean =>
    activeTab?.input instanceof vscode.TabInputWebview && activeTab.input.viewType.includes('marginalia.');
  const other = showsPage(activeTabGroup) ? all.find(group => !showsPage(group)) : undefined;
  return other?.viewColumn ?? vscode.ViewColumn.Active;
}

/** The place that a command is about: of a link or of a row of a tree. Null for anything else. */
export function targetOf(raw: unknown): PassageTarget | null {
  if (isNoteNode(raw)) {
    const note = noteOfNode(raw);
    return note?.range ? { uri: note.uri, range: note.range } : null;
  }
  if (!isCorpusNode(raw)) return parsePassageTarget(raw);
  const target = openTarget(raw);
  return target?.range ? { uri: target.uri.toString(), range: fromRange(target.range) } : null;
}

/** The commands on passages and documents that links, rows and the palette share. */
export function registerPassageCommands(corpus: CorpusStore, actions: PassageActions): Disposable {
  const store = new DisposableStore();
  const register = (name: string, run: (...args: unknown[]) => Promise<void>): void => {
    store.add(vscode.commands.registerCommand(`marginalia.${name}`, run));
  };
  const openRow = async (raw: unknown, beside: boolean): Promise<void> => {
    const target = isCorpusNode(raw) ? openTarget(raw) : null;
    if (target) await actions.openAt(target.uri, target.range, { beside });
  };
  const withTarget = async (raw: unknown, run: (target: PassageTarget) => Promise<void>): Promise<void> => {
    const target = targetOf(raw) ?? activeTarget();
    if (target) await run(target);
  };
  register('openDocument', raw => openRow(raw, false));
  register('openDocumentBeside', raw => openRow(raw, true));
  register('openPassage', async raw => {
    const target = parsePassageTarget(raw);
    if (target) await actions.open(target, { beside: false });
  });
  register('copyQuotation', raw => withTarget(raw, target => actions.copyQuotation(target)));
  register('insertQuotation', raw => withTarget(raw, target => actions.insertQuotation(target)));
  register('insertCitation', raw => withTarget(raw, target => actions.insertCitation(target)));
  register('insertFigure', raw => withTarget(raw, target => actions.insertFigure(target)));
  register('copyCitation', (raw, selected) => copyCitation(corpus, raw, selected));
  return store;
}

/** What is selected in the active editor; null where that is no text that is read. */
export function activeTarget(): PassageTarget | null {
  const editor = vscode.window.activeTextEditor;
  return editor && isRead(editor.document) ? selectionTarget(editor) : null;
}

/** Of the rows chosen in the tree, else of the document in the active editor. */
async function copyCitation(corpus: CorpusStore, raw: unknown, selected: unknown): Promise<void> {
  const chosen = Array.isArray(selected) && selected.includes(raw) ? selected : [raw];
  const rows: readonly CorpusNode[] = chosen.filter(isCorpusNode);
  const active = vscode.window.activeTextEditor && corpus.document(vscode.window.activeTextEditor.document.uri);
  const citation = rows.length > 0 ? citationOfNodes(rows) : active ? citationOf(active.record.id) : null;
  if (!citation) {
    void vscode.window.showInformationMessage(t('Open a document of the corpus first, or choose one in the Corpus view.'));
    return;
  }
  await vscode.env.clipboard.writeText(citation);
  vscode.window.setStatusBarMessage(t('$(check) {0} copied', citation), 2500);
}
