import type { CliIo } from './io.ts';

/** An option of a command, given as `--name` or `--name VALUE`. */
export interface Option {
  readonly name: string;
  /** What stands behind the option; absent for a switch. */
  readonly value?: string;
  readonly help: string;
}

/** What stands behind the command's name, taken apart; options are named without their dashes. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly isSet: (option: string) => boolean;
}

/** The exit status: 0 done, 1 findings, 2 could not run. */
export type ExitStatus = 0 | 1 | 2;

/** One command of the table; each stands in a file of its own. */
export interface Command {
  readonly name: string;
  /** What follows the name: `PATH… [--json]`. */
  readonly usage: string;
  readonly summary: string;
  /** More for `--help`, one paragraph an item. */
  readonly details: readonly string[];
  readonly options: readonly Option[];
  readonly run: (args: Arguments, io: CliIo) => Promise<ExitStatus>;
}

/** The option that all commands with rows have. */
export const JSON_OPTION: Option = { name: 'json', help: 'print one JSON object a line' };
