import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { ClaimItem } from '../../../protocol/index.ts';
import { fromRange, toRange, uriKey } from '../../convert.ts';
import type { CorpusStore } from '../../corpusStore.ts';
import { Debouncer } from '../../debouncer.ts';
import { isRead } from '../../documents.ts';
import { type EngineClient, isWithdrawn } from '../../engineClient.ts';
import { classifyClaims, MANY_CLAIMS, type MarkClass, nearClaims } from '../../model/claimKinds.ts';
import { comparePlaces, type Stretch, without } from '../../model/positions.ts';
import { highlightSettings, onDidChangeSettings } from '../../settings.ts';
import { MarkTypes } from './markTypes.ts';

/** Milliseconds after the last key that the claims are asked for again, and as much again for each `LONG` lines of the document. */
const SETTLE = 150;
const LONG = 5_000;
/** Milliseconds after the last scrolling that a very long document is marked further on. */
const SCROLLED = 60;
/** Milliseconds after an edit that marks of an older text may stay: VS Code moves them with the edit, so they err little at first. */
const STALE = 4000;

interface Marked {
  readonly version: number;
  readonly claims: readonly ClaimItem[];
}

/** Marks the claims of the documents in sight. */
export class Highlighter implements Disposable {
  readonly #client: EngineClient;
  readonly #corpus: CorpusStore;
  readonly #store = new DisposableStore();
  readonly #types = this.#store.add(new MarkTypes());
  readonly #settle = this.#store.add(new Debouncer());
  readonly #expire = this.#store.add(new Debouncer());
  readonly #marked = new Map<string, Marked>();
  readonly #scrolled = this.#store.add(new Debouncer());
  readonly #asking = new Map<string, { readonly version: number; readonly source: vscode.CancellationTokenSource }>();

