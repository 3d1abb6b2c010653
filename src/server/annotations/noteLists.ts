import type { Range } from 'vscode-languageserver';
import type { NoteItem, NoteListing } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { noteItems, type NotesContext } from './noteItems.ts';

/** What was last told of the notes on a document. */
interface Told {
  readonly stamp: number;
  readonly document: LoadedDocument;
  readonly notes: readonly NoteItem[];
}

/**
 * The notes of each document as a client that keeps its list needs them: nothing where the list still holds, the places alone where an
 * edit has moved them, all of them else. A list of ten thousand notes takes an editor a tenth of a second to read.
 */
export class NoteLists {
  readonly #context: NotesContext;
  readonly #told = new Map<string, Told>();
  #stamps = 0;

  constructor(context: NotesContext) {
    this.#context = context;
  }

  /** `known`: the stamp of the list that the client has. */
  listing(document: LoadedDocument, known: number | undefined): NoteListing {
    const { uri } = document.read;
    const before = this.#told.get(uri);
    const now = this.#next(document, before);
    this.#told.set(uri, now);
    if (known !== undefined && known === now.stamp) return { uri, stamp: now.stamp };
    if (before === undefined || known !== before.stamp || !isMoved(before.notes, now.notes))
      return { uri, stamp: now.stamp, notes: now.notes };
    return { uri, stamp: now.stamp, places: now.notes.flatMap(({ range }) => (range === null ? [] : numbersOf(range))) };
  }

  /** Lets go of what was told of all other documents. */
  keepOnly(uris: ReadonlySet<string>): void {
    for (const uri of this.#told.keys()) if (!uris.has(uri)) this.#told.delete(uri);
  }

  #next(document: LoadedDocument, before: Told | undefined): Told {
    // the places are the same object for as long as the text is; but where a link leads depends on other documents
    if (
      before?.document.anchors === document.anchors &&
      document.holds(before.document.notes) &&
      !before.notes.some(({ link }) => link !== null)
    )
      return { ...before, document };
    const notes = noteItems(this.#context, document);
    const isSame =
      before !== undefined &&
      isMoved(before.notes, notes) &&
      notes.every((note, i) => sameRange(note.range, before.notes[i]?.range ?? null));
    return { stamp: isSame ? before.stamp : ++this.#stamps, document, notes };
  }
}

/** Whether these are the same notes, saying the same in the same order, places aside. */
function isMoved(before: readonly NoteItem[], now: readonly NoteItem[]): boolean {
  return before.length === now.length && now.every((note, i) => wordsOf(note) === wordsOf(before[i]));
}

function wordsOf(note: NoteItem | undefined): string {
  return note === undefined ? '' : JSON.stringify({ ...note, range: note.range !== null });
}

function sameRange(a: Range | null, b: Range | null): boolean {
  return a === b || (a !== null && b !== null && numbersOf(a).every((each, i) => each === numbersOf(b)[i]));
}

function numbersOf({ start, end }: Range): readonly number[] {
  return [start.line, start.character, end.line, end.character];
}
