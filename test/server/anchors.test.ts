import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Annotation, quoteSpan } from '../../src/engine/index.ts';
import { Anchors } from '../../src/server/annotations/anchors.ts';

const GATES = 'It has two gates of oak.';
const TEXT = `# The canal

The first lock was dug in 1811. ${GATES} The keeper lives beside it.

The second lock was dug in 1820. ${GATES} Nobody lives beside it.

The third lock was never dug. Its plans were lost in a fire.
`;

/** A note on `quote` of `text`. */
function noteOn(text: string, quote: string, nth = 0): Annotation {
  let start = text.indexOf(quote);
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  assert.ok(start >= 0, 'the quote must stand in the text');
  return {
    kind: 'annotation',
    id: `urn:${start}`,
    motivations: ['commenting'],
    created: '2024-05-01T10:00:00.000Z',
    modified: '2024-05-01T10:00:00.000Z',
    creator: null,
    bodies: [],
    target: { source: 'a.md', quote: quoteSpan(text, { start, end: start + quote.length }), sha256: null },
    others: {},
  };
}

/** Where the note stands after each of `versions`, one after the other. */
function follow(note: Annotation, ...versions: readonly string[]): readonly (number | null)[] {
  let anchors = new Anchors(TEXT);
  anchors.of(note);
  return versions.map(version => {
    anchors = anchors.carriedTo(version);
    return anchors.of(note).span?.start ?? null;
  });
}

describe('a note whose passage was deleted', () => {
  const without = TEXT.replace(`${GATES} The keeper`, 'The keeper');
  test('is not attached to a copy by a later edit elsewhere', () => {
    assert.deepEqual(follow(noteOn(TEXT, GATES), without, `${without}A last word.\n`), [null, null]);
  });
  test('is found where the passage is put back', () => {
    assert.deepEqual(follow(noteOn(TEXT, GATES), without, TEXT), [null, TEXT.indexOf(GATES)]);
  });
  test('is found where a word of it alone is put back', () => {
    const quote = 'keeper';
    assert.deepEqual(follow(noteOn(TEXT, quote), TEXT.replace('keeper', ''), TEXT), [null, TEXT.indexOf(quote)]);
  });
});

test('a note is told from its copies once they are taken out', () => {
  const line = 'Ships pay at the quay. ';
  const old = `A. ${line}B.`;
  const note = noteOn(old, line.trim());
  const twice = new Anchors(`C. ${line}D. ${line}E.`);
  assert.equal(twice.of(note).span, null);
  assert.equal(twice.carriedTo(`A. ${line}B. ${line}`).carriedTo(`A. ${line}B.`).of(note).span?.start, 3);
});

test('whatever is typed, carried notes stand in the text', () => {
  const edit = fc.tuple(fc.nat(TEXT.length), fc.nat(80), fc.constantFrom('', 'gates', ' of oak. ', GATES, '\n\n', '😊'));
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), edits => {
      const notes = [noteOn(TEXT, GATES), noteOn(TEXT, GATES, 1), noteOn(TEXT, 'keeper'), noteOn(TEXT, '\n\n')];
      let [text, anchors] = [TEXT, new Anchors(TEXT)];
      for (const [at, length, put] of edits) {
        for (const note of notes) anchors.of(note);
        text = text.slice(0, at) + put + text.slice(at + length);
        anchors = anchors.carriedTo(text);
        for (const note of notes) assert.ok((anchors.of(note).span?.end ?? 0) <= text.length);
      }
    }),
    { numRuns: 40 },
  );
});

test('lost notes are not looked for again after an edit elsewhere', () => {
  const lines = Array.from({ length: 40 }, (_, i) => `Ship ${i * 7} came to quay ${i % 13} with ${i * 3} bales of wool.`);
  let reads = 0;
  const notes = lines.map(line => watched(noteOn(lines.join('\n'), line), () => reads++));
  const other = Array.from({ length: 40 }, (_, i) => `Cart ${i * 11} left by gate ${i % 7} with ${i * 5} sacks of grain.`).join('\n');
  const readsOf = (anchors: Anchors): number => {
    reads = 0;
    for (const note of notes) assert.equal(anchors.of(note).span, null);
    return reads;
  };
  const anchors = new Anchors(other);
  assert.ok(readsOf(anchors) >= notes.length, 'the first time the words of each are looked for');
  const after = readsOf(anchors.carriedTo(other.replace('Cart 20 ', 'A cart ').replace('Cart 33 left by gate 3', 'Nothing left')));
  assert.ok(after < notes.length / 10, `an edit elsewhere: ${after} of ${notes.length}`);
  assert.ok(
    readsOf(anchors.carriedTo(other.replace('Cart 33 left by gate 3', 'Ship 21 came to quay 3'))) > after,
    'one that brings their words',
  );
});

/** A note that tells when its words are read. */
function watched(note: Annotation, onRead: () => void): Annotation {
  const { quote } = note.target;
  assert.ok(quote);
  const { exact } = quote;
  const told = {
    ...quote,
    get exact(): string {
      onRead();
      return exact;
    },
  };
  return { ...note, target: { ...note.target, quote: told } };
}

test('repeated sentences are told by other notes on the same text, and by those on that text alone', () => {
  const parts = [
    'Herring was salted on the southern pier.',
    'A fire took the eastern warehouses.',
    'Nobody drew plans of the western mole.',
  ];
  const old = parts.map(part => `${part} ${GATES}`).join('\n\n');
  const now = old.replaceAll(GATES, `Yes. ${GATES} So it is.`);
  const on = (quote: string, sha256: string, nth = 0): Annotation => {
    const { target, ...rest } = noteOn(old, quote, nth);
    const quoted = target.quote === null ? null : { ...target.quote, prefix: '', suffix: '' };
    return { ...rest, id: `${rest.id} ${sha256}`, target: { ...target, quote: quoted, sha256 } };
  };
  const gates = on(GATES, 'old', 1);
  const place = now.indexOf(GATES, now.indexOf('eastern'));
  const found = (...others: readonly Annotation[]): number | null =>
    new Anchors(now).among([gates, ...others]).of(gates).span?.start ?? null;
  assert.equal(found(), null);
  assert.equal(found(...parts.map(part => on(part, 'old'))), place);
  assert.equal(found(...parts.map(part => on(part, 'another'))), null);
});
