import type { Command } from '../command.ts';
import { CliError } from '../io.ts';

/** A command of the contract that this version cannot run yet: it says so, and never answers with something made up. */
export function notAvailable(name: string, usage: string, summary: string): Command {
  return {
    name,
    usage,
    summary: `${summary} (not available in this version)`,
    details: [],
    options: [],
    run: () => Promise.reject(new CliError('not available in this version')),
  };
}
