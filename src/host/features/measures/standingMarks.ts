import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { Standing } from '../../../protocol/index.ts';
import { toRange, uriKey } from '../../convert.ts';
import type { CorpusStore } from '../../corpusStore.ts';
import { Debouncer } from '../../debouncer.ts';
import { isRead } from '../../documents.ts';
import type { EngineClient } from '../../engineClient.ts';
import { onDidChangeSettings, standingSettings } from '../../settings.ts';

const t = vscode.l10n.t;

/** Milliseconds after the last edit or change of the corpus that standings are asked for again. */
const SETTLE = 900;

interface Known {
  readonly version: number;
  readonly standings: readonly Standing[];
}

/**
 * Marks the claims on which sources differ, and those that all go back to one origin, by a sign behind the claim and in the overview
 * ruler. The sign is a character, so that the mark does not rest on colour.
 */
export class StandingMarks implements Disposable {
  readonly #client: EngineClient;
  readonly #store = new DisposableStore();
  readonly #settle = this.#store.add(new Debouncer());
  readonly #known = new Map<string, Known>();
  readonly #differing = this.#store.add(vscode.window.createTextEditorDecorationType(look('≠', 'marginalia.differing')));
  readonly #single = this.#store.add(vscode.window.createTextEditorDecorationType(look('①', 'marginalia.singleOrigin')));
  #question = 0;

  constructor(client: EngineClient, corpus: CorpusStore) {
    this.#client = client;
    const later = (): void => {
      this.#settle.run(SETTLE, () => void this.#refresh());
    };
    this.#store.add(
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#paint();
        later();
      }),
    );
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isRead(document)) later();
      }),
    );
    this.#store.add(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#known.delete(uriKey(uri));
      }),
    );
    const forget = (): void => {
      this.#known.clear();
      later();
    };
    this.#store.add(corpus.onDidChange(forget));
    this.#store.add(client.onDidChangeCorrections(forget));
    this.#store.add(client.onDidChangeClaims(later));
    this.#store.add(onDidChangeSettings(['standings'], later));
    later();
  }

  /** The claims of an open document that are marked as differing, as `line:character`. */
  differing(uri: vscode.Uri): readonly string[] {
    const marked = this.#known.get(uriKey(uri))?.standings.filter(({ differing }) => differing > 0) ?? [];
    return marked.map(({ range }) => `${String(range.start.line)}:${String(range.start.character)}`);
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #refresh(): Promise<void> {
    const { differing, singleOrigin } = standingSettings();
    if (!differing && !singleOrigin) this.#known.clear();
    const question = ++this.#question;
    for (const document of new Set(vscode.window.visibleTextEditors.map(editor => editor.document))) {
      if (!isRead(document) || (!differing && !singleOrigin)) continue;
      const key = uriKey(document.uri);
      if (this.#known.get(key)?.version === document.version) continue;
      const { version } = document;
      // A server that is gone shows in the status bar.
      const answer = await this.#client.call('marginalia/standings', { uri: document.uri.toString() }).catch(() => null);
      if (question !== this.#question) return;
      if (answer && !document.isClosed && document.version === version) this.#known.set(key, { version, standings: answer.standings });
    }
    this.#paint();
  }

  #paint(): void {
    const settings = standingSettings();
    for (const editor of vscode.window.visibleTextEditors) {
      const known = this.#known.get(uriKey(editor.document.uri));
      const standings = known?.version === editor.document.version ? known.standings : [];
      const options = (wanted: readonly Standing[], words: (standing: Standing) => string): vscode.DecorationOptions[] =>
        wanted.map(standing => ({ range: toRange(standing.range), hoverMessage: words(standing) }));
      editor.setDecorations(
        this.#differing,
        options(settings.differing ? standings.filter(({ differing }) => differing > 0) : [], ({ differing, others }) =>
          t('Sources differ: {0} of {1} others', differing, others),
        ),
      );
      editor.setDecorations(
        this.#single,
        options(settings.singleOrigin ? standings.filter(({ singleOrigin }) => singleOrigin !== null) : [], ({ singleOrigin }) =>
          t('{0} documents go back to one origin: {1}', singleOrigin?.documents ?? 0, singleOrigin?.name ?? ''),
        ),
      );
    }
  }
}

function look(sign: string, colour: string): vscode.DecorationRenderOptions {
  return {
    after: { contentText: ` ${sign}`, color: new vscode.ThemeColor(`${colour}Foreground`), margin: '0 0 0 2px' },
    overviewRulerColor: new vscode.ThemeColor(`${colour}Foreground`),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}
