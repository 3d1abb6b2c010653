import type { Range } from 'vscode-languageserver';
import type { NoteChanges, NoteItem } from '../../protocol/index.ts';

/**
 * What makes the list `before` the list `now`; null where all of it is better said anew: where notes have changed places among each other, or
 * most say something else. What both lists have in common is told by identity, so that it costs a look at each note. Cost: O(notes).
 */
export function changesOf(before: readonly NoteItem[], now: readonly NoteItem[]): NoteChanges | null {
  const indexes = new Map(before.map((note, i) => [note.id, i]));
  const kept = new Set<number>();
  const come: { readonly index: number; readonly note: NoteItem }[] = [];
  const lines: number[] = [];
  const places: number[] = [];
  const statuses: { from: number; count: number; status: NoteItem['status'] }[] = [];
  let last = -1;
  for (const [index, note] of now.entries()) {
    const at = indexes.get(note.id);
    const old = at === undefined ? undefined : before[at];
    if (at === undefined || old === undefined || !isAkin(old, note)) {
      come.push({ index, note });
      continue;
    }
    if (at <= last) return null;
    last = at;
    kept.add(at);
    if (old === note) continue;
    if (old.status !== note.status) addStatus(statuses, index, note.status);
    if (old.range !== null && note.range !== null) addPlace(lines, places, index, old.range, note.range);
  }
  if (2 * come.length > now.length) return null;
  return { gone: [...before.keys()].filter(i => !kept.has(i)), come, lines, places, statuses };
}

/** Whether two states of a note say the same, place and status aside. */
function isAkin(a: NoteItem, b: NoteItem): boolean {
  if (a === b) return true;
  if ((a.range === null) !== (b.range === null)) return false;
  return KEYS.every(key => a[key] === b[key]);
}

/** All that a note says, besides where it stands. */
const SAID: Readonly<Record<Exclude<keyof NoteItem, 'range' | 'status'>, true>> = {
  id: true,
  uri: true,
  title: true,
  kind: true,
  quote: true,
  comment: true,
  tags: true,
  link: true,
  verdict: true,
  resolved: true,
  creator: true,
  created: true,
  modified: true,
  replies: true,
};
const KEYS = Object.keys(SAID) as readonly (keyof typeof SAID)[]; // of a record that has these alone

function addStatus(runs: { from: number; count: number; status: NoteItem['status'] }[], index: number, status: NoteItem['status']): void {
  const last = runs.at(-1);
  if (last?.status === status && last.from + last.count === index) last.count++;
  else runs.push({ from: index, count: 1, status });
}

function addPlace(lines: number[], places: number[], index: number, a: Range, b: Range): void {
  const down = b.start.line - a.start.line;
  const isAcross = a.start.character !== b.start.character || a.end.character !== b.end.character || b.end.line - a.end.line !== down;
  if (isAcross) {
    places.push(index, b.start.line, b.start.character, b.end.line, b.end.character);
    return;
  }
  if (down === 0) return;
  const [from = 0, count = 0, before = 0] = lines.slice(-3);
  if (lines.length > 0 && before === down && from + count === index) lines[lines.length - 2] = count + 1;
  else lines.push(index, 1, down);
}
