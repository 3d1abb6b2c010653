import * as vscode from 'vscode';
import { escapeMarkdown } from '../../../base/markdown.ts';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { type MeasureDetail, type MeasureRow, type MeasureSummary, relationLabel } from '../../../protocol/index.ts';
import type { CorpusStore } from '../../corpusStore.ts';
import { Debouncer } from '../../debouncer.ts';
import { type EngineClient, isWithdrawn } from '../../engineClient.ts';
import { listMeasures, measureDescription, type MeasureOrder, timeInWords } from '../../model/measureText.ts';
import { shorten } from '../../model/shorten.ts';
import { spoken } from '../spoken.ts';

const t = vscode.l10n.t;

/** A row of the Measures view. */
export type MeasureNode =
  | { readonly kind: 'measure'; readonly measure: MeasureSummary }
  | { readonly kind: 'figure'; readonly measure: MeasureDetail; readonly row: MeasureRow; readonly index: number };

/** Whether a command was handed a row of the Measures view. */
export function isMeasureNode(value: unknown): value is MeasureNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'measure' || value.kind === 'figure') &&
    'measure' in value
  );
}

/** Milliseconds after the last change of the corpus that the measures are asked for again. */
const SETTLE = 800;
const MAX_LABEL = 110;
const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** The measures of the corpus, beneath each its figures. Asked for when the view is open, and again when the corpus has changed. */
export class MeasuresTreeProvider implements vscode.TreeDataProvider<MeasureNode>, Disposable {
  readonly #client: EngineClient;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<undefined>());
  readonly #settle = this.#store.add(new Debouncer());
  readonly #onCounts: (shown: number, all: number) => void;
  #order: MeasureOrder = 'documents';
  #filter = '';

  readonly onDidChangeTreeData = this.#changed.event;

  /** `onCounts` is told how many measures are shown of how many there are. */
  constructor(client: EngineClient, corpus: CorpusStore, onCounts: (shown: number, all: number) => void) {
    this.#client = client;
    this.#onCounts = onCounts;
    const later = (): void => {
      this.#settle.run(SETTLE, () => {
        this.#changed.fire(undefined);
      });
    };
    this.#store.add(corpus.onDidChange(later));
    this.#store.add(client.onDidChangeClaims(later));
    this.#store.add(client.onDidChangeCorrections(later));
  }

  get order(): MeasureOrder {
    return this.#order;
  }

  get filter(): string {
    return this.#filter;
  }

  show({ order = this.#order, filter = this.#filter }: { readonly order?: MeasureOrder; readonly filter?: string }): void {
    this.#order = order;
    this.#filter = filter;
    this.#changed.fire(undefined);
  }

  getTreeItem(node: MeasureNode): vscode.TreeItem {
    return node.kind === 'measure' ? measureItem(node.measure) : figureItem(node);
  }

  async getChildren(node?: MeasureNode): Promise<MeasureNode[]> {
    try {
      if (node === undefined) {
        const measures = await this.#client.call('marginalia/measures', {});
        const shown = listMeasures(measures, this.#order, this.#filter);
        this.#onCounts(shown.length, measures.length);
        return shown.map(measure => ({ kind: 'measure', measure }));
      }
      if (node.kind === 'figure') return [];
      const measure = await this.#client.call('marginalia/measure', { id: node.measure.id });
      return measure === null ? [] : measure.rows.map((row, index) => ({ kind: 'figure', measure, row, index }));
    } catch (error) {
      if (isWithdrawn(error)) return [];
      throw error;
    }
  }

  dispose(): void {
    this.#store.dispose();
  }
}

function measureItem(measure: MeasureSummary): vscode.TreeItem {
  const item = new vscode.TreeItem(measure.name, Collapsed);
  const differs = measure.relations.differs > 0;
  item.id = `measure:${measure.id}`;
  item.description = measureDescription(t, measure);
  item.tooltip = plain(`**${escapeMarkdown(measure.name)}**\n\n${escapeMarkdown(measureDescription(t, measure))}`);
  item.iconPath = new vscode.ThemeIcon(differs ? 'git-compare' : 'graph-scatter');
  item.contextValue = 'measure';
  item.command = {
    command: 'marginalia.showMeasure',
    title: t('Compare'),
    arguments: [{ kind: 'measure', measure } satisfies MeasureNode],
  };
  item.accessibilityInformation = spoken(measure.name, item.description);
  return item;
}

function figureItem({ measure, row, index }: Extract<MeasureNode, { kind: 'figure' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(row.value, None);
  item.id = `figure:${measure.id}:${String(index)}`;
  item.description = [timeInWords(t, row), row.title].join(' · ');
  item.accessibilityInformation = spoken(row.value, item.description);
  const pairs = measure.relations
    .filter(({ a, b }) => a === index || b === index)
    .map(({ a, b, relation, why }) => {
      const other = measure.rows[a === index ? b : a];
      return `- ${escapeMarkdown(relationLabel(t, relation))}: ${escapeMarkdown(other?.title ?? '')}: ${escapeMarkdown(why)}`;
    });
  item.tooltip = plain([`“${escapeMarkdown(shorten(row.claim, MAX_LABEL * 3))}”`, '', ...pairs].join('\n'));
  item.iconPath = new vscode.ThemeIcon('symbol-numeric');
  item.contextValue = 'figure';
  item.command = {
    command: 'marginalia.openPassage',
    title: t('Open'),
    arguments: [{ uri: row.uri, range: row.range }],
  };
  return item;
}

function plain(markdown: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(markdown);
  text.isTrusted = false;
  text.supportHtml = false;
  return text;
}
