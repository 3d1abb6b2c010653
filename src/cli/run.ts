import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Arguments, Command, ExitStatus } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { commandHelp, generalHelp } from './help.ts';
import { CliError, type CliIo } from './io.ts';

/** Runs `marginalia` with `args` (what stands behind its name) and returns the exit status. Rejects only for errors of our own. */
export async function run(args: readonly string[], io: CliIo): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name === undefined) return fail(io, 'marginalia', 'name a command; "marginalia --help" lists them');
    await io.write(generalHelp());
    return 0;
  }
  const command = COMMANDS.find(each => each.name === name);
  if (command === undefined) return fail(io, 'marginalia', `there is no command "${name}"; "marginalia --help" lists them`);
  try {
    const parsed = parse(command, rest);
    if (!parsed.isSet('help')) return await command.run(parsed, io);
    await io.write(commandHelp(command));
    return 0;
  } catch (error) {
    if (error instanceof CliError) return fail(io, `marginalia ${command.name}`, error.message);
    throw error;
  }
}

function parse(command: Command, args: readonly string[]): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const option of command.options) options[option.name] = { type: option.value === undefined ? 'boolean' : 'string' };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const text = (option: string): string | undefined => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    };
    return { positionals, text, isSet: option => values[option] === true };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? error.message) : String(error);
    throw new CliError(`${why.charAt(0).toLowerCase()}${why.slice(1)}; "marginalia ${command.name} --help" lists what it takes`);
  }
}

function fail(io: CliIo, who: string, why: string): ExitStatus {
  io.writeError(`${who}: ${why.replace(/\s+/g, ' ')}`);
  return 2;
}
