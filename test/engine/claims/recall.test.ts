import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DocumentUri, SourceDocument } from '../../../src/engine/model/index.ts';
import { type DocumentReading, readDocument, rereadDocument } from '../../../src/engine/readDocument.ts';

function sourceOf(text: string): SourceDocument {
  return { uri: 'file:///edited.md' as DocumentUri, path: 'edited.md', text, format: 'markdown' };
}

function readFirst(text: string): DocumentReading {
  return rereadDocument(sourceOf(text), null);
}

test('after an edit, claims of sentences before it are the same, and those behind it the same further on', () => {
  const before = readFirst('The mill closed in 1911.\n\nThe vicar of Ash said on Monday that 40 percent of 312 cottages may have burnt.\n');
  const text = before.document.text.replace('\n\n', ' It had not been used.\n\n');
  const { document } = rereadDocument(sourceOf(text), before);
  assert.equal(document.claims[0], before.document.claims[0]);
  assert.deepEqual(document, readDocument(sourceOf(text)));
  const [then, now] = [before.document.claims.at(-1), document.claims.at(-1)];
  assert.equal(now?.quantities[0]?.span.start, (then?.quantities[0]?.span.start ?? 0) + ' It had not been used.'.length);
});

test('a sentence of the same words is read anew where the date of its document, or the language around it, has become another', () => {
  const told = 'The mill closed last year.\n';
  const before = readFirst(`---\nissued: 1987-05-02\n---\n\n${told}`);
  assert.equal(before.document.claims[0]?.dates[0]?.from, '1986');
  const redated = rereadDocument(sourceOf(`---\nissued: 1993-05-02\n---\n\n${told}`), before);
  assert.equal(redated.document.claims[0]?.dates[0]?.from, '1992');
  const english = readFirst(`The mill burnt down in 1911. ${told}`);
  const german = `${'Die Mühle brannte in der Nacht ab und wurde nicht wieder aufgebaut. '.repeat(40)}\n\n${told}`;
  const translated = rereadDocument(sourceOf(german), english).document;
  assert.equal(translated.language, 'de');
  assert.deepEqual(translated, readDocument(sourceOf(german)));
});

test('the earlier reading may be of any document', () => {
  const text = 'In 2012 about 40 wells ran dry.';
  assert.deepEqual(rereadDocument(sourceOf(text), readFirst('')).document, readDocument(sourceOf(text)));
  assert.deepEqual(rereadDocument(sourceOf(''), readFirst(text)).document, readDocument(sourceOf('')));
});

const piece = fc.constantFrom(
  'The agency recorded 412 wells in June 2012. ',
  'About 40 percent of them ran dry last year. ',
  'Police said on Monday that two men may have fled. ',
  'According to the ministry, nobody was hurt [2]. ',
  'Landmines prevent farmers from returning',
  '. ',
  'Mr. ',
  'U.S. ',
  ' 1,200 ',
  'not ',
  '“No one was told,” she said. ',
  '*',
  '`',
  '```\n',
  '[wells',
  '][a] ',
  '\n[a]: https://example.org\n',
  '> ',
  '- ',
  '# ',
  '\n',
  '\n\n',
  '\r\n',
  '---\nissued: 2009-03-04\n---\n\n',
  '---\n',
  'Posted on 5 May 2011\n\n',
  'Am Montag wurden 40 Prozent der Brunnen geschlossen. ',
  '한국어 문장이다. ',
  'é👩‍👧 ',
  '\ud800',
);

/** What somebody writes over what, at a share of the text's length. */
const edit = fc.record({ at: fc.nat(1000), over: fc.constantFrom(0, 0, 1, 5, 40, 400), text: fc.array(piece, { maxLength: 4 }) });

function edited(
  text: string,
  { at, over, text: added }: { readonly at: number; readonly over: number; readonly text: readonly string[] },
): string {
  const from = Math.floor((text.length * at) / 1000);
  return text.slice(0, from) + added.join('') + text.slice(from + over);
}

test('whatever is edited, a document read by its earlier reading reads as one read afresh', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.array(edit, { minLength: 1, maxLength: 8 }), (pieces, edits) => {
      let reading = readFirst(pieces.join(''));
      for (const one of edits) {
        const source = sourceOf(edited(reading.document.text, one));
        reading = rereadDocument(source, reading);
        assert.deepEqual(reading.document, readDocument(source));
      }
    }),
    { numRuns: 150 },
  );
});
