import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from './support/runCli.ts';

test('sentences gives every sentence with its exact place, in files named as given', async () => {
  const text = '# The dam\r\n\r\nIt was built in 1911. It held 2,000 tonnes.\r\n';
  const { status, rows, err } = await runCli(['sentences', 'a.md', '--json'], { 'a.md': text });
  assert.equal(status, 0);
  assert.equal(err, '');
  assert.deepEqual(
    rows().map(row => [row['file'], row['text'], row['role']]),
    [
      ['a.md', text.slice(Number(rows()[0]?.['start']), Number(rows()[0]?.['end'])), 'heading'],
      ['a.md', 'It was built in 1911.', 'sentence'],
      ['a.md', 'It held 2,000 tonnes.', 'sentence'],
    ],
  );
  for (const row of rows()) assert.equal(text.slice(Number(row['start']), Number(row['end'])), row['text']);
});

test('claims gives kinds, figures, dates, attribution and hedges, with the words of each span', async () => {
  const text = 'According to the inquest, at least 412 people died in March 1911.\n\nHow sad!\n';
  const { rows } = await runCli(['claims', 'a.md', '--json'], { 'a.md': text });
  const [claim, ...others] = rows();
  assert.deepEqual(others, []);
  assert.deepEqual(Object.keys(claim ?? {}), [
    'file',
    'start',
    'end',
    'text',
    'kinds',
    'priority',
    'quantities',
    'dates',
    'attribution',
    'hedges',
    'negated',
  ]);
  assert.equal(claim?.['text'], 'According to the inquest, at least 412 people died in March 1911.');
  const quantities = claim['quantities'] as readonly Readonly<Record<string, unknown>>[]; // the contract's shape, looked at below
  assert.deepEqual(Object.keys(quantities[0] ?? {}), [
    'start',
    'end',
    'text',
    'low',
    'high',
    'unit',
    'per',
    'bound',
    'change',
    'counted',
    'place',
    'asOf',
  ]);
  const { start, end } = quantities[0] ?? {};
  assert.equal(text.slice(Number(start), Number(end)), quantities[0]?.['text']);
});

test('claims --all gives every sentence, claims and others', async () => {
  const { rows } = await runCli(['claims', 'a.md', '--all', '--json'], { 'a.md': 'There were 412 dead.\n\nHow sad!\n' });
  assert.deepEqual(
    rows().map(row => row['text']),
    ['There were 412 dead.', 'How sad!'],
  );
  assert.deepEqual(rows()[1]?.['kinds'], []);
});

test('rows of a .jsonl file are called by their id, and a broken one does not stop the others', async () => {
  const lines = [
    '\uFEFF{"id": 7, "text": "There were 412 dead."}',
    '',
    'not json',
    '[1]',
    '{"text": "No id."}',
    '{"id": "no-text"}',
    '{"id": "b", "title": "Floods \u2028 of 1911", "date": "1911", "text": "There were 9 dams."}',
  ];
  const { status, rows } = await runCli(['claims', 'rows.jsonl', '--json'], { 'rows.jsonl': lines.join('\r\n') });
  assert.equal(status, 0);
  assert.deepEqual(
    rows().map(row => [row['id'], row['text'] ?? row['error']]),
    [
      [7, 'There were 412 dead.'],
      [null, rows()[1]?.['error']],
      [null, 'rows.jsonl: line 4 is not a JSON object'],
      [null, 'rows.jsonl: line 5 has no "id"'],
      ['no-text', 'rows.jsonl: line 6 has no "text"'],
      ['b', 'There were 9 dams.'],
    ],
  );
  assert.match(String(rows()[1]?.['error']), /^rows\.jsonl: line 3 is not JSON/);
});

test('a folder is walked as in the editor: documents only, ignore files honoured', async () => {
  const { rows } = await runCli(['sentences', 'c/', '--json'], {
    'c/a.md': 'One.',
    'c/deep/b.txt': 'Two.',
    'c/deep/no.md': 'Out.',
    'c/deep/.ignore': 'no.md',
    'c/d.pdf': 'x',
    'c/.hidden/e.md': 'Out.',
    'c/skip/yes.md': 'Back.',
    'c/.marginaliaignore': 'skip/*\n!skip/yes.md\nREADME.md\n',
    'c/README.md': 'Out.',
  });
  assert.deepEqual(
    rows().map(row => row['file']),
    ['c/a.md', 'c/deep/b.txt', 'c/skip/yes.md'],
  );
});

