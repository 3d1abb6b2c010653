import * as vscode from 'vscode';
import { assertNever } from '../../../base/types.ts';
import { type Disposable, DisposableStore, toDisposable } from '../../../base/disposable.ts';
import { type FromMeasurePanel, type MeasureDetail, parseFromMeasurePanel, type ToMeasurePanel } from '../../../protocol/index.ts';
import type { CorpusStore } from '../../corpusStore.ts';
import { Debouncer } from '../../debouncer.ts';
import { type EngineClient, isWithdrawn } from '../../engineClient.ts';
import type { PassageTarget } from '../../model/commandArguments.ts';
import { measureCsv, measureMarkdown } from '../../model/measureText.ts';
import type { PassageActions } from '../passages.ts';
import { type MeasureCorrections, spokenOf } from './corrections.ts';
import { saveText } from '../saveText.ts';
import { panelIcon, webviewHtml, webviewRoots } from '../webviewHtml.ts';

const t = vscode.l10n.t;

const TYPE = 'marginalia.measure';
/** Milliseconds after the last change of the corpus that the measure is asked for again. */
const SETTLE = 500;

/** Which measure is meant: by its id, or by a place at which one of its figures stands. */
export type AskedMeasure = { readonly id: string } | PassageTarget;

/** What the panel needs of the others. */
interface PanelPorts {
  readonly client: EngineClient;
  readonly corpus: CorpusStore;
  readonly passages: PassageActions;
  readonly corrections: MeasureCorrections;
  readonly extension: vscode.Uri;
}

/** The comparison panel: one measure across the documents. There is one panel, which shows the measure asked for last. */
export class MeasurePanel implements Disposable {
  readonly #client: EngineClient;
  readonly #corpus: CorpusStore;
  readonly #passages: PassageActions;
  readonly #corrections: MeasureCorrections;
  readonly #extension: vscode.Uri;
  #open: { readonly panel: vscode.WebviewPanel; readonly store: DisposableStore } | undefined;
  #asked: AskedMeasure | undefined;
  #measure: MeasureDetail | null = null;
  #shown: ToMeasurePanel | null = null;
  #question = 0;

  constructor({ client, corpus, passages, corrections, extension }: PanelPorts) {
    this.#client = client;
    this.#corpus = corpus;
    this.#passages = passages;
    this.#corrections = corrections;
    this.#extension = extension;
  }

  /** The last message to the panel, null before the first. */
  get shown(): ToMeasurePanel | null {
    return this.#shown;
  }

  /** Shows a measure beside what is being read. */
  async show(asked: AskedMeasure): Promise<void> {
    this.#asked = asked;
    this.#measure = null;
    const measure = await this.#ask();
    if (measure === null && !this.#open) {
      void vscode.window.showInformationMessage(t('No other document has a figure that measures the same.'));
      return;
    }
    this.#open ??= this.#create();
    this.#open.panel.reveal(undefined, true);
    if (this.#shown) void this.#open.panel.webview.postMessage(this.#shown);
  }

  /** Does what the panel asks for. Anything that is not a message of ours is dropped. */
  async receive(raw: unknown): Promise<void> {
    const message = parseFromMeasurePanel(raw);
    if (message) await this.#handle(message);
  }

  dispose(): void {
    this.#open?.panel.dispose();
  }

  #create(): { readonly panel: vscode.WebviewPanel; readonly store: DisposableStore } {
    const options = { enableScripts: true, localResourceRoots: webviewRoots(this.#extension) };
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(TYPE, t('Comparison'), column, options);
    panel.iconPath = panelIcon(this.#extension);
    const store = new DisposableStore();
    const settle = store.add(new Debouncer());
    store.add(panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    const later = (): void => {
      settle.run(SETTLE, () => void this.#ask());
    };
    store.add(this.#corpus.onDidChange(later));
    store.add(this.#client.onDidChangeCorrections(later));
    panel.onDidDispose(() => {
      store.dispose();
      this.#open = undefined;
      this.#shown = null;
    });
    store.add(
      toDisposable(() => {
        this.#question++; // an answer under way has nobody to go to
      }),
    );
    panel.webview.html = webviewHtml(panel.webview, this.#extension, { name: 'measure', title: t('Comparison') });
    return { panel, store };
  }

  async #handle(message: FromMeasurePanel): Promise<void> {
    switch (message.type) {
      case 'ready':
        if (this.#shown) this.#post(this.#shown);
        return;
      case 'open': {
        const row = this.#measure?.rows[message.row];
        if (row) await this.#passages.open(row, { beside: message.beside });
        return;
      }
      case 'correct': {
        const row = this.#measure?.rows[message.row];
        if (this.#measure && row) await this.#corrections.ask(spokenOf(this.#measure, row));
        return;
      }
      case 'dismissPair': {
        const [a, b] = [this.#measure?.rows[message.a], this.#measure?.rows[message.b]];
        if (a && b) await this.#corrections.dismissPair(a, b);
        return;
      }
      case 'export':
        if (this.#measure) await saveText(this.#measure.name, message.format, textOf(this.#measure, message.format));
        return;
      case 'exportPlot':
        if (this.#measure) await saveText(this.#measure.name, 'svg', message.svg);
        return;
      case 'retry':
        this.#client.retry();
        await this.#ask();
        return;
      default:
        assertNever(message);
    }
  }

  /** A measure that has been found is asked for by its id from then on: the figure that led to it may go. */
  async #ask(): Promise<MeasureDetail | null> {
    const asked = this.#measure ? { id: this.#measure.id } : this.#asked;
    if (!asked) return null;
    const question = ++this.#question;
    try {
      const measure = await this.#client.call('marginalia/measure', 'id' in asked ? asked : { uri: asked.uri, range: asked.range });
      if (question !== this.#question) return null;
      if (measure) {
        this.#measure = measure;
        this.#post({ type: 'measure', measure });
        if (this.#open) this.#open.panel.title = t('Comparison: {0}', measure.name);
      } else this.#post({ type: 'gone', name: this.#measure?.name ?? '' });
      return measure;
    } catch (error) {
      if (question === this.#question && !isWithdrawn(error))
        this.#post({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
      return null;
    }
  }

  #post(message: ToMeasurePanel): void {
    this.#shown = message;
    void this.#open?.panel.webview.postMessage(message);
  }
}

function textOf(measure: MeasureDetail, format: 'markdown' | 'csv'): string {
  return format === 'csv' ? measureCsv(measure) : measureMarkdown(t, measure);
}
