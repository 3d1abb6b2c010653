import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sharedWords } from '../../../src/engine/anchor/sharedWords.ts';
import { splitWords, WordIndex } from '../../../src/engine/anchor/words.ts';

function shared(quote: string, text: string): ReturnType<typeof sharedWords> {
  const index = new WordIndex(text);
  const words = splitWords(quote).folded;
  return sharedWords(index, { words, ids: index.number(words) }, 0, index.length);
}

test('clauses that changed places have the same words', () => {
  const sentence = 'The shaft was sealed after the meeting.';
  const index = new WordIndex(`${sentence} ${Array.from({ length: 40 }, (_, i) => `ship${String(i)}`).join(' ')}`);
  const words = splitWords('After the meeting the shaft was sealed.').folded;
  const { shared: share, rare } = sharedWords(index, { words, ids: index.number(words) }, 0, index.wordAt(sentence.length));
  assert.ok(share > 0.999, String(share));
  assert.ok(rare >= 3, String(rare));
});

test('a word counts once for each time that it stands there, and one in another form a part', () => {
  assert.ok(shared('gas gas gas', 'gas and water').shared < shared('gas gas gas', 'gas gas gas').shared);
  const [same, alike, other] = ['measured', 'measures', 'northern'].map(word => shared(`${word} daily`, 'measured daily').shared);
  assert.ok((same ?? 0) > (alike ?? 0) && (alike ?? 0) > (other ?? 0));
});

test('the share lies between 0 and 1 whatever the words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('gas', 'gases', 'water', 'x')),
      fc.array(fc.constantFrom('gas', 'water', 'watered', 'y')),
      (a, b) => {
        const { shared: share, rare } = shared(a.join(' '), b.join(' '));
        assert.ok(share >= 0 && share <= 1 && rare <= new Set(a).size);
      },
    ),
  );
});
