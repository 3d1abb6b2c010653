import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { namesNobody } from '../../../src/engine/compare/origin/bareNames.ts';
import {
  citationLoops,
  type ClaimPlace,
  correctNames,
  type Corpus,
  type DocumentUri,
  EMPTY_CORPUS,
  entityMentions,
  namedOrigins,
  originsOf,
  readDocument,
  updateCorpus,
} from '../../../src/engine/index.ts';

function corpusOf(texts: Readonly<Record<string, string>>): Corpus {
  const put = Object.entries(texts).map(
    ([name, text]) => readDocument({ uri: name as DocumentUri, path: name, text, format: 'markdown' }), // any string is an address here
  );
  return updateCorpus(EMPTY_CORPUS, { put, remove: [] });
}

/** The claims that hold `word`, in the order of the corpus. */
function claimsWith(corpus: Corpus, word: string): readonly ClaimPlace[] {
  return [...corpus.documents.values()].flatMap(({ uri, text, claims }) =>
    claims.filter(({ span }) => text.slice(span.start, span.end).includes(word)).map(({ span }) => ({ uri, claim: span })),
  );
}

/** Each origin as "name: documents of its claims". */
function outline(texts: Readonly<Record<string, string>>, word: string): readonly string[] {
  const corpus = corpusOf(texts);
  const claims = claimsWith(corpus, word);
  return originsOf(corpus, claims).origins.map(origin => `${origin.name}: ${origin.claims.map(i => String(claims[i]?.uri)).join(', ')}`);
}

test('claims that name one source have one origin, however they write it', () => {
  assert.deepEqual(
    outline(
      {
        'a.md': 'The Harbour Safety Board (HSB) said that 41 piers were rusty.',
        'b.md': 'According to the HSB, 41 piers were rusty in spring.',
        'c.md': 'The union counted 60 rusty piers. "It is 60 piers," said Rosa Lind, its secretary.',
        'd.md': 'Some 41 piers were rusty, Yonhap News Agency reported.',
        'e.md': 'Yonhap reported on Monday that 41 piers were rusty.',
      },
      '41 piers',
    ),
    ['Harbour Safety Board: a.md, b.md', 'Yonhap News: d.md, e.md'],
  );
});

test('a document that names nobody speaks for its publisher, and one that was taken from another for that', () => {
  assert.deepEqual(
    outline(
      {
        'a.md': '---\npublisher: Tidewatch\ntitle: Piers\n---\n\nIn all, 41 piers were rusty.',
        'b.md': '---\nsource: Tidewatch\ntitle: A post\n---\n\nThey found 41 piers in a bad state, which nobody had looked at for years.',
        'c.md': 'According to Tidewatch, 41 piers were rusty.',
        'd.md': '---\ntitle: Other\n---\n\nDivers saw 41 piers in danger.',
      },
      '41 piers',
    ),
    ['Tidewatch: a.md, b.md, c.md', 'Other: d.md'],
  );
});

test('notes, numbered entries and citation keys lead to a source', () => {
  assert.deepEqual(
    outline(
      {
        'a.md': 'There are 41 piers that rust.[^1]\n\n[^1]: Harbour Safety Board, annual report, 2011.',
        'b.md': 'The Harbour Safety Board said that 41 piers rust.',
        'c.md': '---\nid: base\ntitle: Base\n---\n\nA survey shows that 41 piers rust.',
        'd.md': 'It was found that 41 piers rust [@base, p. 3].',
      },
      '41 piers',
    ),
    ['Harbour Safety Board: a.md, b.md', 'Base: c.md, d.md'],
  );
});

test('"the report" is the one that was named before', () => {
  assert.deepEqual(
    outline(
      {
        'a.md': 'The Harbour Safety Board published its annual report in May. The report said that 41 piers were rusty.',
        'b.md': 'The Harbour Safety Board said that 41 piers were rusty.',
      },
      '41 piers',
    ),
    ['Harbour Safety Board: a.md, b.md'],
  );
});

