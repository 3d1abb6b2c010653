import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoreEdited } from '../../../bench/check/edited.ts';
import { editedReports } from '../../../bench/check/editedReports.ts';

/** Edits that are found at least, and findings that are false at most, in all reports together. */
const LEAST = 0.6;
const MOST_FALSE = 25;

test('right reports have hardly a finding, and single mistakes in them are found', () => {
  const scores = editedReports().map(scoreEdited);
  const [edits, missed] = [
    scores.reduce((sum, score) => sum + score.edits, 0),
    scores.reduce((sum, score) => sum + score.missed.length, 0),
  ];
  const wrong = scores.flatMap(score => score.false.map(({ code, message }) => `${score.name}: ${code}: ${message}`));
  assert.ok(wrong.length <= MOST_FALSE, wrong.join('\n'));
  assert.ok(edits - missed >= LEAST * edits, `${String(missed)} of ${String(edits)} missed`);
});
