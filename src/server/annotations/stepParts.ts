import { CODEBOOK, type Codebooks } from './codebooks.ts';
import type { Written } from './failures.ts';
import type { LogHome } from './logHome.ts';
import type { TextChange } from './writer.ts';

/** What one action did to one file: the states that were before it, to go back to as long as those after it still stand. */
export interface StepPart {
  /** What was written, to the reader. */
  readonly noun: Written;
  /** The file, relative to the workspace folder. */
  readonly path: string;
  /** Whether nobody has written since. */
  stands(): boolean;
  /** The part that takes this one back. */
  back(now: string): StepPart;
  /** Rejects where it could not be written. */
  write(): Promise<void>;
}

interface EntryChange<E extends { readonly id: string }> {
  readonly home: LogHome<E>;
  readonly before: E | null;
  readonly after: E;
}

/** Lines of one log. */
export class LogPart<E extends { readonly id: string }> implements StepPart {
  readonly #changes: readonly EntryChange<E>[];

  /** `changes`: all of one log, one at least. */
  constructor(changes: readonly EntryChange<E>[]) {
    this.#changes = changes;
  }

  get noun(): Written {
    return this.#changes[0]?.home.noun ?? 'note';
  }

  get path(): string {
    return this.#changes[0]?.home.path ?? '';
  }

  stands(): boolean {
    return this.#changes.every(({ home, after }) => {
      const latest = home.latest(after.id);
      return latest !== undefined && home.isSame(latest, after);
    });
  }

  back(now: string): StepPart {
    return new LogPart(this.#changes.map(({ home, before, after }) => ({ home, before: after, after: home.restored(before, after, now) })));
  }

  async write(): Promise<void> {
    await this.#changes[0]?.home.add(this.#changes.map(({ after }) => after));
  }
}

/** The text of one codebook. */
export class CodebookPart implements StepPart {
  readonly noun = 'codebook';
  readonly path = CODEBOOK;
  readonly #codebooks: Codebooks;
  readonly #change: TextChange;

  constructor(codebooks: Codebooks, change: TextChange) {
    this.#codebooks = codebooks;
    this.#change = change;
  }

  stands(): boolean {
    return this.#change.file.text === this.#change.after;
  }

  back(): StepPart {
    const { file, before, after } = this.#change;
    return new CodebookPart(this.#codebooks, { file, before: after, after: before });
  }

  async write(): Promise<void> {
    const { file, before, after } = this.#change;
    await this.#codebooks.replace(file, before, after);
  }
}
