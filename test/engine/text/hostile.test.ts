import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../src/engine/index.ts';
import type { DocumentUri, TextFormat } from '../../../src/engine/model/index.ts';
import { FRAGMENTS } from './fragments.ts';

// A brand has no other way in: the test makes the address up.
const URI = 'test:hostile' as DocumentUri;
const LEAD =
  'The committee said that 1,200 of the people held in the camps had been released in 2008, and that it was not known where they were.';
const LENGTH = 40_000;
/** What takes less processor time is not looked at again: `npm run bench hostile` measures larger texts. */
const NOTICED_SECONDS = 0.3;
/** For four times the text: linear work grows four times, quadratic work sixteen times. */
const MOST_GROWTH = 9;
const ATTEMPTS = 3;

function secondsToRead(text: string, format: TextFormat): number {
  const before = process.cpuUsage();
  const { sentences } = readDocument({ uri: URI, path: 'hostile', text, format });
  const { user, system } = process.cpuUsage(before);
  assert.ok(sentences.every(({ span }) => span.start < span.end && span.end <= text.length));
  return (user + system) / 1e6;
}

/** How many times more processor time four times the repeats take; the least of several attempts, since other programs run beside this one. */
function growth(textOf: (length: number) => string, format: TextFormat): number {
  let least = Infinity;
  for (let i = 0; i < ATTEMPTS && least > MOST_GROWTH; i++)
    least = Math.min(least, secondsToRead(textOf(LENGTH), format) / secondsToRead(textOf(LENGTH / 4), format));
  return least;
}

for (const format of ['plain', 'markdown'] as const) {
  test(`no repeated fragment takes more than linear time as ${format} text`, () => {
    for (const fragment of FRAGMENTS) {
      const textOf = (length: number): string => `${LEAD}\n\n${fragment.repeat(length / fragment.length)}`;
      if (secondsToRead(textOf(LENGTH), format) < NOTICED_SECONDS) continue;
      const times = growth(textOf, format);
      assert.ok(times < MOST_GROWTH, `${JSON.stringify(fragment)}: ${times.toFixed(1)} times the time for four times the text`);
    }
  });
}
