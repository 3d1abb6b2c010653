import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MeasureDetail, MeasureRow } from '../../src/protocol/index.ts';
import { plotLayout } from '../../src/webview/measure/plotLayout.ts';

type Ends = Pick<MeasureRow, 'low' | 'high'>;

function measure(ends: readonly Ends[], unit = 'count'): MeasureDetail {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const rest = {
    range,
    figure: range,
    claim: '',
    words: '',
    value: '',
    isAbout: false,
    asOf: null,
    asOfFrom: null,
    title: '',
    publisher: null,
    origin: null,
    originWhy: '',
  };
  const rows = ends.map((end, i) => ({ ...rest, ...end, uri: `file:///${String(i)}`, citationKey: String(i) }));
  return { id: 'm', name: 'm', unit, documents: rows.length, rows, relations: [], origins: [], corrected: false };
}

test('figures stand in the order of their values, ranges from end to end, open ends at the edge', () => {
  const layout = plotLayout(
    measure([
      { low: 100, high: 100 },
      { low: 50, high: 150 },
      { low: 120, high: null },
      { low: null, high: 80 },
    ]),
    800,
  );
  const [point, range, least, most] = layout.rows;
  assert.ok(point && range && least && most);
  assert.ok(point.isPoint && !range.isPoint && !least.isPoint && !most.isPoint);
  assert.ok(range.from < most.to && most.to < point.from && point.from < least.from && least.from < range.to);
  assert.deepEqual([least.openRight, least.to, most.openLeft, most.from], [true, layout.right, true, layout.left]);
  assert.ok(point.y < range.y && range.y < least.y);
});

test('figures that lie far apart get a logarithmic axis, dates and figures with zero do not', () => {
  const far: readonly Ends[] = [
    { low: 10, high: 10 },
    { low: 100_000, high: 100_000 },
  ];
  assert.ok(plotLayout(measure(far), 800).isLog);
  assert.ok(!plotLayout(measure([...far, { low: 0, high: 0 }]), 800).isLog);
  assert.ok(!plotLayout(measure(far, 'date'), 800).isLog);
});

test('years are told in full, and each once', () => {
  const labels = plotLayout(
    measure(
      [
        { low: 1948, high: 1948 },
        { low: 1950, high: 1950 },
      ],
      'date',
    ),
    800,
  ).ticks.map(({ label }) => label);
  assert.ok(labels.length > 1 && labels.every(label => /^\d{4}$/.test(label)), labels.join(' '));
  assert.equal(new Set(labels).size, labels.length);
});

test('dates a day apart stand apart, on an axis of days', () => {
  const days = plotLayout(
    measure(
      [
        { low: 2015.1836, high: 2015.1836 },
        { low: 2015.1863, high: 2015.1863 },
      ],
      'date',
    ),
    800,
  );
  const [first, second] = days.rows;
  assert.ok(first && second && second.from - first.from > 10, 'ten pixels');
  const labels = days.ticks.map(({ label }) => label);
  assert.ok(labels.length > 1 && labels.every(label => /^Mar (?:\d{1,2}|2015)$/.test(label)), labels.join(', '));
});

test('a single year has the years around it', () => {
  const labels = plotLayout(measure([{ low: 1979, high: 1979 }], 'date'), 800).ticks.map(({ label }) => label);
  assert.deepEqual(labels, ['1978', '1979', '1980']);
});

test('any figures have a layout within its width', () => {
  const value = fc.oneof(fc.constant(null), fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.double({ noNaN: true, min: 0, max: 1e15 }));
  const ends = fc.tuple(value, value).map(([a, b]): Ends => {
    if (a === null || b === null) return { low: a, high: b };
    return { low: Math.min(a, b), high: Math.max(a, b) };
  });
  fc.assert(
    fc.property(fc.array(ends, { maxLength: 12 }), fc.integer({ min: 1, max: 3000 }), (all, width) => {
      const layout = plotLayout(measure(all), width);
      assert.equal(layout.rows.length, all.length);
      for (const { from, to, y } of layout.rows) {
        assert.ok(Number.isFinite(from) && Number.isFinite(to) && from <= to + 1e-6 && y < layout.bottom);
        assert.ok(from >= layout.left - 1e-6 && to <= layout.right + 1e-6);
      }
      for (const { x } of layout.ticks) assert.ok(Number.isFinite(x));
      const gaps = layout.ticks.slice(1).map(({ x }, i) => x - (layout.ticks[i]?.x ?? 0));
      assert.ok(
        gaps.every(gap => gap >= 40),
        'labels of the axis do not run into each other',
      );
    }),
  );
});
