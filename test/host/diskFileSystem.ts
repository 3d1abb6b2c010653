// An extension for tests of VS Code for the web: a folder of this machine as a virtual one (scheme `disk`), over the server
// of test/support/staticWeb.ts. What is changed through VS Code is told to it; what is changed outside is not.
import * as vscode from 'vscode';

declare const DISK_SCHEME: string;

export function activate(context: vscode.ExtensionContext): void {
  const server = vscode.Uri.joinPath(context.extensionUri, '..').toString(true);
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider(DISK_SCHEME, new DiskFileSystem(server), { isCaseSensitive: true }),
  );
}

class DiskFileSystem implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #server: string;
  readonly onDidChangeFile = this.#changed.event;

  constructor(server: string) {
    this.#server = server;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    return (await this.#ask('stat', uri)).json() as Promise<vscode.FileStat>;
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    return (await this.#ask('list', uri)).json() as Promise<[string, vscode.FileType][]>;
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return new Uint8Array(await (await this.#ask('read', uri)).arrayBuffer());
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const isNew = await this.stat(uri).then(
      () => false,
      () => true,
    );
    await this.#ask('write', uri, { body: content });
    this.#tell(uri, isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed);
  }

  async createDirectory(uri: vscode.Uri): Promise<void> {
    await this.#ask('makeFolder', uri);
    this.#tell(uri, vscode.FileChangeType.Created);
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await this.#ask('delete', uri);
    this.#tell(uri, vscode.FileChangeType.Deleted);
  }

  async rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    await this.#ask('rename', from, { to: to.path });
    this.#tell(from, vscode.FileChangeType.Deleted);
    this.#tell(to, vscode.FileChangeType.Created);
  }

  #tell(uri: vscode.Uri, type: vscode.FileChangeType): void {
    this.#changed.fire([{ uri, type }]);
  }

  async #ask(operation: string, uri: vscode.Uri, { to, body }: { to?: string; body?: Uint8Array } = {}): Promise<Response> {
    const query = new URLSearchParams({ path: uri.path, ...(to === undefined ? {} : { to }) });
    const init = { method: 'POST', ...(body === undefined ? {} : { body: new Uint8Array(body) }) };
    const response = await fetch(`${this.#server}/disk/${operation}?${query.toString()}`, init);
    if (response.status === 404) throw vscode.FileSystemError.FileNotFound(uri);
    if (!response.ok) throw vscode.FileSystemError.Unavailable(await response.text());
    return response;
  }
}
