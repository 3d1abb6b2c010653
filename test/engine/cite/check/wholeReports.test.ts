import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { scoreReport } from '../../../bench/check/wholeReport.ts';

const GOLDEN = new URL('../../../golden/', import.meta.url);
const READ = new URL('check/', GOLDEN);
/** Of the mistakes planted in a whole report so many must be found, and of its findings no more may be false. */
const LEAST = { found: 0.85, false: 0.1 };

for (const topic of readdirSync(READ).filter(name => existsSync(new URL(`${name}/expected.jsonl`, READ))))
  test(`the whole report on ${topic}: what was planted is found, and what is right is left alone`, () => {
    const score = scoreReport(new URL(`${topic}/`, READ));
    assert.ok(score.expected > 20);
    assert.ok(score.found >= LEAST.found * score.expected, `found ${String(score.found)} of ${String(score.expected)}`);
    assert.ok(
      score.false.length <= LEAST.false * (score.found + score.false.length),
      score.false.map(({ code, message }) => `${code}: ${message}`).join('\n'),
    );
  });

/** The same over all reports of which errors were not mended one by one. */
const ELSEWHERE = { fitted: { found: 0.75, false: 0.08 }, held: { found: 0.72, false: 0.13 } } as const;

for (const [folder, least] of Object.entries(ELSEWHERE))
  test(`whole reports by other hands (${folder}): most of what was planted is found`, () => {
    const reports = readdirSync(new URL(`${folder}/`, GOLDEN)).filter(name => name !== 'README.md');
    const scores = reports.map(name => scoreReport(new URL(`${folder}/${name}/`, GOLDEN)));
    const [found, expected, wrong] = [
      scores.reduce((sum, score) => sum + score.found, 0),
      scores.reduce((sum, score) => sum + score.expected, 0),
      scores.reduce((sum, score) => sum + score.false.length, 0),
    ];
    assert.ok(reports.length >= 4);
    assert.ok(found >= least.found * expected, `found ${String(found)} of ${String(expected)}`);
    assert.ok(wrong <= least.false * (found + wrong), `false ${String(wrong)} of ${String(found + wrong)}`);
  });
