import assert from 'node:assert/strict';
import test from 'node:test';
import { LEGAL, MORE_LEGAL, MORE_NEWS, NEWS, SCIENCE } from './labelled.ts';
import { boundaryScore, sentences } from './support.ts';

/** The sentences of a case stand between bars; the text is the same without them. */
function check(name: string, cases: readonly string[]): void {
  test(name, () => {
    for (const marked of cases) {
      const wanted = marked.split('|').map(sentence => sentence.trim().replace(/\s+/g, ' '));
      const text = marked.replaceAll('|', '');
      const got = sentences(text);
      assert.deepEqual(got, wanted, text);
    }
  });
}

check('a stop, a question mark or an exclamation mark ends a sentence', [
  'The river rose. |Nobody left.',
  'Where did they go? |They went north.',
  'The bridge fell! |The road was closed.',
]);

check('an initial or a short form before a name or number ends nothing', [
  'The report names Maria E. Lopez as its author.',
  'J. K. Marsh and A. B. Rao signed it.',
  'The figure is on p. 12 of the annex.',
  'Gen. Ortega met Mr. Rao near Mt. Kenya and St. Anne’s Church.',
  'It stands on 9th st. near the mill.',
  'Art. 12 and Sec. 4, i.e. the heart of the law, were cut.',
  'That is Sam Lee Jr.’s house.',
  'In Jan. 2004 about 12 p.c. voted, e.g. in N.Korea.',
]);

check('a short form ends a sentence where a word follows that opens one', [
  'Were the brothers and co. at the hearing?',
  'They sold it to Brandt, Lee & Co. at a loss.',
  'Ask the brothers and co. |They should know.',
  'They sold it to Brandt, Lee & Co. |It was a loss.',
  'He works for Kestrel Inc. |The firm is small.',
  'They sell tools, nails, etc. |Prices vary.',
]);

check('an acronym ends a sentence or not by what follows', [
  'She moved to the U.S.A. in spring.',
  'She moved to the E.U. |What about you?',
  'She moved to the U.S. |How long will she stay?',
  'She works for the U.S. Government in Ohio.',
  'She has been in the U.S. for 12 years.',
  'Trade with the U.S. fell in 2009.',
]);

check('a time of day', [
  'At 7 a.m. Mr. Lee opened the gate. |He closed it at 5 P.M. |Ms. Rao then went home.',
  'The vote is at 3 p.m. Tuesday in Geneva.',
  'The bank shut at 4 p.m. EST on Friday.',
]);

check('numbers, coordinates, addresses', [
  'It costs $12.50 a day.',
  'It costs $12.50. |That is a lot.',
  'The chest lies at N°. 2041.118.902. |Nobody has found it.',
  'Write to Ann.Lee@example.org. |She will answer.',
  'See https://www.example.org/a.b/c_d.html. |It is short.',
  'In 2003 12,000 fled. |15 came back.',
  'Version 2.0.1 of main.py ran at 10.5 MHz.',
]);

check('brackets and quotation marks', [
  'He taught law (He had been a judge for 9 years.) at the college.',
  "She turned round, 'It is late.' he heard.",
  'She turned round, "It is late." he heard.',
  'She said, "It is late." |He closed the book.',
  '“It is late,” she said. |“We must go.”',
  '"Is it late?" asked Kim.',
  '"Is it late?" Kim Lee asked.',
  'He left. |(She stayed.) |It rained.',
  'The camp was closed (see fig. 2). |Nobody protested.',
  '“The data is old […] and thin” (Lee 12).',
]);

check('runs of marks', ['Stop!! |It is closed.', 'What?? |Nobody knew.', 'Really!? |So it seems.', 'Really?! |So it seems.']);

