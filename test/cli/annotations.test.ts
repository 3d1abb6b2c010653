import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate/browser';
import { quoteSpan, toLine } from '../../src/engine/index.ts';
import { runCli } from './support/runCli.ts';

const TEXT = '---\ntitle: The Harbour\n---\n\nIn 2018 the harbour handled 412 ships. Nobody counted the small boats.\n';
const QUOTE = 'the harbour handled 412 ships';
const LOG = 'ws/.marginalia/annotations/harbour.jsonl';

/** A line of a log: a comment on `words` of the text. */
function line(words: string, value: string, id: string, source = '../../corpus/harbour.md'): string {
  const start = TEXT.indexOf(words);
  return toLine({
    kind: 'annotation',
    id: `urn:uuid:00000000-0000-4000-8000-00000000000${id}`,
    motivations: ['commenting', 'tagging'],
    created: '2024-05-01T10:00:00.000Z',
    modified: '2024-05-01T10:00:00.000Z',
    creator: 'Ada',
    bodies: [
      { type: 'TextualBody', purpose: 'commenting', value, format: 'text/markdown' },
      { type: 'TextualBody', purpose: 'tagging', value: 'figure/ships' },
    ],
    target: { source, quote: quoteSpan(TEXT, { start, end: start + words.length }), sha256: null },
    others: {},
  });
}

const FILES = { 'ws/corpus/harbour.md': TEXT, [LOG]: `${line(QUOTE, 'Which ships?', 'a')}\n` };

