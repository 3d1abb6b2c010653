import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { recordFromText } from '../../../src/engine/cite/recordFromText.ts';
import type { DocumentUri } from '../../../src/engine/index.ts';
import { readText } from '../../../src/engine/text/readText.ts';

const BODY =
  'The tide rose over the old wall in the night and carried the boats away from the harbour, and nobody in the town had been warned of it.';

function recordOf(text: string, format: 'markdown' | 'plain' = 'plain') {
  // A test's address is a plain string.
  const source = { uri: 'a' as DocumentUri, path: 'a-file-name.txt', text, format };
  return recordFromText(source, readText(source));
}

const check = (text: string, expected: ReturnType<typeof recordOf>, format: 'markdown' | 'plain' = 'plain') =>
  assert.deepEqual(recordOf(text, format), expected, text);

test('title: the first heading, or the first line that is like one', () => {
  check(`# Tides of the North\n\n${BODY}\n`, { title: 'Tides of the North' }, 'markdown');
  check(`Tides of the North\n\n${BODY}\n`, { title: 'Tides of the North' });
  check(`Accessibility links\n\nBreaking News\n\nTides of the North\n\n${BODY}\n`, { title: 'Tides of the North' });
  check(`Is the Wall Safe?\n\n${BODY}`, { title: 'Is the Wall Safe?' });
});

test('a text without a title has none', () => {
  check(BODY, {});
  check('', {});
  check(`${BODY}\n\nTides of the North\n`, {});
});

test('author: bylines and labels, one or several', () => {
  const silva = { family: 'Silva', given: 'Ana' };
  check(`Tides\n\nBy Ana Silva\n\n${BODY}`, { title: 'Tides', author: [silva] });
  check(`Tides\n\nby Ana Silva and Jun Ito\n\n${BODY}`, { title: 'Tides', author: [silva, { family: 'Ito', given: 'Jun' }] });
  check(`Tides\n\nAuthor: Ana Silva\n\n${BODY}`, { title: 'Tides', author: [silva] });
  check(`Ana Silva (Editor)\n\nTides\n\n${BODY}`, { title: 'Tides', author: [silva] });
  check(`Tides\n\nBY ANA SILVA\n\n${BODY}`, { title: 'Tides', author: [silva] });
  check(`Tides\n\nBy Kim Young-ja\n\n${BODY}`, { title: 'Tides', author: [{ family: 'Kim', given: 'Young-ja' }] });
  check(`Tides\n\nBy The Associated Press\n\n${BODY}`, { title: 'Tides', author: [{ literal: 'The Associated Press' }] });
});

test('no author in running text', () => {
  check(`By night the tide rose.\n\n${BODY}`, {});
  check(`Tides\n\nBy the harbour\n\n${BODY}`, { title: 'Tides' });
});

test('container: the paper that the line beneath a byline names', () => {
  const author = [{ family: 'Silva', given: 'Ana' }];
  check(`Tides\n\nBy Ana Silva\nHarbour Watch Reporter, Europe\n\n${BODY}`, { title: 'Tides', author, 'container-title': 'Harbour Watch' });
  check(`Tides\n\nBy Ana Silva\nSenior Science Correspondent\n\n${BODY}`, { title: 'Tides', author });
});

test('publisher: copyright lines and labels; a dateline is no place of a publisher', () => {
  check(`Tides\n\n${BODY}\n\n© 2012 The Korea Times\n`, { title: 'Tides', publisher: 'The Korea Times' });
  check(`Tides\n\n${BODY}\n\nCopyright 2015 Harbour Press. All rights reserved.\n`, { title: 'Tides', publisher: 'Harbour Press' });
  check(`Tides\n\nSEOUL, June 27 (Yonhap) — ${BODY}`, { title: 'Tides', publisher: 'Yonhap' });
  check(`Tides\n\nPORTO, Portugal – ${BODY}`, { title: 'Tides' });
});

test('issued: what is said of the text, not what it speaks of', () => {
  check(`Tides\n\nPublished on March 3, 2013\n\n${BODY}`, { title: 'Tides', issued: '2013-03-03' });
  check(`Tides\n\nUpdated on March 5, 2013\n\n${BODY}`, { title: 'Tides', issued: '2013-03-05' });
  check(`Tides\n\nPosted on 3 March 2013 by Ana Silva\n\n${BODY}`, {
    title: 'Tides',
    author: [{ family: 'Silva', given: 'Ana' }],
    issued: '2013-03-03',
  });
  check(`Tides\n\nMarch 3, 2013\n\n${BODY}`, { title: 'Tides', issued: '2013-03-03' });
  check(`Tides\n\nUpdated on\n\n${BODY}`, { title: 'Tides' });
  check(`Tides\n\nOn March 3, 2013 the wall broke, and the town was under water for a week. ${BODY}`, { title: 'Tides' });
});

