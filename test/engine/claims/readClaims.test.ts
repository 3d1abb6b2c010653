import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readClaims, readSentence } from '../../../src/engine/claims/readClaims.ts';
import { CLAIM_KINDS, contains, type DocumentUri, type Span } from '../../../src/engine/model/index.ts';
import { readText, type TextReading } from '../../../src/engine/text/readText.ts';
import { show } from './claimFixture.ts';

// A brand has no other way in: the test makes the address up.
const URI = 'test:claims' as DocumentUri;

function read(text: string): TextReading {
  return readText({ uri: URI, path: 'claims.md', text, format: 'markdown' });
}

test('a claim ends before the citation markers of its sentence', () => {
  const text = 'The dam broke in 1999. [2] [10]\n\nWhy did it break?\n';
  const claims = readClaims(read(text), () => null);
  assert.deepEqual(
    claims.map(({ span }) => text.slice(span.start, span.end)),
    ['The dam broke in 1999.'],
  );
});

test('in other languages only a share, a sum or a ratio makes a claim', () => {
  const kinds = (text: string): readonly string[] => readSentence(text, { start: 0, end: text.length }, 'de', null).kinds;
  assert.deepEqual(kinds('Im Jahr 1999 brach der Damm.'), []);
});

const WORDS = fc.constantFrom(
  ...'the dam broke said that in 1999 not no never 40 percent “ ” " , . ; : ( ) [2] who which reportedly may is are been to of and because Roth US$5 according'.split(
    ' ',
  ),
);
const PROSE = fc.array(WORDS, { maxLength: 60 }).map(words => words.join(' '));

function onBorders(text: string, { start, end }: Span): boolean {
  return [start, end].every(at => !(/[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))));
}

test('any string has claims, with every span inside its sentence', () => {
  const inside = (outer: Span, inner: Span | null): boolean => inner === null || (contains(outer, inner) && inner.start < inner.end);
  fc.assert(
    fc.property(fc.oneof(PROSE, fc.string({ unit: 'binary', maxLength: 200 })), text => {
      const reading = read(text);
      for (const claim of readClaims(reading, () => '2012')) {
        const sentence = reading.sentences[claim.sentence]?.span;
        assert.ok(sentence !== undefined && contains(sentence, claim.span));
        assert.ok(claim.kinds.length > 0);
        assert.deepEqual(
          claim.kinds,
          CLAIM_KINDS.filter(kind => claim.kinds.includes(kind)),
        );
        for (const span of claim.hedges) assert.ok(inside(claim.span, span));
        for (const { span } of [...claim.quantities, ...claim.dates]) assert.ok(inside(sentence, span) && onBorders(text, span));
        assert.ok(onBorders(text, claim.span));
        if (claim.attribution === null) continue;
        assert.ok(inside(claim.span, claim.attribution.source));
        assert.ok(inside(claim.span, claim.attribution.cue));
        assert.ok(inside(claim.span, claim.attribution.content));
      }
    }),
    { numRuns: 400, examples: [['']] },
  );
});

test('hostile repetitions are read', () => {
  for (const piece of [
    '(',
    '1,',
    'a.',
    ' of the',
    ' said that',
    ', who',
    '“',
    ' no',
    ' because',
    ' § 12',
    ' in what police called',
    ' not only has the',
    ' call it a',
  ]) {
    const text = piece.repeat(20_000);
    readSentence(text, { start: 0, end: text.length }, 'en', null);
  }
});

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly kinds: readonly string[];
  /** Kinds that a sentence may have or not. */
  readonly open?: readonly string[];
  readonly attribution?: { readonly source: string | null; readonly cue: string } | null;
}

function labelled(): readonly Labelled[] {
  const folder = new URL('../../golden/claims/', import.meta.url);
  return (
    readdirSync(folder)
      // Whole texts have a test of their own.
      .filter(name => name.endsWith('.jsonl') && !/^(?:running|unread|law|unreadlaw)-/.test(name))
      .flatMap(name => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
      .map(line => JSON.parse(line) as Labelled)
  ); // Our own file, in the shape above.
}

/** F1 of a yes-or-no answer over the labelled sentences. */
function f1(rows: readonly Labelled[], wanted: (row: Labelled) => boolean, found: (row: Labelled) => boolean): number {
  const right = rows.filter(row => wanted(row) && found(row)).length;
  return (2 * right) / (rows.filter(wanted).length + rows.filter(found).length);
}

test('the labelled sentences are read at least as well as when this was written', () => {
  const rows = labelled();
  const facts = new Map(rows.map(row => [row.id, show(row.text)]));
  const kinds = (row: Labelled): string => facts.get(row.id)?.kinds ?? '';
  assert.ok(rows.length >= 600);
  assert.ok(
    f1(
      rows.filter(row => row.kinds.length > 0 || row.open === undefined),
      row => row.kinds.length > 0,
      row => kinds(row) !== '',
    ) >= 0.96,
    'claims',
  );
  for (const kind of CLAIM_KINDS) {
    const score = f1(
      rows.filter(({ open }) => open?.includes(kind) !== true),
      row => row.kinds.includes(kind),
      row => kinds(row).split(' ').includes(kind),
    );
    // Events are weighed, by what holds of whole texts; the other kinds were mended on these very sentences.
    assert.ok(score >= (kind === 'event' ? 0.9 : 0.94), `${kind}: ${String(score)}`);
  }
  const named = (row: Labelled): boolean => typeof row.attribution?.source === 'string';
  const same = (row: Labelled): boolean => facts.get(row.id)?.source === row.attribution?.source;
  assert.ok(rows.filter(row => named(row) && same(row)).length >= 0.97 * rows.filter(named).length, 'sources');
});