test('a work and the body that publishes it are one origin, once a document says so', () => {
  assert.deepEqual(
    outline(
      {
        'a.md': "It is told in the Harbour Safety Board's annual Coastal Piers Report.",
        'b.md': 'The Coastal Piers Report says that 41 piers rust.',
        'c.md': 'The Harbour Safety Board said that 41 piers rust.',
      },
      '41 piers',
    ).map(row => row.split(': ')[1]),
    ['b.md, c.md'],
  );
});

test('one wording is one origin, and another wording of the same figure is not', () => {
  const wire =
    'The ferry Ardmore sank off Kinsale on Monday night after a collision with a grain carrier, and divers recovered 41 bodies from the wreck.';
  assert.deepEqual(
    outline(
      {
        'a.md': `---\npublisher: One\n---\n\n${wire}`,
        'b.md': `---\npublisher: Two\n---\n\n${wire}`,
        'c.md': '---\npublisher: Three\n---\n\nThe search of the ferry ended with 41 bodies found.',
      },
      '41 bodies',
    ).map(row => row.split(': ')[1]),
    ['a.md, b.md', 'c.md'],
  );
});

test('documents that name each other are a loop', () => {
  const corpus = corpusOf({
    'a.md': '---\npublisher: Tidewatch\n---\n\nAccording to the Pier Gazette, 41 piers were rusty.',
    'b.md': '---\npublisher: Pier Gazette\n---\n\nTidewatch said that 41 piers were rusty.',
    'c.md': '---\npublisher: Harbour News\n---\n\nTidewatch said that 41 piers were rusty.',
  });
  const found = originsOf(corpus, claimsWith(corpus, '41 piers'));
  assert.deepEqual(found.loops, [['a.md', 'b.md']]);
  assert.equal(found.origins.length, 1);
  assert.equal(found.documents, 3);
  assert.deepEqual(citationLoops(corpus), [['a.md', 'b.md']]);
});

test('documents whose claims cite each other by key or link are a loop; what only notes point to is none', () => {
  const loops = (texts: Readonly<Record<string, string>>): readonly (readonly string[])[] => citationLoops(corpusOf(texts));
  const told = 'In 2019 some 41 of 90 piers were rusty';
  assert.deepEqual(loops({ 'a.md': `${told} [@b].`, 'b.md': `${told} [[c]].`, 'c.md': `${told} [@a, p. 3].`, 'd.md': `${told} [@a].` }), [
    ['a.md', 'b.md', 'c.md'],
  ]);
  assert.deepEqual(loops({ 'a.md': `${told} [@b].`, 'b.md': `${told}.[^1]\n\n[^1]: Some 12 other piers are told of in [[a]].\n` }), []);
  assert.deepEqual(
    loops({ 'a.md': `${told} [@b].`, 'b.md': `${told}.\n\n## See also\n\n- [[a]] says that 12 other piers were rusty.\n` }),
    [],
  );
  assert.deepEqual(loops({ 'a.md': `${told} [@a].`, 'b.md': `${told} [@nobody].` }), []);
});

test('the outside sources of a corpus are gathered with their documents', () => {
  const corpus = corpusOf({
    'a.md': 'The Harbour Safety Board (HSB) said that 41 piers were rusty.',
    'b.md': 'According to the HSB, 41 piers were rusty. Yonhap reported it.',
    'c.md': '---\ntitle: Tides\npublisher: Harbour Safety Board\n---\n\nNothing else is known.',
  });
  assert.deepEqual(
    namedOrigins(corpus).map(({ name, documents, document }) => [name, documents.length, document]),
    [
      ['Harbour Safety Board', 2, 'c.md'],
      ['Yonhap News', 1, null],
    ],
  );
});

