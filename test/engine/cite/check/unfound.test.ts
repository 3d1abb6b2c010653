import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unfoundIn } from '../../../../src/engine/cite/check/sentenceChecks.ts';
import { readReport } from '../../../../src/engine/cite/check/readReport.ts';
import { statementsOf } from '../../../../src/engine/cite/check/statements.ts';
import { type Unfound, whatIsWrong } from '../../../../src/engine/cite/check/unfoundFigures.ts';
import { checkerOf, file, outline } from './support/check.ts';

const SENTENCES = [
  'The ferry to Arn makes 12 crossings a day.',
  'Its crew of nine comes from the island.',
  'Tickets were sold at the quay until a machine was put up.',
  'Most travellers are pupils, and the rest carry goods to the market.',
];
const LONG = `# Ferry\n\n${Array.from({ length: 12 }, (_, i) => SENTENCES.map(each => each.replace(/^(\S+)/, `$1 of pier ${'abcdefghijkl'.charAt(i)}`)).join(' ')).join('\n\n')}\n\nThe harbour office counted 48,120 travellers in 2019 and 31,450 in 2020.\n`;
const SHORT = '# Ferry\n\nThe harbour office counted 48,120 travellers in 2019 and 31,450 in 2020.\n';

function unfound(source: string, report: string): readonly Unfound[] {
  const checker = checkerOf({ 'ferry.md': source });
  return readReport(file('report.md', report)).paragraphs.flatMap(({ read }) => {
    const paragraph = read();
    return statementsOf(paragraph).flatMap(statement => unfoundIn(statement, paragraph, checker));
  });
}

test('what a source has is not among the figures that are nowhere, what it has not is', () => {
  assert.deepEqual(
    unfound(LONG, 'In 2019 the harbour office counted 48,120 travellers, and 77 dogs [@ferry].').map(({ figure }) => figure.words),
    ['77'],
  );
});

test('the evidence tells what was reckoned from what was not', () => {
  const [reckoned, other] = ['16,670', '19,230'].map(
    fewer => unfound(LONG, `In 2020 the harbour office counted ${fewer} fewer travellers than in 2019 [@ferry].`)[0],
  );
  assert.equal(reckoned?.rule, null);
  assert.equal(reckoned.evidence['reckoned'], 1);
  assert.equal(other?.evidence['reckoned'], 0);
});

test('what is weighed decides; in a short source less is enough for what the rules take for wrong', () => {
  const [short, long] = [SHORT, LONG].map(source => unfound(source, 'In 2019 the harbour office counted 48,210 travellers [@ferry].')[0]);
  assert.ok(short !== undefined && long !== undefined);
  const [surely, hardly, perhaps] = [{ any: [9, 0] as const }, { any: [-9, -9] as const }, { any: [-0.1, -9] as const }];
  assert.equal(short.rule, 'differs');
  assert.equal(whatIsWrong(short, hardly, 0.5), null);
  assert.equal(whatIsWrong(short, perhaps, 0.5), 'differs');
  assert.equal(whatIsWrong({ ...short, rule: null }, perhaps, 0.5), null);
  assert.equal(whatIsWrong({ ...short, rule: null }, surely, 0.5), 'differs');
  assert.equal(whatIsWrong(long, hardly, 0.5), null);
  assert.equal(whatIsWrong(long, perhaps, 0.5), null);
  assert.equal(whatIsWrong(long, surely, 0.5), 'differs');
  assert.equal(whatIsWrong({ ...long, differing: null }, surely, 0.5), 'missing');
  assert.equal(whatIsWrong(long, { any: [0, 0] }, 0.7), null);
});

test('with the fitted weights a slip of a digit is told in a long source', () => {
  const report = 'In 2019 the harbour office counted 48,210 travellers [@ferry].';
  assert.deepEqual(outline({ 'ferry.md': LONG }, report), ['figure/differs-from-source: 48,210']);
});

test('hours and minutes are one figure, and a heading’s number is none', () => {
  const source = '# Watch\n\n4.1 Hours of watch. The mate stood 6 h 45 min in each 24 on the upper deck. The cook stood none.\n';
  assert.deepEqual(outline({ 'watch.md': source }, 'The mate stood 6 hours and 45 minutes in each 24 on the upper deck [@watch].'), []);
  const wrong = outline({ 'watch.md': source }, 'The mate stood 6 h 15 min in each 24 on the upper deck [@watch].');
  assert.deepEqual(wrong, ['figure/differs-from-source: 6 h 15 min']);
});

test('a small count in words is told where the sentence is the source’s own', () => {
  const source =
    '# Inquest\n\nThe coroner heard evidence from eleven deckhands about the night of the fire. The owner did not appear. The mate was ill.\n';
  const report = (count: string): string => `The coroner heard evidence from ${count} deckhands about the night of the fire [@inquest].`;
  assert.deepEqual(outline({ 'inquest.md': source }, report('eleven')), []);
  assert.deepEqual(outline({ 'inquest.md': source }, report('eight')), ['figure/differs-from-source: eight']);
});

test('a numeral that a source has as another unit, a date or the name of something is no such figure', () => {
  const source =
    '# Ferry 2021/118\n\nThe pier is 40 km from the town. Article 14 of the law of 17 May 2020 bans it.\n\nThe harbour doctor met the cook on the pier. The owner has pictures of the ferry.\n';
  const told = (report: string): readonly string[] => outline({ 'ferry.md': source }, report);
  assert.deepEqual(told('The harbour doctor met the cook for 40 minutes on the pier [@ferry].'), ['figure/not-in-source: 40 minutes']);
  assert.deepEqual(told('The owner has 14 pictures of the ferry [@ferry].'), ['figure/not-in-source: 14']);
  assert.deepEqual(told('The owner has had pictures of the ferry for 118 days [@ferry].'), ['figure/not-in-source: 118 days']);
  // The same word behind it, whatever it was read as.
  assert.deepEqual(told('The town is 40 km from the pier [@ferry].'), []);
});

test('percent of the source that become money are another figure', () => {
  const source = { 'ferry.md': '# Ferry\n\nShares of the ferry company closed 4.7 percent lower on Monday.\n' };
  assert.deepEqual(outline(source, 'Shares of the ferry company closed 4.7 euros lower on Monday [@ferry].'), [
    'figure/differs-from-source: 4.7 euros',
  ]);
  assert.deepEqual(outline(source, 'Shares of the ferry company closed 4.7 percent lower on Monday [@ferry].'), []);
});
