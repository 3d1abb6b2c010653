import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { atCursor, type TestOptions } from '../support/testClient.ts';

/** What a hover shows at the cursor, with link targets shortened to their command or file. */
async function hoverText(fixture: string, options: TestOptions = {}): Promise<string> {
  let text = '';
  await atCursor(
    fixture,
    async ({ client, textDocument, position }) => {
      await client.request('marginalia/measures', {}); // a hover does not wait long for the figures to be put in order
      const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument, position });
      text = (hover?.contents as MarkupContent | undefined)?.value ?? ''; // the one form of contents that the server sends
    },
    options,
  );
  return text;
}

const FIXTURE = `//- /corpus/a.md
---
title: The dam
issued: 1911-03-20
---

According to the inquest, at least 412 |villagers drowned.
//- /corpus/b.md
# A second [look](javascript:alert(1)) <b>now</b>

We read of 412 villagers who drowned, $(bug) <img src=x> and https://evil.example and [click](command:evil).
`;

test('a hover on a claim takes it apart and shows what other documents say, with links of ours alone', async () => {
  const text = await hoverText(FIXTURE);
  assert.match(text, /\*\*Statistic/);
  assert.match(text, /at least 412 villagers \\\(1911-03-20, the document’s date\\\)/);
  assert.match(text, /According to .*inquest/);
  assert.match(text, /\*The dam\* · 1911-03-20 · \\@a/);
  assert.match(text, /\*\*In other documents\*\*/);
  assert.match(text, /same figure: 412/);
  const targets = [...text.matchAll(/(?<!\\)\]\((?<target>[^)]*)\)/g)].map(match => match.groups?.['target'] ?? '');
  assert.deepEqual(
    targets.map(target => target.replace(/\?.*/, '')),
    [
      'command:marginalia.annotations.comment',
      'command:marginalia.annotations.highlight',
      'command:marginalia.annotations.tag',
      'command:marginalia.assessClaim',
      'command:marginalia.insertQuotation',
      'command:marginalia.insertCitation',
      'command:marginalia.insertFigure',
      'command:marginalia.openPassage',
      'command:marginalia.showMeasure',
      'command:marginalia.measures.correct',
      'command:marginalia.openPassage',
      'command:marginalia.copyQuotation',
      'command:marginalia.insertQuotation',
      'command:marginalia.insertCitation',
      'command:marginalia.showRelated',
    ],
  );
  const [place] = JSON.parse(decodeURIComponent(targets[7]?.replace(/^[^?]*\?/, '') ?? '')) as {
    uri: string;
    range: { start: { line: number } };
  }[];
  assert.equal(place?.uri, 'file:///reading/corpus/b.md');
  assert.equal(place.range.start.line, 2);
});

test('what a document says stays text: no HTML, icon, address or link of its own comes alive', async () => {
  const text = await hoverText(FIXTURE);
  assert.doesNotMatch(text, /(?<!\\)</);
  assert.doesNotMatch(text, /(?<!\\)\$\(/);
  assert.doesNotMatch(text, /https:\/\//);
  assert.doesNotMatch(text, /command:evil|javascript:alert\(/);
});

test('an editor without our commands gets links to files', async () => {
  const text = await hoverText(FIXTURE, { initializationOptions: null });
  assert.doesNotMatch(text, /command:/);
  assert.match(text, /\]\(file:\/\/\/reading\/corpus\/b\.md#L3\)/);
});

test('a hover on a citation key shows the record, and says so where there is none', async () => {
  const source =
    '//- /corpus/ray.md\n---\ntitle: The dam\nauthor: {family: Ray, given: Ann}\ncontainer-title: The Valley Post\nissued: 1911\nURL: https://example.org/dam\n---\n\nText.\n';
  const text = await hoverText(`${source}//- /report.md\nIt fell [@r|ay].`, { initializationOptions: null });
  assert.equal(
    text,
    [
      '**[The dam](file:///reading/corpus/ray.md#L1)** · \\@ray',
      '',
      '- Author: Ann Ray',
      '- In: The Valley Post',
      '- Date: 1911',
      '- Address: https\\://example.org/dam',
    ].join('\n'),
  );
  assert.equal(
    await hoverText(`${source}//- /report.md\nIt fell [@missi|ng].`),
    'No document of the corpus has the citation key \\@missing.',
  );
});

test('a hover on a name tells where it is explained and how often it stands in the corpus', async () => {
  const text = await hoverText(
    '//- /corpus/a.md\nThe report was written by UNH|CR in the spring.\n//- /corpus/b.md\nThe United Nations High Commissioner for Refugees (UNHCR) is the agency of the United Nations for refugees. Later UNHCR wrote again.\n',
    { initializationOptions: null },
  );
  assert.match(text, /^\*\*.*\*\* · organisation · \d times in 2 documents/);
  assert.match(text, /“The United Nations High Commissioner for Refugees \\\(UNHCR\\\) is the agency/);
  assert.match(text, /\]\(file:\/\/\/reading\/corpus\/b\.md#L1\)/);
});

test('a hover on a speaker tells what they say elsewhere, and not what is pointed at', async () => {
  const text = await hoverText(
    '//- /corpus/a.md\nElin Ma|rsh said the camp holds 900 people.\n//- /corpus/b.md\nElin Marsh said that the road is closed to 40 trucks.\n\nA letter to Elin Marsh was lost in 1950.\n',
    { initializationOptions: null },
  );
  const [, said = ''] = text.split('**Says elsewhere**');
  const [section = ''] = said.split('---');
  assert.match(section, /“Elin Marsh said that the road is closed to 40 trucks\.”/);
  assert.doesNotMatch(section, /900|letter/);
});

test('there is no hover where there is nothing to say', async () => {
  assert.equal(await hoverText('//- /corpus/a.md\nHow | sad!\n'), '');
});
