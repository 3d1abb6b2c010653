import type { DirectoryEntry, FileStat, FileSystem } from '../../../src/server/fileSystem.ts';

/** Files in memory, by URI, that count what was asked of them. Folders are what the paths say. */
export class MemoryFiles implements FileSystem {
  readonly files = new Map<string, Uint8Array>();
  readonly reads: string[] = [];

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [uri, content] of Object.entries(files)) this.set(uri, content);
  }

  set(uri: string, content: string | Uint8Array): void {
    this.files.set(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  readFile(uri: string): Promise<Uint8Array> {
    this.reads.push(uri);
    const content = this.files.get(decode(uri));
    return content === undefined ? Promise.reject(new Error(`no such file: ${uri}`)) : Promise.resolve(content);
  }

  readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    const prefix = `${decode(uri)}/`;
    const entries = new Map<string, DirectoryEntry>();
    for (const path of this.files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...below] = path.slice(prefix.length).split('/');
      entries.set(name, { name, kind: below.length > 0 ? 'directory' : 'file' });
    }
    return entries.size === 0 ? Promise.reject(new Error(`no such folder: ${uri}`)) : Promise.resolve([...entries.values()]);
  }

  stat(uri: string): Promise<FileStat | null> {
    const path = decode(uri);
    const content = this.files.get(path);
    if (content !== undefined) return Promise.resolve({ kind: 'file', size: content.length, mtime: 0 });
    const isFolder = [...this.files.keys()].some(other => other.startsWith(`${path}/`));
    return Promise.resolve(isFolder ? { kind: 'directory', size: 0, mtime: 0 } : null);
  }

  realPath(uri: string): Promise<string | null> {
    return Promise.resolve(uri);
  }

  append(uri: string, line: string): Promise<void> {
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.files.get(decode(uri)));
    this.set(decode(uri), `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${line}\n`);
    return Promise.resolve();
  }

  write(uri: string, text: string): Promise<void> {
    this.set(decode(uri), text);
    return Promise.resolve();
  }
}

function decode(uri: string): string {
  return decodeURIComponent(uri);
}
