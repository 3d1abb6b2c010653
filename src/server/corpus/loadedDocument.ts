import type { Range } from 'vscode-languageserver';
import {
  type Annotation,
  applyAssessments,
  type AssessedDocument,
  LineIndex,
  type LineCharacter,
  type ReadDocument,
  type Span,
} from '../../engine/index.ts';
import { Anchors } from '../annotations/anchors.ts';
import { type DocumentNotes, NO_NOTES } from '../annotations/folderLogs.ts';
import type { CorpusFile } from './discovery.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** A document that the server has read, with where it comes from and how its spans become ranges. */
export class LoadedDocument {
  /** As its own text says. */
  readonly original: ReadDocument;
  readonly notes: DocumentNotes;
  /** As the reader has it: the same, where nothing was said of its claims. */
  readonly read: ReadDocument;
  /** Null for an open document that is not of the corpus. */
  readonly file: CorpusFile | null;
  /** The editor's version, null for a file that is not open. */
  readonly version: number | null;
  /** Where its notes stand. */
  readonly anchors: Anchors;
  /** Editors take a byte order mark off when they open a file: their first line then begins behind it. */
  readonly #hidden: number;
  readonly #assessed: AssessedDocument;
  #lines: LineIndex | undefined;

  /** `before` is an earlier state of the same document: where text and notes are the same, what was made of them is taken over. */
  constructor(
    original: ReadDocument,
    file: CorpusFile | null,
    version: number | null,
    notes: DocumentNotes = NO_NOTES,
    before?: LoadedDocument,
  ) {
    this.original = original;
    this.notes = notes;
    this.file = file;
    this.version = version;
    this.#assessed =
      before?.original === original && sameNotes(before.notes, notes) ? before.#assessed : applyAssessments(original, notes.annotations);
    this.read = this.#assessed.document;
    this.anchors = (before?.anchors.carriedTo(original.text) ?? new Anchors(original.text)).among(notes.annotations, notes.oldTexts);
    this.#hidden = version === null && original.text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  }

  /** The sentences that the reader gave a verdict on, in text order. */
  get assessed(): AssessedDocument['assessed'] {
    return this.#assessed.assessed;
  }

  /** Verdicts whose sentence is not to be found with certainty. */
  get orphans(): readonly Annotation[] {
    return this.#assessed.orphans;
  }

  /** Whether these notes would change nothing. */
  holds(notes: DocumentNotes): boolean {
    return sameNotes(this.notes, notes);
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

function sameNotes(a: DocumentNotes, b: DocumentNotes): boolean {
  if (a === b) return true;
  const isSame = (list: readonly unknown[], other: readonly unknown[]): boolean =>
    list.length === other.length && list.every((item, i) => item === other[i]);
  return a.oldTexts === b.oldTexts && isSame(a.annotations, b.annotations) && isSame(a.unreadable, b.unreadable);
}
