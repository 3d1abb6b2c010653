import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DocumentUri, readDocument, type TextFormat } from '../../../src/engine/index.ts';
import { clip, clipAround, plainText } from '../../../src/server/text/plainText.ts';

function read(text: string, format: TextFormat = 'markdown'): ReturnType<typeof readDocument> {
  return readDocument({ uri: 'test:a' as DocumentUri, path: 'a.md', text, format }); // any address will do
}

/** The plain words of `text`, with what stands between `«` and `»` as the span to be marked. */
function checkPlain(text: string, expected: string): void {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  const raw = text.replace(/[«»]/g, '');
  const plain = plainText(read(raw), { start: 0, end: raw.length });
  const mark = start < 0 ? null : plain.markOf({ start, end });
  assert.equal(
    mark === null
      ? plain.text
      : `${plain.text.slice(0, mark.start)}«${plain.text.slice(mark.start, mark.end)}»${plain.text.slice(mark.end)}`,
    expected,
  );
}

test('markup, link targets and markers are gone, white space is folded, and marks still stand around their words', () => {
  checkPlain('The **«east** wall» of\n  the dam.', 'The «east wall» of the dam.');
  checkPlain('It [«fell» down](https://example.org/x).', 'It «fell» down.');
  checkPlain('It fell.[^1] Then «rain [@a, p. 3]».', 'It fell. Then «rain».');
  checkPlain('> It fell\n> «at» dawn.', 'It fell «at» dawn.');
  checkPlain('It `fell` at *dawn*, they said[2].', 'It fell at dawn, they said.');
});

test('a mark on what is not shown is none', () => {
  const text = 'It fell [@ray-1911] at dawn.';
  assert.equal(plainText(read(text), { start: 0, end: text.length }).markOf({ start: 8, end: 19 }), null);
});

test('any text has plain words, and any span a mark within them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('markdown' as const, 'plain' as const),
      fc.nat(60),
      fc.nat(60),
      (text, format, a, b) => {
        const plain = plainText(read(text, format), { start: 0, end: text.length });
        assert.doesNotMatch(plain.text, /^\s|\s\s|\s$/);
        const mark = plain.markOf({ start: Math.min(a, b), end: Math.max(a, b) });
        if (mark !== null) assert.ok(0 <= mark.start && mark.start < mark.end && mark.end <= plain.text.length);
      },
    ),
  );
});

test('clipped text ends at a word and never in the middle of a character', () => {
  assert.equal(clip('the east wall', 20), 'the east wall');
  assert.equal(clip('the east wall of the dam', 14), 'the east wall…');
  assert.equal(clip('😊😊😊😊', 4), '😊…');
});

test('text that is cut shows the sentence with the marks, figures before words', () => {
  const text = 'The dam was old. Engineers had warned of it. In all 412 houses stood below. Few had a cellar of their own.';
  const marked = (...words: readonly string[]): { start: number; end: number }[] =>
    words.map(word => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  assert.equal(clipAround(text, marked('412'), 200), text);
  assert.equal(clipAround(text, marked('412'), 40), '… In all 412 houses stood below. Few…');
  assert.equal(clipAround(text, marked('Engineers', '412'), 40), '… In all 412 houses stood below. Few…');
  assert.equal(clipAround(text, marked('dam'), 40), 'The dam was old. Engineers had warned…');
  assert.equal(clipAround(text, [], 40), clip(text, 40));
});

test('cut text is never longer than asked for, whatever is marked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(200), fc.nat(200), (text, a, b) => {
      const mark = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
      assert.ok(clipAround(text, [mark], 40).length <= 40);
    }),
  );
});