test('what is no text gives a row with an error, and the other files go on', async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('Two dams.', 'utf16le')]);
  const { status, rows } = await runCli(['sentences', '.', '--json'], {
    'a.md': new Uint8Array([0x89, 0x50, 0, 1, 2]),
    'b.md': new Uint8Array([0x41, 0xe9, 0x42]),
    'c.md': '',
    'd.txt': utf16,
    'e.md': '\uFEFFOne dam.',
  });
  assert.equal(status, 0);
  assert.deepEqual(
    rows().map(row => [row['file'], row['error'] ?? row['text']]),
    [
      ['./a.md', 'a binary file, not a text'],
      ['./b.md', 'not encoded in UTF-8; save it as UTF-8'],
      ['./d.txt', 'Two dams.'],
      ['./e.md', 'One dam.'],
    ],
  );
  assert.deepEqual(
    rows()
      .slice(2)
      .map(row => row['start']),
    [1, 1],
    'offsets are those of the file, its mark included',
  );
});

test('what cannot run says in one line why and what to do, and ends with 2', async () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /name a command/],
    [['frobnicate'], /there is no command "frobnicate"/],
    [['claims'], /name at least one file/],
    [['claims', 'missing.md'], /missing\.md cannot be read/],
    [['claims', 'empty'], /empty holds no documents/],
    [['claims', 'a.md', '--fast'], /unknown option '--fast'/],
    [['related', 'c'], /--text TEXT or --queries/],
    [['related', 'c', '--text', 'x', '--queries', 'q.jsonl'], /--text TEXT or --queries/],
    [['related', 'c', '--text', 'x', '--top', 'many'], /--top must be a whole number/],
    [['related', 'c', '--queries', 'missing.jsonl'], /missing\.jsonl cannot be read/],
    [['sources', 'c', 'd'], /name one folder/],
    [['lsp'], /add --stdio/],
  ];
  for (const [args, why] of cases) {
    const { status, out, err } = await runCli(args, { 'empty/x.pdf': '', 'a.md': 'A.', 'c/a.md': 'A.' });
    assert.equal(status, 2, args.join(' '));
    assert.equal(out, '', args.join(' '));
    assert.match(err, why);
    assert.equal(err.trimEnd().split('\n').length, 1, err);
  }
});

test('--help tells of every command, and of each alone', async () => {
  const general = await runCli(['--help']);
  assert.equal(general.status, 0);
  for (const name of [
    'sentences',
    'claims',
    'related',
    'sources',
    'measures',
    'compare',
    'reuse',
    'anchor',
    'annotations',
    'check',
    'lsp',
  ]) {
    assert.match(general.out, new RegExp(`^  ${name} `, 'm'));
    const own = await runCli([name, '--help']);
    assert.equal(own.status, 0);
    assert.match(own.out, new RegExp(`^Usage: marginalia ${name} `));
  }
});

test('for people: lines are wrapped, and control characters of a document do not reach the terminal', async () => {
  const { out } = await runCli(['sentences', 'a.md'], {
    'a.md': `One \u001B[31mred\u001B[0m dam. ${'A long sentence of many words '.repeat(6)}ends.`,
  });
  assert.ok(!out.includes('\u001B'));
  for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
});

test('of a share that is told of nothing else the whole is what is counted; a pronoun stands for nothing', async () => {
  const text = 'Four fifths of the herd died. Most were calves, 60% of whom fell ill. In May 80% of the guards were women.\n';
  const { rows } = await runCli(['claims', 'a.md', '--json'], { 'a.md': text });
  // The contract's shape.
  const counted = rows().flatMap(row => (row['quantities'] as readonly Readonly<Record<string, unknown>>[]).map(each => each['counted']));
  assert.deepEqual(counted, ['the herd', null, 'women']);
});
