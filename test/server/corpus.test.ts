import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uriOf, withServer } from './support/testClient.ts';

test('the corpus is every Markdown and text file of the corpus folder that no ignore file leaves out', () =>
  withServer(
    {
      files: {
        'README.md': 'No source.',
        'corpus/a.md': 'One.',
        'corpus/deep/er/b.txt': 'Two.',
        'corpus/c.MARKDOWN': 'Three.',
        'corpus/d.pdf': 'No text.',
        'corpus/.hidden/e.md': 'Hidden.',
        'corpus/node_modules/f.md': 'Not ours.',
        'corpus/draft.md': 'Left out.',
        'corpus/drafts/g.md': 'Left out.',
        'corpus/kept/draft.md': 'Taken back.',
        'corpus/.marginaliaignore': 'draft.md\ndrafts/\n',
        'corpus/kept/.ignore': '!draft.md',
        '.gitignore': 'secret.md',
        'corpus/secret.md': 'Left out.',
      },
    },
    async client => {
      const { documents, unreadable } = await client.request('marginalia/corpus', {});
      assert.deepEqual(
        documents.map(each => each.path),
        ['a.md', 'c.MARKDOWN', 'deep/er/b.txt', 'kept/draft.md'],
      );
      assert.deepEqual(unreadable, []);
      assert.deepEqual(documents[0]?.folder, { uri: 'file:///work', name: 'work' });
    },
  ));

test('an edit makes the server read that document again and no other', () =>
  withServer({ files: { 'corpus/a.md': 'There were 12.', 'corpus/b.md': 'There were 13.' } }, async client => {
    assert.deepEqual(client.readings, ['a.md', 'b.md']);
    await client.open('corpus/a.md', 'There were 12.');
    await client.request('marginalia/outline', { uri: uriOf('corpus/a.md') });
    assert.deepEqual(client.readings, ['a.md', 'b.md'], 'opening reads nothing where the text is the same');
    await client.edit('corpus/a.md', 2, 'There were 14.');
    await client.edit('corpus/a.md', 3, 'There were 145.');
    const outline = await client.request('marginalia/outline', { uri: uriOf('corpus/a.md') });
    assert.equal(outline?.version, 3);
    assert.equal(outline.claims[0]?.text, 'There were 145.');
    assert.deepEqual(client.readings, ['a.md', 'b.md', 'a.md']);
  }));
