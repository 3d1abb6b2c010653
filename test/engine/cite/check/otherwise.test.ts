import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '../../../../src/engine/index.ts';
import { findingsOf, outline } from './support/check.ts';

const FERRY = `# The ferry

The captain, Per Lund, said that the life jackets had been locked away since the spring. The ferry sank in 2016 in the strait near Vik. The company was founded in 2015 by two brothers. The ferry had been repainted in 2015. In June 2016 the court moved to Vik. The yard closed its old terminal in April 2019.

The number of passengers fell by 20 percent in 2019. In July 2016 the court opened its inquiry into the sinking. Work on the new terminal began in May 2019. It is unlikely that the wreck will be raised. The company plans to build a second terminal at Ostby. Two inspectors examined the hull in August.

Nearly half of the passengers had no ticket. The crossing took more than six hours in the storm. The distress call came at 4 a.m. on the second day. Reports estimate that tens of thousands of people are believed to live on the islands. Human trafficking remains a serious problem in the port, according to Mira Aalto, who leads the coast guard.

It is estimated that, in 2013, 1,978 brokers were convicted of fraud. An estimated 150 to 200 persons are held in the camp at Vik. As of 2020, an estimated 80% of the crews were hired abroad, 60% of whom had paid a fee.
`;

const check = (report: string): readonly string[] =>
  outline({ 'ferry.md': FERRY }, `${report} [@ferry].`)
    .map(each => each.split(': ')[0] ?? '')
    .filter(code => code !== 'figure/dated');

test('another person by name is not who speaks in the source, and an office or a pronoun may be', () => {
  const rest = 'the life jackets had been locked away since the spring';
  assert.deepEqual(check(`According to Dana Holm, ${rest}`), ['attribution/lost']);
  assert.deepEqual(check(`Dana Holm says that ${rest}`), ['attribution/lost']);
  for (const speaker of ['Per Lund', 'Lund', 'Captain Lund', 'The captain', 'The man at the helm', 'He'])
    assert.deepEqual(check(`${speaker} says that ${rest}`), []);
  const [found] = findingsOf({ 'ferry.md': FERRY }, `According to Dana Holm, ${rest} [@ferry].`);
  assert.equal(found?.message, '@ferry has this from the captain; the report has it from Dana Holm.');
});

test('the judgement of somebody is theirs, and reports that estimate are a doubt', () => {
  assert.deepEqual(check('Human trafficking remains a serious problem in the port, in the judgement of Mira Aalto'), []);
  assert.deepEqual(check('Human trafficking remains a serious problem in the port'), ['attribution/lost']);
  assert.deepEqual(check('Tens of thousands of people are believed to live on the islands'), []);
  assert.deepEqual(check('Reports say that tens of thousands of people live on the islands'), []);
  assert.deepEqual(check('Tens of thousands of people live on the islands'), ['hedge/strengthened']);
});

test('a rise is no fall, and more than half is not nearly half', () => {
  assert.deepEqual(check('The number of passengers rose by 20 percent in 2019'), ['figure/differs-from-source']);
  assert.deepEqual(check('The number of passengers dropped by 20 percent in 2019'), []);
  assert.deepEqual(check('More than half of the passengers had no ticket'), ['figure/differs-from-source']);
  assert.deepEqual(check('Almost half of the passengers had no ticket'), []);
  assert.deepEqual(check('The crossing took less than six hours in the storm'), ['figure/differs-from-source']);
  assert.deepEqual(check('The crossing took no less than six hours in the storm'), []);
});

test('a time of day is held to the source, in its own zone', () => {
  assert.deepEqual(check('The distress call came at 5 a.m. on the second day'), ['figure/differs-from-source']);
  assert.deepEqual(check('The distress call came at 4:00 am on the second day'), []);
  assert.deepEqual(check('The distress call came at 3 a.m. GMT on the second day'), []);
});

test('a date is held to the sentence that tells the same deed, though the source has it of another', () => {
  assert.deepEqual(check('The ferry sank in 2015'), ['figure/differs-from-source']);
  assert.deepEqual(check('In June 2016 the court opened its inquiry into the sinking'), ['figure/differs-from-source']);
  assert.deepEqual(check('Work on the new terminal began in April 2019'), ['figure/differs-from-source']);
  assert.deepEqual(check('The ferry was repainted in 2015'), []);
});

test('what is unlikely is not told as likely, nor a plan as done', () => {
  assert.deepEqual(check('It is likely that the wreck will be raised'), ['negation/lost']);
  assert.deepEqual(check('The wreck will be raised'), ['negation/lost']);
  assert.deepEqual(check('The wreck will probably not be raised'), []);
  assert.deepEqual(check('The company has built a second terminal at Ostby'), ['hedge/strengthened']);
  assert.deepEqual(check('The company will build a second terminal at Ostby'), []);
});

