import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { scoreReport } from '../../../bench/check/wholeReport.ts';

const GOLDEN = new URL('../../../golden/check/', import.meta.url);
/** Of the mistakes planted in a whole report so many must be found, and of its findings no more may be false. */
const LEAST = { found: 0.85, false: 0.1 };

for (const topic of readdirSync(GOLDEN).filter(name => existsSync(new URL(`${name}/expected.jsonl`, GOLDEN))))
  test(`the whole report on ${topic}: what was planted is found, and what is right is left alone`, () => {
    const score = scoreReport(new URL(`${topic}/`, GOLDEN));
    assert.ok(score.expected > 20);
    assert.ok(score.found >= LEAST.found * score.expected, `found ${String(score.found)} of ${String(score.expected)}`);
    assert.ok(
      score.false.length <= LEAST.false * (score.found + score.false.length),
      score.false.map(({ code, message }) => `${code}: ${message}`).join('\n'),
    );
  });