  constructor(client: EngineClient, corpus: CorpusStore) {
    this.#client = client;
    this.#corpus = corpus;
    const refresh = (): void => {
      this.refresh();
    };
    this.#store.add(vscode.window.onDidChangeVisibleTextEditors(refresh));
    this.#store.add(vscode.window.onDidChangeActiveTextEditor(() => void this.#tellContext()));
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(event => {
        if (event.contentChanges.length > 0 && isRead(event.document)) this.#onEdit(event.document);
      }),
    );
    this.#store.add(vscode.workspace.onDidCloseTextDocument(document => this.#marked.delete(uriKey(document.uri))));
    this.#store.add(corpus.onDidChange(refresh));
    this.#store.add(
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const keys = new Set(uris.map(uriKey));
        this.#paintAll(document => keys.has(uriKey(document.uri)));
      }),
    );
    this.#store.add(
      client.onDidChangeClaims(({ uris }) => {
        for (const key of uris.map(uriKey)) {
          this.#marked.delete(key);
          this.#asking.get(key)?.source.cancel(); // what is on its way is of before
          this.#asking.delete(key);
        }
        refresh();
      }),
    );
    this.#store.add(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor: { document } }) => {
        if (!isRead(document) || !this.#isVeryLong(document)) return;
        this.#scrolled.run(SCROLLED, () => {
          this.#paint(document);
        });
      }),
    );
    this.#store.add(
      client.onDidChangeState(({ kind }) => {
        if (kind !== 'running') return;
        this.#marked.clear();
        this.refresh();
      }),
    );
    this.#store.add(
      onDidChangeSettings(['highlights'], () => {
        this.#paintAll();
      }),
    );
  }

  /** Asks for the claims of each document in sight whose marks are not those of its present text. */
  refresh(): void {
    for (const document of new Set(vscode.window.visibleTextEditors.map(editor => editor.document))) {
      if (!isRead(document)) continue;
      const marked = this.#marked.get(uriKey(document.uri));
      if (marked?.version === document.version) this.#paint(document);
      else if (this.#asking.get(uriKey(document.uri))?.version !== document.version) void this.#ask(document);
    }
  }

  /** The claims of a document, as last marked; in no case those of another text. */
  async claims(document: vscode.TextDocument): Promise<readonly ClaimItem[]> {
    const marked = this.#marked.get(uriKey(document.uri));
    if (marked?.version === document.version) return marked.claims;
    await this.#ask(document);
    return this.#marked.get(uriKey(document.uri))?.claims ?? [];
  }

  /** The stretches marked in a document, by class. */
  marked(uri: vscode.Uri): ReadonlyMap<MarkClass, readonly ClaimItem[]> {
    const document = vscode.workspace.textDocuments.find(open => uriKey(open.uri) === uriKey(uri));
    return document ? this.#classes(document) : new Map();
  }

  dispose(): void {
    for (const { source } of this.#asking.values()) source.cancel();
    this.#store.dispose();
  }

  #onEdit(document: vscode.TextDocument): void {
    this.#askLater(document);
    this.#expire.run(STALE, () => {
      this.#paintAll();
    });
  }

  #askLater({ lineCount }: vscode.TextDocument): void {
    this.#settle.run(SETTLE * (1 + lineCount / LONG), () => {
      this.refresh();
    });
  }

  async #ask(document: vscode.TextDocument): Promise<void> {
    const key = uriKey(document.uri);
    this.#asking.get(key)?.source.cancel();
    const source = new vscode.CancellationTokenSource();
    const { version } = document;
    this.#asking.set(key, { version, source });
    try {
      const outline = await this.#client.call('marginalia/outline', { uri: document.uri.toString() }, source.token);
      if (source.token.isCancellationRequested || document.isClosed || document.version !== version) return;
      // Not read by the server yet: that it has been will be told as a change of the corpus, and then it is asked for again.
      if (outline === null) return;
      if (outline.version !== null && outline.version !== version) {
        this.#askLater(document);
        return;
      }
      this.#marked.set(key, { version, claims: outline.claims });
      this.#paint(document);
      await this.#tellContext();
    } catch (error) {
      // A server that is gone shows in the status bar; marks of an older text go by themselves.
      if (!isWithdrawn(error)) this.#marked.delete(key);
    } finally {
      if (this.#asking.get(key)?.source === source) this.#asking.delete(key);
      source.dispose();
    }
  }

  #paintAll(isMeant: (document: vscode.TextDocument) => boolean = () => true): void {
    for (const document of new Set(vscode.window.visibleTextEditors.map(editor => editor.document)))
      if (isRead(document) && isMeant(document)) this.#paint(document);
  }

  #paint(document: vscode.TextDocument): void {
    const all = this.#classes(document);
    const found = findingsIn(document);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document) continue;
      const classes = this.#isVeryLong(document) ? nearClaims(all, editor.visibleRanges.map(fromRange)) : all;
      for (const [name, type] of this.#types.all)
        editor.setDecorations(type, (classes.get(name) ?? []).flatMap(claim => without(claim.range, found)).map(toRange));
    }
  }

  /** Too many claims to draw them all: only those near what is in sight are. */
  #isVeryLong(document: vscode.TextDocument): boolean {
    return (this.#marked.get(uriKey(document.uri))?.claims.length ?? 0) > MANY_CLAIMS;
  }

  #classes(document: vscode.TextDocument): ReadonlyMap<MarkClass, readonly ClaimItem[]> {
    const { enabled, kinds, documents } = highlightSettings();
    const marked = this.#marked.get(uriKey(document.uri));
    const wanted = enabled && (documents === 'all' || this.#corpus.document(document.uri) !== undefined);
    return wanted && marked?.version === document.version ? classifyClaims(marked.claims, kinds) : new Map();
  }

  async #tellContext(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const marked = document && this.#marked.get(uriKey(document.uri));
    await vscode.commands.executeCommand('setContext', 'marginalia.hasClaims', (marked?.claims.length ?? 0) > 0);
  }
}

/** Where findings are underlined, in the order of the text: two lines beneath one word could not be told apart, and the finding matters more. Hints have no line. */
function findingsIn({ uri }: vscode.TextDocument): readonly Stretch[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ severity, source }) => source === 'Marginalia' && severity !== vscode.DiagnosticSeverity.Hint)
    .map(({ range }) => fromRange(range))
    .sort((a, b) => comparePlaces(a.start, b.start));
}
