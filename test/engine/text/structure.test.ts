import assert from 'node:assert/strict';
import test from 'node:test';
import { passagesOf } from '../../../src/engine/text/passages.ts';
import { outlined, read, sentences } from './support.ts';

test('a scraped page: title, byline, share buttons and post data are told from the text', () => {
  const page = `Accessibility links

Breaking News

Grain Ships Leave The Port

By Dana Ruiz
Harbor Watch Reporter, Europe

ODESSA, Ukraine – Two ships left on Monday.  The first carried 26,000 tons of maize.

Share on FacebookTweet on TwitterShare on Reddit

Older harvests still wait in the silos of the south

In Trade, Food, War at Sea on August 3, 2022 at 9:12 am

Some silos are full. Farmers blame the war.

Source: Harbor Watch

12 comments

Photo by Lee Ames/Wire.

Author: Harbor Watch Archive

© 2022 Harbor Watch. All rights reserved.

%d bloggers like this:
`;
  assert.deepEqual(outlined(page), [
    'boilerplate|Accessibility links',
    'boilerplate|Breaking News',
    'heading|Grain Ships Leave The Port',
    'boilerplate|By Dana Ruiz',
    'boilerplate|Harbor Watch Reporter, Europe',
    'sentence|ODESSA, Ukraine – Two ships left on Monday.',
    'sentence|The first carried 26,000 tons of maize.',
    'boilerplate|Share on FacebookTweet on TwitterShare on Reddit',
    'heading|Older harvests still wait in the silos of the south',
    'boilerplate|In Trade, Food, War at Sea on August 3, 2022 at 9:12 am',
    'sentence|Some silos are full.',
    'sentence|Farmers blame the war.',
    'item|Source: Harbor Watch',
    'boilerplate|12 comments',
    'item|Photo by Lee Ames/Wire.',
    'boilerplate|Author: Harbor Watch Archive',
    'boilerplate|© 2022 Harbor Watch. All rights reserved.',
    'boilerplate|%d bloggers like this:',
  ]);
});

test('sentences that speak of what boilerplate speaks of are kept', () => {
  for (const text of [
    'By Friday the strike had spread.',
    'In May 2012 the court met on June 3, 2012 at noon.',
    'The newsletter asked readers to subscribe and share.',
    'Like the others, she left.',
    'Comments by the minister caused anger.',
    'Follow the money, he said.',
    'Home is where they were born.',
    'Photographs of the camp were published in 2004.',
    'Our site uses wind power.',
    'Related crimes rose by 12 percent in 2010.',
    'Share prices fell.',
    'This site was bombed in 1944.',
    'More.',
    'Read more about it in the annex, the report says.',
    'Contents of the ship were burnt.',
  ]) {
    assert.deepEqual(outlined(text), [`sentence|${text}`], text);
  }
});

test('lines of a scraped page that follow one another without blank lines', () => {
  assert.deepEqual(
    outlined('Jo Lee (Editor)\n\nUpdated on\nEdit\nLike\nComment\nShare on FacebookTweet on Twitter\nThe dam broke in the night.\n'),
    [
      'boilerplate|Jo Lee (Editor)',
      'boilerplate|Updated on',
      'boilerplate|Edit',
      'boilerplate|Like',
      'boilerplate|Comment',
      'boilerplate|Share on FacebookTweet on Twitter',
      'sentence|The dam broke in the night.',
    ],
  );
});

test('a wrapped paragraph stays whole, a paragraph a line comes apart', () => {
  const wrapped =
    'The dam was built in 1911 by the county\nand rebuilt by the state after the flood of\nMarch 1936. Its wall is 40 metres high and\nComments on its safety are old.';
  assert.equal(read(wrapped).blocks.length, 1);
  assert.equal(sentences(wrapped).length, 2);
  const long =
    'The dam was built in 1911 by the county and rebuilt by the state after the flood of March 1936, which drowned the town. It is 40 metres high.';
  assert.equal(read(`${long}\n${long}\n${long}`).blocks.length, 3);
});

