import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, outline } from './support/check.ts';

const right = (report: string): void => {
  assert.deepEqual(outline({}, report), [], report);
};

test('sums, shares and changes that come out are right, rounded or cut off', () => {
  right('They met 12 men and 8 women, 20 people in all.');
  right('In all, 20 people came: 12 men and 8 women.');
  right('The towns spent 1.2 million, 3.4 million and 2.5 million euros, 7.1 million euros in total.');
  right('Of the pupils, 60 of 80, or 75 per cent, passed.');
  right('Two thirds (66.7 percent, 40 of 60) passed.');
  right('About 67 percent passed (40 of 60).');
  right('Of 60 pupils, 41 passed, among them 12 from the valley.');
  right('Output rose from 40 to 60 tonnes, or by 50 percent.');
  right('Output doubled from 20 to 41 tonnes, and wages fell from 90 to 80 euros.');
  right('The club has 30 members, 12 of them women and 4 of them under age.');
  right('They called on 27 kiosks and found 19 of them, or 70 per cent, shut.');
  right('The share rose from 66.8 to 71.3 per cent, a gain of 4.5 percentage points.');
  right('A can went from 25 to 40 cents, an increase of 60 per cent in three weeks.');
  right('The north and the south had 74,200 and 39,600 households in 2020, 113,800 between them.');
  right('There are 337 boats below 12 metres and 81 longer ones, 418 in all.');
});

test('those that do not are told with what is right', () => {
  const told = (report: string): readonly string[] => findingsOf({}, report).map(({ code, message }) => `${code}: ${message}`);
  assert.deepEqual(told('They met 12 men and 8 women, 22 people in all.'), ['arithmetic/sum: 12 + 8 is 20, not 22.']);
  assert.deepEqual(told('In all, 25 people came: 12 men and 8 women.'), ['arithmetic/sum: 12 + 8 is 20, not 25.']);
  assert.deepEqual(told('Of the pupils, 60 of 80, or 70 per cent, passed.'), [
    'arithmetic/share: 60 of 80 is 75 percent, not 70 per cent.',
  ]);
  assert.deepEqual(told('Of the 312 children, 203 washed ore, 71 carried it and 38, or 18 per cent, dug.'), [
    'arithmetic/share: 38 of 312 is 12.2 percent, not 18 per cent.',
  ]);
  assert.deepEqual(told('Of the 312 children, 203 washed ore, 71 carried it and 38, or 12 per cent, dug.'), []);
  assert.deepEqual(told('Of 80 pupils, 60, or 70 per cent, passed.'), ['arithmetic/share: 60 of 80 is 75 percent, not 70 per cent.']);
  assert.match(
    told('Output rose from 40 to 60 tonnes, an increase of 40 percent.')[0] ?? '',
    /^arithmetic\/change: .* is a change of 50 percent, not 40 percent\.$/,
  );
  assert.match(told('Output rose from 60 to 40 tonnes.')[0] ?? '', /^arithmetic\/change: .* is a fall, not a rise\.$/);
});

test('the same in other words', () => {
  const told = (report: string): readonly string[] => findingsOf({}, report).map(({ code }) => code);
  assert.deepEqual(told('They called on 27 kiosks and found 19 of them, or 60 per cent, shut.'), ['arithmetic/share']);
  assert.deepEqual(told('The share rose from 66.8 to 71.3 per cent, a gain of 5.5 percentage points.'), ['arithmetic/change']);
  assert.deepEqual(told('A can went from 25 to 40 cents, an increase of 40 per cent in three weeks.'), ['arithmetic/change']);
  assert.deepEqual(told('The north and the south had 74,200 and 39,600 households in 2020, 123,800 between them.'), ['arithmetic/sum']);
  assert.deepEqual(told('There are 337 boats below 12 metres and 81 longer ones, 428 in all.'), ['arithmetic/sum']);
});

test('what comes first has the earlier date', () => {
  right('They stayed from 7 to 18 February 2022, and from November to February 2023.');
  right('The mine opened in 2008 and closed in 2010; a new one opened in 2010 where another, closed in 2009, had been.');
  right('A reminder of 3 May 2021 was followed by a letter of 12 June 2021.');
  assert.deepEqual(outline({}, 'They stayed from 18 to 7 February 2022.'), ['calendar/order: from 18 to 7 February 2022']);
  assert.deepEqual(outline({}, 'The mine opened in 2010 and closed in 2008.'), ['calendar/order: opened in 2010 and closed in 2008']);
  assert.deepEqual(outline({}, 'A reminder of 3 May 2021 preceded the letter of 12 April 2021.'), [
    'calendar/order: 3 May 2021 preceded the letter of 12 April 2021',
  ]);
});

test('weekdays and periods are held to the calendar', () => {
  right('It was on Friday, 12 June 2020, and again on Saturday 29 February 2020.');
  right('From May 2015 to 2016 it rained, and between 3 May 2015 and 5 May 2015 it did not; see (1999–2004).');
  right('From 2015 on, 2012 was forgotten. It fell from 2,015 to 2,012.');
  assert.deepEqual(outline({}, 'It was on Monday, 12 June 2020.'), ['calendar/weekday: Monday, 12 June 2020']);
  assert.deepEqual(outline({}, 'It was on June 12, 2020 (a Monday).'), ['calendar/weekday: June 12, 2020 (a Monday']);
  assert.deepEqual(outline({}, 'He worked there from May 2016 to March 2015.'), ['calendar/order: from May 2016 to March 2015']);
  assert.deepEqual(outline({}, 'It rained between 2016 and 2012.'), ['calendar/order: between 2016 and 2012']);
});
