import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type CslName, type DocumentUri, readDocument } from '../../../src/engine/index.ts';

interface Row {
  readonly text: string;
  readonly record: Readonly<Record<string, string | readonly string[]>>;
  readonly parts: readonly string[];
}

const lines = readFileSync(new URL('../../golden/sources/records.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
// The shape of the rows is told in the README beside them.
const rows = lines.map(line => JSON.parse(line) as Row);

const showName = ({ literal, given, family }: CslName) => literal ?? `${given ?? ''} ${family ?? ''}`.trim();

function found(text: string): readonly string[] {
  // A test's address is a plain string.
  const { record, parts } = readDocument({
    uri: 'a' as DocumentUri,
    path: 'a.txt',
    text,
    format: /^(?:#+ |\*\*)/m.test(text) ? 'markdown' : 'plain',
  });
  const fields = record.read.flatMap(field => {
    const value = field === 'author' ? record.author?.map(showName).join(' & ') : record[field];
    return value === undefined ? [] : [`${field}=${value}`];
  });
  return [
    ...fields,
    ...parts.map(part => `part=${[part.record.title, part.record.issued, part.record.source].map(value => value ?? '-').join(' | ')}`),
  ];
}

test('records and parts on the labelled set', () => {
  let [right, answered, labelled] = [0, 0, 0];
  for (const { text, record, parts } of rows) {
    const wanted = new Set([
      ...Object.entries(record).map(([field, value]) => `${field}=${typeof value === 'string' ? value : value.join(' & ')}`),
      ...parts.map(part => `part=${part}`),
    ]);
    const got = found(text);
    right += got.filter(field => wanted.has(field)).length;
    answered += got.length;
    labelled += wanted.size;
  }
  assert.ok(right / answered >= 0.98, `precision ${(right / answered).toFixed(3)}`);
  assert.ok(right / labelled >= 0.97, `recall ${(right / labelled).toFixed(3)}`);
});
