import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Course } from '../../../src/engine/anchor/course.ts';
import { longestRising } from '../../../src/engine/anchor/longestRising.ts';
import { resolveAnchor, resolveAnchors } from '../../../src/engine/anchor/resolve.ts';
import { selectorsFor } from '../../../src/engine/anchor/selectors.ts';
import type { AnchorQuery } from '../../../src/engine/index.ts';

const PAY = 'Ships pay at the office.';
const QUAYS = [
  'The north quay was built in 1812 by masons from the hills.',
  'Herring was salted on the southern pier until the railway came.',
  'A fire took the eastern warehouses in one windy night.',
  'Nobody knows who drew the plans of the western mole.',
];
const PARTS = QUAYS.map((quay, i) => `${quay} ${PAY} Rope is sold at stall ${i + 3}.`);
const OLD = PARTS.join('\n\n');

function selectorsOf(text: string, quote: string, nth = 0): AnchorQuery {
  let start = text.indexOf(quote);
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  assert.ok(start >= 0, 'the quote must stand in the old text');
  return selectorsFor(text, { start, end: start + quote.length });
}

describe('among others that are certain', () => {
  // Every neighbour of the repeated sentence is written anew, in the same words everywhere: nothing beside it tells one from the other.
  const now = OLD.replace(/Rope is sold at stall \d\./g, 'A stall sells rope.').replaceAll(PAY, `Yes. ${PAY}`);

  test('each of repeated sentences is told by where it stands', () => {
    for (const nth of [0, 1, 2, 3]) {
      const query = { ...selectorsOf(OLD, PAY, nth), prefix: '', suffix: '' };
      assert.equal(resolveAnchor(now, query).span, null, 'alone it cannot be told');
      const [result] = resolveAnchors(now, [query, ...QUAYS.map(quay => selectorsOf(OLD, quay))]);
      const place = selectorsOf(now, PAY, nth).start;
      assert.equal(result?.span?.start, place);
    }
  });
  test('a passage is not taken for its copy in another part', () => {
    const query = selectorsOf(OLD, PAY, 3);
    const without = OLD.replace(`western mole. ${PAY}`, 'western mole. Fishing is free.');
    const [result] = resolveAnchors(without, [query, ...QUAYS.map(quay => selectorsOf(OLD, quay))]);
    assert.equal(result?.span, null);
  });
  test('a passage is found among wholly new neighbours, as long as it stands between the same passages', () => {
    const quote = 'Tar is boiled on the beach beyond the mole.';
    const filler = (word: string, length = 90): string => Array.from({ length }, (_, i) => `${word}${i} ${word}${i * 7}.`).join(' ');
    const old = [QUAYS[0], filler('Herring'), quote, filler('Salmon'), QUAYS[1], filler('Cod'), QUAYS[2]].join(' ');
    const after = [QUAYS[0], filler('Timber'), filler('Iron', 45), quote, filler('Copper'), QUAYS[1], filler('Cod'), QUAYS[2]].join(' ');
    const query = selectorsOf(old, quote);
    const others = QUAYS.slice(0, 3).map(quay => selectorsOf(old, quay));
    const [alone, together] = [resolveAnchor(after, query), resolveAnchors(after, [query, ...others])[0]];
    assert.equal(alone.span?.start, after.indexOf(quote));
    assert.equal(together?.span?.start, after.indexOf(quote));
    assert.ok(together.score > alone.score, 'more certain between them');
  });
  test('a copy that is certainly another passage of the old text is none of its own', () => {
    const quote = 'Tolls are paid in silver by every ship that calls here.';
    const old = `${QUAYS[0]} ${quote} Nets dry. ${QUAYS[1]} ${quote} Rope is sold at stall 3. ${QUAYS[2]} ${QUAYS[3]}`;
    const after = old.replace(`${quote} Nets dry.`, 'Nets are dried on the wall.').replace('Rope is sold', 'Rope  is sold');
    const query = { ...selectorsOf(old, quote), prefix: '', suffix: ' Rope is sold at stall 3. A fire' };
    assert.notEqual(resolveAnchor(after, query).span, null, 'alone it looks like its own');
    const others = QUAYS.map(quay => selectorsOf(old, quay));
    assert.equal(resolveAnchors(after, [query, ...others, selectorsOf(old, quote, 1)])[0]?.span, null);
  });
  test('what is certain alone stays so', () => {
    const queries = QUAYS.map(quay => selectorsOf(OLD, quay));
    assert.deepEqual(
      resolveAnchors(now, queries).map(({ span }) => span?.start),
      queries.map(query => resolveAnchor(now, query).span?.start),
    );
  });
  test('passages in another order than before tell nothing of each other', () => {
    const shuffled = [PARTS[3], PARTS[2], PARTS[1], PARTS[0]].join('\n\n');
    const queries = QUAYS.map(quay => selectorsOf(OLD, quay));
    for (const [i, result] of resolveAnchors(shuffled, queries).entries())
      assert.equal(result.span?.start, shuffled.indexOf(QUAYS[i] ?? ''), QUAYS[i]);
  });
  test('places of another old text do no harm', () => {
    const other = `${'A long preface that was taken out. '.repeat(30)}${OLD}`;
    const queries = [...QUAYS.map(quay => selectorsOf(OLD, quay)), ...QUAYS.map(quay => selectorsOf(other, quay))];
    for (const [i, result] of resolveAnchors(OLD, queries).entries()) assert.equal(result.span?.start, OLD.indexOf(QUAYS[i % 4] ?? ''));
  });
});

