import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeOf } from '../../src/host/model/reportLocale.ts';

test('a bibliography is in British English where the front matter of the report says so', () => {
  assert.equal(localeOf('---\ntitle: A\nlang: en-GB\n---\nText'), 'en-GB');
  assert.equal(localeOf('---\r\nlang: "en-gb"\r\n...\r\nText'), 'en-GB');
  assert.equal(localeOf('---\nlang: en-US\n---\nText'), 'en-US');
  assert.equal(localeOf('Text\n---\nlang: en-GB\n---\n'), 'en-US');
  assert.equal(localeOf('---\ntitle: A\n---\nlang: en-GB\n'), 'en-US');
  assert.equal(localeOf('---\nlang: en-GB\nnever closed'), 'en-US');
  assert.equal(localeOf(''), 'en-US');
});