test('a body and the report that it is known to publish are one source, and a bare kind is none', () => {
  const corpus = corpusOf({
    'a.md': 'In 2005 the Harbour Safety Board rated the piers Class 3 in its annual Rusty Piers Report. The government denied it.',
    'b.md': 'According to the Rusty Piers Report, 41 piers were rusty.',
    'c.md': 'The Harbour Safety Board said that 41 piers were rusty, NGOs said.',
    'd.md': 'Nothing is new.\n\n## Sources\n\n- Treaties: the Pier Convention of 1951.\n',
  });
  assert.deepEqual(
    namedOrigins(corpus).map(({ name, documents }) => [name, documents.length]),
    [['Harbour Safety Board', 3]],
  );
});

test('names that tell whose they are are no bare kinds', () => {
  for (const name of ['the government', 'Treaties', 'local authorities', 'NGOs', '']) assert.ok(namesNobody(name), name);
  for (const name of ['the Chinese government', 'State Department', 'Media Watch', 'the Bank']) assert.ok(!namesNobody(name), name);
});

test('an older edition is a source of its own, the newest is one with its body', () => {
  const corpus = corpusOf({
    'a.md': 'Half were rusty (Harbour Safety Board 2017, p. 3). A third were (Harbour Safety Board 2023, p. 4).',
    'b.md': 'The Harbour Safety Board said that a third were rusty.',
    'c.md': 'All were counted.[^1]\n\n[^1]: Harbour Safety Board, reports 2018 to 2021, table 7.\n',
  });
  assert.deepEqual(
    namedOrigins(corpus).map(({ name, mentions }) => [name, mentions.length]),
    [
      ['Harbour Safety Board', 3],
      ['Harbour Safety Board (2017)', 1],
    ],
  );
});

test('names that the reader says are one thing are one origin and one entity, and apart they are two', () => {
  const corpus = corpusOf({
    'a.md': 'The Harbour Safety Board (HSB) said that 41 piers were rusty.',
    'b.md': 'According to the HSB, 41 piers were rusty.',
    'c.md': 'The Pier Inspectorate said that 41 piers were rusty.',
  });
  const named = (of: Corpus) => originsOf(of, claimsWith(of, '41 piers')).origins.map(({ claims }) => claims);
  const rule = { id: 'r', modified: '2026-01-05', creator: null };
  assert.deepEqual(named(corpus), [[0, 1], [2]]);
  const same = correctNames(corpus, [{ ...rule, kind: 'same-name', names: ['Harbour Safety Board', 'Pier Inspectorate'] }]);
  assert.deepEqual(named(same), [[0, 1, 2]]);
  assert.equal(entityMentions(same, 'Harbour Safety Board')?.mentions.length, 4);
  const apart = correctNames(corpus, [{ ...rule, kind: 'different-name', names: ['HSB', 'Harbour Safety Board'] }]);
  assert.equal(entityMentions(apart, 'HSB')?.mentions.length, 1);
});

test('any claims have origins: each one, and the parts fit together', () => {
  const sentences = [
    'Reuters said 41 piers rust.',
    'In all 41 piers rust.',
    'The report said 41 piers rust.',
    'AP, citing Reuters, said 41 piers rust.',
  ];
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom(...sentences), { maxLength: 4 }), { maxLength: 4 }), documents => {
      const corpus = corpusOf(Object.fromEntries(documents.map((each, i) => [`${String(i)}.md`, each.join(' ')])));
      const claims = [...claimsWith(corpus, '41'), { uri: 'gone.md' as DocumentUri, claim: { start: 0, end: 4 } }]; // as above
      const { origins, originOf, links } = originsOf(corpus, claims);
      assert.deepEqual(
        origins.flatMap(origin => origin.claims).toSorted((a, b) => a - b),
        [...claims.keys()],
      );
      assert.ok(originOf.every((origin, i) => origins[origin]?.claims.includes(i)));
      assert.ok(links.every(each => each.length > 0));
    }),
    { numRuns: 50 },
  );
});
