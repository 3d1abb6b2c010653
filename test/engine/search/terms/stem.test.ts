import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stem } from '../../../../src/engine/search/terms/stem.ts';

const FAMILIES: readonly string[] = [
  'connect: connect connects connected connecting connection connections',
  'traffick: traffick trafficked trafficker trafficking',
  'hope: hope hopes hoped hoping',
  'hop: hop hops hopped hopping',
  'refuge: refugee refugees',
  'happi: happy happiness',
  'general: general generally generalize generalization',
  'univers: universe universal university',
  'agre: agree agreed agreeing',
  'sens: sense senses sensing',
  'rate: rate rates rated rating',
  'cri: cry cries cried',
  'say: say says saying',
  'die: die dies dying',
  'organ: organ organization organize',
  'nation: nation national nationally',
  'effect: effect effective effectiveness',
  'analog: analogy analogously',
  'possibl: possible possibly',
  'relat: relate related relation relational relative',
  'tie: ties tying',
];

for (const family of FAMILIES) {
  const [wanted = '', words = ''] = family.split(': ');
  test(`words with the stem "${wanted}"`, () => {
    for (const word of words.split(' ')) assert.equal(stem(word), wanted, word);
  });
}

test('words that only look related stay apart', () => {
  for (const [a, b] of [
    ['generous', 'general'],
    ['news', 'new'],
    ['communism', 'community'],
    ['proceed', 'process'],
    ['inning', 'in'],
    ['gas', 'ga'],
    ['howe', 'how'],
  ] as const) {
    assert.notEqual(stem(a), stem(b), `${a}, ${b}`);
  }
});

test('a y that is a consonant is no vowel', () => {
  assert.equal(stem('youth'), 'youth');
  assert.equal(stem('enjoying'), 'enjoy');
  assert.equal(stem('boyish'), 'boyish');
  assert.equal(stem('by'), 'by');
});

test('possessive endings go', () => {
  assert.equal(stem("children's"), 'children');
  assert.equal(stem("refugees'"), 'refuge');
});

test('what is no plain lower-case word comes back as it is', () => {
  for (const word of ['', 'é', 'naïves', '1990s', 'ABC', 'in', '走', 's'.repeat(200)]) assert.equal(stem(word), word);
});

test('any word has a stem no longer than itself by more than an e', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z']{0,24}$/), word => {
      assert.ok(stem(word).length <= word.length + 1, word);
    }),
  );
});
