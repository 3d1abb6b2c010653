import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followsFrom } from '../../../../src/engine/cite/check/derivedFigures.ts';
import { figuresOf, type SaidFigure } from '../../../../src/engine/cite/check/saidFigures.ts';
import { saidSentence } from '../../../../src/engine/cite/check/sourceSentences.ts';
import { outline } from './support/check.ts';

const PORT = `# The port

The table shows what was landed.

| Year | Advice (tonnes) | Quota (tonnes) | Landed (tonnes) |
| --- | --- | --- | --- |
| 2018 | 26,000 | 29,500 | 28,910 |
| 2019 | 24,000 | 27,000 | 27,640 |
| 2020 | 21,500 | 25,000 | 24,380 |

Between 2018 and 2020 an estimated 6,000 tonnes were thrown back each year. The port employed 1,930 people on board and around 4,600 in processing. Keeping a boat costs €41,500 a year.

The stock was 148,000 tonnes in 2021, 31 percent less than in 2015. At least 130 jobs in the cannery were lost when it closed.

The catch was sold for €62.4 million, or 1.85 euros a kilogram on average. We interviewed 118 fishers. Seventy-four of the fishers said that they were in debt. Only 3 percent of the fish were older than seven years.
`;

const check = (report: string): readonly string[] => outline({ 'port.md': PORT }, `${report}\n`);

/** The report is right as it stands, and with another figure in place of one has a finding of weight there and nowhere else. */
function isRightAndNot(report: string, figure: string, other: string): void {
  assert.deepEqual(check(report), [], report);
  const wrong = report.replace(figure, other);
  assert.notEqual(wrong, report);
  assert.deepEqual(
    check(wrong).map(each => each.split(': ')[1]),
    [other],
    wrong,
  );
}

test('what follows from a row or a column of a table is right, in the unit of its head', () => {
  isRightAndNot('From 2018 to 2020 a total of 80,930 tonnes were landed [@port].', '80,930 tonnes', '80,390 tonnes');
  isRightAndNot('In 2019 alone more was landed than the quota allowed, by 640 tonnes [@port].', '640 tonnes', '460 tonnes');
  isRightAndNot('In 2018 the quota was 3,500 tonnes above the advice [@port].', '3,500 tonnes', '5,300 tonnes');
  assert.deepEqual(check('In 2020 boats landed 24,380 tonnes [@port].'), []);
});

test('what a source has for another time is right: of a day, of several years, of before a change', () => {
  isRightAndNot('Keeping a boat costs €41,500 a year, or €114 a day [@port].', '€114 a day', '€141 a day');
  isRightAndNot('From 2018 to 2020 in all 18,000 tonnes were thrown back [@port].', '18,000 tonnes', '19,000 tonnes');
  isRightAndNot('Six years before, the stock had stood at about 215,000 tonnes [@port].', '215,000 tonnes', '251,000 tonnes');
});

test('a sum may be rounded where it says so, and "more than a hundred" does not come to two hundred', () => {
  isRightAndNot('Together the port gives work to some 6,500 people [@port].', '6,500', '5,600');
  isRightAndNot('More than a hundred jobs were lost when the cannery closed [@port].', 'a hundred', 'two hundred');
});

test('a share is right of two counts of one kind, and a part of a hundred is a share', () => {
  isRightAndNot(
    'Nearly two thirds of the fishers interviewed (63 per cent) were in debt, they said [@port].',
    '63 per cent',
    '36 per cent',
  );
  assert.deepEqual(check('Few of the fish grow old: 97 of 100 were seven years old or younger [@port].'), []);
  assert.notDeepEqual(check('Few of the fish grow old: 89 of 100 were seven years old or younger [@port].'), []);
});

test('an amount follows from its price and the money that it came to', () => {
  isRightAndNot('The port sold nearly 34,000 tonnes, at €1.85 a kilo and €62.4 million in all [@port].', '34,000 tonnes', '43,000 tonnes');
});

test('a column of the report’s own table may be reckoned from the others, in the way that its head says', () => {
  const cited = (share: string): string => `The table is made from theirs [@port]:

| Year | Quota (t) | Landed (t) | Landed per 100 of quota |
|---|--:|--:|--:|
| 2018 | 29,500 | 28,910 | ${share} |
| 2019 | 27,000 | 27,640 | 102 |`;
  assert.deepEqual(check(cited('98')), []);
  assert.deepEqual(check(cited('95')), ['figure/not-in-source: 95']);
});

test('figures of two units have no sum and no difference', () => {
  const figures = (text: string): readonly SaidFigure[] => figuresOf(saidSentence(text, { start: 0, end: text.length }, 'en', null));
  const follows = (text: string, from: string): boolean => {
    const [figure] = figures(text);
    assert.ok(figure);
    return followsFrom(figure, figures(from), { before: false, sum: true, difference: true, share: false, quotient: false, per: 1 });
  };
  assert.equal(follows('They were given 2,905.', 'It paid 2,800 euros to 105 families.'), false);
  assert.equal(follows('They were given 2,695.', 'It paid 2,800 euros to 105 families.'), false);
  assert.equal(follows('They were given 2,905.', 'It paid 2,800 euros and then 105 euros.'), true);
  assert.equal(follows('They were given 2,905 euros.', 'It paid 2,800 euros and then 105 euros.'), true);
});

const COURT = `# The award

The survey was made from 4 to 29 May 2021. The owner shall pay each of the six families 24 million francs. Of the crew 187 people died. The register has 412 people on board.
The equipment costs about 35,000 dollars a vessel. The association has 22 vessels. The reading room is open on four evenings a week.
`;

