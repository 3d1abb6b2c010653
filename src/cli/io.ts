/** What the command runs in: where it writes, what it is given, how wide the reader's terminal is. */
export interface CliIo {
  /** Resolves when more may be written. */
  readonly write: (output: string | Uint8Array) => Promise<void>;
  readonly writeError: (line: string) => void;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Paths are relative to it. */
  readonly cwd: string;
  /** Whether standard output is a terminal that shows bold and dim. */
  readonly styled: boolean;
  readonly columns: number;
}

/** The command cannot run; the message says in one line why and what to do. */
export class CliError extends Error {}
