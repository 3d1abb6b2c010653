import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { formatBibliography } from '../../../src/server/bibliography/format.ts';

const file = (name: string): string => readFileSync(path.join(import.meta.dirname, '../../../media/csl', name), 'utf8');
const US = file('locales-en-US.xml');

const REPORT = {
  id: 'harbour',
  type: 'report',
  title: 'Survey of the old harbour',
  author: [{ family: 'Aalto', given: 'Mira' }],
  publisher: 'Harbour Board',
  issued: { 'date-parts': [[2019, 3, 5]] },
};
const ARTICLE = {
  id: 'wall',
  type: 'article-newspaper',
  title: 'Repair of the wall is put off',
  author: [{ family: 'Berg', given: 'Jon' }],
  'container-title': 'The Quay',
  issued: { 'date-parts': [[2021, 11, 2]] },
  URL: 'https://example.org/the_wall',
};

function entries(style: string, items: readonly unknown[], locale = US): readonly string[] {
  const answer = formatBibliography({ items: JSON.stringify(items), style: file(`${style}.csl`), locale });
  return 'entries' in answer ? answer.entries : assert.fail(answer.problem);
}

describe('a bibliography', () => {
  // As the manuals of the styles write a report and a newspaper article.
  for (const [style, expected] of [
    [
      'apa',
      [
        'Aalto, M. (2019). *Survey of the old harbour*. Harbour Board.',
        'Berg, J. (2021, November 2). Repair of the wall is put off. *The Quay*. <https://example.org/the_wall>',
      ],
    ],
    [
      'chicago-author-date',
      [
        'Aalto, Mira. 2019. “Survey of the Old Harbour.” Harbour Board.',
        'Berg, Jon. 2021. “Repair of the Wall Is Put Off.” *The Quay*, November 2, 2021. <https://example.org/the_wall>.',
      ],
    ],
    [
      'chicago-fullnote-bibliography',
      [
        'Aalto, Mira. “Survey of the Old Harbour.” Harbour Board, March 5, 2019.',
        'Berg, Jon. “Repair of the Wall Is Put Off.” *The Quay*, November 2, 2021. <https://example.org/the_wall>.',
      ],
    ],
    [
      'modern-language-association',
      [
        'Aalto, Mira. *Survey of the Old Harbour*. Harbour Board, 5 Mar. 2019.',
        'Berg, Jon. “Repair of the Wall Is Put Off.” *The Quay*, 2 Nov. 2021, <https://example.org/the_wall>.',
      ],
    ],
    [
      'ieee',
      [
        '\\[1\\] J. Berg, “Repair of the wall is put off,” *The Quay*, Nov. 02, 2021. \\[Online\\]. Available: <https://example.org/the_wall>',
        '\\[2\\] M. Aalto, “Survey of the old harbour,” Harbour Board, Mar. 2019.',
      ],
    ],
  ] as const)
    test(`in the style ${style}`, () => {
      assert.deepEqual(entries(style, [ARTICLE, REPORT]), expected);
    });

  test('follows the locale', () => {
    const title = { ...ARTICLE, URL: undefined, title: 'The "old" wall' };
    assert.match(entries('chicago-author-date', [title]).join(), /“The ‘Old’ Wall.”/);
    assert.match(entries('chicago-author-date', [title], file('locales-en-GB.xml')).join(), /‘The “Old” Wall’\./);
  });

  test('has each record once', () => {
    assert.equal(entries('apa', [REPORT, REPORT, { ...REPORT, title: 'Another' }]).length, 1);
  });

  test('shows what a record says letter for letter, and links to nothing but the web', () => {
    const hostile = { ...REPORT, title: '<script>x</script> [a](command:b) `c` $(d)', URL: 'javascript:alert(1)' };
    const [entry = ''] = entries('modern-language-association', [hostile]);
    assert.match(entry, /\\<script\\>/i);
    assert.match(entry, /\\\[a\\\]\(command:b\) \\`c\\` \\\$\(d\)/i);
    assert.doesNotMatch(entry, /<javascript|(?<!\\)</);
  });

  test('copes with records that say little', () => {
    assert.equal(entries('apa', [{ id: 'a' }, { id: 'b', type: 'no-such-type', title: 'Untyped' }]).length, 2);
    assert.deepEqual(entries('apa', []), []);
    const items = JSON.stringify([{ id: 'bare', type: 'document' }, REPORT, { id: 'odd', type: 'report', author: 7, issued: 'soon' }]);
    const answer = formatBibliography({ items, style: file('modern-language-association.csl'), locale: US });
    assert.deepEqual('missing' in answer ? answer.missing : answer, ['bare', 'odd']);
  });

  test('says what is wrong with broken files', () => {
    const style = file('apa.csl');
    for (const request of [
      { items: '{', style, locale: US },
      { items: '[{"title":"no id"}]', style, locale: US },
      { items: JSON.stringify([REPORT]), style: '<style', locale: US },
      { items: JSON.stringify([REPORT]), style, locale: '' },
    ]) {
      const answer = formatBibliography(request);
      assert.ok('problem' in answer && answer.problem.length > 20, JSON.stringify(answer));
    }
  });
});
