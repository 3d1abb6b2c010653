import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFromMeasurePanel } from '../../src/protocol/index.ts';

test('messages of the panel are taken over, with the fields that belong to them and no others', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'retry' },
    { type: 'open', row: 2, beside: false },
    { type: 'export', format: 'csv' },
    { type: 'export', format: 'markdown' },
    { type: 'exportPlot', svg: '<svg xmlns="http://www.w3.org/2000/svg"></svg>' },
  ])
    assert.deepEqual(parseFromMeasurePanel({ ...message, command: 'evil' }), message);
});

test('anything else is dropped', () => {
  for (const raw of [
    null,
    'ready',
    [],
    { type: 'close' },
    { type: 'open', row: 1 },
    { type: 'open', row: -1, beside: true },
    { type: 'open', row: 1.5, beside: true },
    { type: 'export', format: 'svg' },
    { type: 'export', format: 'html' },
    { type: 'exportPlot', svg: '<html>' },
    { type: 'exportPlot', svg: `<svg ${'x'.repeat(4_000_000)}` },
  ])
    assert.equal(parseFromMeasurePanel(raw), null);
  fc.assert(fc.property(fc.anything(), raw => parseFromMeasurePanel(raw) === null || typeof raw === 'object'));
});
