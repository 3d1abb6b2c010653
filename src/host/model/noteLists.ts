import type { NoteChanges, NoteItem, NoteListing } from '../../protocol/index.ts';

/** The notes of a document by what the server says of them now, and those that it said before. */
export function listedNotes({ notes, changes }: NoteListing, before: readonly NoteItem[]): readonly NoteItem[] {
  return notes ?? (changes === undefined ? before : changed(before, changes));
}

/** Whether a list says what it said before, places aside. */
export function saysTheSame({ notes, changes }: NoteListing): boolean {
  if (changes === undefined) return notes === undefined;
  return changes.gone.length + changes.come.length + changes.statuses.length === 0;
}

function changed(before: readonly NoteItem[], { gone, come, lines, places, statuses }: NoteChanges): readonly NoteItem[] {
  const without = new Set(gone);
  const notes = without.size === 0 ? [...before] : before.filter((_, i) => !without.has(i));
  if (come.length > 0) insert(notes, come);
  const change = (i: number, what: Pick<NoteItem, 'range'> | Pick<NoteItem, 'status'>): void => {
    const note = notes[i];
    if (note !== undefined) notes[i] = { ...note, ...what };
  };
  for (let at = 0; at + 2 < lines.length; at += 3) {
    const [from = 0, count = 0, down = 0] = lines.slice(at, at + 3);
    for (let i = from; i < from + count; i++) {
      const range = notes[i]?.range ?? null;
      if (range === null) continue;
      const { start, end } = range;
      change(i, {
        range: {
          start: { line: start.line + down, character: start.character },
          end: { line: end.line + down, character: end.character },
        },
      });
    }
  }
  for (let at = 0; at + 4 < places.length; at += 5) {
    const [i = 0, line = 0, character = 0, endLine = 0, endCharacter = 0] = places.slice(at, at + 5);
    change(i, { range: { start: { line, character }, end: { line: endLine, character: endCharacter } } });
  }
  for (const { from, count, status } of statuses) for (let i = from; i < from + count; i++) change(i, { status });
  return notes;
}

/** Puts notes in at their indexes, in one walk. */
function insert(notes: NoteItem[], come: NoteChanges['come']): void {
  const kept = notes.splice(0);
  let next = 0;
  for (const { index, note } of come) {
    while (notes.length < index && next < kept.length) {
      const each = kept[next++];
      if (each !== undefined) notes.push(each);
    }
    notes.push(note);
  }
  for (const each of kept.slice(next)) notes.push(each);
}
