import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import type { TextFormat } from '../../../src/engine/model/index.ts';
import { boundaryScore, sentences } from './support.ts';

function labelled(name: string): readonly string[] {
  const file = readFileSync(new URL(`../../golden/sentences/${name}.txt`, import.meta.url), 'utf8');
  return file.split('\n').filter(line => line !== '' && !line.startsWith('# '));
}

/** The share of cases whose sentences are all found, with those that are not. */
function share(cases: readonly string[], between: string): { readonly right: number; readonly wrong: readonly string[] } {
  const wrong = cases.filter(marked => {
    const wanted = marked.split(/[|¦]/).map(sentence => sentence.replace(/\s*⏎\s*/g, ' ').trim());
    const text = marked.replaceAll('|', between).replaceAll('¦', '').replaceAll('⏎', '\n');
    return JSON.stringify(sentences(text)) !== JSON.stringify(wanted);
  });
  return { right: 1 - wrong.length / cases.length, wrong };
}

/** Texts as lists of sentences. */
function texts(name: string): readonly (readonly string[])[] {
  const all = labelled(name).join('\n').split('\n---\n');
  return all.map(text => text.split('\n|').map(sentence => sentence.trim()));
}

test('the phenomena of the golden rules and more, case by case', () => {
  const { right, wrong } = share(labelled('phenomena'), ' ');
  assert.ok(right >= 0.98, wrong.join('\n'));
});

test('tricky ends of news, decisions and scraped pages, case by case', () => {
  for (const half of ['edge', 'rest']) {
    const { right, wrong } = share(labelled(half), ' ');
    assert.ok(right >= 0.96, wrong.join('\n'));
  }
});

interface LabelledText {
  readonly text: string;
  readonly format: TextFormat;
  /** Its sentences, without citation markers behind them and without the numbers of lists and paragraphs before them. */
  readonly sentences: readonly string[];
}

test('texts of all genres, by a hand that had not read the rules', () => {
  const lines = readFileSync(new URL('../../golden/sentences/plain.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  // Our own file, in the shape above.
  const wrong = lines
    .map(line => JSON.parse(line) as LabelledText)
    .filter(({ text, format, sentences: wanted }) => {
      const got = sentences(text, format, 'sentence').map(sentence => sentence.replace(/(?:\[\d+\])+$|^\d+\. /g, ''));
      return JSON.stringify(got) !== JSON.stringify(wanted.map(sentence => sentence.replace(/\s+/g, ' ')));
    });
  assert.ok(wrong.length / lines.length <= 0.02, wrong.map(({ text }) => text).join('\n'));
});

test('a figure with decimals, a year with the number of a note', () => {
  assert.deepEqual(sentences('The fare was 12.50.Children paid half.'), ['The fare was 12.50.', 'Children paid half.']);
  assert.deepEqual(sentences('He left in 2004.14 She stayed until 2009.15 Then she left.'), [
    'He left in 2004.14',
    'She stayed until 2009.15',
    'Then she left.',
  ]);
  assert.deepEqual(sentences('The plant has 1500.5 MW In all.'), ['The plant has 1500.5 MW In all.']);
  assert.deepEqual(sentences('It is told in section 4.2.Scope of the Act.'), ['It is told in section 4.2.Scope of the Act.']);
});

test('sentences set together without a blank', () => {
  assert.deepEqual(share(labelled('glued'), '').wrong, []);
});

test('sentence ends in wire news and in decisions of courts', () => {
  const news = boundaryScore(texts('news'));
  assert.ok(news.f1 >= 0.99, news.wrong.join('\n'));
  const court = boundaryScore(texts('court'));
  assert.ok(court.f1 >= 0.98, court.wrong.join('\n'));
});

test('the label of a numbered item, a note in capitals, a page of the printed report', () => {
  assert.deepEqual(sentences('3. The notice was late. 4. I do not accept this. It was served.'), [
    '3. The notice was late.',
    '4. I do not accept this.',
    'It was served.',
  ]);
  assert.deepEqual(sentences('The tenant appealed.[FN3] We agree. *339 After that he left.'), [
    'The tenant appealed.[FN3]',
    'We agree.',
    '*339 After that he left.',
  ]);
});

test('a name that ends a narrow line, or a citation, goes on in the next', () => {
  const text = `The panel consists of Judges Anna Lind, Peter Rao and Diane P.
Wood. They heard the case of the harbour master in the spring and gave
judgment within a month. Evans v. Harbour Co., 768 F. Supp. 1318
(D. Minn. 1991). The master paid the costs of the appeal in full.`;
  assert.deepEqual(sentences(text), [
    'The panel consists of Judges Anna Lind, Peter Rao and Diane P. Wood.',
    'They heard the case of the harbour master in the spring and gave judgment within a month.',
    'Evans v. Harbour Co., 768 F. Supp. 1318 (D. Minn. 1991).',
    'The master paid the costs of the appeal in full.',
  ]);
});
