import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, outline } from './support/check.ts';

const FERRY = {
  'ferry.md': `# Inquiry into the ferry

The survey counted up to 4,200 dock workers. At least 14 of the 30 lifeboats were defective. Nearly half of the passengers were children.
The toll rose from 40 in 2014 to 60 in 2015. The company says that it has paid 1.2 million euros. The operator paid a fine of $2 million. It spent between 30 and 35 million euros on repairs.
`,
};

const found = (sentence: string): readonly string[] => outline(FERRY, `${sentence} [@ferry].`);

test('a bound that is turned round is another figure, and so is one with other digits', () => {
  assert.deepEqual(found('The survey counted at least 4,200 dock workers'), ['figure/differs-from-source: 4,200']);
  assert.deepEqual(found('The survey counted up to 4,500 dock workers'), ['figure/differs-from-source: 4,500']);
  assert.deepEqual(found('At most 14 of the 30 lifeboats were defective'), ['figure/differs-from-source: 14']);
});

test('a bound that is said once more, or rounded so that it holds, is right', () => {
  for (const right of [
    'The survey counted up to 4,200 dock workers',
    'The survey counted no more than 4,200 dock workers',
    'The survey counted up to 5,000 dock workers',
    'At least 14 of the 30 lifeboats were defective',
    'At least 10 of the 30 lifeboats were defective',
  ])
    assert.deepEqual(found(right), []);
});

test('a figure is told with the words that say how exact it is, and is not put in where it stands', () => {
  const [turned] = findingsOf(FERRY, 'The survey counted at least 4,200 dock workers [@ferry].');
  assert.equal(turned?.message, '@ferry has “up to 4,200” where the report says “at least 4,200”.');
  assert.deepEqual(turned.fixes, []);
  const [other] = findingsOf(FERRY, 'The survey counted up to 4,500 dock workers [@ferry].');
  assert.equal(other?.message, '@ferry has “up to 4,200” where the report says “up to 4,500”.');
  assert.equal(other.fixes[0]?.edits[0]?.text, '4,200');
});

test('a sum in another currency is another figure', () => {
  assert.deepEqual(found('The operator paid a fine of €2 million'), ['figure/differs-from-source: €2 million']);
  assert.deepEqual(found('The operator spent 30 to 35 million dollars on repairs'), [
    'figure/differs-from-source: 30 to 35 million dollars',
  ]);
  assert.deepEqual(found('The operator paid a fine of US$2 million'), []);
  assert.deepEqual(found('It spent €30m to €35m on repairs'), []);
});

test('a percentage that comes from the counts beside it is not the hedged share of something else', () =>
  assert.deepEqual(found('The toll rose from 40 to 60, a rise of 50 percent'), []));

test('who speaks is told in small letters where a sentence only begins with it', () => {
  const [lost] = findingsOf(FERRY, 'The company has paid 1.2 million euros [@ferry].');
  assert.equal(lost?.message, '@ferry has this from the company; the report states it as a fact.');
});

test('of a range whose ends are told apart nothing is lost', () => {
  assert.deepEqual(found('On repairs it spent 30 million euros at the least bad port and 35 million euros at the worst'), []);
  assert.deepEqual(found('It spent 35 million euros on repairs'), ['figure/hedge-lost: 35 million euros']);
});

test('the limit that a rule sets is named without its bound', () => {
  const sources = { 'act.md': '# Act\n\nA stay of less than three months gives no claim to the payment.\n' };
  assert.deepEqual(outline(sources, 'A stay below the three-month threshold gives no claim to the payment [@act].'), []);
  assert.deepEqual(outline(sources, 'A stay of three months gives no claim to the payment [@act].'), ['figure/hedge-lost: three months']);
});

test('an average that becomes every single one, and a time within which that becomes the time, have lost a bound', () => {
  const source = {
    'pier.md': `# The pier

The log of the cook Anan Roth shows an average of 5 hours of sleep a night. The harbour doctor was on the pier within three hours. Receipts of the pier came to €48,300 at the least.
`,
  };
  const told = (sentence: string): readonly string[] => outline(source, `${sentence} [@pier].`);
  assert.deepEqual(told('The log of the cook Anan Roth shows 5 hours of sleep every night'), ['figure/hedge-lost: 5 hours']);
  assert.deepEqual(told('The log of the cook Anan Roth shows an average of 5 hours of sleep every night'), []);
  assert.deepEqual(told('The harbour doctor was on the pier three hours later'), ['figure/hedge-lost: three hours']);
  assert.deepEqual(told('The harbour doctor was on the pier within three hours'), []);
  assert.deepEqual(told('Receipts of the pier came to €48,300'), ['figure/hedge-lost: €48,300']);
  assert.deepEqual(told('Receipts of the pier came to at least €48,300'), []);
});

test('what another figure is held to has no bound, and what is exactly so is not roughly so', () => {
  const post = {
    'post.md':
      '# The post\n\nThe post handled 2,316 letters in 2018, against 2,870 in 2017. Roughly a quarter of the letters were never delivered.\n',
  };
  const told = (sentence: string): readonly string[] => outline(post, `${sentence} [@post].`);
  assert.deepEqual(told('In 2018 the post handled 2,316 letters, 554 fewer than the 2,870 of the year before'), []);
  assert.deepEqual(told('In 2018 the post handled 2,316 letters, 554 fewer than the 2,780 of the year before'), [
    'figure/differs-from-source: 2,780',
  ]);
  assert.deepEqual(told('One in four of the letters was never delivered'), []);
  assert.deepEqual(told('Exactly one in four of the letters was never delivered'), ['figure/hedge-lost: one in four']);
});
