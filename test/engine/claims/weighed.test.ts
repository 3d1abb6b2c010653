import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLAIM_KINDS } from '../../../src/engine/model/index.ts';
import { labelledSentences, readLabelled, type Row } from '../../bench/claims/labelled.ts';
import { show } from './claimFixture.ts';

test('what was done or holds is an event; what is said of everything and nothing is none', () => {
  for (const text of [
    'The troops left the valley in June 1974.',
    'The chapel was rebuilt by monks.',
    'Police detained the captain on Wednesday.',
    'Unemployment fell to 4 percent.',
  ])
    assert.match(show(text).kinds, /event/, text);
  for (const text of ['Does anyone remember that?', 'He may well mean it.', 'All rights reserved.', 'Reversed and remanded.'])
    assert.equal(show(text).kinds, '', text);
  for (const text of [
    'Let us turn, then, to the second ground of appeal.',
    'In my opinion the second season was much weaker.',
    'If only the dam had held.',
  ])
    assert.equal(show(text).kinds, '', text);
});

/** F1 of a yes-or-no answer. */
function f1(rows: readonly Row[], wanted: (row: Row) => boolean, found: (row: Row) => boolean): number {
  const right = rows.filter(row => wanted(row) && found(row)).length;
  return (2 * right) / (rows.filter(wanted).length + rows.filter(found).length);
}

const FLOORS: Readonly<Record<string, readonly [claim: number, event: number, all: number]>> = {
  running: [0.87, 0.78, 0.8],
  unread: [0.865, 0.76, 0.765],
  blind: [0.89, 0.9, 0.88],
  law: [0.93, 0.8, 0.8],
  unreadlaw: [0.885, 0.81, 0.785],
};

for (const [set, [claim, event, all]] of Object.entries(FLOORS))
  test(`the sentences of "${set}" are read at least as well as when their weights were fitted`, () => {
    const rows = readLabelled(labelledSentences(set));
    const judged = (kind: string): readonly Row[] => rows.filter(({ label }) => label.open?.includes(kind) !== true);
    const isClaim = ({ label }: Row): boolean => label.kinds.length > 0;
    const claims = f1(
      rows.filter(({ label }) => label.kinds.length > 0 || (label.open ?? []).length === 0),
      isClaim,
      ({ facts }) => facts.kinds.length > 0,
    );
    assert.ok(claims >= claim, `claims: ${String(claims)}`);
    const events = f1(
      judged('event'),
      ({ label }) => label.kinds.includes('event'),
      ({ facts }) => facts.kinds.includes('event'),
    );
    assert.ok(events >= event, `events: ${String(events)}`);
    const pairs = CLAIM_KINDS.flatMap(kind => judged(kind).map(row => ({ kind, row })));
    const wanted = pairs.filter(({ kind, row }) => row.label.kinds.includes(kind));
    const found = pairs.filter(({ kind, row }) => row.facts.kinds.includes(kind));
    const right = found.filter(({ kind, row }) => row.label.kinds.includes(kind)).length;
    const kinds = (2 * right) / (wanted.length + found.length);
    assert.ok(kinds >= all, `kinds: ${String(kinds)}`);
  });
