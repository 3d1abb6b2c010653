import type { LogEntry, ReadDocument } from '../../engine/index.ts';
import type { NoteOutcome } from '../../protocol/index.ts';
import { groupBy } from '../../base/groupBy.ts';
import type { CodebookFile, Codebooks } from './codebooks.ts';
import { writeFailure } from './failures.ts';
import type { LogHome } from './logHome.ts';
import type { AnnotationHome, AnnotationLogs } from './logs.ts';
import { CodebookPart, LogPart, type StepPart } from './stepParts.ts';

/** Steps that can be taken back. */
const MOST_STEPS = 200;

/** A state of an entry and the log that it goes to. */
export interface LogChange<E extends { readonly id: string }> {
  readonly home: LogHome<E>;
  readonly entry: E;
}

/** A state of an annotation and the log that it goes to. */
export type NoteChange = LogChange<LogEntry>;

/** A codebook and what it says before and after. */
export interface TextChange {
  readonly file: CodebookFile;
  readonly before: string;
  readonly after: string;
}

/** What one action did. */
interface Step {
  /** In the words of the reader: "comment", "3 notes deleted". */
  readonly what: string;
  readonly parts: readonly StepPart[];
}

/**
 * The only way to write what the reader says: annotations, corrections of measures and names, codebooks. Each action is a step that can be
 * undone and redone as long as the server runs: by lines more, with the earlier state and a later time, so that nothing that was written
 * in a log is ever written over.
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

  /** Writes what one action of the reader brings; `what` names it for undo. Codebooks first: where one cannot be written, no log has been changed yet. */
  async write<E extends { readonly id: string }>(
    what: string,
    entries: readonly LogChange<E>[],
    codebooks: readonly TextChange[] = [],
  ): Promise<NoteOutcome> {
    const changes = entries.map(({ home, entry }) => ({ home, before: home.latest(entry.id) ?? null, after: entry }));
    const texts = codebooks.filter(({ before, after }) => before !== after).map(change => new CodebookPart(this.#codebooks, change));
    const logs = [...groupBy(changes, ({ home }) => home.uri).values()].map(ofLog => new LogPart(ofLog));
    const { written, outcome } = await append([...texts, ...logs]);
    // of what went to several files a part may have been kept: that part can be taken back
    if (written.length > 0) {
      this.#done.push({ what, parts: written });
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
    const changed = step.parts.find(part => !part.stands());
    if (changed !== undefined) {
      from.pop();
      const subject = `the ${changed.noun} has been changed since, in another window or by another program`;
      return refusal(`This cannot be taken back (${step.what}): ${subject}.`);
    }
    const now = new Date().toISOString();
    const parts = step.parts.map(part => part.back(now));
    const { outcome } = await append(parts);
    if (!outcome.done) return outcome;
    from.pop();
    to.push({ what: step.what, parts });
    return { done: true, what: step.what };
  }
}

/** Writes the parts of a step one after the other, up to the first that cannot be written. */
async function append(parts: readonly StepPart[]): Promise<{ readonly written: readonly StepPart[]; readonly outcome: NoteOutcome }> {
  const written: StepPart[] = [];
  for (const part of parts) {
    try {
      await part.write();
    } catch (error) {
      return { written, outcome: { done: false, message: writeFailure(part.noun, part.path, error), retry: true } };
    }
    written.push(part);
  }
  return { written, outcome: { done: true } };
}

/** A refusal that does not get better by trying again. */
export function refusal(message: string): NoteOutcome {
  return { done: false, message, retry: false };
}

/** Said of a document that has no lasting address, or none that the client keeps notes for. */
export const NO_PLACE =
  'Notes are kept in the workspace folder of their document, and this document lies in none. Open its folder, or save the document if it is new, then note it again.';
