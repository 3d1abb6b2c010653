import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlainWords, UNKNOWN } from '../../../../src/engine/search/terms/plainWords.ts';

test('a word of plain letters is read up to what is none, and at most fifteen letters of it', () => {
  const words = new PlainWords();
  assert.equal(words.read('a word, more', 2, 12), 6);
  assert.equal(words.next, 0x2c);
  assert.equal(words.read('word', 0, 3), 3);
  assert.equal(words.next, 0x20, 'a limit is as good as a space');
  assert.equal(words.read('wörd', 0, 4), 1);
  assert.equal(words.next, 0xf6);
  assert.equal(words.read('4th', 0, 3), 0);
  assert.equal(words.read('abcdefghijklmnopq', 0, 17), 15);
  assert.equal(words.next, 0x70);
});

test('words are told apart by their letters, their length and their capitals, however many there are', () => {
  const words = new PlainWords();
  const all = ['a', 'A', 'aa', 'abcde', 'abcdef', 'fabcde', 'abcdeabcde', 'abcdeabcdea', 'abcdeabcdeabcde', 'Abcdeabcdeabcde'];
  for (let i = 0; i < 5000; i++) all.push(`x${String(i).replace(/\d/g, digit => 'abcdefghij'.charAt(Number(digit)))}`);
  const read = (word: string): void => void words.read(word, 0, word.length);
  for (const [i, word] of all.entries()) {
    read(word);
    assert.equal(words.value(), UNKNOWN, word);
    words.add(i - 3);
  }
  assert.equal(words.size, all.length);
  for (const [i, word] of all.entries()) {
    read(word);
    assert.equal(words.value(), i - 3, word);
  }
});
