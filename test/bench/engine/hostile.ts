/**
 * Looks for texts whose reading takes more than linear time: `node --import tsx test/bench/engine/hostile.ts [--repeats 25000] [--pairs] [--every 97]`.
 *
 * Method: a fragment is repeated N and four times N times behind English prose, in its line and apart, as Markdown and as plain text; each stage is timed by the
 * processor time of this process. Linear work grows four times, quadratic work sixteen times. Printed is every stage that grew more than `GROWTH`
 * times and took more than `NOTICED` seconds, or was slower than `SLOW` seconds a million code units, in each of `ATTEMPTS` attempts. `--pairs` takes every
 * two fragments one behind the other, `--every` N one in N of them.
 */
import { parseArgs } from 'node:util';
import type { DocumentUri, TextFormat } from '../../../src/engine/index.ts';
import { bundledReaders } from './bundle.ts';
import { FRAGMENTS } from '../../engine/text/fragments.ts';

const GROWTH = 6;
const NOTICED = 0.2;
const SLOW = 6;
const ATTEMPTS = 3;
const LEAD =
  'The committee said that 1,200 of the people who were held in the camps had been released in 2008, and that it was not known what became of the others.';

const { values } = parseArgs({
  options: {
    repeats: { type: 'string', default: '25000' },
    pairs: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
  },
});
const repeats = Number(values.repeats);
const readers = await bundledReaders();

type Times = ReadonlyMap<string, number>;

function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Seconds that each stage takes. */
function timesOf(text: string, format: TextFormat): Times {
  // Any address will do: nothing looks at it here.
  const source = { uri: 'file:///hostile' as DocumentUri, path: 'hostile', text, format };
  const times = new Map<string, number>();
  const timed = <T>(stage: string, work: () => T): T => {
    let result: T | undefined;
    times.set(
      stage,
      seconds(() => {
        result = work();
      }),
    );
    // Set by the line above.
    return result as T;
  };
  const reading = timed('text', () => readers.readText(source));
  const claims = timed('claims', () => readers.readClaims({ ...reading, language: 'en' }, () => '2012-06'));
  const entities = timed('names', () => readers.readEntities(reading, text));
  timed('references', () => readers.readReferences(text, reading));
  const record = timed('record', () => readers.readRecord(source, reading));
  timed('sources', () => readers.readSources({ text, reading, entities, claims, borders: [], record: record.record }));
  timed('parts', () => readers.readParts(source, reading, record.record));
  timed('passages', () => readers.passagesOf(reading));
  if (format === 'plain') timed('one sentence', () => readers.readSentence(text, { start: 0, end: text.length }, 'en', '2012-06'));
  return times;
}

/** What was found too slow: the stage, and what to print of it. */
function slowStages(fragment: string, lead: string, format: TextFormat): ReadonlyMap<string, string> {
  const small = timesOf(lead + fragment.repeat(repeats), format);
  const large = timesOf(lead + fragment.repeat(repeats * 4), format);
  const size = (repeats * 4 * fragment.length) / 1e6;
  const slow = new Map<string, string>();
  for (const [stage, after] of large) {
    const before = small.get(stage) ?? 0;
    const growth = after / Math.max(before, 0.001);
    if (after > NOTICED && (growth > GROWTH || after / size > SLOW))
      slow.set(stage, `${before.toFixed(2)} → ${after.toFixed(2)} s · ×${growth.toFixed(1)} · ${(after / size).toFixed(1)} s/MB`);
  }
  return slow;
}

function tell(fragment: string, lead: string, format: TextFormat): void {
  let slow = slowStages(fragment, lead, format);
  for (let attempt = 1; attempt < ATTEMPTS && slow.size > 0; attempt++) {
    const again = slowStages(fragment, lead, format);
    slow = new Map([...slow].filter(([stage]) => again.has(stage)));
  }
  for (const [stage, what] of slow)
    console.log(`${JSON.stringify(fragment)} · ${format} · ${JSON.stringify(lead.slice(-2))} · ${stage} · ${what}`);
}

/** What is repeated: the fragments, or every two of them. */
function* repeated(): Generator<string> {
  for (const first of FRAGMENTS) {
    if (!values.pairs) yield first;
    else for (const second of FRAGMENTS) if (second !== first) yield first + second;
  }
}

const all = [...repeated()];
for (const [i, fragment] of all.entries()) {
  if (i % Number(values.every) !== 0) continue;
  for (const format of ['plain', 'markdown'] as const) for (const lead of [`${LEAD} `, `${LEAD}\n\n`]) tell(fragment, lead, format);
}
console.log(`${all.length} fragments, ${repeats} and ${repeats * 4} times`);
