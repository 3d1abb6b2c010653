import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Span, TextFormat } from '../../../src/engine/model/index.ts';
import { passagesOf } from '../../../src/engine/text/passages.ts';
import { read } from './support.ts';

const word = fc.constantFrom(
  ...[
    'The',
    'dam',
    'U.S.',
    'Mr.',
    'Lee',
    '3.5',
    '1,200',
    '[2]',
    '(see',
    'p.',
    '12)',
    '“No.”',
    'fell.',
    'Why?',
    'He',
    '…',
    '. . .',
    'etc.',
    'a',
    '1.',
    'b)',
    '- x',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\t',
    '한국어.',
    '中文。',
    'العربية',
    '👩‍👩‍👧',
    'e\u0301',
    '\ud800',
    '\udc00',
    '\0',
    '\ufeff',
    '\u2028',
    '&amp;',
    '<b>',
    '</b>',
  ],
  ...[
    '*x*',
    '[a](b)',
    '`c',
    '```',
    '> ',
    '# ',
    '|',
    '---',
    '@key',
    '[^1]',
    'http://x.y/z.',
    'Share',
    'Contents',
    'Related stories',
    'News',
    'ii.',
    '2.',
    'Ind.',
    '"',
    'By Jo Lee',
    'i.e.',
    'v.',
    '«A»',
    "'",
    '!?',
  ],
);
const text = fc.oneof(
  fc.array(word, { maxLength: 60 }).map(words => words.join(' ')),
  fc.array(word, { maxLength: 30 }).map(words => words.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const format = fc.constantFrom<TextFormat>('plain', 'markdown');

function onBorders(raw: string, span: Span): boolean {
  return [span.start, span.end].every(at => {
    const before = raw.charCodeAt(at - 1);
    const after = raw.charCodeAt(at);
    return !(before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000);
  });
}

test('any text is read; spans lie in it, on code-point borders, in order and apart', () => {
  fc.assert(
    fc.property(text, format, (raw, kind) => {
      const reading = read(raw, kind);
      assert.equal(reading.prose.length, raw.length);
      let end = 0;
      for (const { span, block } of reading.sentences) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= raw.length, 'order');
        assert.ok(onBorders(raw, span), 'border');
        assert.ok(reading.blocks[block] !== undefined, 'block');
        assert.equal(raw.slice(span.start, span.end).trim().length, span.end - span.start, 'white space around');
        end = span.end;
      }
      for (const block of reading.blocks) assert.ok(block.section < reading.sections.length && onBorders(raw, block.span));
      for (const { span, first, last, section } of passagesOf(reading)) {
        assert.ok(first <= last && section < reading.sections.length);
        assert.deepEqual(span, { start: reading.sentences[first]?.span.start, end: reading.sentences[last]?.span.end });
      }
    }),
    {
      numRuns: 3000,
      examples: [
        ['\ufeff# A\n\nB.', 'markdown'],
        ['\ufeff---\na: b\n---\nC.', 'plain'],
        ['a.\ud800', 'plain'],
        ['&#xD800;.', 'markdown'],
      ],
    },
  );
});

test('prose has the letters of the raw text or white space in their place, but for character references', () => {
  fc.assert(
    fc.property(
      text.filter(raw => !raw.includes('&')),
      format,
      (raw, kind) => {
        const { prose } = read(raw, kind);
        for (let i = 0; i < raw.length; i++) assert.ok(prose[i] === raw[i] || /\s/.test(prose[i] ?? ''), String(i));
      },
    ),
    { numRuns: 1500 },
  );
});

test('two halves parted by a blank line have the sentences of the whole', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const first = `${a}\n\n`;
      const shown = (raw: string): readonly string[] => read(raw).sentences.map(({ span }) => raw.slice(span.start, span.end));
      assert.deepEqual(shown(first + b), [...shown(first), ...shown(b)]);
    }),
    { numRuns: 1500 },
  );
});

test('any bytes decoded as UTF-8 are read', () => {
  const decoder = new TextDecoder();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), format, (bytes, kind) => {
      const raw = decoder.decode(bytes);
      for (const { span } of read(raw, kind).sentences) assert.ok(span.end <= raw.length && onBorders(raw, span));
    }),
    { numRuns: 1000 },
  );
});

test('a block of another language is read in windows, and as if it were not', () => {
  const sentence = fc.constantFrom(
    '\u{1F600}한국어 문장이다. ',
    '그는 갔다! ',
    '왜? ',
    '중앙은행 3.5퍼센트 ',
    '“아니다.” ',
    '가'.repeat(900),
    ' ',
  );
  const splits = (raw: string): readonly string[] => read(raw).sentences.map(({ span }) => raw.slice(span.start, span.end));
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 40 }), pieces => {
      const raw = pieces.join('').trim();
      for (const { span } of read(raw).sentences) assert.ok(onBorders(raw, span));
      const whole = [...new Intl.Segmenter('ko', { granularity: 'sentence' }).segment(raw)]
        .map(({ segment }) => segment.trim())
        .filter(Boolean);
      if (whole.every(each => each.length < 4000) && /[가-힣]/.test(raw)) assert.deepEqual(splits(raw), whole);
    }),
    { numRuns: 200 },
  );
});

test('the same text has the same reading', () => {
  fc.assert(
    fc.property(text, format, (raw, kind) => {
      assert.deepEqual(read(raw, kind), read(raw, kind));
    }),
    { numRuns: 300 },
  );
});
