import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Hover,
  Location,
  MarkupContent,
  Range,
  ShowMessageParams,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { LineIndex } from '../../../src/engine/index.ts';
import { type At, atCursor, ROOT, showPlace, type TestClient, withServer } from '../support/testClient.ts';

const SOURCES = `//- /corpus/survey.md
---
id: survey-2019
title: A Survey of Returned Workers
author: [{family: Aalto, given: Mira}]
issued: 2019-03-05
---
# A Survey of Returned Workers

## Wages

Nearly 400 workers were not paid for at least six months.

## Homes

Most lived in one room.
//- /corpus/harbour.md
# The harbour

According to Lena Holt, up to 1,200 sailors came through the harbour in 2011.
`;

async function complete({ client, textDocument, position }: At): Promise<readonly CompletionItem[]> {
  return client.connection.sendRequest<CompletionItem[]>('textDocument/completion', { textDocument, position });
}

const labels = (items: readonly CompletionItem[]): readonly string[] => items.map(({ label }) => label);

test('keys complete behind an @, found by title, author and year too', async () => {
  await atCursor(`${SOURCES}//- /report.md\nAs it is told [@sur|`, async at => {
    const items = await complete(at);
    assert.deepEqual(labels(items), ['harbour', 'survey-2019']);
    const survey = items[1] ?? assert.fail('two keys');
    assert.equal(survey.detail, 'A Survey of Returned Workers');
    assert.match(survey.filterText ?? '', /^survey-2019 A Survey of Returned Workers Mira Aalto, 2019$/);
    assert.deepEqual(survey.textEdit, {
      range: { start: { line: 0, character: 16 }, end: { line: 0, character: 19 } },
      newText: 'survey-2019',
    });
  });
});

test('a document whose file name has spaces is offered, found and renamed by a key that can be read', async () => {
  const files = '//- /corpus/Annual report 2019.md\n# The year\n\nNine boats sank.\n';
  await atCursor(`${files}//- /report.md\nAs it is told [@Ann|`, async at => {
    const [item] = await complete(at);
    assert.deepEqual([item?.label, item?.textEdit?.newText], ['Annual-report-2019', 'Annual-report-2019']);
  });
  await atCursor(`${files}//- /report.md\nAs it is told [@Annual-rep|ort-2019].`, async ({ client, textDocument, position }) => {
    const found = await client.connection.sendRequest<readonly Location[]>('textDocument/definition', { textDocument, position });
    assert.equal(found.length, 1);
    const params = { textDocument, position, newName: 'year' };
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', params);
    const texts = Object.values(edit.changes ?? {}).map(edits => edits.map(({ newText }) => newText));
    assert.deepEqual(texts, [['year'], ['---\nid: year\n---\n\n']]);
  });
});

test('behind a key and a comma the places of the document complete', async () => {
  await atCursor(`${SOURCES}//- /report.md\nAs it is told [@survey-2019, s|`, async at => {
    const items = await complete(at);
    assert.deepEqual(
      items.slice(0, 3).map(({ label, detail }) => [label, detail]),
      [
        ['sec. 1', 'Wages'],
        ['sec. 2', 'Homes'],
        ['p. ', 'page'],
      ],
    );
  });
});

test('right behind the comma the blank comes along, and is no word to look for once it is typed', async () => {
  await atCursor(`${SOURCES}//- /report.md\nAs it is told [@survey-2019,|`, async at => {
    const [first] = await complete(at);
    assert.deepEqual([first?.label, first?.filterText], ['sec. 1', ' sec. 1 Wages']);
    const end = { line: 0, character: 28 };
    assert.deepEqual(first?.textEdit, { range: { start: end, end }, newText: ' sec. 1' });
  });
});

for (const [where, text] of [
  ['in an address', 'write to mail@sur|'],
  ['behind a key that no document has', '[@nobody, p|'],
  ['in running text', 'survey|'],
] as const)
  test(`nothing completes ${where}`, async () => {
    await atCursor(`${SOURCES}//- /report.md\n${text}`, async at => {
      assert.deepEqual(await complete(at), []);
    });
  });

