import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { carrySpans } from '../../../src/engine/anchor/carry.ts';

const OLD = `# The canal

The first lock was dug in 1811. It has two gates. The keeper lives beside it.

The second lock was dug in 1820. It has two gates. Nobody lives beside it.

The third lock was never dug. Its plans were lost in a fire.
`;

/** What becomes of the nth place of `quote` in the old text. */
function carry(quote: string, after: string, nth = 0, before = OLD): string {
  let start = before.indexOf(quote);
  for (let i = 0; i < nth; i++) start = before.indexOf(quote, start + 1);
  assert.ok(start >= 0, 'the quote must stand in the old text');
  const [carried] = carrySpans(before, after, [{ start, end: start + quote.length }]);
  assert.ok(carried);
  return carried.kind === 'kept' ? `${carried.span.start}: ${after.slice(carried.span.start, carried.span.end)}` : carried.kind;
}

const at = (text: string, quote: string, from = 0): string => `${text.indexOf(quote, from)}: ${quote}`;
const GATES = 'It has two gates.';

describe('a span whose old text is known', () => {
  test('stays where text came before and behind it', () => {
    const after = `A preface.\n\n${OLD.replace('Its plans', 'All its plans')}`;
    assert.equal(carry('The second lock was dug in 1820.', after), at(after, 'The second lock was dug in 1820.'));
  });
  test('goes with its own copy when another is deleted', () => {
    const after = OLD.replace(`${GATES} The keeper`, 'The keeper').replace('fire', 'flood');
    assert.equal(carry(GATES, after, 0), 'gone');
    assert.equal(carry(GATES, after, 1), at(after, GATES));
  });
  test('is gone with all that stood around it', () => {
    const after = `Now.\n${OLD.replace(/The first lock[^]*?beside it\.\n\n/, '')}Then.`;
    assert.equal(carry(GATES, after, 0), 'gone');
    assert.equal(carry(GATES, after, 1), at(after, GATES));
  });
  test('is kept where it was wrapped again, and where quotation marks and spaces are others', () => {
    const after = `x ${OLD.replace('The keeper lives', 'The\n keeper\u00A0lives')} y`;
    assert.equal(carry('The keeper lives beside it.', after), at(after, 'The\n keeper\u00A0lives beside it.'));
  });
  test('follows its words to another place', () => {
    const moved = 'The keeper lives beside it.';
    const after = `${OLD.replace(` ${moved}`, '')}\n${moved}\n`;
    assert.equal(carry(moved, after), at(after, moved));
  });
  test('is unknown where its words have changed, or where other words stand in its place', () => {
    assert.equal(
      carry('It has two gates. The keeper lives beside it.', OLD.replace('two gates. The keeper', 'three gates. The keeper')),
      'unknown',
    );
    assert.equal(carry('The keeper lives beside it.', OLD.replace('The keeper lives beside it.', 'A mill stands there.')), 'unknown');
  });
  test('is unknown where it has no words', () => assert.equal(carry('\n\n', `New. ${OLD} End.`), 'unknown'));
});

test('each sentence of a text goes where it went, or nothing is said of it', () => {
  const sentences = fc.uniqueArray(fc.stringMatching(/^[a-e]{1,2}( [a-e]{1,2}){2,6}$/), { minLength: 3, maxLength: 12 });
  const fates = fc.array(fc.constantFrom('stays', 'goes', 'grows'), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(sentences, fates, (lines, fate) => {
      let [before, after] = ['', ''];
      const spans: { start: number; end: number }[] = [];
      for (const [i, line] of lines.entries()) {
        spans.push({ start: before.length, end: before.length + line.length });
        before += `${line}. `;
        if (fate[i] !== 'goes') after += `${line}. `;
        if (fate[i] === 'grows') after += 'Something new of z y x. ';
      }
      const carried = carrySpans(before, after, spans);
      for (const [i, { kind, span }] of carried.entries())
        if (kind === 'kept') assert.equal(after.slice(span.start, span.end).replace(/\W+/g, ' '), (lines[i] ?? '').replace(/\W+/g, ' '));
        else if (kind === 'gone') assert.equal(fate[i], 'goes');
    }),
  );
});

test('any two texts and any spans have an answer that lies in the new text', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(anything, anything, fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 5 }), (before, after, ends) => {
      const spans = ends.map(([a, b]) => ({ start: Math.min(a, b, before.length), end: Math.min(Math.max(a, b), before.length) }));
      for (const { span } of carrySpans(before, after, spans))
        if (span) assert.ok(0 <= span.start && span.start <= span.end && span.end <= after.length);
    }),
  );
});

test('many spans of a long text are carried in time that grows with the text alone', () => {
  const cost = (sentences: number): number => {
    const lines = Array.from({ length: sentences }, (_, i) => `Sentence ${i} tells of lock ${i * 7} and of nothing else.`);
    const before = lines.join(' ');
    const after = lines.filter((_, i) => i % 2 === 0).join(' ');
    let offset = 0;
    const spans = lines.map(line => ({ start: offset, end: (offset += line.length + 1) - 1 }));
    const began = process.cpuUsage();
    const carried = carrySpans(before, after, spans);
    const { user, system } = process.cpuUsage(began);
    assert.equal(carried.filter(({ kind }) => kind === 'kept').length, Math.ceil(sentences / 2));
    return user + system;
  };
  cost(1000);
  const [small, large] = [Math.min(cost(1000), cost(1000), cost(1000)), Math.min(cost(8000), cost(8000))];
  assert.ok(large < 30 * small, `8 times the text costs ${(large / small).toFixed(1)} times as much`);
});
