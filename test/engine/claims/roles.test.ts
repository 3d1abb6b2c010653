import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasRole, lastWith, roleOf, rolesAt, roleWhere } from '../../../src/engine/claims/quantity/roles.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';

const TREES = roleOf(['quercus', 'fagus']);
const TALL = roleOf(['fagus']);
const IN_US = roleWhere(word => word.endsWith('gus'));

const read = (text: string) => tokenise(text, { start: 0, end: text.length });

test('a word has the roles of all lists that it stands in, in any case', () => {
  const tokens = read('Fagus beside quercus, 12 asparagus');
  assert.ok(hasRole(tokens, 0, TREES) && hasRole(tokens, 0, TALL) && hasRole(tokens, 0, IN_US));
  assert.ok(hasRole(tokens, 2, TREES) && !hasRole(tokens, 2, TALL) && !hasRole(tokens, 2, IN_US));
  assert.ok(!hasRole(tokens, 1, TREES | TALL | IN_US));
  assert.equal(lastWith(tokens, IN_US), tokens.length - 1);
  assert.equal(lastWith(tokens, TREES), 2);
});

test('numbers and places outside of the sentence have no role', () => {
  const tokens = read('12 beeches');
  assert.equal(rolesAt(tokens, 0), 0);
  assert.equal(rolesAt(tokens, -1), 0);
  assert.equal(rolesAt(tokens, tokens.length), 0);
  assert.equal(lastWith(tokens, TREES), -1);
  assert.equal(lastWith([], TREES), -1);
});
