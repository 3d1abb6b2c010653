import type { Range } from 'vscode-languageserver';
import { LineIndex, type LineCharacter, type ReadDocument, type Span } from '../../engine/index.ts';
import type { CorpusFile } from './discovery.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** A document that the server has read, with where it comes from and how its spans become ranges. */
export class LoadedDocument {
  readonly read: ReadDocument;
  /** Null for an open document that is not of the corpus. */
  readonly file: CorpusFile | null;
  /** The editor's version, null for a file that is not open. */
  readonly version: number | null;
  /** Editors take a byte order mark off when they open a file: their first line then begins behind it. */
  readonly #hidden: number;
  #lines: LineIndex | undefined;

  constructor(read: ReadDocument, file: CorpusFile | null, version: number | null) {
    this.read = read;
    this.file = file;
    this.version = version;
    this.#hidden = version === null && read.text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  }

  toRange(span: Span): Range {
    return { start: this.#positionAt(span.start), end: this.#positionAt(span.end) };
  }

  offsetAt(position: LineCharacter): number {
    const { line, character } = position;
    return this.#index().offsetAt({ line, character: line === 0 ? character + this.#hidden : character });
  }

  toSpan(range: Range): Span {
    const start = this.offsetAt(range.start);
    return { start, end: Math.max(start, this.offsetAt(range.end)) };
  }

  #positionAt(offset: number): LineCharacter {
    const { line, character } = this.#index().positionAt(offset);
    return { line, character: line === 0 ? Math.max(0, character - this.#hidden) : character };
  }

  #index(): LineIndex {
    return (this.#lines ??= new LineIndex(this.read.text));
  }
}