test('a hedge before a whole clause is of its figure, and may stand in another cell', () => {
  assert.deepEqual(check('In 2013, 1,978 brokers were convicted of fraud'), ['figure/hedge-lost']);
  assert.deepEqual(check('In 2013 an estimated 1,978 brokers were convicted of fraud'), []);
  const table = (cell: string): readonly string[] =>
    outline({ 'ferry.md': FERRY }, `| Held | Kind |\n| --- | --- |\n| 150 to 200 persons in the camp at Vik [@ferry] | ${cell} |\n`);
  assert.deepEqual(table('estimate'), []);
  assert.deepEqual(table('count'), ['figure/hedge-lost: 150 to 200']);
});

test('a share of a share follows from both', () => {
  const share = (percent: string): string =>
    `By 2020 an estimated four crews in five were hired abroad, and three in five of these had paid a fee, which is ${percent} per cent of all crews`;
  assert.deepEqual(check(share('48')), []);
  assert.equal(check(share('43')).length, 1);
});

test('sentences without end are read in time that grows with them, and what is wrong in them is told', () => {
  const figures = (count: number): string => Array.from({ length: count }, (_, i) => `${String(20_001 + 13 * i)} passengers`).join(', ');
  const hours = (count: number): string =>
    Array.from({ length: count }, (_, i) => `${String(1 + (i % 9))} h ${String(7 + (i % 40))} min`).join(', ');
  const shapes: Readonly<Record<string, (count: number) => string>> = {
    figures: count => `The company counted the passengers, and they were ${figures(count)}`,
    hours: count => `The crossing took long, and it was ${hours(count)}`,
    clauses: count => `The court moved to Vik${', and the yard closed its terminal after 312 days'.repeat(count)}`,
    words: count => `${'5 a.m. no more than nearly in the '.repeat(10 * count)} Dana Holm plans to`,
  };
  const time = (text: string): number => {
    const start = process.cpuUsage();
    check(text);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  for (const [name, shape] of Object.entries(shapes)) {
    time(shape(8));
    const [short, long] = [time(shape(30)), time(shape(240))];
    assert.ok(long < 24 * short + 100_000, `${name}: ${String(short)} and ${String(long)} µs`);
  }
  assert.ok(check(shapes['figures']?.(30) ?? '').length >= 30);
});

test('a report with Windows line ends and hard wraps has the findings that it has without, and fixes in the same places', () => {
  const lines = [
    'On average the trip takes at least 9 h',
    '50 min, as the yard closed its ferry',
    'terminal in May 2019, and the life vests',
    'had been locked away [@ferry]. On Tuesday,',
    '7 November 2022, it sank with roughly 42 to',
    '62 of 60 boats, or 80 per cent, of the',
    'port, @feryr says [@ferry].',
  ];
  const findings = (end: string): readonly string[] => {
    const text = ['# The trip', '', ...lines, '', '- a list', '  of @nobody', ''].join(end);
    const told = (span: Span): string => text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return findingsOf({ 'ferry.md': FERRY }, text).map(({ code, message, span, fixes }) =>
      [code, message, told(span), ...fixes.flatMap(fix => fix.edits.map(edit => `${told(edit.span)} → ${edit.text}`))].join(' | '),
    );
  };
  assert.deepEqual(findings('\r\n'), findings('\n'));
  assert.ok(findings('\n').length > 4, findings('\n').join('\n'));
  assert.ok(findings('\n').some(each => each.includes('→')));
  const flat = (end: string): readonly string[] =>
    outline({ 'ferry.md': FERRY }, lines.slice(0, 4).join(end)).map(each => each.replace(/\s+/g, ' '));
  assert.deepEqual(flat('\n'), flat(' '));
});

test('a long table costs a figure no more than its length', () => {
  const table = (rows: number): string => {
    const body = Array.from({ length: rows }, (_, i) => `| Pier ${String(i)} | ${String(1000 + 7 * i)} | ${String(300 + 3 * i)} |`);
    return ['# Boats', '', '| Pier | 2019 | 2020 |', '| --- | --- | --- |', ...body, ''].join('\n');
  };
  const report = 'Together the piers had 9,876,543 boats, and the remaining 7,654,321 boats were sold [@boats].';
  const time = (rows: number): number => {
    const start = process.cpuUsage();
    assert.ok(outline({ 'boats.md': table(rows) }, report).length > 0);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  time(100);
  const [short, long] = [time(500), time(8000)];
  // Sixteen times the rows; where each cell looked for its row it was more than twelve times as much, and is some four to six times.
  assert.ok(long < 9 * short, `${String(short)} and ${String(long)} µs`);
});
