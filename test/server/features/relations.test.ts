import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atCursor } from '../support/testClient.ts';

const OTHERS = `//- /corpus/b.md
Between 150,000 and 200,000 refugees from Marlovia live in the camps of Dorn.
//- /corpus/c.md
The refugees from Marlovia who live in the camps of Dorn were given a new school.
`;

test('a related passage says how its figure stands to the one under the cursor, and one without a figure says nothing', async () => {
  await atCursor(
    `${OTHERS}//- /corpus/a.md\nAbout 200,000 Marlovian |refugees live in the camps of Dorn.`,
    async ({ client, textDocument, position }) => {
      const range = { start: position, end: position };
      const { cards } = await client.request('marginalia/related', { uri: textDocument.uri, range, limit: 5 });
      const relations = new Map(cards.map(({ citationKey, relation }) => [citationKey, relation]));
      assert.deepEqual(relations.get('b'), { relation: 'overlaps', why: '150,000 to 200,000 contains about 200,000' });
      assert.equal(relations.get('c'), null);
    },
  );
});
