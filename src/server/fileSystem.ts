/** What stands at an address. */
export type EntryKind = 'file' | 'directory' | 'other';

/** One thing in a folder. */
export interface DirectoryEntry {
  readonly name: string;
  /** Of what it points to, for a symbolic link. */
  readonly kind: EntryKind;
  readonly link?: boolean;
}

/** What is known of a file without reading it. */
export interface FileStat {
  readonly kind: EntryKind;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
}

/** How the server reads files and adds to logs: the only way to a document that is not open in the editor. Addresses are URIs. */
export interface FileSystem {
  /** Rejects where the file cannot be read. */
  readFile(uri: string): Promise<Uint8Array>;
  /** Rejects where there is no such folder. */
  readDirectory(uri: string): Promise<readonly DirectoryEntry[]>;
  /** Null where there is nothing. */
  stat(uri: string): Promise<FileStat | null>;
  /** The address behind all symbolic links; null where the file system cannot tell, and links to folders are then not followed. */
  realPath(uri: string): Promise<string | null>;
  /**
   * Adds `line` (or several, with line breaks between them) and a line break to the end of a file, which is made, with its folders, where there is none. Where the file does not end
   * with a line break, one is put before, so that a line that was not written to its end never runs into the next. The line is safe
   * where this resolves, on the disk itself where there is one; where it rejects, a part of it may have been written.
   */
  append(uri: string, line: string): Promise<void>;
  /** Makes `text` the content of a file, all at once or not at all where there is a disk; the file is made, with its folders, where there is none. */
  write(uri: string, text: string): Promise<void>;
}

/** Sends addresses of the scheme `file` to the first file system, all others to the second. */
export function bySchemes(file: FileSystem, others: FileSystem): FileSystem {
  const of = (uri: string): FileSystem => (uri.startsWith('file:') ? file : others);
  return {
    readFile: uri => of(uri).readFile(uri),
    readDirectory: uri => of(uri).readDirectory(uri),
    stat: uri => of(uri).stat(uri),
    realPath: uri => of(uri).realPath(uri),
    append: (uri, line) => of(uri).append(uri, line),
    write: (uri, text) => of(uri).write(uri, text),
  };
}
