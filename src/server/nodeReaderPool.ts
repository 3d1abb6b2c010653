import { availableParallelism } from 'node:os';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { ReadDocument, SourceDocument } from '../engine/index.ts';
import { Rereader } from './corpus/rereader.ts';
import type { ReaderPool } from './readerPool.ts';

/** Milliseconds without work after which the threads are ended: each holds memory of its own. */
const PATIENCE = 20_000;
/** Documents a thread is given ahead of time, so that it never waits for the next. */
const AHEAD = 6;

/** The text of the document read is left out: who asked for it has it. */
type Answer = { readonly read: ReadDocument } | { readonly failed: string };

/** Answers in a worker thread, each document in its turn. */
export function serveReadings(port: MessagePort): void {
  const rereader = new Rereader();
  port.on('message', (source: SourceDocument) => {
    port.postMessage(answerTo(source, rereader));
  });
}

function answerTo(source: SourceDocument, rereader: Rereader): Answer {
  try {
    return { read: { ...rereader.read(source), text: '' } };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

interface Task {
  readonly source: SourceDocument;
  readonly settle: (answer: Answer) => void;
}

/**
 * As many threads as the machine has cores but one, which is left to answers and to the editor. `program` is what a thread runs: it calls
 * `serveReadings`. They start with the first document and end when there have been none for a while.
 */
export class NodeReaderPool implements ReaderPool {
  readonly size: number;
  readonly #program: string;
  readonly #threads = new Map<Worker, Task[]>();
  readonly #waiting: Task[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;
  /** A thread ended before it had read anything: none can be run here. */
  #broken = false;

  constructor(program: string, size = Math.max(1, availableParallelism() - 1)) {
    this.#program = program;
    this.size = size;
  }

  async read(source: SourceDocument): Promise<ReadDocument> {
    if (this.#disposed || this.#broken) throw new Error('No thread can read.');
    clearTimeout(this.#timer);
    const answer = await new Promise<Answer>(settle => {
      this.#waiting.push({ source, settle });
      this.#hand();
    });
    if ('failed' in answer) throw new Error(answer.failed);
    return { ...answer.read, text: source.text };
  }

  dispose(): void {
    this.#disposed = true;
    this.#end();
  }

  #hand(): void {
    while (this.#waiting.length > 0) {
      const [thread, tasks] = this.#idlest();
      if (thread === undefined || tasks.length >= AHEAD) return;
      const task = this.#waiting.shift();
      if (task === undefined) return;
      tasks.push(task);
      thread.postMessage(task.source);
    }
  }

  /** The thread with the least to do; a new one while there may be more. */
  #idlest(): readonly [Worker | undefined, Task[]] {
    let [best, fewest]: [Worker | undefined, Task[]] = [undefined, []];
    for (const [thread, tasks] of this.#threads) if (best === undefined || tasks.length < fewest.length) [best, fewest] = [thread, tasks];
    if ((best === undefined || fewest.length > 0) && this.#threads.size < this.size) return this.#start();
    return [best, fewest];
  }

  #start(): readonly [Worker, Task[]] {
    const thread = new Worker(this.#program, { argv: [] });
    const tasks: Task[] = [];
    let hasAnswered = false;
    this.#threads.set(thread, tasks);
    thread.on('message', (answer: Answer) => {
      hasAnswered = true;
      tasks.shift()?.settle(answer);
      this.#hand();
      if (this.#waiting.length === 0 && tasks.length === 0) this.#endLater();
    });
    // 'exit' follows an 'error'; without a listener the error would end the server.
    thread.on('error', () => undefined);
    thread.on('messageerror', () => void thread.terminate());
    thread.on('exit', () => {
      this.#threads.delete(thread);
      this.#broken ||= !hasAnswered && tasks.length > 0;
      if (this.#broken) for (const { settle } of this.#waiting.splice(0)) settle({ failed: 'No thread can be run here.' });
      for (const { settle } of tasks.splice(0)) settle({ failed: 'The thread that read this document has ended.' });
      this.#hand();
    });
    return [thread, tasks];
  }

  #endLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if ([...this.#threads.values()].every(tasks => tasks.length === 0)) this.#end();
    }, PATIENCE);
    this.#timer.unref();
  }

  #end(): void {
    clearTimeout(this.#timer);
    for (const { settle } of this.#waiting.splice(0)) settle({ failed: 'The server has ended.' });
    for (const thread of this.#threads.keys()) void thread.terminate();
  }
}
