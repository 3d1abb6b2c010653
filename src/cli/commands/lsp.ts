import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command.ts';
import { CliError } from '../io.ts';

/** Where the build puts the language server, seen from the bundle of this command. */
const SERVER = '../server/main.node.cjs';

export const lsp: Command = {
  name: 'lsp',
  usage: '--stdio',
  summary: 'runs the language server, for any editor that speaks the Language Server Protocol',
  details: ['The server reads its messages from standard input and writes to standard output, until the editor ends it.'],
  options: [{ name: 'stdio', help: 'talk over standard input and output; the only way there is, so it must be given' }],
  async run(args) {
    if (!args.isSet('stdio')) throw new CliError('add --stdio: the server talks over standard input and output');
    const server = new URL(SERVER, import.meta.url);
    try {
      await access(server);
    } catch {
      throw new CliError(`the language server is not at ${fileURLToPath(server)}; build it with "npm run build"`);
    }
    await import(server.href);
    return 0;
  },
};
