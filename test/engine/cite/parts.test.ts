import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DocumentUri, readDocument } from '../../../src/engine/index.ts';

const BODY = 'The tide rose over the old wall in the night and carried the boats away from the harbour of the town.';

function read(text: string, format: 'markdown' | 'plain' = 'plain') {
  // A test's address is a plain string.
  return readDocument({ uri: 'a' as DocumentUri, path: 'page.txt', text, format });
}

/** One line a part: `title | issued | author | source`. */
function check(text: string, expected: readonly string[], format: 'markdown' | 'plain' = 'plain'): void {
  const rows = read(text, format).parts.map(({ record }) =>
    [
      record.title ?? '-',
      record.issued ?? '-',
      record.author?.map(name => name.literal ?? `${name.given ?? ''} ${name.family ?? ''}`).join(' & ') ?? '-',
      record.source ?? '-',
    ].join(' | '),
  );
  assert.deepEqual(rows, expected, text);
}

test('a blog’s listing: title, line of categories and date, body, source', () => {
  const text = `Tide Watch\n\nPosts Tagged ‘walls’\n\nThe Wall Breaks\n\nIn Floods, Walls on March 31, 2013 at 3:17 pm\n\n${BODY}\n\nSource: Harbour News\n\nIn Floods on February 17, 2013 at 8:53 am\n\n${BODY}\n`;
  check(text, ['The Wall Breaks | 2013-03-31 | - | Harbour News', '- | 2013-02-17 | - | -']);
  const page = read(text);
  assert.equal(page.record['container-title'], 'Tide Watch');
  assert.deepEqual(
    page.parts.map(part => part.name),
    ['The Wall Breaks', 'February 17, 2013'],
  );
  assert.deepEqual(
    page.parts.map(({ span }) => text.slice(span.start, span.start + 8) + '…' + text.slice(span.end - 6, span.end)),
    ['The Wall…r News', 'In Flood…' + 'town.'.padStart(6)],
  );
});

test('WordPress: posted on, by', () => {
  check(`Tide Watch\n\nOne Wall\nPosted on 3 May 2015 by Ana Silva\n\n${BODY}\n\nTwo Walls\nPosted on 9 May 2015 by Jun Ito\n\n${BODY}\n`, [
    'One Wall | 2015-05-03 | Ana Silva | -',
    'Two Walls | 2015-05-09 | Jun Ito | -',
  ]);
});

test('a date above the title', () => {
  check(`Tide Watch\n\nSunday, May 3, 2015\nOne Wall\n${BODY}\n\nMonday, May 4, 2015\nTwo Walls\n${BODY}\n`, [
    'One Wall | 2015-05-03 | - | -',
    'Two Walls | 2015-05-04 | - | -',
  ]);
});

test('dated headings of a news-in-brief', () => {
  check(
    `# Briefs\n\n## 3 May 2015\n\n${BODY}\n\n## 9 May 2015\n\n${BODY}\n`,
    ['- | 2015-05-03 | - | -', '- | 2015-05-09 | - | -'],
    'markdown',
  );
});

test('a digest of mails', () => {
  check(
    `From: Ana Silva <ana@example.org>\nDate: 3 May 2015\nSubject: One wall\n\n${BODY}\n\nFrom: Jun Ito\nDate: 4 May 2015\nSubject: Re: One wall\n\n${BODY}\n`,
    ['One wall | 2015-05-03 | Ana Silva | -', 'One wall | 2015-05-04 | Jun Ito | -'],
  );
});

test('one document is no listing', () => {
  for (const text of [
    `Tides\n\nPublished on 3 May 2015\nUpdated on 5 May 2015\n\n${BODY}\n\n${BODY}`,
    `Tides\n\nOn 3 May 2015 it rained. On 4 May 2015 it did not. ${BODY}`,
    `Tides\n\n${BODY}\n\nRelated\n\nOne Wall\n3 May 2015\n\nTwo Walls\n4 May 2015\n`,
    BODY,
    '',
  ])
    check(text, []);
});

test('any text has parts in text order, without overlap', () => {
  const words = fc.constantFrom(
    '3 May 2015',
    '\n',
    '\n\n',
    'Posted on ',
    'One Wall',
    BODY,
    'In News on ',
    'From: A\n',
    'Subject: B\n',
    'Source: ',
    '# ',
    '| ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 40 }), pieces => {
      const text = pieces.join('');
      let end = 0;
      for (const { span, name } of read(text, 'markdown').parts) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= text.length && name !== '');
        end = span.end;
      }
    }),
    { numRuns: 200 },
  );
});

test('passages end where a part ends, however short they are', () => {
  const mail = (subject: string, ...body: readonly string[]): string => [`From: Ana Silva\nSubject: ${subject}`, ...body].join('\n\n');
  const text = [mail('Walls', BODY, 'It fell.'), mail('Boats', 'They sank.', BODY)].join('\n\n');
  const { passages } = read(text);
  assert.deepEqual(
    passages.map(({ span }) => text.slice(span.start, span.end)),
    [mail('Walls', BODY, 'It fell.'), mail('Boats', 'They sank.', BODY)],
  );
});

test('no passage has sentences from both sides of the border of a part', () => {
  const body = fc.array(fc.constantFrom(BODY, 'It fell.', '- one', '> two'), { maxLength: 5 });
  const post = fc
    .tuple(fc.constantFrom('From: Ana Silva\nSubject: Walls', 'Date: 3 May 2021\nFrom: Jun Ito\nSubject: Re: Boats'), body)
    .map(([head, lines]) => [head, BODY, ...lines].join('\n\n'));
  fc.assert(
    fc.property(fc.array(post, { minLength: 2, maxLength: 5 }), fc.constantFrom('markdown' as const, 'plain' as const), (posts, format) => {
      const { parts, passages, sentences } = read(posts.join('\n\n'), format);
      assert.equal(parts.length, posts.length);
      const partOf = (i: number): number => parts.findLastIndex(({ span }) => span.start <= (sentences[i]?.span.start ?? -1));
      for (const { first, last } of passages) assert.equal(partOf(first), partOf(last));
    }),
    { numRuns: 200 },
  );
});
