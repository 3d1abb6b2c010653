import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceOfLine } from '../../../src/engine/cite/sourceLine.ts';

test('a line says what its text was taken from', () => {
  assert.equal(sourceOfLine('Source: harbour gazette'), 'harbour gazette');
  assert.equal(sourceOfLine('Source Harbour Gazette'), 'Harbour Gazette');
  assert.equal(sourceOfLine('This article first appeared in The Harbour Gazette on 3 May 2011.'), 'The Harbour Gazette');
});

test('a heading about sources, and what names nobody, says nothing of the kind', () => {
  for (const line of ['Sources named', 'Source material', 'Sources and methods', 'It was first published in a newspaper.'])
    assert.equal(sourceOfLine(line), null, line);
});