describe('a course', () => {
  const at = (old: number, now: number, context = 2) => ({
    old: { start: old, end: old + 10 },
    now: { start: now, end: now + 10 },
    context,
  });
  const course = new Course([at(0, 100), at(50, 150), at(200, 400)]);
  test('tells how far a place is from where its neighbours would have it, and whether it stands between them', () => {
    assert.deepEqual(course.journey({ start: 70, end: 80 }, { start: 170, end: 180 }), { kind: 'beside', distance: 0, order: 'between' });
    assert.deepEqual(course.journey({ start: 180, end: 190 }, { start: 375, end: 385 }), { kind: 'beside', distance: 5, order: 'between' });
    assert.deepEqual(course.journey({ start: 70, end: 80 }, { start: 500, end: 510 }), { kind: 'beside', distance: 230, order: 'out' });
  });
  test('tells what stands at a place certainly, and is another', () => {
    const here = { start: 152, end: 158 };
    assert.equal(course.isAnothers({ start: 70, end: 80 }, here, 1), true);
    assert.equal(course.isAnothers({ start: 52, end: 58 }, here, 1), false, 'it is the same');
    assert.equal(course.isAnothers({ start: 70, end: 80 }, { start: 300, end: 310 }, 1), false, 'nothing is there');
    const less = new Course([at(0, 100), at(50, 150, 0.8)]);
    assert.equal(less.isAnothers({ start: 70, end: 80 }, here, 1), false, 'less of its surroundings is there than of the other');
  });
  test('follows passages that were moved together, and tells where neighbours parted', () => {
    const moved = new Course([at(0, 0), at(20, 20), at(40, 40), at(60, 60), at(100, 500), at(130, 530), at(200, 120)]);
    assert.deepEqual(moved.journey({ start: 115, end: 125 }, { start: 515, end: 525 }), { kind: 'beside', distance: 0, order: 'between' });
    assert.deepEqual(moved.journey({ start: 150, end: 160 }, { start: 550, end: 560 }), { kind: 'beside', distance: 0, order: 'parted' });
  });
  test('of two passages at one place keeps the one with more of its surroundings', () => {
    const both = new Course([at(0, 100), at(50, 200, 0.7), at(90, 200, 1.6), at(150, 300)]);
    assert.equal(both.isAnothers({ start: 50, end: 60 }, { start: 200, end: 210 }, 0.7), true);
    assert.equal(both.isAnothers({ start: 90, end: 100 }, { start: 200, end: 210 }, 1.6), false);
  });
  test('says nothing of a passage by itself', () => {
    assert.equal(new Course([at(0, 100)]).journey({ start: 0, end: 10 }, { start: 100, end: 110 }), null);
  });
  test('is none where the passages stand in another order', () => {
    assert.equal(new Course([at(0, 900), at(50, 700), at(100, 500)]).journey({ start: 200, end: 210 }, { start: 0, end: 10 }), null);
  });
});

test('the longest rising part of a row is as long as any', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 9 }), row => {
      const rising = longestRising(row, value => value);
      for (const [i, value] of rising.entries()) assert.ok(i === 0 || (rising[i - 1] ?? 0) < value);
      let longest = 0;
      for (let mask = 0; mask < 1 << row.length; mask++) {
        const part = row.filter((_, i) => (mask >> i) & 1);
        if (part.every((value, i) => i === 0 || (part[i - 1] ?? 0) < value)) longest = Math.max(longest, part.length);
      }
      assert.equal(rising.length, longest);
    }),
  );
});

test('any texts and any selectors have one answer each, in their order, in the text', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 });
  const query = fc.record({ exact: anything, prefix: anything, suffix: anything, start: fc.option(fc.nat(200)) });
  fc.assert(
    fc.property(anything, fc.array(query, { maxLength: 6 }), (text, queries) => {
      const results = resolveAnchors(text, queries);
      assert.equal(results.length, queries.length);
      for (const { span } of results) if (span) assert.ok(0 <= span.start && span.end <= text.length);
    }),
  );
});
