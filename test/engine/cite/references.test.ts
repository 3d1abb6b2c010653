import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readReferences } from '../../../src/engine/cite/references.ts';
import type { DocumentUri, Reference } from '../../../src/engine/index.ts';
import { readText } from '../../../src/engine/text/readText.ts';

function referencesOf(text: string): readonly Reference[] {
  // A test's address is a plain string.
  return readReferences(text, readText({ uri: 'a' as DocumentUri, path: 'a.md', text, format: 'markdown' }));
}

function show(reference: Reference): string {
  switch (reference.kind) {
    case 'citation':
      return `@${reference.key}${reference.locator === null ? '' : ` (${reference.locator})`}`;
    case 'wiki-link':
    case 'link':
      return `${reference.kind} ${reference.target}${reference.heading === null ? '' : `#${reference.heading}`}`;
    default:
      return `${reference.kind} ${reference.label}`;
  }
}

const check = (text: string, expected: readonly string[]) => assert.deepEqual(referencesOf(text).map(show), expected, text);

test('citations with Pandoc’s syntax', () => {
  check('It rose [@lind-2012, p. 3; see @ito_2013].', ['@lind-2012 (p. 3)', '@ito_2013']);
  check('@lind-2012 [p. 4] says so, and -@ito2 and @{a b} do not.', ['@lind-2012 (p. 4)', '@ito2']);
  check('Write to ana@example.org or see example.org/@ana, or \\@ana.', []);
});

test('links, wiki links, footnotes and markers', () => {
  check('See [[tides#North|the north]] and [it](tides.md#north-sea "t").', ['wiki-link tides#North', 'link tides.md#north-sea']);
  check('See [it](https://a.example/wiki/Tide_(sea)) and \\[this](b.md).', ['link https://a.example/wiki/Tide_(sea)']);
  check('Rain.[^1]\n\n[^1]: It rained.\n', ['footnote 1', 'footnote-definition 1']);
  check('It rose. [3] It fell. [12]\n\n[3] Lind 2012.\n[12] Ito 2013.\n', [
    'marker 3',
    'marker 12',
    'marker-definition 3',
    'marker-definition 12',
  ]);
});

test('a marker at the head of a wrapped line defines nothing', () =>
  check('The tide rose over the wall\n[3] and fell again.\n', ['marker 3']));

test('code and comments point nowhere', () => {
  check('Write `[@key]` or ``a ` [[b]]`` and then [@lind].', ['@lind']);
  check('```\n@key [1]\n```\n\n<!-- @other -->\n', []);
  check('A ` alone and [@lind].\n\nAnother ` here.', ['@lind']);
});

test('broken markup is read as far as it goes', () => {
  for (const text of ['[@', '[[', '[[a', '[^', '[^]', '[1', '](', '[a](', '[a](<b', '@', '@{', '[a](%E0%A4%A)', '\\'])
    assert.ok(referencesOf(text).length <= 1, text);
  check('[a](%E0%A4%A)', ['link %E0%A4%A']);
});

test('references lie in text order without overlap, whatever the text', () => {
  const words = fc.constantFrom(
    '[',
    ']',
    '[[',
    ']]',
    '(',
    ')',
    '@',
    'a',
    '^',
    '1',
    ':',
    '`',
    '\n',
    '\\',
    '#',
    '|',
    '!',
    '<',
    '>',
    '{',
    '}',
    ' ',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), pieces => {
      const text = pieces.join('');
      let end = 0;
      for (const { span } of referencesOf(text)) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
        end = span.end;
      }
    }),
    { numRuns: 500 },
  );
});