test('issued: the day of a dateline, and of a line of its own', () => {
  check(`Tides\n\nPORT ELENA, Tamaro, Sept. 14, 2022 — ${BODY}`, { title: 'Tides', issued: '2022-09-14' });
  check(`Tides\n\nDUBLIN, 4 March 2020 (Yonhap)\n\n${BODY}`, { title: 'Tides', publisher: 'Yonhap', issued: '2020-03-04' });
  check(`Tides\n\nThis page was last changed on 14 May 2020\n\n${BODY}`, { title: 'Tides', issued: '2020-05-14' });
  check(`Tides\n\nPORT ELENA, 14 September — ${BODY}`, { title: 'Tides' });
  check(`Tides\n\nPORT ELENA, 4 March 2020 was a cold day by the sea. ${BODY}`, { title: 'Tides' });
  check(`Tides\n\nUNICEF, 4 March 2020, p. 7\n\n${BODY}`, { title: 'Tides' });
});

test('address and source', () => {
  check(`Tides\n\n${BODY}\n\nRetrieved from https://example.org/tides?x=1.\n`, { title: 'Tides', URL: 'https://example.org/tides?x=1' });
  check(`Tides\n\n${BODY}\n\nSource: Harbour News\n`, { title: 'Tides', source: 'Harbour News' });
  check(`Tides\n\n${BODY}\n\nThis article first appeared in The Diplomat on 3 May 2015.\n`, { title: 'Tides', source: 'The Diplomat' });
  check(`Tides in Peru\n\n${BODY}\n\nReferences\n\nTides in Peru Wikipedia`, { title: 'Tides in Peru', source: 'Wikipedia' });
  check(`Tides\n\n${BODY}\n\nSource: Harbour News\n\nSource: Eurostat\n`, { title: 'Tides' });
});

test('a paper that prints an agency: the agency is its source, and no author', () => {
  check(
    `Sandwick Herald\nHome | News | Sport\n\nStorm kills nine\n\nby: Associated Press\nPosted: May 17, 2023 / 06:12 AM EDT\n\n${BODY}`,
    {
      title: 'Storm kills nine',
      'container-title': 'Sandwick Herald',
      issued: '2023-05-17',
      source: 'Associated Press',
    },
  );
  check(`BPA / Sandwick / 7 March 2024 / 14:20\n\nStorm kills nine\n\nSANDWICK (Belmark Press Agency) - ${BODY}`, {
    title: 'Storm kills nine',
    publisher: 'BPA',
    issued: '2024-03-07',
  });
});

test('authors: behind a standfirst, beside a count of comments, beneath the title, responsible for a paper', () => {
  const silva = [{ family: 'Silva', given: 'Ana' }];
  const dated = { title: 'Tides in town', author: silva, issued: '2021-05-03' };
  check(
    `Tides in town\n\nThe wall broke in the night, and in the morning nobody would say who had been told.\n\nAna Silva in Sandwick\n3 May 2021\n\n${BODY}`,
    dated,
  );
  check(`Tides in town\n\n3 May 2021 | Ana Silva | 12 comments\n\n${BODY}`, dated);
  check(`# Tides in town\n\n*Ana Silva*\n\n3 May 2021\n\n${BODY}`, dated, 'markdown');
  check(`# Tides in town\n\n${BODY}\n\n*Published 3 May 2021. Responsible for the audit: Ana Silva.*`, dated, 'markdown');
  check(`Tides in town\n\nAna Silva\n\n${BODY}\n\nAna Silva lives in Sandwick.`, { title: 'Tides in town', author: silva });
});

test('dates: an hour before or behind, a change in brackets', () => {
  for (const line of [
    '3 May 2021, 17:42 (updated 19:10)',
    'Published: 14:05, 3 May 2021',
    'Published : May 3, 2021 - 15:31',
    'Mon, 03 May 2021 09:12:00 +0000',
  ])
    check(`Tides\n\n${line}\n\n${BODY}`, { title: 'Tides', issued: '2021-05-03' });
});

test('an extract: the record of its work', () => {
  check(
    `# 3. The wall\n\n*From: Ana Silva, "Low Water", Merrow University Press, 2021*\n\n${BODY}`,
    { title: 'Low Water', author: [{ family: 'Silva', given: 'Ana' }], publisher: 'Merrow University Press', issued: '2021' },
    'markdown',
  );
});

test('any text has a record whose fields are its own words', () => {
  const words = fc.constantFrom(
    ...[
      'By ',
      'Ana Silva',
      '\n',
      '\n\n',
      'Source: ',
      '© ',
      'Posted on ',
      'March 3, 2013',
      '# ',
      'Published',
      'https://a.b',
      '(Editor)',
      ': ',
      'References\n',
      'Wikipedia',
      '\r',
      '\uFEFF',
      '---\n',
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 5 }))), pieces => {
      for (const value of Object.values(recordOf(pieces.join(''), 'markdown'))) assert.ok(value.length > 0);
    }),
    { numRuns: 300 },
  );
});