test('a hover on a key shows the record and what the report quotes of it', async () => {
  const report = 'It tells of wages [@survey-2019, sec. 1]. They say that “400 workers were not paid” [@sur|vey-2019].';
  await atCursor(`${SOURCES}//- /report.md\n${report}`, async ({ client, textDocument, position }) => {
    const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument, position });
    const text = (hover?.contents as MarkupContent | undefined)?.value ?? ''; // the one form of contents that the server sends
    assert.match(text, /A Survey of Returned Workers/);
    assert.match(text, /Quoted in this report/);
    assert.match(text, /400 workers were not paid/);
    assert.doesNotMatch(text, /“Wages”/, 'a section that a locator names is not quoted');
  });
});

test('the references of a passage are the citations that quote it', async () => {
  await atCursor(
    `${SOURCES}//- /report.md\nSome “lived in one room” [@survey-2019]. “400 workers were not paid” [@survey-2019].\n//- /corpus/other.md\nThe sailors |waited 30 days for their ships in 2010.`,
    async ({ client }) => {
      const survey = `${ROOT}/corpus/survey.md`;
      const text = new TextDecoder().decode(client.files.files.get(survey));
      const position = new LineIndex(text).positionAt(text.indexOf('400'));
      const found = await client.connection.sendRequest<Location[]>('textDocument/references', {
        textDocument: { uri: survey },
        position,
        context: { includeDeclaration: false },
      });
      const inReport = found.filter(({ uri }) => uri.endsWith('report.md'));
      assert.deepEqual(
        inReport.map(place => [showPlace(client, place), place.range.start.character > 50]),
        [['report.md:1 “@survey-2019”', true]],
      );
    },
  );
});

/** What a rename makes of the files, each as lines; null where it is refused, with the reason. */
async function rename(
  client: TestClient,
  uri: string,
  at: Range['start'],
  newName: string,
): Promise<Readonly<Record<string, string>> | string> {
  try {
    const edit = await client.connection.sendRequest<WorkspaceEdit | null>('textDocument/rename', {
      textDocument: { uri },
      position: at,
      newName,
    });
    const result: Record<string, string> = {};
    for (const [file, edits] of Object.entries(edit?.changes ?? {})) {
      let text = new TextDecoder().decode(client.files.files.get(file));
      const lines = new LineIndex(text);
      for (const { range, newText } of edits.toReversed())
        text = text.slice(0, lines.offsetAt(range.start)) + newText + text.slice(lines.offsetAt(range.end));
      result[file.replace(`${ROOT}/`, '')] = text;
    }
    return result;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const CITING = `${SOURCES}//- /report.md\nOne [@|survey-2019, p. 3; @harbour]. Two: @survey-2019 says so.\n//- /notes/other.md\nSee @{survey-2019}.`;

test('a key is renamed in every report and in the document that has it', async () => {
  await atCursor(CITING, async ({ client, textDocument, position }) => {
    const renamed = await rename(client, textDocument.uri, position, 'workers-2019');
    assert.ok(typeof renamed === 'object');
    assert.equal(renamed['report.md'], 'One [@workers-2019, p. 3; @harbour]. Two: @workers-2019 says so.');
    assert.equal(renamed['notes/other.md'], 'See @workers-2019.');
    assert.match(renamed['corpus/survey.md'] ?? '', /^---\nid: workers-2019\ntitle:/);
  });
});

test('a document without an id gets one when its key is renamed', async () => {
  await withServer({ files: { 'corpus/harbour.md': '# The harbour\n', 'report.md': 'See @harbour.\n' } }, async client => {
    await client.open('report.md', 'See @harbour.\n');
    const renamed = await rename(client, `${ROOT}/report.md`, { line: 0, character: 6 }, 'the-port');
    assert.deepEqual(renamed, { 'report.md': 'See @the-port.\n', 'corpus/harbour.md': '---\nid: the-port\n---\n\n# The harbour\n' });
  });
});

test('a key is not renamed to one that is taken, or that Pandoc cannot read', async () => {
  const options = { files: { 'corpus/harbour.md': '# The harbour\n', 'corpus/log.txt': 'Quiet.\n', 'report.md': 'See @harbour.\n' } };
  await withServer({ ...options, initializationOptions: null }, async client => {
    await client.open('report.md', 'See @harbour.\n');
    const to = (name: string): ReturnType<typeof rename> => rename(client, `${ROOT}/report.md`, { line: 0, character: 6 }, name);
    assert.match(JSON.stringify(await to('log')), /Another document has the key/);
    assert.match(JSON.stringify(await to('two words')), /no spaces/);
  });
});

test('in VS Code, which would ask another extension, a rename that is refused changes nothing and says why', async () => {
  await atCursor(CITING, async ({ client, textDocument, position }) => {
    const told: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
      told.push(message);
    });
    assert.deepEqual(await rename(client, textDocument.uri, position, 'harbour'), {});
    assert.match(told.join('\n'), /Another document has the key/);
  });
});

