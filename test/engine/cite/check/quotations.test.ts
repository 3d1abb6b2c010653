import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Annotation, checkReport, type Finding, prepareChecker } from '../../../../src/engine/index.ts';
import { checkerOf, file, findingsOf, outline } from './support/check.ts';

const SOURCES = {
  'well.md': `# The well

The village council said that "the old well must never be closed" while the river is low.[19] Women carry water for most families, and it takes them
four hours a day. Nobody has counted the **dry** months[^1], which are more fre-
quent than before; the council's members call them "the thirsty time".

[^1]: Nor the wet ones.
`,
  'pump.md': 'The pump was paid for by a levy on every household in the valley, rich or poor. It broke after eleven months.',
};

function right(report: string): void {
  assert.deepEqual(outline(SOURCES, report), []);
}

test('a quotation that is exact is right, however it is marked', () => {
  right('“Women carry water for most families” [@well].');
  right('As @well has it, "women carry water for most families, and it takes them four hours a day."');
  right("@well [p. 2]: 'Women carry water for most families.'");
  right('Council: “The village council said that ‘the old well must never be closed’ while the river is low” [@well].');
  right('“Nobody has counted the dry months, which are more frequent than before” [@well].');
  right('“*Women* carry **water** for\nmost families” [-@well, p. 2].');
  right('> Women carry water for most families, and it takes them\n> four hours a day. [@well]');
  right('> Women carry water for most families.\n>\n> — [@well]');
  right('> Women carry water for most families.\n>\n> — Rosa Lind, of the council [@well, p. 2]');
  right('> Women carry water for most families.\n> -- Rosa Lind [@well]');
  right('> Women carry water for most families.\n>\n> (Rosa Lind, [@well])');
  right('“Frequent than before; the council’s members call them ‘the thirsty time’” [@well].');
  right('“Nobody has counted the dry months, which are more frequent” [@well].');
  right('> Women carry water for most families, and it takes them\n> four hours a day.\n\n[@well]');
  right('As @well puts it:\n\n> Women carry water for most families, and it takes them four hours a day.');
  right('“The pump was paid for by a levy on every household.” [@well; @pump]');
  right('They say: “Nobody has counted the dry months. Women carry water for most families.”[^n]\n\n[^n]: Not so.');
});

test('omissions, insertions and changed capitals are no alterations', () => {
  right('“Women carry water … and it takes them four hours a day” [@well].');
  right('“[W]omen carry water […] four hours a day” [@well].');
  right('“Women carry water ... and it takes [these women] four hours a day” [@well].');
  right('“Women carry[ing] water for most families [sic]” [@well].');
  right('“Nobody has counted the dry months, which are more frequent than before” [@well].');
});

test('names, terms and titles in quotation marks are no quotations', () => {
  right('The so-called “water carriers” are many [@well].');
  right('The chapter “The Long Way to the Well” tells of it [@well].');
  right('It is the workers’ right and the owners’ duty to repair what is broken [@well].');
});

test('an altered quotation is told word by word, with both ways to put it right', () => {
  const report = 'It says: “Women carry wood for most families, and it takes them four long hours a day” [@well].';
  const [found, ...more] = findingsOf(SOURCES, report);
  assert.deepEqual(more, []);
  assert.equal(found?.code, 'quote/altered');
  assert.equal(found.message, 'The quotation is not that of @well: it has “wood” for “water”, adds “long”.');
  assert.match(found.evidence[0]?.text ?? '', /^Women carry water for most families, and it takes them\nfour hours a day$/);
  const fixed = found.fixes.map(fix =>
    fix.edits.toReversed().reduce((text, { span, text: by }) => text.slice(0, span.start) + by + text.slice(span.end), report),
  );
  assert.deepEqual(fixed, [
    'It says: “Women carry water for most families, and it takes them four hours a day” [@well].',
    'It says: “Women carry [wood] for most families, and it takes them four [long] hours a day” [@well].',
  ]);
  right(fixed[0] ?? '');
});

test('words that are left out without a mark are an alteration', () => {
  assert.deepEqual(outline(SOURCES, '“The old well must be closed” [@well].'), ['quote/altered: “The old well must be closed”']);
});

