import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { inRoot } from '../support/project.ts';
import { runCli } from './support/runCli.ts';

const require = createRequire(import.meta.url);

const FILES = {
  'c/harbour.md': '# The harbour\n\nThe harbour was dredged in 2019.',
  'c/ferry.md': '# The ferry\n\nThe ferry sails twice a day.',
  'good.md': 'It was dredged [@harbour]; see @ferry.',
  'bad.md': '# Head\n\nIt was “dredged” [@harbor] and @ferry.\n',
};

test('JSON is one finding a line, as the contract has it', async () => {
  const { status, rows, out } = await runCli(['check', 'bad.md', '--corpus', 'c', '--json'], FILES);
  assert.equal(status, 1);
  const [unused, row, ...more] = rows();
  assert.deepEqual(more, [], out);
  assert.deepEqual(row, {
    file: 'bad.md',
    start: 26,
    end: 33,
    code: 'cite/unknown-key',
    severity: 'error',
    message: 'No document of the corpus has the key "harbor". Did you mean @harbour?',
    evidence: [],
    fix: { title: 'Cite @harbour', edits: [{ start: 26, end: 33, text: '@harbour' }] },
  });
  assert.deepEqual(unused?.['evidence'], [{ file: 'harbour.md', start: 2, end: 13, text: 'The harbour' }]);
});

test('people are shown the place with a caret, the evidence and the fix', async () => {
  const { status, out } = await runCli(['check', 'bad.md', '--corpus', 'c', '--severity', 'cite/unused-source=off'], FILES);
  assert.equal(status, 1);
  assert.match(out, /^bad\.md:3:19 {2}error {2}cite\/unknown-key\n/);
  assert.match(out, /\n {4}It was “dredged” \[@harbor\] and @ferry\.\n {22}\^{7}\n/);
  assert.match(out, /fix: Cite @harbour\n/);
  assert.match(out, /\n1 finding: 1 error\n$/);
});

test('SARIF names the rule, the place and the fix', async () => {
  const { rows } = await runCli(['check', 'bad.md', '--corpus', 'c', '--format', 'sarif', '--severity', 'cite/unused-source=off'], FILES);
  const [log, ...more] = rows();
  assert.deepEqual(more, []);
  assert.equal(log?.['version'], '2.1.0');
  const [run] = log['runs'] as readonly {
    results: readonly Readonly<Record<string, unknown>>[];
    tool: { driver: { rules: { id: string }[] } };
  }[]; // as the standard has it
  const [result] = run?.results ?? [];
  assert.equal(result?.['level'], 'error');
  assert.equal(run?.tool.driver.rules[result['ruleIndex'] as number]?.id, 'cite/unknown-key');
  const region = { startLine: 3, startColumn: 19, endLine: 3, endColumn: 26 };
  assert.deepEqual(result['locations'], [{ physicalLocation: { artifactLocation: { uri: 'bad.md' }, region } }]);
  assert.deepEqual(result['fixes'], [
    {
      description: { text: 'Cite @harbour' },
      artifactChanges: [
        { artifactLocation: { uri: 'bad.md' }, replacements: [{ deletedRegion: region, insertedContent: { text: '@harbour' } }] },
      ],
    },
  ]);
});

test('SARIF is valid against the schema of the standard', async () => {
  const files = { ...FILES, 'broken.md': Uint8Array.of(0xff, 0x41, 0x00, 0xff) };
  const sample = ['check', inRoot('corpus/report-to-check.md'), '--corpus', inRoot('corpus/sources'), '--format', 'sarif'];
  for (const args of [['check', 'bad.md', 'good.md', 'broken.md', '--corpus', 'c', '--format', 'sarif'], sample]) {
    const { rows, err } = await runCli(args, files);
    const [log] = rows();
    assert.deepEqual(schemaErrors(log), [], err);
    assert.notDeepEqual(schemaErrors({ ...log, runs: [{ results: [{}] }] }), [], 'what is no log is told');
  }
});

/** What the JSON schema of SARIF 2.1.0, as Microsoft's package has it, says against a log. */
function schemaErrors(log: unknown): readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats(ajv);
  const validate = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object);
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

