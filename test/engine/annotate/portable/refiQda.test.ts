import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate/browser';
import { comment, exportedZip, note, OPTIONS, portable, reply, tag } from './support.ts';

/** Of each element of the published schema that we write: its attributes, `!` for those that must be there, and its children in their order. */
const SCHEMA: Readonly<Record<string, { readonly attributes: string; readonly children: string }>> = {
  Project: { attributes: 'xmlns name! origin creationDateTime', children: 'Users? CodeBook? Sources? Notes?' },
  Users: { attributes: '', children: 'User+' },
  User: { attributes: 'guid! name id', children: '' },
  CodeBook: { attributes: '', children: 'Codes' },
  Codes: { attributes: '', children: 'Code+' },
  Code: { attributes: 'guid! name! isCodable! color', children: 'Description? NoteRef* Code*' },
  Sources: { attributes: '', children: 'TextSource+' },
  TextSource: { attributes: 'guid! name plainTextPath', children: 'Description? PlainTextContent? PlainTextSelection* Coding* NoteRef*' },
  PlainTextSelection: {
    attributes: 'guid! name startPosition! endPosition! creatingUser creationDateTime modifiedDateTime',
    children: 'Description? Coding* NoteRef*',
  },
  Coding: { attributes: 'guid! creatingUser creationDateTime', children: 'CodeRef NoteRef*' },
  CodeRef: { attributes: 'targetGUID!', children: '' },
  NoteRef: { attributes: 'targetGUID!', children: '' },
  Notes: { attributes: '', children: 'Note+' },
  Note: {
    attributes: 'guid! name creatingUser creationDateTime',
    children: 'Description? PlainTextContent? PlainTextSelection* Coding* NoteRef*',
  },
  Description: { attributes: '', children: '' },
  PlainTextContent: { attributes: '', children: '' },
};

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

function elements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(child => child instanceof XmlElement);
}

function all(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return elements(element).flatMap(child => [...(names.includes(child.name) ? [child] : []), ...all(child, ...names)]);
}

/** What of `element` the schema does not allow. */
function faults(element: XmlElement): readonly string[] {
  const rule = SCHEMA[element.name];
  if (rule === undefined) return [`${element.name} is not known`];
  const allowed = rule.attributes.split(' ');
  const found: string[] = [];
  for (const [name, value] of Object.entries(element.attributes)) {
    if (!allowed.includes(name) && !allowed.includes(`${name}!`)) found.push(`${element.name}/@${name}`);
    if (/guid|user/i.test(name) && !GUID.test(value)) found.push(`${element.name}/@${name} is no GUID`);
    if (name.endsWith('DateTime') && !DATE_TIME.test(value)) found.push(`${element.name}/@${name} is no date`);
    if (name === 'color' && !/^#[\da-f]{6}$/.test(value)) found.push(`${element.name}/@${name} is no colour`);
  }
  for (const name of allowed)
    if (name.endsWith('!') && !(name.slice(0, -1) in element.attributes)) found.push(`${element.name} without @${name}`);
  const order = new RegExp(`^${rule.children.replace(/([A-Za-z]+)([?*+]?) ?/g, '(?:$1 )$2')}$`);
  const children = elements(element)
    .map(({ name }) => `${name} `)
    .join('');
  if (!order.test(children)) found.push(`${element.name} holds ${children}`);
  return [...found, ...elements(element).flatMap(faults)];
}

function project(zip: Uint8Array): { readonly root: XmlElement; readonly files: ReadonlyMap<string, string> } {
  const files = new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const { root } = parseXml(files.get('project.qde') ?? '');
  assert.ok(root);
  return { root, files };
}

const TEXT = '\uFEFFLine one 🚢.\r\nThe dam <stood> until 1998.\r\nThe end.\r\n';
const doc = portable(TEXT);
const dam = note(doc, 'The dam <stood> until 1998.', 'a', comment('Who says so?'), tag('dam/age'), tag('dam'));
const notes = [
  dam,
  reply(dam, 'The "board" & others.', 'b'),
  note(doc, null, 'c', tag('read'), comment('All of it.')),
  note(doc, 'Never said.', 'd', tag('lost')),
];
const tags = [
  { name: 'dam', description: 'Walls & <water>', colour: '#b0413e' },
  { name: 'unused', description: null, colour: null },
];
const options = { ...OPTIONS, tags };

test('a project holds what the published schema allows, in its order, and each reference leads somewhere', () => {
  const homeless = { document: portable(null, { id: 'b' }), annotations: [note(portable(null), 'Words.', 'e', comment('Kept.'))] };
  const { root } = project(exportedZip([{ document: doc, annotations: notes }, homeless], options));
  assert.deepEqual(faults(root), []);
  const named = all(root, 'User', 'Code', 'Note', 'TextSource', 'PlainTextSelection', 'Coding').map(({ attributes }) => attributes['guid']);
  assert.equal(new Set(named).size, named.length, 'each GUID once');
  for (const { attributes } of all(root, 'CodeRef', 'NoteRef')) assert.ok(named.includes(attributes['targetGUID']));
  for (const { attributes } of all(root, 'Coding')) assert.ok(named.includes(attributes['creatingUser']));
});

test('positions are code points of the text in the zip', () => {
  const { root, files } = project(exportedZip([{ document: doc, annotations: notes }], options));
  const path = all(root, 'TextSource')[0]?.attributes['plainTextPath'] ?? '';
  const text = files.get(path.replace('internal://', 'sources/')) ?? '';
  assert.equal(text, 'Line one 🚢.\nThe dam <stood> until 1998.\nThe end.\n');
  const selected = all(root, 'PlainTextSelection').map(({ attributes }) =>
    Array.from(text).slice(Number(attributes['startPosition']), Number(attributes['endPosition'])).join(''),
  );
  assert.deepEqual(selected, ['The dam <stood> until 1998.']);
});

test('tags are codes beneath codes, with what the codebook says; comments and lost words are notes', () => {
  const { root } = project(exportedZip([{ document: doc, annotations: notes }], options));
  const tree = (element: XmlElement): readonly unknown[] =>
    elements(element)
      .filter(({ name }) => name === 'Code')
      .map(code => [code.attributes['name'], code.attributes['color'] ?? null, tree(code)]);
  assert.deepEqual(all(root, 'Codes').flatMap(tree), [
    ['dam', '#b0413e', [['age', '#b0413e', []]]],
    ['lost', null, []],
    ['read', null, []],
    ['unused', null, []],
  ]);
  const texts = all(root, 'Note').map(({ text }) => text);
  assert.deepEqual(texts.sort(), ['All of it.', 'The "board" & others.', 'Who says so?', '“Never said.”'].sort());
  assert.deepEqual(
    all(root, 'Description').map(({ text }) => text),
    ['Walls & <water>'],
  );
});

test('what XML cannot hold does not break it, and no notes are a project too', () => {
  const hostile = portable('a\u0000b \uD800 ]]> c', { title: '\u0001"<&>\uFFFE\n' });
  const annotations = [note(hostile, ']]> c', 'a', comment('\u0008\uDFFF'), tag('"&<'))];
  assert.deepEqual(faults(project(exportedZip([{ document: hostile, annotations }])).root), []);
  assert.deepEqual(faults(project(exportedZip([])).root), []);
});
