import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import { WRITE_UP_SCHEME } from '../../protocol/index.ts';
import { withoutAddresses } from '../model/writtenLinks.ts';

/** What we write for the reader, as documents that cannot be changed and ask for no saving. Links to lines of files lead there, and show no address. */
export class WrittenTexts implements Disposable {
  readonly #store = new DisposableStore();
  readonly #texts = new Map<string, ReturnType<typeof withoutAddresses>>();
  readonly #changed = this.#store.add(new vscode.EventEmitter<vscode.Uri>());

  constructor() {
    this.#store.add(
      vscode.workspace.registerTextDocumentContentProvider(WRITE_UP_SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: uri => this.#texts.get(uri.path)?.text ?? '',
      }),
    );
    this.#store.add(
      vscode.languages.registerDocumentLinkProvider(
        { scheme: WRITE_UP_SCHEME },
        {
          provideDocumentLinks: document =>
            (this.#texts.get(document.uri.path)?.links ?? []).map(({ start, end, target }) => {
              const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
              return new vscode.DocumentLink(range, vscode.Uri.parse(target));
            }),
        },
      ),
    );
  }

  /** The address of a text in Markdown, in place of what stood under this title. */
  put(title: string, markdown: string): vscode.Uri {
    return this.#put(`${title}.md`, withoutAddresses(markdown));
  }

  /** The same of a plain text. */
  putPlain(title: string, text: string): vscode.Uri {
    return this.#put(`${title}.txt`, { text, links: [] });
  }

  dispose(): void {
    this.#store.dispose();
  }

  #put(name: string, text: ReturnType<typeof withoutAddresses>): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: WRITE_UP_SCHEME, path: `/${name.replaceAll('/', '\u2215')}` });
    this.#texts.set(uri.path, text);
    this.#changed.fire(uri);
    return uri;
  }
}
