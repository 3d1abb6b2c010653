import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { liveRules, type MeasureRule, parseRules } from '../../engine/index.ts';
import type { Arguments, Option } from '../command.ts';
import { CliError, type CliIo } from '../io.ts';
import { safe } from '../output/printer.ts';

/** Where a workspace folder keeps the reader's corrections of measures and names. */
const CORRECTIONS = '.marginalia/corrections.jsonl';

/** What leaves the reader's corrections out. */
export const UNCORRECTED_OPTION: Option = { name: 'uncorrected', help: 'leave the reader’s corrections out' };

/** The corrections that hold for `folder`: none where the command was told to leave them out. */
export async function correctionsOf(args: Arguments, folder: string, io: CliIo): Promise<readonly MeasureRule[]> {
  return args.isSet(UNCORRECTED_OPTION.name) ? [] : await readCorrectionsAround(folder, io);
}

/**
 * The reader's corrections in the nearest folder that has any: `folder` itself or one above it. Lines that cannot be read are told on
 * standard error and passed over; a file that cannot be read at all is an error.
 */
async function readCorrectionsAround(folder: string, io: CliIo): Promise<readonly MeasureRule[]> {
  for (let root = resolve(io.cwd, folder); ; root = dirname(root)) {
    const path = resolve(root, CORRECTIONS);
    const bytes = await readFile(path).catch((error: unknown) => {
      if (isAbsent(error)) return null;
      throw new CliError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (bytes !== null) {
      const { entries, unreadable } = parseRules(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      for (const { line, reason } of unreadable) io.writeError(`${CORRECTIONS}, line ${String(line)}, is passed over: ${safe(reason)}`);
      return liveRules(entries);
    }
    if (dirname(root) === root) return [];
  }
}

/** No such file, or a file where a folder would have to be. */
function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
