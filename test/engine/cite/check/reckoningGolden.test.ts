import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reckoningFiles, scoreReckoning } from '../../../bench/check/reckoning.ts';

/** Mistakes that are found at least in the labelled paragraphs that were read, and in those that nobody has read. */
const LEAST = { read: 0.78, unread: 0.45 };

for (const unread of [false, true])
  test(`of labelled paragraphs ${unread ? 'that nobody has read' : 'that were read'} most mistakes are found, and nothing else`, () => {
    const scores = reckoningFiles(unread).map(scoreReckoning);
    const [mistakes, missed] = [scores, scores].map((all, i) =>
      all.reduce((sum, each) => sum + (i === 0 ? each.mistakes : each.missed.length), 0),
    );
    const wrong = scores.flatMap(score => score.false.map(({ code }) => `${score.name}: ${code}`));
    assert.deepEqual(wrong, []);
    assert.ok(
      (missed ?? 0) <= (1 - LEAST[unread ? 'unread' : 'read']) * (mistakes ?? 0),
      `${String(missed)} of ${String(mistakes)} missed`,
    );
  });