test('the exit status follows --fail-on', async () => {
  const status = async (...args: readonly string[]): Promise<number> => (await runCli(['check', '--corpus', 'c', ...args], FILES)).status;
  assert.equal(await status('good.md'), 0);
  assert.equal(await status('bad.md'), 1);
  assert.equal(await status('bad.md', '--fail-on', 'never'), 0);
  assert.equal(await status('bad.md', '--severity', 'cite/unknown-key=hint'), 0);
  assert.equal(await status('bad.md', '--severity', 'cite/unknown-key=hint', '--fail-on', 'hint'), 1);
});

test('what cannot run says why in one line', async () => {
  const fails = async (args: readonly string[], why: RegExp): Promise<void> => {
    const { status, err, out } = await runCli(['check', ...args], FILES);
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.match(err, why);
    assert.equal(err.split('\n').length, 2);
  };
  await fails([], /name at least one report/);
  await fails(['good.md'], /--corpus DIR/);
  await fails(['good.md', '--corpus', 'nowhere'], /nowhere cannot be read/);
  await fails(['nowhere.md', '--corpus', 'c'], /nowhere\.md cannot be read/);
  await fails(['good.md', '--corpus', 'c', '--format', 'xml'], /no format "xml"/);
  await fails(['good.md', '--corpus', 'c', '--fail-on', 'always'], /--fail-on takes/);
  await fails(['good.md', '--corpus', 'c', '--severity', 'figure/nothing=off'], /does not understand "figure\/nothing=off"/);
});

test('a report that cannot be read does not stop the others, and one that stands in the corpus is no source', async () => {
  const files = { ...FILES, 'c/report.md': 'See @harbour, @ferry and @report.', 'broken.md': Uint8Array.of(0xff, 0x41, 0x00, 0xff) };
  const { rows } = await runCli(['check', 'broken.md', 'c/report.md', '--corpus', 'c', '--json'], files);
  assert.deepEqual(
    rows().map(({ file, code, error }) => [file, code ?? error]),
    [
      ['broken.md', rows()[0]?.['error']],
      ['c/report.md', 'cite/unknown-key'],
    ],
  );
  assert.match(String(rows()[0]?.['error']), /UTF-8|text/);
});

test('a passage that has changed since it was noted is told by the notes of the folder', async () => {
  const note = JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:00000000-0000-4000-8000-00000000000a',
    type: 'Annotation',
    motivation: 'highlighting',
    created: '2024-05-06T07:08:09Z',
    modified: '2024-05-06T07:08:09Z',
    target: {
      source: '../../c/harbour.md',
      selector: { type: 'TextQuoteSelector', exact: 'The harbour was dug in 2018', prefix: '', suffix: '.' },
    },
  });
  const files = { ...FILES, 'quoting.md': 'It says “The harbour was dug in 2018” [@harbour].\n' };
  const codes = async (more: Readonly<Record<string, string>>): Promise<readonly unknown[]> => {
    const { rows } = await runCli(['check', 'quoting.md', '--corpus', 'c', '--json', '--severity', 'cite/unused-source=off'], {
      ...files,
      ...more,
    });
    return rows().map(({ code }) => code);
  };
  assert.deepEqual(await codes({}), ['quote/altered']);
  assert.deepEqual(await codes({ '.marginalia/annotations/harbour.jsonl': `${note}\n` }), ['source/changed']);
  assert.deepEqual(await codes({ '.marginalia/annotations/ferry.jsonl': `${note.replace('harbour.md', 'ferry.md')}\n` }), [
    'quote/altered',
  ]);
});

test('keys of the bibliography files of a report are known, and what is cited by them is held to nothing', async () => {
  const bibliography = (value: string): string => `---\nbibliography: ${value}\n---\nIn 1911 it was so [@book-1911].\n`;
  const files = {
    ...FILES,
    'r/bib.md': bibliography('more/books.bib'),
    'r/json.md': bibliography('[gone.bib, books.json]'),
    'r/none.md': bibliography('broken.json'),
    'r/more/books.bib': '@comment{x,}\n@book{ book-1911,\n  title = {A Book},\n}\n',
    'r/books.json': '[{"id": "book-1911"}, {"title": 1}]',
    'r/broken.json': '[{"id": "book-1911"',
  };
  const { rows, err } = await runCli(['check', 'r/bib.md', 'r/json.md', 'r/none.md', '--corpus', 'c', '--json'], files);
  assert.deepEqual(
    rows().map(({ file, code }) => [file, code]),
    [['r/none.md', 'cite/unknown-key']],
  );
  assert.match(err, /^gone\.bib, which r\/json\.md names as its bibliography, cannot be read/);
});
