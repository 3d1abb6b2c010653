/**
 * What many notes on one long document cost, in processor time: the server's part of what the editor asks, and the editor's part of the answers
 * (parsing, and putting into the list that it keeps). Each figure is the median of some edits, beside the same without notes where reading the text counts.
 *
 *     npm run bench notes -- [--notes N] [--size CHARACTERS] [--edits N]
 */
import { type Annotation, quoteSpan, toLine } from '../../../src/engine/index.ts';
import { listedNotes } from '../../../src/host/model/noteLists.ts';
import type { NoteItem, NoteListing } from '../../../src/protocol/index.ts';
import { sha256 } from '../../../src/server/annotations/sha256.ts';
import { TestClient, uriOf } from '../../server/support/testClient.ts';
import { makeProse } from '../engine/prose.ts';

const args = process.argv.slice(2);
const given = (name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const [count, size, edits] = [given('notes', 10_000), given('size', 1_000_000), given('edits', 5)];
const DOC = 'corpus/long.md';
const LOG = '.marginalia/annotations/long.jsonl';

interface Timed<T> {
  readonly ms: number;
  readonly result: T;
}

/** Milliseconds of processor time, of all threads. */
async function timed<T>(run: () => T | Promise<T>): Promise<Timed<T>> {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

/** A comment on every so many characters. */
async function logOf(text: string, notes: number): Promise<string> {
  const hash = await sha256(text);
  const lines = Array.from({ length: notes }, (_, i): Annotation => {
    const start = text.indexOf(' ', Math.floor((i * (text.length - 400)) / notes)) + 1;
    const end = text.indexOf(' ', start + 30);
    return {
      kind: 'annotation',
      id: `urn:x:${String(i)}`,
      motivations: ['commenting'],
      bodies: [{ type: 'TextualBody', purpose: 'commenting', value: `What of ${String(i)}?`, format: 'text/markdown' }],
      creator: null,
      created: '2026-01-05T10:00:00Z',
      modified: '2026-01-05T10:00:00Z',
      target: { source: '../../corpus/long.md', quote: quoteSpan(text, { start, end }), sha256: hash },
      others: {},
    };
  });
  return lines.map(line => `${toLine(line)}\n`).join('');
}

/** What the editor keeps, and what it costs it to take in an answer. */
class Editor {
  #lists: ReadonlyMap<string, { readonly stamp: number; readonly notes: readonly NoteItem[] }> = new Map();
  readonly #client: TestClient;

  constructor(client: TestClient) {
    this.#client = client;
  }

  async list(): Promise<{ readonly server: number; readonly host: number; readonly bytes: number }> {
    const known = [...this.#lists].map(([uri, { stamp }]) => ({ uri, stamp }));
    const { ms, result } = await timed(() => this.#client.request('marginalia/allNotes', { known }));
    const sent = JSON.stringify(result);
    const taken = await timed(() => {
      const listings = JSON.parse(sent) as NoteListing[]; // what was sent
      this.#lists = new Map(
        listings.map(listing => [
          listing.uri,
          { stamp: listing.stamp, notes: listedNotes(listing, this.#lists.get(listing.uri)?.notes ?? []) },
        ]),
      );
    });
    return { server: ms, host: taken.ms, bytes: sent.length };
  }
}

const rows: string[] = [];
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

async function withText(text: string, log: string, body: (client: TestClient, read: number) => Promise<void>): Promise<void> {
  const client = new TestClient({ files: { [DOC]: text, [LOG]: log } });
  await client.initialize();
  await client.request('marginalia/reload', {});
  const { ms } = await timed(async () => {
    await client.open(DOC, text);
    await client.request('marginalia/noteMarks', { uri: uriOf(DOC) });
  });
  await body(client, ms);
  await client.dispose();
}

async function typed(
  client: TestClient,
  what: string,
  change: (text: string, i: number) => string,
  before: string,
  from: number,
): Promise<string> {
  const editor = new Editor(client);
  await editor.list();
  let text = before;
  const [marks, lists, hosts, bytes]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let i = 0; i < edits + 1; i++) {
    text = change(text, i);
    await client.edit(DOC, from + i, text);
    const marked = await timed(() => client.request('marginalia/noteMarks', { uri: uriOf(DOC) }));
    const parsed = JSON.stringify(marked.result);
    const host = await timed(() => JSON.parse(parsed) as unknown);
    const listed = await editor.list();
    if (i === 0) {
      rows.push(line(`${what}: the first one`, [marked.ms, host.ms, listed.server, listed.host, listed.bytes / 1000]));
      continue;
    }
    marks.push(marked.ms);
    lists.push(listed.server);
    hosts.push(listed.host);
    bytes.push(listed.bytes / 1000);
  }
  rows.push(line(`${what}: each further one`, [median(marks), NaN, median(lists), median(hosts), median(bytes)]));
  return text;
}

const line = (what: string, figures: readonly number[]): string =>
  `| ${what} | ${figures.map(figure => (Number.isNaN(figure) ? '' : figure.toFixed(figure < 10 ? 1 : 0))).join(' | ')} |`;

async function bench(notes: number): Promise<void> {
  const text = makeProse(size, 'markdown', 1);
  const log = await logOf(text, notes);
  rows.push(`\n${String(notes)} notes, ${(text.length / 1e6).toFixed(2)} MB\n`);
  rows.push('| what | marks: server ms | host ms | list: server ms | host ms | KB |', '|---|--:|--:|--:|--:|--:|');
  await withText(text, log, async (client, read) => {
    const first = await new Editor(client).list();
    rows.push(line('opened', [read, NaN, first.server, first.host, first.bytes / 1000]));
    const at = text.indexOf('\n\n') + 2;
    const word = (now: string): string => `${now.slice(0, at)}Now ${now.slice(at)}`;
    const paragraph = (now: string): string => `${now.slice(0, at)}Now.\n\n${now.slice(at)}`;
    let now = await typed(client, 'a word at the top', word, text, 2);
    now = await typed(client, 'a paragraph at the top', paragraph, now, 2 + edits + 1);
    const middle = now.indexOf('\n\n', now.length / 2) + 2;
    await typed(client, 'a word in the middle', each => `${each.slice(0, middle)}Now ${each.slice(middle)}`, now, 2 + 2 * (edits + 1));
  });
  // changed by another program while the editor was closed: all notes are looked for
  const changed = text.replace(/^(\w+) (\w+)/gm, (all, one: string, two: string, offset: number) =>
    offset % 3 === 0 ? `${two} ${one}` : all,
  );
  await withText(changed, log, async (client, read) => {
    const { server } = await new Editor(client).list();
    rows.push(line('opened after the text was changed elsewhere', [read, NaN, server, NaN, NaN]));
  });
}

await bench(0);
await bench(count);
process.stdout.write(`${rows.join('\n')}\n`);
