import type { Command, Option } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { wrap } from './output/printer.ts';

const WIDTH = 100;

/** What `marginalia --help` prints. */
export function generalHelp(): string {
  const width = Math.max(...COMMANDS.map(command => command.name.length)) + 2;
  return [
    'Usage: marginalia COMMAND [ARGUMENTS] [--json]',
    '',
    'Reads a corpus of Markdown and plain text documents the way the editor extension does.',
    '',
    'Commands:',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'Exit status: 0 done; 1 findings (check only); 2 could not run.',
    '"marginalia COMMAND --help" tells more of a command.',
    '',
  ].join('\n');
}

/** What `marginalia COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const all: readonly Option[] = [...command.options, { name: 'help', help: 'print this' }];
  const options = all.map(option => ({
    left: `--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`,
    help: option.help,
  }));
  const width = Math.max(...options.map(option => option.left.length)) + 2;
  return [
    `Usage: marginalia ${command.name} ${command.usage}`,
    '',
    ...wrap(`${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`, WIDTH),
    ...command.details.flatMap(paragraph => ['', ...wrap(paragraph, WIDTH)]),
    '',
    'Options:',
    ...options.map(({ left, help }) => `  ${left.padEnd(width)}${help}`),
    '',
  ].join('\n');
}