test('a quotation of another document, of none, and one without a citation are told apart', () => {
  const levy = '“paid for by a levy on every household”';
  assert.deepEqual(outline(SOURCES, `It was ${levy} [@well].`), [`quote/other-source: ${levy}`]);
  assert.deepEqual(outline(SOURCES, 'It was “built by giants who left no other trace” [@well].'), [
    'quote/not-found: “built by giants who left no other trace”',
  ]);
  assert.deepEqual(outline(SOURCES, `It was ${levy}. Others say more [@pump].`), [`quote/uncited: ${levy}`]);
  right('One of us said: “I have never seen such a thing before.”');
});

test('nothing is said of a quotation where a key is unknown', () => {
  assert.deepEqual(outline(SOURCES, 'It was “built by giants who left no other trace” [@welll; @well].'), ['cite/unknown-key: @welll']);
});

test('hostile text has its findings too', () => {
  for (const text of [
    '“',
    '“”',
    '“[',
    '“[…',
    '> “',
    '“ “ “ “',
    `“${'a '.repeat(5000)}” [@well]`,
    `${'“a [b '.repeat(3000)}[@well]`,
    '> '.repeat(3000),
  ])
    findingsOf(SOURCES, text);
});

const NOW = '---\nid: log\n---\nThe harbour master wrote that forty large ships had come into the port that year.\n';
const note = (exact: string, created: string): Annotation => ({
  kind: 'annotation',
  id: `urn:uuid:${created}`,
  motivations: ['highlighting'],
  created,
  modified: created,
  creator: null,
  bodies: [],
  target: { source: '../../log.md', quote: { exact, prefix: '', suffix: ' into the port that year.', position: null }, sha256: null },
  others: {},
});
const OLD = note('The harbour master wrote that *thirty* small ships had come', '2024-05-06T07:08:09Z');
const check = (report: string, notes: readonly Annotation[]): readonly Finding[] => {
  const { corpus } = checkerOf({ 'log.md': NOW });
  return checkReport(prepareChecker(corpus, { notesOn: () => notes }), file('report.md', report)).findings;
};
const REPORT = '“The harbour master wrote that thirty small ships had come” [@log].\n';

test('a passage that has changed since it was noted is told apart from a quotation that was altered', () => {
  const [found, ...more] = check(REPORT, [OLD]);
  assert.deepEqual(more, []);
  assert.equal(found?.code, 'source/changed');
  assert.match(found.message, /on 2024-05-06, and has another now: the report has “thirty small” for “forty large”/);
  const [fix] = found.fixes;
  assert.deepEqual(
    fix?.edits.map(({ text }) => text),
    ['forty large'],
  );
});

test('nothing has changed where no note has the words, or the document has them still', () => {
  assert.deepEqual(
    check(REPORT, []).map(({ code }) => code),
    ['quote/altered'],
  );
  assert.deepEqual(
    check(REPORT, [note('Thirty small ships', '2024-05-06T07:08:09Z')]).map(({ code }) => code),
    ['quote/altered'],
  );
  assert.deepEqual(check('“The harbour master wrote that forty large ships had come” [@log].\n', [OLD]), []);
});

test('a block quotation with a line that says whose it is, is held to its source without that line', () => {
  const changed = '> Women carry water for some families.';
  for (const line of ['\n> — Rosa Lind [@well]', '\n>\n> — Rosa Lind [@well]', '\n>\n> — [@well]'])
    assert.deepEqual(outline(SOURCES, `${changed}${line}`), ['quote/altered: Women carry water for some families.']);
});

test('the title of another document in quotation marks is no quotation of it', () => {
  const sources = { ...SOURCES, 'walk.md': '# A long walk for water\n\nThe walk takes four hours.\n' };
  assert.deepEqual(outline(sources, 'The study “A long walk for water” was not read in the valley [@pump].'), []);
  assert.deepEqual(outline(sources, 'The study “A long walk for water” is of this year.'), []);
  assert.deepEqual(outline(sources, '“The walk takes four hours” [@pump].'), ['quote/other-source: “The walk takes four hours”']);
});

test('the fix of a quotation without a citation cites a document whose file name has spaces by a key that can be read', () => {
  const sources = { 'Annual report 2019.md': SOURCES['pump.md'] };
  const report = '“The pump was paid for by a levy on every household in the valley, rich or poor.”';
  const [found] = findingsOf(sources, report);
  assert.equal(found?.code, 'quote/uncited');
  const text = found.fixes[0]?.edits[0]?.text ?? '';
  assert.equal(text, ' [@Annual-report-2019]');
  assert.deepEqual(outline(sources, `${report}${text}`), []);
});
