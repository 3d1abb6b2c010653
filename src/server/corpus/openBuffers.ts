import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DisposableStore, type Disposable } from '../../base/disposable.ts';
import { Emitter } from '../../base/event.ts';
import type { DocumentUri, TextFormat } from '../../engine/index.ts';
import { baseName, documentUri } from '../uris.ts';
import { formatOf } from './walk.ts';

/** A text as the editor has it at this moment. */
interface OpenBuffer {
  readonly uri: DocumentUri;
  readonly version: number;
  readonly format: TextFormat;
  /** The file's name: what is shown of a document that belongs to no corpus folder. */
  readonly path: string;
  readonly text: () => string;
}

const LANGUAGES: Readonly<Record<string, TextFormat>> = { markdown: 'markdown', plaintext: 'plain' };

/** The Markdown and plain text documents that are open in the editor; those of other languages are passed over. */
export class OpenBuffers implements Disposable {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #open = new Map<DocumentUri, TextDocument>();
  readonly #changed = new Emitter<DocumentUri>();
  readonly #closed = new Emitter<DocumentUri>();
  readonly #disposables = new DisposableStore();

  /** Opened or edited. */
  readonly onDidChange = this.#changed.event;
  readonly onDidClose = this.#closed.event;

  constructor(connection: Connection) {
    this.#disposables.add(this.#documents.listen(connection));
    this.#disposables.add(
      this.#documents.onDidChangeContent(({ document }) => {
        const uri = documentUri(document.uri);
        this.#open.set(uri, document);
        if (bufferFormat(document) !== null) this.#changed.fire(uri);
      }),
    );
    this.#disposables.add(
      this.#documents.onDidClose(({ document }) => {
        const uri = documentUri(document.uri);
        this.#open.delete(uri);
        if (bufferFormat(document) !== null) this.#closed.fire(uri);
      }),
    );
  }

  get(uri: DocumentUri): OpenBuffer | undefined {
    const document = this.#open.get(uri);
    const format = document === undefined ? null : bufferFormat(document);
    if (document === undefined || format === null) return undefined;
    return { uri, version: document.version, format, path: baseName(uri), text: () => document.getText() };
  }

  dispose(): void {
    this.#disposables.dispose();
    this.#changed.dispose();
    this.#closed.dispose();
  }
}

function bufferFormat(document: TextDocument): TextFormat | null {
  return formatOf(baseName(document.uri)) ?? LANGUAGES[document.languageId] ?? null;
}
