import { type LogEntry, notBefore, type ReadDocument, toLine, tombstoneOf } from '../../engine/index.ts';
import type { NoteOutcome } from '../../protocol/index.ts';
import { writeFailure } from './failures.ts';
import { type AnnotationHome, type AnnotationLogs } from './logs.ts';
import { groupBy } from '../../base/groupBy.ts';

/** Steps that can be taken back. */
const MOST_STEPS = 200;

/** A state of an annotation and the log that it goes to. */
export interface NoteChange {
  readonly home: AnnotationHome;
  readonly entry: LogEntry;
}

/** What one action did: the states that were before it, to go back to as long as those after it still stand. */
interface Step {
  /** What was done, in the words of the reader: "comment", "3 notes deleted". */
  readonly what: string;
  readonly changes: readonly { readonly home: AnnotationHome; readonly before: LogEntry | null; readonly after: LogEntry }[];
}

/**
 * The only way to write annotations. Each action is a step that can be undone and redone as long as the server runs: by lines more, with
 * the earlier state and a later time, so that nothing that was written is ever written over.
 */
export class NoteWriter {
  readonly #logs: AnnotationLogs;
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];

  constructor(logs: AnnotationLogs) {
    this.#logs = logs;
  }

  /** Where the annotation `id` of `document` is kept, or will be; null where it cannot be. */
  homeOf(document: ReadDocument, id: string): AnnotationHome | null {
    return this.#logs.homeOf(document, id);
  }

  /** Writes what one action of the reader brings; `what` names it for undo. */
  async write(what: string, changes: readonly NoteChange[]): Promise<NoteOutcome> {
    const step: Step = { what, changes: changes.map(({ home, entry }) => ({ home, before: home.latest(entry.id) ?? null, after: entry })) };
    const { written, outcome } = await this.#append(step.changes);
    // of what went to several logs a part may have been kept: that part can be taken back
    if (written.length > 0) {
      this.#done.push({ what, changes: written });
      if (this.#done.length > MOST_STEPS) this.#done.shift();
      this.#undone.length = 0;
    }
    return outcome;
  }

  /** Goes back to the state before the last action. */
  undo(): Promise<NoteOutcome> {
    return this.#goBack(
      this.#done,
      this.#undone,
      'There is nothing to undo. Notes are undone one action at a time, for as long as this window is open.',
    );
  }

  /** Does again what was undone last. */
  redo(): Promise<NoteOutcome> {
    return this.#goBack(this.#undone, this.#done, 'There is nothing to redo.');
  }

  async #goBack(from: Step[], to: Step[], nothing: string): Promise<NoteOutcome> {
    const step = from.at(-1);
    if (step === undefined) return refusal(nothing);
    if (step.changes.some(({ home, after }) => !isSame(home.latest(after.id), after))) {
      from.pop();
      return refusal(`This cannot be taken back (${step.what}): the note has been changed since, in another window or by another program.`);
    }
    const now = new Date().toISOString();
    const changes = step.changes.map(({ home, before, after }) => ({ home, before: after, after: restored(before, after, now) }));
    const { outcome } = await this.#append(changes);
    if (!outcome.done) return outcome;
    from.pop();
    to.push({ what: step.what, changes });
    return { done: true, what: step.what };
  }

  async #append(changes: Step['changes']): Promise<{ readonly written: Step['changes']; readonly outcome: NoteOutcome }> {
    const written: Step['changes'][number][] = [];
    for (const ofLog of groupBy(changes, ({ home }) => home.uri).values()) {
      const [{ home } = {}] = ofLog;
      try {
        await home?.add(ofLog.map(({ after }) => after));
      } catch (error) {
        return { written, outcome: { done: false, message: writeFailure(home?.path ?? '', error), retry: true } };
      }
      written.push(...ofLog);
    }
    return { written, outcome: { done: true } };
  }
}

/** A refusal that does not get better by trying again. */
export function refusal(message: string): NoteOutcome {
  return { done: false, message, retry: false };
}

/** Said of a document that has no lasting address, or none that the client keeps notes for. */
export const NO_PLACE =
  'Notes are kept in the workspace folder of their document, and this document lies in none. Open its folder, or save the document if it is new, then note it again.';

/** `before` once more, as of now; what was not there before is deleted. */
function restored(before: LogEntry | null, after: LogEntry, now: string): LogEntry {
  const modified = notBefore(now, after.modified);
  if (before !== null) return { ...before, modified };
  return { ...tombstoneOf({ id: after.id, modified: after.modified }, now, after.creator) };
}

/** Whether both say the same, whenever they say it: undoing and redoing bring earlier states back at later times. */
function isSame(a: LogEntry | undefined, b: LogEntry): boolean {
  return a !== undefined && toLine({ ...a, modified: '' }) === toLine({ ...b, modified: '' });
}
