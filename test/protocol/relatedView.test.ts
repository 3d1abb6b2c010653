import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFromRelatedView } from '../../src/protocol/index.ts';

test('messages of the view are taken over, with the fields that belong to them and no others', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'open', card: 0, beside: true },
    { type: 'copyQuotation', card: 3 },
    { type: 'insertQuotation', card: 3 },
    { type: 'openQuery' },
    { type: 'setPinned', pinned: false },
    { type: 'retry' },
    { type: 'openSample' },
    { type: 'chooseFolder' },
  ])
    assert.deepEqual(parseFromRelatedView({ ...message, command: 'evil' }), message);
});

test('anything else is dropped', () => {
  for (const raw of [
    null,
    undefined,
    'ready',
    [],
    {},
    { type: 'close' },
    { type: 'open' },
    { type: 'open', card: -1, beside: true },
    { type: 'open', card: 1.5, beside: true },
    { type: 'open', card: '1', beside: true },
    { type: 'open', card: 1, beside: 'yes' },
    { type: 'copyQuotation', card: 1e9 },
    { type: 'setPinned' },
  ])
    assert.equal(parseFromRelatedView(raw), null, JSON.stringify(raw));
});

test('no value makes it throw', () => {
  fc.assert(
    fc.property(fc.anything(), raw => {
      const message = parseFromRelatedView(raw);
      assert.ok(message === null || typeof message.type === 'string');
    }),
  );
});