test('headings are guessed only where they stand alone', () => {
  const text =
    'Forced labor\n\nThe camps are large.\n\nThe Road to the North\n\nIt is long.\n\nSource: Smith, Jones and Lee\n\nIt rained for three days\n';
  assert.deepEqual(
    read(text).sections.map(section => section.title),
    ['', 'Forced labor', 'The Road to the North'],
  );
});

test('what stands under a heading of references is a list of them', () => {
  assert.deepEqual(outlined('References\n\nThe History of Dams\n\n[1] Lee, A. Dams. 1990.\n').slice(0, 2), [
    'heading|References',
    'item|The History of Dams',
  ]);
});

test('list lines lose their bullets and labels', () => {
  assert.deepEqual(
    sentences(
      'They need:\n- food and water\n- 12 tents\n* The doctor came late.\n\n1. Open the gate.\n2. Close it.\n\n(a) first\n(b) second',
    ),
    ['They need:', 'food and water', '12 tents', 'The doctor came late.', 'Open the gate.', 'Close it.', 'first', 'second'],
  );
});

test('an item that says what a term means is a sentence, with a stop or without', () => {
  const text =
    'For the purposes of this Act:\n\n(a) “child” means any person under eighteen years of age;\n\n(b) “the means” of moving a large vessel, and its size;\n';
  assert.deepEqual(outlined(text), [
    'sentence|For the purposes of this Act:',
    'sentence|“child” means any person under eighteen years of age;',
    'item|“the means” of moving a large vessel, and its size;',
  ]);
});

test('a clause of a preamble is a sentence, though it ends with a comma', () => {
  const text =
    'The Council,\n\nRecalling its resolution 9/12 on labour at sea,\n\nDeeply concerned at the death of nine children,\n\nNoting the rising costs of boats\n\n';
  assert.deepEqual(outlined(text), [
    'item|The Council,',
    'sentence|Recalling its resolution 9/12 on labour at sea,',
    'sentence|Deeply concerned at the death of nine children,',
    'heading|Noting the rising costs of boats',
  ]);
});

test('sections nest by level and end where the next of the same level begins', () => {
  const text = '# A\n\nOne.\n\n## B\n\nTwo.\n\n# C\n\nThree.\n';
  const { sections, blocks } = read(text, 'markdown');
  assert.deepEqual(
    sections.map(({ title, level, parent, span }) => [title, level, parent, text.slice(span.start, span.end).replace(/\s+/g, ' ')]),
    [
      ['', 0, null, ''],
      ['A', 1, 0, '# A One. ## B Two. '],
      ['B', 2, 1, '## B Two. '],
      ['C', 1, 0, '# C Three. '],
    ],
  );
  assert.deepEqual(
    blocks.map(block => block.section),
    [1, 1, 2, 2, 3, 3],
  );
});

test('passages keep within a section and leave out what is no text', () => {
  const sentence = 'The wall of the old dam held the water of the whole valley for more than forty years.';
  const text = `# One\n\n${Array(12).fill(sentence).join(' ')}\n\nShort one.\n\n## Two\n\nShort two.\n\n\`\`\`\ncode here\n\`\`\`\n\nShort three.\n\n- a first item\n- a second item\n`;
  const reading = read(text, 'markdown');
  const { sentences: all, prose } = reading;
  const passages = passagesOf(reading);
  for (const passage of passages) {
    const words = prose
      .slice(passage.span.start, passage.span.end)
      .split(/\s+/)
      .filter(word => word !== '').length;
    assert.ok(words <= 125, String(words));
    for (let i = passage.first; i <= passage.last; i++) assert.notEqual(all[i]?.role, 'heading');
  }
  assert.deepEqual(
    passages.map(({ section }) => section),
    [1, 1, 2],
  );
  assert.equal(
    passages.map(({ first, last }) => last - first + 1).reduce((sum, n) => sum + n),
    all.length - 2,
  );
});

