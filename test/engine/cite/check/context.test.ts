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

test('sources that ascribe what they say to another of those cited, or all to one body, go back to one', () => {
  const about = 'The group walked along 212 wells.';
  const sources = (between: string): Record<string, string> => ({
    'wells.md': '---\npublisher: Clear Wells Union\n---\n# Wells\n\nThis is what the walkers wrote down in the dry months.',
    'courier.md': `# News\n\nWells run dry, according to a report by the Clear Wells Union. ${between} It found that 130 of the wells had no lid.`,
    'post.md': '# Post\n\nA survey by the Dry Lands Institute in May found that 77 pumps were broken.',
    'radio.md': "# Radio\n\nThe Dry Lands Institute's survey in May found 77 broken pumps.",
    'own.md': '# Our own count\n\nOn our own walk we found 77 broken pumps, and 130 wells that had no lid.',
  });
  const isOne = (report: string, between = about): boolean =>
    outline(sources(between), report).some(each => each.startsWith('source/single-origin'));
  assert.ok(isOne('Two sources have it that 130 wells had no lid [@wells; @courier].'));
  assert.ok(!isOne('Two sources have it that 130 wells had no lid [@wells; @own].'), 'nobody is named');
  assert.ok(!isOne('Two sources have it that 130 wells had no lid [@courier; @own].'), 'one walked itself');
  assert.ok(
    !isOne('Two sources have it that 130 wells had no lid [@wells; @courier].', 'The Ministry of Water sent people too.'),
    'it may be another that found it',
  );
  assert.ok(isOne('In May 77 pumps were broken, as two sources confirm [@post; @radio].'));
  assert.ok(!isOne('In May 77 pumps were broken, as two sources confirm [@post; @own].'));
});