const ofCourt = (report: string): readonly string[] => outline({ 'court.md': COURT }, `${report} [@court].`);

test('so much for one, so many times', () => {
  assert.deepEqual(ofCourt('To all six families together that makes 144 million francs'), []);
  assert.notDeepEqual(ofCourt('To all six families together that makes 154 million francs'), []);
  assert.deepEqual(ofCourt('At about 35,000 dollars a vessel that makes about 770,000 dollars for all 22'), []);
});

test('what is left of a figure of the source is right wherever the other part stands', () => {
  assert.deepEqual(ofCourt('It follows that 225 of the 412 on board lived'), []);
  assert.notDeepEqual(ofCourt('It follows that 252 of the 412 on board lived'), []);
});

test('a span of time in digits is held to the source, unless it lies between two of its dates', () => {
  assert.deepEqual(ofCourt('The survey took 26 days'), []);
  assert.deepEqual(ofCourt('The families had waited for 43 days'), ['figure/not-in-source: 43 days']);
  assert.deepEqual(ofCourt('The families had waited for some weeks'), []);
});

test('a figure is told to stand in place of the one that the words and digits of its sentence point to', () => {
  const sources = {
    'fleet.md':
      '# The fleet\n\nThe ships met for 7.6 hours on average. Members covered 6.3 per cent of the effort on the longliners in 2022. They covered 8.2 per cent on the carriers.\n',
  };
  assert.deepEqual(outline(sources, 'A meeting of two ships took 6.7 hours on average [@fleet].'), [
    'figure/differs-from-source: 6.7 hours',
  ]);
  assert.deepEqual(outline(sources, 'On the longliners they reached 3.6 per cent in 2022 [@fleet].'), [
    'figure/differs-from-source: 3.6 per cent',
  ]);
  assert.deepEqual(outline(sources, 'On the longliners they reached 6.3 per cent in 2022 [@fleet].'), []);
});

test('hundredths are of the currency that stands beside them', () => {
  const text = 'The fare rose by 40 cents to €2.60.';
  const [cents] = figuresOf(saidSentence(text, { start: 0, end: text.length }, 'en', null));
  assert.equal(cents?.quantity.unit, 'EUR');
});

const TRIAL = `# The trial

The accused, Ilvar Brandt, was born on 2 June 1968. Judgment was given on 9 March 2021. Mr Brandt is sentenced to three years and six months' imprisonment. The inspectors saw 212 sites; 37 were bare earth and 58 had defects.
`;

const atTrial = (report: string): readonly string[] => outline({ 'trial.md': TRIAL }, `${report}\n`);

test('an age follows from the day of birth and another date, and two spans of time are one', () => {
  assert.deepEqual(atTrial('Brandt, then 52, was given 42 months in prison [@trial].'), []);
  assert.deepEqual(atTrial('Brandt was 52 on the day of judgment [@trial].'), []);
  assert.deepEqual(
    atTrial('Brandt, then 57, was given 46 months in prison [@trial].').map(each => each.split(': ')[1]),
    ['57', '46 months'],
  );
  // A number that only looks like an age is not excused.
  assert.deepEqual(atTrial('The number of witnesses was 52, in all [@trial].'), ['figure/not-in-source: 52']);
});

test('a share of two figures together follows from the sentence that has them', () => {
  const share = (percent: string): string =>
    `Of the 212 sites 37 were bare earth and 58 had defects, so that ${percent} gave cause for concern [@trial].`;
  assert.deepEqual(atTrial(share('45 per cent')), []);
  assert.equal(atTrial(share('54 per cent')).length, 1);
});

test('by how much more a figure is than the one that its source has beside it', () => {
  const source = {
    'court.md':
      '# The court\n\nThe court released 318 people in 2021, compared with 275 in the year before. In May the police freed 53 people at the quarry.\n',
  };
  const told = (report: string): readonly string[] => outline(source, report);
  assert.deepEqual(told('In 2021 the court released 318 people, 43 more than the year before [@court].'), []);
  assert.deepEqual(
    told('In 2021 the court released 318 people, 53 more than the year before [@court].'),
    ['arithmetic/change: 318 people in 2021, compared with 275'].slice(1).concat('arithmetic/change: 318 people, 53'),
  );
  // Another figure is so far from it.
  const other = { 'court.md': `${source['court.md']}\nThe county had hoped for 371 of them.\n` };
  assert.deepEqual(outline(other, 'In 2021 the court released 318 people, 53 more than the year before [@court].'), []);
});

test('a share in words that is set off behind a part is held to the whole', () => {
  const source = {
    'court.md': '# The court\n\nThe office made 52 visits in 2021. It fined thirteen owners of quarries for what it saw there.\n',
  };
  assert.deepEqual(outline(source, 'The office made 52 visits and fined thirteen owners of quarries, about one in four [@court].'), []);
  assert.deepEqual(outline(source, 'The office made 52 visits and fined thirteen owners of quarries, about one in two [@court].'), [
    'arithmetic/share: 52 visits and fined thirteen owners of quarries, about one in two',
  ]);
});

test('how many times one price is in a sum told before', () => {
  const source = { 'court.md': '# The court\n\nThe grant is 8,400 marks for each family. The fee for a hearing is 60 marks.\n' };
  const before = 'The grant is 8,400 marks and the fee for a hearing 60 marks [@court].';
  assert.deepEqual(outline(source, `${before} The grant is thus worth 140 such fees [@court].`), []);
  assert.deepEqual(outline(source, `${before} The grant is thus worth 190 such fees [@court].`), ['figure/not-in-source: 190']);
});
