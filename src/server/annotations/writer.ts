import { type LogEntry, notBefore, type ReadDocument, toLine, tombstoneOf } from '../../engine/index.ts';
import type { NoteOutcome } from '../../protocol/index.ts';
import { writeFailure } from './failures.ts';
import { CODEBOOK, type CodebookFile, type Codebooks } from './codebooks.ts';
import { type AnnotationHome, type AnnotationLogs } from './logs.ts';
import { groupBy } from '../../base/groupBy.ts';

/** Steps that can be taken back. */
const MOST_STEPS = 200;

/** A state of an annotation and the log that it goes to. */
export interface NoteChange {
  readonly home: AnnotationHome;
  readonly entry: LogEntry;
}

/** A codebook and what it says before and after. */
export interface TextChange {
  readonly file: CodebookFile;
  readonly before: string;
  readonly after: string;
}

/** What one action did: the states that were before it, to go back to as long as those after it still stand. */
interface Step {
  /** What was done, in the words of the reader: "comment", "3 notes deleted". */
  readonly what: string;
  readonly changes: readonly { readonly home: AnnotationHome; readonly before: LogEntry | null; readonly after: LogEntry }[];
  readonly texts: readonly TextChange[];
}

/** What of a step has been written, and what became of it as a whole. */
interface Written {
  readonly changes: Step['changes'];
  readonly texts: Step['texts'];
  readonly outcome: NoteOutcome;
}

/**
 * The only way to write annotations and codebooks. Each action is a step that can be undone and redone as long as the server runs: by lines more, with
 * the earlier state and a later time, so that no note that was written is ever written over.
 */
export class NoteWriter {
  readonly #logs: AnnotationLogs;
  readonly #codebooks: Codebooks;
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];

  constructor(logs: AnnotationLogs, codebooks: Codebooks) {
    this.#logs = logs;
    this.#codebooks = codebooks;
  }

  /** Where the annotation `id` of `document` is kept, or will be; null where it cannot be. */
  homeOf(document: ReadDocument, id: string): AnnotationHome | null {
    return this.#logs.homeOf(document, id);
  }

  /** Writes what one action of the reader brings; `what` names it for undo. */
  async write(what: string, notes: readonly NoteChange[], codebooks: readonly TextChange[] = []): Promise<NoteOutcome> {
    const intended = notes.map(({ home, entry }) => ({ home, before: home.latest(entry.id) ?? null, after: entry }));
    const { changes, texts, outcome } = await this.#append({
      changes: intended,
      texts: codebooks.filter(({ before, after }) => before !== after),
    });
    // of what went to several files a part may have been kept: that part can be taken back
    if (changes.length + texts.length > 0) {
      this.#done.push({ what, changes, texts });
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
    const subject = step.changes.some(({ home, after }) => !isSame(home.latest(after.id), after))
      ? 'the note'
      : step.texts.some(({ file, after }) => file.text !== after)
        ? 'the codebook'
        : null;
    if (subject !== null) {
      from.pop();
      return refusal(
        `This cannot be taken back (${step.what}): ${subject} has been changed since, in another window or by another program.`,
      );
    }
    const now = new Date().toISOString();
    const changes = step.changes.map(({ home, before, after }) => ({ home, before: after, after: restored(before, after, now) }));
    const texts = step.texts.map(({ file, before, after }) => ({ file, before: after, after: before }));
    const { outcome } = await this.#append({ changes, texts });
    if (!outcome.done) return outcome;
    from.pop();
    to.push({ what: step.what, changes, texts });
    return { done: true, what: step.what };
  }

  /** Codebooks first: where one cannot be written, no note has been changed yet. */
  async #append(step: Pick<Step, 'changes' | 'texts'>): Promise<Written> {
    const changes: Step['changes'][number][] = [];
    const texts: TextChange[] = [];
    const failed = (message: string): Written => ({ changes, texts, outcome: { done: false, message, retry: true } });
    for (const text of step.texts) {
      try {
        await this.#codebooks.replace(text.file, text.before, text.after);
      } catch (error) {
        return failed(writeFailure('The codebook', CODEBOOK, error));
      }
      texts.push(text);
    }
    for (const ofLog of groupBy(step.changes, ({ home }) => home.uri).values()) {
      const [{ home } = {}] = ofLog;
      try {
        await home?.add(ofLog.map(({ after }) => after));
      } catch (error) {
        return failed(writeFailure('Your note', home?.path ?? '', error));
      }
      changes.push(...ofLog);
    }
    return { changes, texts, outcome: { done: true } };
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
