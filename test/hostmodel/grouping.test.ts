import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Grouping, groupDocuments, isGrouping, sortDocuments } from '../../src/host/model/grouping.ts';
import { summary, t } from './support.ts';

const documents = [
  summary('press/tide.md', { title: 'Tide 10', 'container-title': 'Harbour Post', issued: '2019-03', type: 'article-newspaper' }),
  summary('press/ebb.md', { title: 'Tide 9', 'container-title': 'Harbour Post', issued: '2021', type: 'article-newspaper' }),
  summary('board.md', { title: 'Board', publisher: 'Board' }),
];

const groups = (by: Exclude<Grouping, 'none'>): unknown =>
  groupDocuments(t, documents, by).map(group => [group.label, group.documents.map(({ record }) => record.title)]);

describe('documents in groups', () => {
  test('by folder, the workspace folder by its name', () => {
    assert.deepEqual(groups('folder'), [
      ['press', ['Tide 9', 'Tide 10']],
      ['ws', ['Board']],
    ]);
  });

  test('by folder, each with its workspace folder where there are several', () => {
    const other = { ...summary('press/x.md', { title: 'X' }), folder: { uri: 'file:///other', name: 'other' } };
    assert.deepEqual(
      groupDocuments(t, [...documents, other], 'folder').map(({ label }) => label),
      ['other/press', 'ws', 'ws/press'],
    );
  });

  test('by folder below the workspace folder, where the record knows only the way from the corpus folder', () => {
    const inCorpus = { ...summary('a.md'), uri: 'file:///ws/my%20corpus/press/a.md' };
    assert.deepEqual(
      groupDocuments(t, [inCorpus], 'folder').map(({ label }) => label),
      ['my corpus/press'],
    );
  });

  test('by publisher', () => {
    assert.deepEqual(groups('publisher'), [
      ['Board', ['Board']],
      ['Harbour Post', ['Tide 9', 'Tide 10']],
    ]);
  });

  test('by year, the latest first, those without one last', () => {
    assert.deepEqual(groups('year'), [
      ['2021', ['Tide 9']],
      ['2019', ['Tide 10']],
      ['No date given', ['Board']],
    ]);
  });

  test('by kind of document', () => {
    assert.deepEqual(groups('kind'), [
      ['newspaper article', ['Tide 9', 'Tide 10']],
      ['web page', ['Board']],
    ]);
  });

  test('are sorted by title as a person would, then by path', () => {
    const twins = [summary('b.md', { title: 'Same' }), summary('a.md', { title: 'same' })];
    assert.deepEqual(
      sortDocuments([...documents, ...twins]).map(({ path }) => path),
      ['board.md', 'a.md', 'b.md', 'press/ebb.md', 'press/tide.md'],
    );
  });

  test('a grouping remembered by another version is none', () => {
    assert.equal(isGrouping('year'), true);
    for (const value of ['', 'colour', 3, null, undefined]) assert.equal(isGrouping(value), false);
  });
});
