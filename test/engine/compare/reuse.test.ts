import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentCopies, type DocumentUri, findReuse, type ReadDocument, readDocument } from '../../../src/engine/index.ts';

function document(name: string, text: string): ReadDocument {
  return readDocument({ uri: name as DocumentUri, path: name, text, format: 'markdown' }); // any string is an address here
}

/** The pairs found, as the words of both sides. */
function reuse(texts: Readonly<Record<string, string>>): readonly (readonly [a: string, b: string, direction: string | null])[] {
  const documents = new Map(Object.entries(texts).map(([name, text]) => [name, document(name, text)]));
  return findReuse(documents.values()).map(({ a, b, direction }) => [words(documents, a), words(documents, b), direction]);
}

function words(documents: ReadonlyMap<string, ReadDocument>, { uri, span }: { uri: string; span: { start: number; end: number } }): string {
  return `${uri}: ${documents.get(uri)?.text.slice(span.start, span.end) ?? ''}`;
}

const AGENCY =
  'The ferry Ardmore sank off Kinsale on Monday night after a collision with a grain carrier, and divers recovered eleven bodies from the wreck before a gale stopped the search.';
const REWRITTEN =
  'After colliding with a grain carrier the ferry Ardmore sank off Kinsale late on Monday. Divers had recovered eleven bodies from the wreck when a gale stopped their search.';
const OTHER =
  'A new timetable for the island ferries takes effect in May, with two crossings a day and lower fares for residents, the council decided in spite of protests.';

test('a passage that another document repeats is found, sentence by sentence', () => {
  const found = reuse({ 'a.md': `Notes from the harbour.\n\n${AGENCY}`, 'b.md': `${OTHER}\n\n${AGENCY} Nobody has explained it.` });
  assert.deepEqual(found, [[`a.md: ${AGENCY}`, `b.md: ${AGENCY}`, null]]);
});

test('a light paraphrase is found, and a text on the same subject is not', () => {
  const found = reuse({ 'a.md': AGENCY, 'b.md': REWRITTEN, 'c.md': OTHER });
  assert.equal(found.length, 1);
  assert.match(found[0]?.[0] ?? '', /^a\.md: The ferry/);
  assert.match(found[0]?.[1] ?? '', /^b\.md: After colliding/);
});

test('a repetition within one document is found, and no passage repeats itself', () => {
  const found = reuse({ 'a.md': `${AGENCY}\n\n${OTHER}\n\n${AGENCY}` });
  assert.equal(found.length, 1);
  assert.deepEqual(reuse({ 'a.md': AGENCY }), []);
});

test('dates tell who took it from whom, and a named source tells it better', () => {
  const early = `---\ntitle: Harbour Notes\nissued: 2011-03-01\n---\n\n${AGENCY}`;
  const late = `---\ntitle: Sea Weekly\nissued: 2011-03-04\n---\n\n${AGENCY}`;
  assert.equal(reuse({ 'a.md': early, 'b.md': late })[0]?.[2], 'a-to-b');
  assert.equal(reuse({ 'b.md': late, 'a.md': early })[0]?.[2], 'b-to-a');
});

test('a phrase that all documents of a subject use is no reuse', () => {
  const texts = Array.from({ length: 40 }, (_, i): readonly [string, string] => [
    `${String(i)}.md`,
    `Town ${String.fromCharCode(65 + (i % 26))}x${String(i)} reports men, women and children subjected to forced labour and sexual exploitation this year.`,
  ]);
  assert.deepEqual(reuse(Object.fromEntries(texts)), []);
});

test('a near-duplicate of a long document is found almost whole', () => {
  const long = Array.from(
    { length: 60 },
    (_, i) => `Item ${String(i)} of lot ${String(i * 7)} was weighed by clerk ${String(i * 13)} at pier ${String(i * 3)}.`,
  );
  const found = reuse({ 'a.md': long.join(' '), 'b.md': long.map((line, i) => (i === 30 ? 'A line was lost here.' : line)).join(' ') });
  const covered = found.reduce((sum, [a]) => sum + a.length, 0);
  assert.ok(covered > 0.9 * long.join(' ').length);
});

test('a new version of a document is found, and an excerpt with its whole; a text of its own is neither', () => {
  const text = `${AGENCY} The harbour master closed the port until the wind had fallen, and relatives waited in the old customs house by the quay.`;
  const documents = [
    document('first.md', text),
    document('second.md', `${text} Nobody has explained it.`),
    document(
      'whole.md',
      `${OTHER}\n\n${text}\n\n${OTHER.replace('May', 'June').replace('island', 'lake')} Shops along the road have asked for lamps.`,
    ),
    document('other.md', OTHER),
  ];
  const copies = documentCopies(documents, findReuse(documents)).map(({ a, b, shareOfA }) => [a, b, shareOfA > 0.9]);
  assert.deepEqual(copies[0], ['first.md', 'second.md', true]);
  assert.ok(copies.some(([a, b]) => a === 'first.md' && b === 'whole.md'));
  assert.ok(!copies.some(([a, b]) => (a === 'first.md' || a === 'second.md') && b === 'other.md'));
});

test('any texts can be compared, and the pairs lie inside them', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(AGENCY, REWRITTEN, '('.repeat(500), `${AGENCY} \u{1F600} ${AGENCY}`),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), texts => {
      const documents = texts.map((each, i) => document(`${String(i)}.md`, each));
      for (const { a, b, score } of findReuse(documents)) {
        assert.ok(score > 0 && score <= 1);
        for (const { uri, span } of [a, b]) {
          const length = documents.find(each => each.uri === uri)?.text.length ?? -1;
          assert.ok(0 <= span.start && span.start < span.end && span.end <= length);
        }
      }
    }),
    { numRuns: 60 },
  );
});
