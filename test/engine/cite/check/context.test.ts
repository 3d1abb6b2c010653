import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, outline } from './support/check.ts';

const SOURCES = {
  'census.md':
    '---\npublisher: Bureau of Statistics\nissued: 2008-04-01\n---\n# Census\n\nThe Bureau of Statistics counted 4,120 herders in the northern valley in 2006.',
  'herald.md': '---\nissued: 2019-02-01\n---\n# News\n\nAccording to the Bureau of Statistics, 4,120 herders live in the northern valley.',
  'union.md': "---\nissued: 2021-05-01\n---\n# From the union\n\nThe herders' union counted 5,300 herders in the northern valley in 2006.",
};

test('sources that go back to one are told', () => {
  const found = findingsOf(
    SOURCES,
    'According to the Bureau of Statistics, 4,120 herders lived in the northern valley in 2006 [@census; @herald].',
  );
  assert.deepEqual(
    found
      .filter(({ code }) => code === 'source/single-origin')
      .map(({ severity, message, evidence }) => [severity, message, evidence.map(({ uri }) => String(uri))]),
    [['information', 'The 2 sources cited here go back to one: Bureau of Statistics.', ['census.md', 'herald.md']]],
  );
  assert.ok(!outline(SOURCES, 'The northern valley has herders [@census; @union].').some(each => each.startsWith('source/')));
});

test('a figure that is old is told where the report does not say of when it is', () => {
  assert.ok(
    outline(SOURCES, 'The Bureau of Statistics counts 4,120 herders in the northern valley [@census].').includes('figure/dated: 4,120'),
  );
  assert.ok(
    !outline(SOURCES, 'In 2006 the Bureau of Statistics counted 4,120 herders in the northern valley [@census].').some(each =>
      each.startsWith('figure/dated'),
    ),
  );
});

test('a figure without a citation is told, one a sentence, and the writer’s own is not', () => {
  assert.deepEqual(outline(SOURCES, 'There are 5,300 herders in the northern valley.'), ['figure/uncited: 5,300']);
  assert.deepEqual(outline(SOURCES, 'There are 77 wells and 5,300 herders in the northern valley.'), ['figure/uncited: 5,300']);
  assert.deepEqual(outline(SOURCES, 'There are 77 wells and 60 mills in the northern valley.'), ['figure/uncited: 77']);
  assert.deepEqual(outline(SOURCES, 'We counted 5,300 herders in the northern valley. Of these, 712, or 13 per cent, were women.'), []);
  assert.deepEqual(outline(SOURCES, 'There are two wells in the valley; the walk takes 45 minutes.'), []);
});

test('the report itself may say to whom its sources go back', () => {
  const sources = {
    'herald.md': '# News\n\nOn 11 of 96 farms children were at work, the certifier Truebean found.',
    'radio.md': '# Evening\n\nTruebean has published its summary. On 11 of 96 farms its people saw children at work.',
    'union.md': '# From the union\n\nOn 11 of 96 farms children were at work when our stewards came.',
  };
  const hasOne = (keys: string): boolean =>
    outline(sources, `On 11 of the 96 farms, Truebean said, children were at work ${keys}.`).some(each =>
      each.startsWith('source/single-origin'),
    );
  assert.ok(hasOne('[@herald; @radio]'));
  assert.ok(!hasOne('[@herald; @union]'));
});

test('what sources go back to is told by their sentences with the figure, not by those that only sound alike', () => {
  const sources = {
    'post.md':
      '# Post\n\nMost lidless wells are found by the road. A survey by the Dry Lands Institute in May found no lid on 38 per cent of 2,500 wells.',
    'radio.md': "# Radio\n\nThe Dry Lands Institute's survey in May found no lid on 38 per cent of 2,500 wells.",
    'guard.md': '# Guard\n\nMost lidless wells are found by the road. In May our guards found no lid on 38 per cent of 2,500 wells.',
  };
  const said = 'Most lidless wells are found by the road, and in May 38 per cent of wells had no lid';
  const isOne = (keys: string): boolean => outline(sources, `${said} ${keys}.`).some(each => each.startsWith('source/single-origin'));
  assert.ok(isOne('[@post; @radio]'));
  assert.ok(!isOne('[@post; @guard]'));
});

test('a number that any sentence may have does not choose the sentence of a source', () => {
  const sources = {
    'post.md':
      '# Post\n\nTwo of the wells were opened in May by the Dry Lands Institute, the Dry Lands Institute said. In the dry months most wells of the valley have no lid, the mayor of Vik said.',
    'radio.md':
      '# Radio\n\nTwo of the wells were shown in May by the Dry Lands Institute, the Dry Lands Institute said. Most wells of the valley stand without a lid in the dry months, the baker told us.',
  };
  const said = 'In the dry months most wells of the valley have no lid, as two of the papers say';
  assert.deepEqual(outline(sources, `${said} [@post; @radio].`), []);
});