test('figures are taken over with their hedge, who says it, and their citation', async () => {
  const text =
    'The harbour board said that 40 boats sank. Up to 1,200 sailors and some 30 cooks came through the harbour in 2011. It rained.\n';
  await withServer({ files: { 'corpus/harbour.md': text } }, async client => {
    const ask = (from: number, to = from): Promise<readonly string[]> => {
      const range = { start: { line: 0, character: from }, end: { line: 0, character: to } };
      return client.request('marginalia/figurePhrases', { uri: `${ROOT}/corpus/harbour.md`, range });
    };
    const boats = '40 boats, according to the harbour board [@harbour]';
    const sailors = 'up to 1,200 sailors [@harbour]';
    assert.deepEqual(await ask(text.indexOf('said')), [boats], 'the only one of the claim');
    assert.deepEqual(await ask(text.indexOf('1,200')), [sailors]);
    assert.deepEqual(await ask(text.indexOf('harbour in')), [], 'one of two');
    assert.deepEqual(await ask(0, text.length), [boats, sailors, 'some 30 cooks [@harbour]'], 'all that are selected');
    assert.deepEqual(await ask(text.indexOf('rained')), []);
  });
});

test('a figure keeps the doubt that its clause has elsewhere, and none of another clause', async () => {
  const phrases = {
    'Up to 200 people, children included, are reportedly forced to work there.': 'reportedly up to 200 people [@camp]',
    'The boats may have brought some 40 tonnes of salt.': 'possibly some 40 tonnes of salt [@camp]',
    'The guards are thought to have shot 12 prisoners.': '12 prisoners, as is thought [@camp]',
    'The guards shot 12 prisoners, and they may have fled.': '12 prisoners [@camp]',
    'An estimated 300 families may have fled.': 'an estimated 300 families [@camp]',
  };
  for (const [text, phrase] of Object.entries(phrases))
    await withServer({ files: { 'corpus/camp.md': `${text}\n` } }, async client => {
      const at = { line: 0, character: text.search(/\d/) };
      const asked = { uri: `${ROOT}/corpus/camp.md`, range: { start: at, end: at } };
      assert.deepEqual(await client.request('marginalia/figurePhrases', asked), [phrase]);
    });
});

/** The diagnostics of a document as they come, until they are as they should be. */
async function diagnosed(
  client: TestClient,
  seen: Map<string, readonly Diagnostic[]>,
  uri: string,
  isGood: (all: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const end = Date.now() + 10_000;
  while (!(seen.has(uri) && isGood(seen.get(uri) ?? [])) && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 20));
  return seen.get(uri) ?? assert.fail(`no diagnostics for ${uri}: ${client.log.join('\n')}`);
}

async function watching(
  settings: unknown,
  body: (client: TestClient, seen: Map<string, readonly Diagnostic[]>) => Promise<void>,
): Promise<void> {
  const files = { 'corpus/survey.md': '---\nid: survey\n---\nNearly 400 workers were not paid.\n' };
  await withServer({ files, settings }, async client => {
    const seen = new Map<string, readonly Diagnostic[]>();
    client.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        seen.set(uri, diagnostics);
      },
    );
    await body(client, seen);
  });
}

const codes = (all: readonly Diagnostic[]): readonly unknown[] => all.map(({ code }) => code);

