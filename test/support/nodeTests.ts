import { run } from 'node:test';
import path from 'node:path';
import { inspect } from 'node:util';
import { add, NOTHING, type Counts } from './counts.ts';
import { ROOT } from './project.ts';

/** What a test says of itself (`TestContext.diagnostic`) to be counted so. */
export const PASSED_AT_SECOND_TRY = 'passed at the second try';

/** What node:test tells of a test, as far as it is used here. */
interface TestEvent {
  readonly name: string;
  readonly nesting: number;
  readonly file?: string;
  readonly line?: number;
  readonly skip?: string | boolean;
  readonly todo?: string | boolean;
  readonly details: { readonly type?: string | undefined; readonly error?: unknown };
}

/**
 * Runs files of node:test, each in a process of its own, and prints what failed and nothing else. A file without a test
 * counts as a failure: node:test itself lets it pass.
 */
export async function runNodeTests(files: readonly string[], concurrency: number, onTest?: (name: string) => void): Promise<Counts> {
  let counts = NOTHING;
  const stream = run({ files: [...files], concurrency });
  const isFile = ({ name }: TestEvent): boolean => files.includes(path.resolve(ROOT, name));
  stream.on('test:pass', (event: TestEvent) => {
    if (event.details.type === 'suite') return;
    if (isFile(event)) {
      console.error(`\n${path.relative(ROOT, event.name)}: has no test`);
      counts = add(counts, { ...NOTHING, failed: 1 });
      return;
    }
    const isSkipped = Boolean(event.skip) || Boolean(event.todo);
    counts = add(counts, { ...NOTHING, ...(isSkipped ? { skipped: 1 } : { passed: 1 }) });
    onTest?.(event.name);
  });
  stream.on('test:fail', (event: TestEvent) => {
    // A suite, or a file, fails because a test in it does; that one is told.
    if (event.details.type === 'suite' || causedByChildren(event.details.error)) return;
    counts = add(counts, { ...NOTHING, failed: 1 });
    const where =
      event.file === undefined ? '' : ` (${path.relative(ROOT, event.file)}${event.line === undefined ? '' : `:${event.line}`})`;
    console.error(`\n✖ ${isFile(event) ? path.relative(ROOT, event.name) : event.name}${where}\n${explain(event.details.error)}`);
  });
  // An error after a test has ended is told only so.
  stream.on('test:diagnostic', ({ message }: { message: string }) => {
    if (message === PASSED_AT_SECOND_TRY) counts = add(counts, { ...NOTHING, retried: 1 });
    if (message.startsWith('Warning:')) console.error(message);
  });
  stream.on('test:stderr', ({ message }: { message: string }) => process.stderr.write(message));
  stream.on('test:stdout', ({ message }: { message: string }) => process.stdout.write(message));
  await new Promise<void>((resolve, reject) => {
    stream.once('end', resolve);
    stream.once('error', reject);
    stream.resume();
  });
  return counts;
}

const causedByChildren = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'failureType' in error && error.failureType === 'subtestsFailed';

/** The error itself rather than the envelope in which node:test passes it on. */
function explain(error: unknown): string {
  const inner = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return inner instanceof Error && inner.stack !== undefined ? inner.stack : inspect(inner);
}
