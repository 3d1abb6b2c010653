import { once } from 'node:events';
import type { CliIo } from './io.ts';
import { run } from './run.ts';

const io: CliIo = {
  async write(output) {
    if (!process.stdout.write(output)) await once(process.stdout, 'drain');
  },
  writeError(line) {
    process.stderr.write(`${line}\n`);
  },
  stdin: () => process.stdin,
  cwd: process.cwd(),
  styled: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  columns: process.stdout.isTTY ? process.stdout.columns : 100,
};

// a reader such as `head` that has seen enough closes the pipe: that is no failure of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), io);