test('an unknown key in an open report is told, with a fix, and goes when it is put right', async () => {
  await watching(null, async (client, seen) => {
    const uri = `${ROOT}/report.md`;
    await client.open('report.md', 'They were not paid [@survey]. Others too [@surveu].\n');
    const found = await diagnosed(client, seen, uri, all => codes(all).includes('cite/unknown-key'));
    const unknown = found.find(({ code }) => code === 'cite/unknown-key') ?? assert.fail('there is one');
    assert.equal(unknown.severity, 1);
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: unknown.range,
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Cite @survey',
        'Silence cite/unknown-key on this line',
        'Silence cite/unknown-key in this file',
        'Switch cite/unknown-key off in the settings',
      ],
    );
    assert.deepEqual(actions[1]?.edit?.changes?.[uri], [
      {
        range: { start: { line: 0, character: 51 }, end: { line: 0, character: 51 } },
        newText: ' <!-- marginalia-ignore cite/unknown-key -->',
      },
    ]);
    await client.edit('report.md', 2, 'They were not paid [@survey]. Others too [@surveu]. <!-- marginalia-ignore cite/unknown-key -->\n');
    const silenced = await diagnosed(client, seen, uri, all => !codes(all).includes('cite/unknown-key'));
    assert.ok(!codes(silenced).includes('cite/unknown-key'));
    await client.close('report.md');
    assert.deepEqual(await diagnosed(client, seen, uri, all => all.length === 0), []);
  });
});

test('keys in the bibliography file that a report names are known', async () => {
  const files = {
    'corpus/survey.md': '---\nid: survey\n---\nNearly 400 workers were not paid.\n',
    'texts/refs.bib': '@book{holt1999,\n  title = {Harbours}\n}\n',
    'texts/broken.json': '[{"id": "nobody"',
  };
  await withServer({ files, settings: null }, async client => {
    const seen = new Map<string, readonly Diagnostic[]>();
    client.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        seen.set(uri, diagnostics);
      },
    );
    const head = '---\nbibliography: [refs.bib, broken.json, missing.yaml]\n---\n';
    await client.open('texts/report.md', `${head}They were not paid [@survey]. So says one [@holt1999], and another [@nobody].\n`);
    const found = await diagnosed(client, seen, `${ROOT}/texts/report.md`, all => codes(all).includes('cite/unknown-key'));
    assert.deepEqual(
      found.filter(({ code }) => code === 'cite/unknown-key').map(({ range }) => range.start.character),
      [68],
    );
  });
});

test('a write-up is held to nothing, though it cites', async () => {
  await watching(null, async client => {
    const asked = async (uri: string): Promise<readonly CodeAction[]> => {
      const text = 'Others too [@surveu].\n';
      await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
      const range = { start: { line: 0, character: 13 }, end: { line: 0, character: 13 } };
      return client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
    };
    assert.notEqual((await asked(`${ROOT}/gaps.md`)).length, 0);
    assert.deepEqual(await asked('marginalia-view:/Gaps.md'), []);
  });
});

test('severities are set by code, and checks are switched off as a whole', async () => {
  await watching({ check: { severity: { 'cite/*': 'hint' } } }, async (client, seen) => {
    await client.open('report.md', 'Others too [@surveu].\n');
    const found = await diagnosed(client, seen, `${ROOT}/report.md`, all => all.length > 0);
    assert.deepEqual(
      found.map(({ severity }) => severity),
      found.map(() => 4),
    );
  });
  await watching({ check: { enabled: false } }, async (client, seen) => {
    await client.open('report.md', 'Others too [@surveu].\n');
    await client.request('marginalia/outline', { uri: `${ROOT}/report.md` });
    await new Promise(resolve => setTimeout(resolve, 900));
    assert.deepEqual(seen.get(`${ROOT}/report.md`) ?? [], []);
  });
});

test('a document of the corpus and a text that cites nothing are held to nothing', async () => {
  await watching(null, async (client, seen) => {
    await client.open('corpus/survey.md', '---\nid: survey\n---\nNearly 400 workers, see @nobody.\n');
    await client.open('letter.md', 'Nearly 900 workers were paid.\n');
    await client.open('report.md', 'Others too [@nobody].\n');
    await diagnosed(client, seen, `${ROOT}/report.md`, all => all.length > 0);
    assert.deepEqual(
      [...seen].filter(([uri, all]) => !uri.endsWith('report.md') && all.length > 0),
      [],
    );
  });
});
