// Every MUST of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/, W3C Recommendation of 23 February 2017) that applies to what is exported, by its section.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseLog } from '../../../../src/engine/index.ts';
import { comment, exported, note, portable, reply, tag } from './support.ts';

type Value = Readonly<Record<string, unknown>>;

const DOC = portable('# The Harbour\n\nIn 2018 the harbour handled 412 ships 🚢. Nobody counted the small boats.\n');
const SHIPS = note(DOC, 'the harbour handled 412 ships 🚢', 'a', comment('See the *port authority*.'), tag('figure/ships'));
const BOATS = note(DOC, 'Nobody counted the small boats', 'b');
const LINK = note(DOC, 'small boats', 'f', { type: 'SpecificResource', source: 'b.md', purpose: 'linking' });

/** Notes as other programs write them. */
const OTHERS = parseLog(
  [
    {
      created: '2020-01-01T02:00:00+02:00',
      bodyValue: 'See the survey.',
      target: 'a.md',
      creator: { id: 'https://example.org/grace', type: 'Person' },
    },
    { created: 'last week', modified: '2020-02-01', body: 'https://example.org/post', target: [{ id: 'a.md' }, { id: 'b.md' }] },
    {
      created: '2020-01-01',
      motivation: ['commenting', 'tagging'],
      body: [{ value: 'Twice.', modified: 'soon' }],
      target: { source: { id: 'a.md' }, selector: { type: 'TextQuoteSelector', exact: 'ships' } },
    },
    {
      type: ['Annotation', 'Review'],
      target: {
        source: 'a.md',
        selector: [
          { type: 'TextPositionSelector', start: 3, end: 9 },
          { type: 'FragmentSelector', value: 'x' },
        ],
      },
    },
  ]
    .map((more, i) => JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', id: `urn:other:${i}`, type: 'Annotation', ...more }))
    .join('\n'),
).entries.flatMap(entry => (entry.kind === 'annotation' ? [entry] : []));

const isObject = (value: unknown): value is Value => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const one = (value: unknown): boolean => list(value).length === 1 && list(value)[0] !== null;
const isIri = (value: unknown): boolean => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
/** Relative to the exported file, as a JSON-LD document's own base has it. */
const isReference = (value: unknown): boolean => typeof value === 'string' && value !== '' && !/[\s<>"{}|\\^`]/.test(value);
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isUtc = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value) && !Number.isNaN(Date.parse(value));
/** Every object in `value`, itself included. */
const within = (value: unknown): readonly Value[] =>
  Array.isArray(value) ? value.flatMap(within) : isObject(value) ? [value, ...Object.values(value).flatMap(within)] : [];
const isOf = (type: string) => (value: Value) => list(value['type']).includes(type);
const hasAtMostOne = (name: string) => (each: Value) => list(each[name]).length <= 1;

interface Rule {
  readonly section: string;
  readonly must: string;
  /** Which objects of the file it is about, at least one of which must be there. */
  readonly about: (file: Value) => readonly Value[];
  readonly holds: (each: Value) => boolean;
}

const pageOf = (file: Value): readonly Value[] => list(file['first']).filter(isObject);
const annotations = (file: Value): readonly Value[] => pageOf(file).flatMap(page => list(page['items']).filter(isObject));
const bodies = (file: Value): readonly Value[] => annotations(file).flatMap(each => list(each['body']).filter(isObject));
const targets = (file: Value): readonly Value[] => annotations(file).flatMap(each => list(each['target']).filter(isObject));
const selectors = (type: string) => (file: Value) =>
  targets(file)
    .flatMap(each => list(each['selector']).filter(isObject))
    .filter(isOf(type));
const timed = (name: string) => (file: Value) => within(file).filter(each => name in each);

const MUSTS: readonly Rule[] = [
  { section: '3.1', must: 'an annotation has exactly one IRI', about: annotations, holds: each => one(each['id']) && isIri(each['id']) },
  { section: '3.1', must: 'one of its types is Annotation', about: annotations, holds: isOf('Annotation') },
  { section: '3.1', must: 'it has one target or more', about: annotations, holds: each => list(each['target']).length >= 1 },
  {
    section: '3.2.4',
    must: 'a textual body has exactly one value',
    about: file => bodies(file).filter(isOf('TextualBody')),
    holds: each => one(each['value']) && typeof each['value'] === 'string',
  },
  {
    section: '3.2.4',
    must: 'and at most one text direction and processing language',
    about: bodies,
    holds: each => hasAtMostOne('textDirection')(each) && hasAtMostOne('processingLanguage')(each),
  },
  {
    section: '3.2.5',
    must: 'a string body is no sibling of bodies',
    about: annotations,
    holds: each => !('bodyValue' in each && 'body' in each),
  },
  {
    section: '3.3.1',
    must: 'at most one created, in UTC expressed as Z',
    about: timed('created'),
    holds: each => one(each['created']) && isUtc(each['created']),
  },
  {
    section: '3.3.1',
    must: 'at most one modified, likewise',
    about: timed('modified'),
    holds: each => one(each['modified']) && isUtc(each['modified']),
  },
  {
    section: '3.3.1',
    must: 'at most one generated, likewise',
    about: timed('generated'),
    holds: each => one(each['generated']) && isUtc(each['generated']),
  },
  {
    section: '3.3.2',
    must: 'an agent has at most one IRI',
    about: file => annotations(file).flatMap(each => list(each['creator']).filter(isObject)),
    holds: hasAtMostOne('id'),
  },
  {
    section: '3.3.5',
    must: 'motivations and purposes are strings',
    about: file => [...annotations(file), ...bodies(file)],
    holds: each => [...list(each['motivation']), ...list(each['purpose'])].every(value => typeof value === 'string' && value !== ''),
  },
  {
    section: '4',
    must: 'a specific resource has exactly one source, an IRI',
    about: file => [...targets(file), ...bodies(file).filter(isOf('SpecificResource'))],
    holds: each => one(each['source']) && isReference(each['source']),
  },
  {
    section: '4.2.4',
    must: 'a text quote selector has exactly one exact',
    about: selectors('TextQuoteSelector'),
    holds: each => one(each['exact']) && typeof each['exact'] === 'string',
  },
  {
    section: '4.2.4',
    must: 'and no more than one prefix and suffix',
    about: selectors('TextQuoteSelector'),
    holds: each => hasAtMostOne('prefix')(each) && hasAtMostOne('suffix')(each),
  },
  {
    section: '4.2.5',
    must: 'a text position selector has exactly one start, not negative',
    about: selectors('TextPositionSelector'),
    holds: each => isCount(each['start']),
  },
  {
    section: '4.2.5',
    must: 'and exactly one end, not before it',
    about: selectors('TextPositionSelector'),
    holds: each => isCount(each['end']) && Number(each['end']) >= Number(each['start']),
  },
  {
    section: '5.1',
    must: 'a collection has the context, as a string where it is the only one',
    about: file => [file],
    holds: each => each['@context'] === 'http://www.w3.org/ns/anno.jsonld',
  },
  { section: '5.1', must: 'exactly one IRI', about: file => [file], holds: each => isIri(each['id']) },
  { section: '5.1', must: 'the type AnnotationCollection', about: file => [file], holds: isOf('AnnotationCollection') },
  { section: '5.1', must: 'a total that is not negative', about: file => [file], holds: each => isCount(each['total']) },
  {
    section: '5.1',
    must: 'a first page, which it says',
    about: file => [file],
    holds: each => one(each['first']) && pageOf(each).length === 1,
  },
  { section: '5.2', must: 'a page has exactly one IRI', about: pageOf, holds: each => isIri(each['id']) },
  { section: '5.2', must: 'the type AnnotationPage', about: pageOf, holds: isOf('AnnotationPage') },
  {
    section: '5.2',
    must: 'items, one or more, as a list',
    about: pageOf,
    holds: each => Array.isArray(each['items']) && each['items'].length > 0,
  },
  { section: '5.2', must: 'a start index that is not negative', about: pageOf, holds: each => isCount(each['startIndex']) },
  {
    section: '5.2',
    must: 'what it says of the collection and of other pages is an IRI',
    about: pageOf,
    holds: each => [each['partOf'], each['next'], each['prev']].every(value => value === undefined || isIri(value)),
  },
];

function breaches(file: string): readonly string[] {
  const collection: unknown = JSON.parse(file);
  assert.ok(isObject(collection));
  return MUSTS.flatMap(({ section, must, about, holds }) => {
    const found = about(collection);
    if (found.length === 0) return [`${section}: nothing to hold it to: ${must}`];
    return found.filter(each => !holds(each)).map(each => `${section}: ${must}: ${JSON.stringify(each)}`);
  });
}

describe('an export is a collection as the model must have it', () => {
  const own = [SHIPS, BOATS, LINK, reply(SHIPS, 'I have asked them.', 'e')];
  test('of own notes', () => assert.deepEqual(breaches(exported([{ document: DOC, annotations: own }], 'w3c')), []));
  test('of notes that other programs wrote', () => {
    assert.equal(OTHERS.length, 4);
    assert.deepEqual(breaches(exported([{ document: DOC, annotations: [...own, ...OTHERS] }], 'w3c')), []);
  });
  test('whatever the document is called and the notes say', () => {
    const path = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(name => /[^./]/.test(name));
    fc.assert(
      fc.property(path, fc.string({ unit: 'binary', maxLength: 40 }), (name, words) => {
        const document = portable(DOC.text, { path: name });
        const annotations = own.map(each => ({ ...each, creator: words, bodies: [...each.bodies, comment(words)] }));
        assert.deepEqual(breaches(exported([{ document, annotations }], 'w3c')), []);
      }),
    );
  });
});

test('a file that breaks the model is told', () => {
  const file = exported([{ document: DOC, annotations: [SHIPS, LINK] }], 'w3c');
  const broken: readonly (readonly [RegExp, string, string])[] = [
    [/"created": "[^"]*"/, '"created": "2020-01-01T00:00:00+02:00"', '3.3.1'],
    [/"exact"/, '"exactly"', '4.2.4'],
    [/"value"/, '"text"', '3.2.4'],
    [/"source"/, '"sources"', '4'],
    [/"start": \d+/, '"start": -1', '4.2.5'],
    [/"type": "AnnotationPage"/, '"type": "Page"', '5.2'],
    [/"total": \d+/, '"total": "2"', '5.1'],
  ];
  for (const [found, put, section] of broken) {
    assert.match(file, found);
    assert.ok(
      breaches(file.replace(found, put)).some(each => each.startsWith(`${section}: `)),
      put,
    );
  }
});
