import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromBase64, toBase64 } from '../../src/base/base64.ts';
import { countWhile } from '../../src/base/bisect.ts';
import { citationKey, citationOf, isCitationKey } from '../../src/base/citationKey.ts';
import { DisposableStore, toDisposable } from '../../src/base/disposable.ts';
import { Emitter } from '../../src/base/event.ts';
import { assertNever } from '../../src/base/types.ts';
import { plainLine } from '../../src/base/markdown.ts';

test('a store disposes of what it owns once, the latest first', () => {
  const order: string[] = [];
  const store = new DisposableStore();
  for (const name of ['first', 'second']) store.add(toDisposable(() => order.push(name)));
  store.dispose();
  store.dispose();
  assert.deepEqual(order, ['second', 'first']);
});

test('what is added to a store that is gone does not outlive it', () => {
  const store = new DisposableStore();
  store.dispose();
  let disposed = 0;
  store.add(toDisposable(() => disposed++));
  assert.equal(disposed, 1);
});

test('a disposable runs once, however often it is told to', () => {
  let runs = 0;
  const disposable = toDisposable(() => runs++);
  disposable.dispose();
  disposable.dispose();
  assert.equal(runs, 1);
});

test('an event reaches each listener, the same function twice if it was added twice', () => {
  const emitter = new Emitter<number>();
  const heard: number[] = [];
  const listen = (value: number): unknown => heard.push(value);
  const first = emitter.event(listen);
  emitter.event(listen);
  emitter.fire(1);
  first.dispose();
  emitter.fire(2);
  emitter.dispose();
  emitter.fire(3);
  assert.deepEqual(heard, [1, 1, 2]);
});

test('a listener that takes itself off does not rob the next one of the event', () => {
  const emitter = new Emitter<string>();
  const heard: string[] = [];
  const own = emitter.event(value => {
    heard.push(`own ${value}`);
    own.dispose();
  });
  emitter.event(value => heard.push(`other ${value}`));
  emitter.fire('a');
  emitter.fire('b');
  assert.deepEqual(heard, ['own a', 'other a', 'other b']);
});

test('a case that was forgotten says what it was', () => {
  assert.throws(() => assertNever({ kind: 'new' } as never), /unexpected value: {"kind":"new"}/);
});

test('bisection counts what holds from the front, as looking at each does', () => {
  const rows = [[], [3], [1, 1, 1], [1, 4, 4, 9], Array.from({ length: 40 }, (_, i) => i * 2)];
  for (const row of rows)
    for (let value = -1; value < 82; value++) {
      const plain = row.filter(each => each < value).length;
      assert.equal(
        countWhile(row.length, i => (row[i] ?? 0) < value),
        plain,
      );
    }
});

test('bytes survive base64, however many they are, and what is none of it is passed over', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 0, max: 400 }), (bytes, repeats) => {
      const long = Uint8Array.from({ length: bytes.length * repeats }, (_, index) => bytes[index % bytes.length] ?? 0);
      const text = toBase64(long);
      assert.equal(text, Buffer.from(long).toString('base64'));
      assert.deepEqual(fromBase64(text.replace(/(.{70})/g, '$1\r\n')), long);
    }),
    { numRuns: 60 },
  );
  fc.assert(fc.property(fc.string(), text => fromBase64(text).length <= text.length));
});

test('a line of Markdown is named by its words, and what is no markup stays', () => {
  for (const [line, words] of [
    ['## Whose *boats*?', 'Whose boats?'],
    ['1. **Nine** or __ten__', 'Nine or ten'],
    ['> see [the ledger](https://x.y/z), `p. 3`', 'see the ledger, p. 3'],
    ['![map](m.png) of _the quay_', 'map of the quay'],
    ['forced_marriage in 2 * 3 * 4 files, [sic]', 'forced_marriage in 2 * 3 * 4 files, [sic]'],
    ['5\\* hotel', '5* hotel'],
    ['#harm stays, -1 too', '#harm stays, -1 too'],
  ] as const)
    assert.equal(plainLine(line), words);
  const time = performance.now();
  for (const part of ['[', '[a](', '**a', '_a ', '`', '*a_b**']) plainLine(part.repeat(50_000));
  assert.ok(performance.now() - time < 2000, 'linear');
});

test('a document is cited in the syntax of Pandoc: in braces where its key asks for them, with a hyphen for what no key can hold', () => {
  assert.equal(citationOf('post-2019'), '[@post-2019]');
  assert.equal(citationOf('a', 'b'), '[@a; @b]');
  assert.equal(citationOf('doi:10.1/b_2'), '[@doi:10.1/b_2]');
  assert.equal(citationOf('tide.'), '[@{tide.}]');
  assert.equal(citationOf('tide (final)'), '[@{tide-(final)}]');
  assert.equal(citationOf('Annual  report\u00A02019'), '[@Annual-report-2019]');
  fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), id => isCitationKey(citationKey(id).slice(0, 200))));
});
