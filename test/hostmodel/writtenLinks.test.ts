import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutAddresses } from '../../src/host/model/writtenLinks.ts';

function check(markdown: string, text: string, links: readonly string[]): void {
  const found = withoutAddresses(markdown);
  assert.equal(found.text, text);
  assert.deepEqual(
    found.links.map(({ start, end, target }) => `${found.text.slice(start, end)} > ${target}`),
    links,
  );
}

test('the addresses of links to lines go, and the words lead there', () => {
  check(
    '- One ([line 3](file:///a/b%20c.md#L3)).\n- Two [The \\[old\\] wall](file:///w.md#L12) [@key].\n',
    '- One ([line 3]).\n- Two [The \\[old\\] wall] [@key].\n',
    ['[line 3] > file:///a/b%20c.md#L3', '[The \\[old\\] wall] > file:///w.md#L12'],
  );
});

test('what a source quotes is no link, nor is a citation or a link to elsewhere', () => {
  for (const text of ['“\\[x\\]\\(file:///etc/passwd#L1\\)”', '\\[x](file:///w.md#L1)', '[@key]', '[site](https://example.org)', ''])
    check(text, text, []);
});
