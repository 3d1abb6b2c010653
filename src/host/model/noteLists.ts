import type { NoteItem, NoteListing } from '../../protocol/index.ts';

/** The notes of a document by what the server says of them now, and those that it said before. */
export function listedNotes({ notes, places }: NoteListing, before: readonly NoteItem[]): readonly NoteItem[] {
  if (notes !== undefined) return notes;
  if (places === undefined) return before;
  let at = 0;
  return before.map(note => {
    if (note.range === null) return note;
    const [line = 0, character = 0, endLine = 0, endCharacter = 0] = places.slice(at, (at += 4));
    return { ...note, range: { start: { line, character }, end: { line: endLine, character: endCharacter } } };
  });
}