test('a sentence without end is cut', () => {
  const { sentences: all } = read('word '.repeat(10_000));
  assert.ok(all.length > 5 && all.every(({ span }) => span.end - span.start <= 4000));
});

test('other languages have their own sentences, and mixed texts too', () => {
  assert.deepEqual(sentences('그는 떠났다. 비가 왔다.'), ['그는 떠났다.', '비가 왔다.']);
  assert.deepEqual(sentences('他走了。下雨了！'), ['他走了。', '下雨了！']);
  assert.equal(read('그는 떠났다. 비가 왔다.').language, 'ko');
  assert.equal(read('他走了。下雨了！').language, 'zh');
  assert.equal(read('彼は去った。雨が降った。').language, 'ja');
  assert.equal(read('Он ушёл. Пошёл дождь.').language, 'ru');
  assert.equal(read('غادر الرجل. هطل المطر.').language, 'ar');
  assert.equal(
    read('La ville est sous les eaux. Les gens ne sont pas dans la rue, il y a des morts et des blessés par la crue, qui est forte.')
      .language,
    'fr',
  );
  assert.equal(
    read('Die Stadt ist nicht mit dem Wasser der Elbe und auch nicht mit den Fluten von Prag zu retten, wurde das Volk gewarnt.').language,
    'de',
  );
  assert.equal(read('Ortega, Ruiz, Lee').language, 'en');
  assert.deepEqual(sentences('He met Mr. Kim in the U.S. He left.\n\n김 씨는 떠났다. 비가 왔다.'), [
    'He met Mr. Kim in the U.S.',
    'He left.',
    '김 씨는 떠났다.',
    '비가 왔다.',
  ]);
});

test('an indented paragraph is read as prose, indented code is not', () => {
  assert.deepEqual(
    outlined('Text.\n\n    The court held that the search was lawful. It affirmed.\n\n    if (a) { b(c[0]); }\n', 'markdown'),
    ['sentence|Text.', 'sentence|The court held that the search was lawful.', 'sentence|It affirmed.'],
  );
});

test('footnote numbers set against a stop belong to the sentence before and are no figures', () => {
  const text = 'The club was closed.1 In 2004 it burnt down.”2 Nobody was hurt.¹² It cost 3.5 million. No.1 was lost.';
  assert.deepEqual(sentences(text), [
    'The club was closed.1',
    'In 2004 it burnt down.”2',
    'Nobody was hurt.¹²',
    'It cost 3.5 million.',
    'No.1 was lost.',
  ]);
  assert.doesNotMatch(read(text).prose, /closed\.1|down\.”2|¹/);
});

test('court papers: headings in capitals, docket lines, wrapped lines, numbered findings', () => {
  const text = `DOCKET NO. 04-22 311

THE ISSUE

Entitlement to a pension.

INTRODUCTION

The veteran served from May 1968 to January
1970, including service at sea.  See 38
C.F.R. § 19.9 (2006); Ames v. Cole, 11 Vet. App. 26
(1998).

1.  The veteran was at sea.

2.  The claim was not shown, and is not
related to any incident.

* * *
`;
  assert.deepEqual(outlined(text), [
    'heading|DOCKET NO. 04-22 311',
    'heading|THE ISSUE',
    'sentence|Entitlement to a pension.',
    'heading|INTRODUCTION',
    'sentence|The veteran served from May 1968 to January 1970, including service at sea.',
    'sentence|See 38 C.F.R. § 19.9 (2006); Ames v. Cole, 11 Vet. App. 26 (1998).',
    'sentence|The veteran was at sea.',
    'sentence|The claim was not shown, and is not related to any incident.',
    'boilerplate|* * *',
  ]);
});

test('a file that is no text is said to be none', () => {
  assert.deepEqual(
    read('\0'.repeat(500)).problems.map(problem => problem.code),
    ['not-text'],
  );
  assert.deepEqual(read('A text.').problems, []);
});
