/**
 * The versions of a file that a git repository keeps: that of the index first, then those of its commits, the latest first.
 *
 * Method: two of git's plumbing commands, which run none of the programs that a repository can name in its configuration (hooks, filters, pagers, monitors,
 * signers), may use no protocol, so that nothing is fetched, and write nothing. They run beside the server, which waits for none of them.
 * Limits: `MOST_COMMITS` commits that touched the file under its name of now, `MOST_BYTES` in all. Whatever goes wrong, there are no more versions.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const MOST_COMMITS = 200;
const MOST_BYTES = 64 * 1024 * 1024;
/** What stands before each object that `git cat-file --batch` gives out. */
const OBJECT = /^[0-9a-f]{40,64} (\w+) (\d+)$/;
const LINE_FEED = 10;

/** Ends early where `signal` says so; never rejects. */
export async function* gitVersions(uri: string, signal: AbortSignal): AsyncGenerator<Uint8Array, void, undefined> {
  let objects: ReturnType<typeof git> | undefined;
  try {
    const path = fileURLToPath(uri);
    const [folder, name] = [dirname(path), basename(path)];
    if (name.includes('\n')) return; // its name would be two questions
    const commits = git(folder, ['rev-list', `--max-count=${MOST_COMMITS}`, 'HEAD', '--', name], signal);
    commits.stdin.end();
    const revisions = (await text(commits.stdout)).split('\n').filter(line => line !== '');
    objects = git(folder, ['cat-file', '--batch'], signal);
    objects.stdin.end(['', ...revisions].map(revision => `${revision}:./${name}\n`).join(''));
    yield* readObjects(objects.stdout);
  } catch {
    // withdrawn, no git, or no address of a file here: what has come so far is all there is
  } finally {
    objects?.kill();
  }
}

/** The contents of the files among the objects of a batch. */
async function* readObjects(output: Readable): AsyncGenerator<Uint8Array, void, undefined> {
  let chunks: Buffer[] = [];
  let length = 0;
  let wanted = 1;
  let total = 0;
  for await (const chunk of output as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    total += chunk.length;
    if (total > MOST_BYTES) return;
    if (length < wanted) continue;
    let rest = Buffer.concat(chunks);
    for (;;) {
      const head = headOf(rest);
      wanted = head?.to ?? rest.length + 1;
      if (head === null || rest.length < head.to) break;
      if (head.isFile) yield rest.subarray(head.from, head.to - 1);
      rest = rest.subarray(head.to);
    }
    [chunks, length] = [[rest], rest.length];
  }
}

/** What the first line of an answer says of what follows it; null as long as the line is not there in full. */
function headOf(bytes: Buffer): { readonly from: number; readonly to: number; readonly isFile: boolean } | null {
  const end = bytes.indexOf(LINE_FEED);
  if (end < 0) return null;
  const [, type, size] = OBJECT.exec(bytes.toString('latin1', 0, end)) ?? [];
  const from = end + 1;
  return { from, to: size === undefined ? from : from + Number(size) + 1, isFile: type === 'blob' };
}

/** Runs git in `folder`. The process itself stands where git does not look for anything: on Windows programs are first looked for where it stands. */
function git(folder: string, args: readonly string[], signal: AbortSignal): ChildProcessByStdio<Writable, Readable, null> {
  const safe = ['--no-pager', '--no-replace-objects', '--literal-pathspecs', '-c', 'core.fsmonitor=false', '-C', folder];
  const child = spawn('git', [...safe, ...args], {
    cwd: dirname(process.execPath),
    env: { ...withoutGits(process.env), GIT_ALLOW_PROTOCOL: '', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    signal,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  child.on('error', () => child.stdout.destroy()); // no git here, or withdrawn
  child.stdin.on('error', () => undefined); // it ended before it was asked
  return child;
}

/** What the environment says of other repositories is not meant for this one. */
function withoutGits(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_/i.test(name)));
}
