import type { NoteListing } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { changesOf } from './noteChanges.ts';
import { type NotesContext, renewedItems, type ToldNotes } from './noteItems.ts';

/** What was last told of the notes on a document. */
interface Told extends ToldNotes {
  readonly stamp: number;
}

/**
 * The notes of each document as a client that keeps its list needs them: nothing where the list still holds, else what has become of it; all of
 * them where the client has none. A list of ten thousand notes takes an editor a tenth of a second to read.
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
    const { stamp, notes } = this.#next(document, before);
    this.#told.set(uri, { stamp, document, notes });
    if (known !== undefined && known === stamp) return { uri, stamp };
    const now = notes.map(({ note }) => note);
    const changes =
      before === undefined || known !== before.stamp
        ? null
        : changesOf(
            before.notes.map(({ note }) => note),
            now,
          );
    return changes === null ? { uri, stamp, notes: now } : { uri, stamp, changes };
  }

  /** Lets go of what was told of all other documents. */
  keepOnly(uris: ReadonlySet<string>): void {
    for (const uri of this.#told.keys()) if (!uris.has(uri)) this.#told.delete(uri);
  }

  #next(document: LoadedDocument, before: Told | undefined): Pick<Told, 'stamp' | 'notes'> {
    // the places are the same object for as long as the text is; but where a link leads depends on other documents
    if (
      before?.document.anchors === document.anchors &&
      document.holds(before.document.notes) &&
      !before.notes.some(({ note }) => note.link !== null)
    )
      return before;
    const notes = renewedItems(this.#context, document, before);
    const isSame = before?.notes.length === notes.length && before.notes.every(({ note }, i) => note === notes[i]?.note);
    return { stamp: isSame ? before.stamp : ++this.#stamps, notes };
  }
}