test('export writes each format to standard output', async () => {
  const expected: readonly (readonly [string, RegExp])[] = [
    ['w3c', /"type": "AnnotationCollection"[^]*"source": "corpus\/harbour.md"/],
    ['markdown', /^# Notes: ws\n\n## The Harbour\n[^]*> the harbour handled 412 ships\n\nWhich ships\?\n/],
    ['markdown-by-tag', /\n## figure\/ships\n/],
    ['csv', /corpus\/harbour.md,The Harbour,the harbour handled 412 ships,Which ships\?,figure\/ships,/],
    ['html', /^<!doctype html>[^]*<mark>the harbour handled 412 ships<\/mark>/],
  ];
  for (const [format, pattern] of expected) {
    const { status, out, err } = await runCli(['annotations', 'export', 'ws', '--format', format], FILES);
    assert.deepEqual([status, err], [0, ''], format);
    assert.match(out, pattern);
  }
  const { bytes } = await runCli(['annotations', 'export', 'ws', '--format', 'refi-qda'], FILES);
  assert.deepEqual(
    Object.keys(unzipSync(bytes)).map(name => name.replace(/[\da-f-]{36}/, 'GUID')),
    ['project.qde', 'sources/GUID.txt'],
  );
});

test('export writes a file as a whole, and never among the notes', async () => {
  const done = await runCli(['annotations', 'export', 'ws', '--format', 'csv', '--output', 'notes.csv'], { ...FILES, 'notes.csv': 'old' });
  assert.deepEqual([done.status, done.out, done.err], [0, '', '']);
  assert.match(done.files.get('notes.csv') ?? '', /412 ships/);
  assert.deepEqual([...done.files.keys()].sort(), [LOG, 'notes.csv', 'ws/corpus/harbour.md'].sort());
  const refused = await runCli(['annotations', 'export', 'ws', '--format', 'csv', '--output', LOG], FILES);
  assert.equal(refused.status, 2);
  assert.equal(refused.files.get(LOG), FILES[LOG]);
});

test('export tells what it passes over, and keeps notes whose document is gone', async () => {
  const log = `${FILES[LOG]}nonsense\n${line(QUOTE, 'Of a lost book.', 'b', '../../corpus/gone.md').replace('"exact":"the', '"exact":"The')}\n`;
  const codebook = 'tags:\n  - name: figure/ships\n    colour: red\n';
  const files = {
    ...FILES,
    [LOG]: log,
    'ws/.marginalia/annotations/gone.jsonl': line(QUOTE, 'Of no book.', 'c', '../../gone.md'),
    'ws/.marginalia/codebook.yaml': codebook,
  };
  const { status, out, err } = await runCli(['annotations', 'export', 'ws', '--format', 'markdown'], files);
  assert.equal(status, 0);
  assert.match(err, /harbour\.jsonl, line 2, is passed over: it is not JSON\n/);
  assert.match(err, /codebook\.yaml, line 2, is passed over: the colour/);
  for (const words of ['Which ships?', 'Of a lost book.', 'Of no book.', '## gone']) assert.ok(out.includes(words), words);
});

test('a folder without documents or notes is no error, what is no folder is', async () => {
  const empty = await runCli(['annotations', 'export', 'ws', '--format', 'markdown'], { 'ws/x.bin': '' });
  assert.deepEqual([empty.status, empty.out], [0, '# Notes: ws\n\nThere are no notes.\n']);
  for (const args of [
    ['export', 'nowhere', '--format', 'csv'],
    ['export', 'ws', '--format', 'pdf'],
    ['export', 'ws'],
    ['export', '--format', 'csv'],
    ['export', 'ws', 'x', '--format', 'csv'],
    ['import', 'ws', '--format', 'csv'],
    ['import', 'ws', 'gone.csv', '--format', 'csv'],
    ['import', 'ws', 'ws/corpus/harbour.md', '--format', 'html'],
    [],
  ]) {
    const { status, out, err } = await runCli(['annotations', ...args], FILES);
    assert.deepEqual([status, out, err.split('\n').length], [2, '', 2], args.join(' '));
  }
});

const TABLE =
  'document,quote,comment,tags\ncorpus/harbour.md,Nobody counted the small boats.,Who would?,gap\n,No such words stand in any document.,x,\n';

test('import adds lines behind those that are there, tells what it leaves, and adds nothing the second time', async () => {
  const unfinished = `${FILES[LOG]}{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:x","type":"Anno`;
  const files = { ...FILES, [LOG]: unfinished, 'notes.csv': TABLE };
  const args = ['annotations', 'import', 'ws', 'notes.csv', '--format', 'csv', '--creator', 'Grace'];
  const trial = await runCli([...args, '--dry-run'], files);
  assert.deepEqual([trial.status, trial.files.get(LOG)], [0, unfinished]);
  assert.match(
    trial.out,
    /^attached {2}corpus\/harbour\.md: “Nobody counted the small boats\.”\nleft {6}“No such words[^\n]*”: its words are not to be found[^\n]*\n1 attached, 1 left\. This was a dry run/,
  );
  const done = await runCli([...args, '--json'], files);
  assert.deepEqual(
    done.rows().map(({ outcome, file, kind }) => [outcome, file ?? kind]),
    [
      ['attached', 'corpus/harbour.md'],
      ['left', 'not-found'],
    ],
  );
  const log = done.files.get(LOG) ?? '';
  assert.ok(
    log.startsWith(`${unfinished}\n{"@context"`),
    'nothing before is touched, and the line that breaks off does not swallow the new one',
  );
  assert.match(log, /"creator":"Grace","body":\[.*"value":"Who would\?".*"source":"\.\.\/\.\.\/corpus\/harbour\.md"/);
  const again = await runCli(args, { ...files, [LOG]: log });
  assert.match(again.out, /\n0 attached, 2 left\.\n$/);
  assert.equal(again.files.get(LOG), log);
});

test('import of a file that is broken, or into logs that cannot be read, changes nothing', async () => {
  const broken: readonly (readonly [string, string | Uint8Array])[] = [
    ['w3c', '{'],
    ['hypothesis', 'x'],
    ['csv', 'a,b\n'],
    ['markdown', ''],
    ['refi-qda', 'no zip'],
    ['csv', Uint8Array.of(0xff, 0xfe, 0x00)],
  ];
  for (const [format, content] of broken) {
    const { status, out, err, files } = await runCli(['annotations', 'import', 'ws', 'in', '--format', format], { ...FILES, in: content });
    assert.deepEqual([status, out, err.split('\n').length, files.get(LOG)], [2, '', 2, FILES[LOG]], format);
  }
  const blocked = { 'ws/corpus/harbour.md': TEXT, 'ws/.marginalia/annotations/x.jsonl/file': '', 'notes.csv': TABLE };
  const { status, err } = await runCli(['annotations', 'import', 'ws', 'notes.csv', '--format', 'csv'], blocked);
  assert.equal(status, 2);
  assert.match(err, /x\.jsonl cannot be read/);
  const unwritable = { 'ws/corpus/harbour.md': TEXT, 'ws/.marginalia': 'a file', 'notes.csv': TABLE };
  assert.equal((await runCli(['annotations', 'import', 'ws', 'notes.csv', '--format', 'csv'], unwritable)).status, 2);
});

test('each export that can be read comes back into another folder', async () => {
  for (const [out, into] of [
    ['w3c', 'w3c'],
    ['csv', 'csv'],
    ['markdown', 'markdown'],
    ['refi-qda', 'refi-qda'],
  ] as const) {
    const { bytes } = await runCli(['annotations', 'export', 'ws', '--format', out], FILES);
    const { status, files } = await runCli(['annotations', 'import', 'ws', 'in', '--format', into], {
      'ws/corpus/harbour.md': TEXT,
      in: bytes,
    });
    assert.equal(status, 0);
    const log = files.get(LOG) ?? '';
    for (const said of ['"exact":"the harbour handled 412 ships"', '"value":"Which ships?"', '"value":"figure/ships"', '"creator":"Ada"'])
      assert.ok(log.includes(said), `${out}: ${said}`);
  }
});