check('lists that run on in one line', [
  '1.) The first point |2.) The second point',
  '1.) The first point. |2.) The second point.',
  '1) The first point |2) The second point',
  '1) The first point. |2) The second point.',
  '1. The first point |2. The second point',
  '1. The first point. |2. The second point.',
  '• 4. The first point |• 5. The second point',
  '⁃4. The first point |⁃5. The second point',
  'a. The first point |b. The second point |c. The third point',
]);

check('line breaks that wrap a sentence', ['The wall was built\nin the middle of the town.', 'It was a dry \nyear for the farms.']);

test('short lines in lower case without stops are a list', () => {
  assert.deepEqual(sentences('exports\nlocal markets\nprices, wages\n'), ['exports', 'local markets', 'prices, wages']);
});

check('names with an exclamation mark, and the word I', [
  'He works at Yahoo! as an editor.',
  'It was signed by my sister and I. |Have you met Paul I. Ames?',
]);

check('ellipses', [
  'Lee argues that by then “the law had become less clear. . . .”',
  'The rule is simple: leave the words out, put three dots, and then the stop . . . . |The next sentence follows.',
  'I never said that.... |She did.',
  'I was not ... well, what I mean...see . . . what I say, the thing is . . . I was not there.',
  'One custom that grew weaker . . . was that of meeting on Mondays. |. . . The meetings went on. . . .',
  'They waited… |Then the doors opened.',
]);

check('a stop without a space behind it', ['The ban was lifted.|Today trade is free.|Mr. Lee sold 2,000.|That is a record.']);

test('a stop without a space in names, files and addresses ends nothing', () => {
  for (const text of ['The U.S.State Department uses Node.js and ASP.NET at example.Com.', 'He edited System.Text.Json today.']) {
    assert.equal(sentences(text).length, 1, text);
  }
});

check('section signs and citations of statutes and cases', [
  'See Ames v. Ohio, 392 U.S. 1, 27 (1968). |The court agreed.',
  'Cf. 28 U.S.C. § 1291; Fed. R. Civ. P. 12(b)(6). |Id. at 45. |We affirm.',
  'People v. Cole, 31 Cal. App. 4th 180, 190 (1995), held so.',
  'Id. |The motion is denied.',
]);

test('markers behind the stop belong to the sentence before', () => {
  assert.deepEqual(sentences('Most were women. [4] [3] As of 2020, few returned.[7] It was cold.[a][^9] Then spring came. [12, 13]'), [
    'Most were women. [4] [3]',
    'As of 2020, few returned.[7]',
    'It was cold.[a][^9]',
    'Then spring came. [12, 13]',
  ]);
});

test('sentence ends in texts of several genres', () => {
  const genres = { NEWS, MORE_NEWS, SCIENCE, LEGAL, MORE_LEGAL };
  const least = { NEWS: 0.99, MORE_NEWS: 0.98, SCIENCE: 0.98, LEGAL: 0.97, MORE_LEGAL: 0.95 };
  for (const [genre, texts] of Object.entries(genres)) {
    const { f1, wrong } = boundaryScore(texts);
    assert.ok(f1 >= least[genre as keyof typeof least], `${genre}: ${f1.toFixed(3)}\n${wrong.join('\n')}`);
  }
});

test('other languages: quotation marks keep to what they quote, short forms end nothing', () => {
  assert.deepEqual(sentences('死者は12人だった。「水がない」と住民は言った。'), ['死者は12人だった。', '「水がない」と住民は言った。']);
  assert.deepEqual(sentences('Il a dit : « Nous partons. » M. Dupont est dans la rue. Les routes sont fermées pour tous.'), [
    'Il a dit : « Nous partons. »',
    'M. Dupont est dans la rue.',
    'Les routes sont fermées pour tous.',
  ]);
  assert.deepEqual(sentences('Der Minister kam am 3. Mai nach Bonn. Er blieb bei Dr. Moll. Die Stadt ist nicht groß.'), [
    'Der Minister kam am 3. Mai nach Bonn.',
    'Er blieb bei Dr. Moll.',
    'Die Stadt ist nicht groß.',
  ]);
});
