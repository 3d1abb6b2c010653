/** Digits that look like figures and are names, dates or figures of speech; and marks that can be read in two ways. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanDates } from '../../../src/engine/claims/date/scan.ts';
import { readFigures } from '../../../src/engine/claims/quantities.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';

function show(text: string): readonly string[] {
  const span = { start: 0, end: text.length };
  const context = { prose: text, span, tokens: tokenise(text, span), language: 'en', issued: null };
  const { quantities, dates } = readFigures(context, scanDates(context));
  return [
    ...quantities.map(
      ({ span: at, low, high, unit }) => `${text.slice(at.start, at.end)}: ${low === high ? low : `${low}..${high}`} ${unit}`,
    ),
    ...dates.map(({ from, to }) => `on ${from === to ? from : `${from}/${to}`}`),
  ];
}

function cases(table: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(table)) assert.deepEqual(show(text), expected, text);
}

test('digits joined to a name are a part of it', () => {
  cases({
    'It is told in [[herald-2014]] and in [[our-notes-2011]], see [@smith-2013-14].': [],
    'The covid-19 wave, Sars2 and the MiG-29 of iphone-12 fame.': [],
    'Open budget-2019.pdf or 3-budget.xlsx, tagged #Lima2019 and #lima-2019.': [],
    'Docket 3:11-cv-00721 is closed; an 8-K was filed.': [],
  });
});

test('a hyphen after a prefix, a number word or a unit leaves the figure a figure', () => {
  cases({
    'An under-16 team of twenty-five on a 10-year plan.': ['16: 16 count', 'twenty-five: 25 count', '10-year: 10 year'],
    'The now-30-year-old led 20-30 of the non-18-year-olds.': ['30-year-old: 30 year', '20-30: 20..30 count', '18-year-olds: 18 year'],
    'A top-10 club since the mid-1990s, under post-2008 rules.': ['10: 10 count', 'on 1994/1996', 'on 2008'],
    'Work from January-2013 to May-2014.': ['on 2013-01/2014-05'],
  });
});

test('a year behind a thing with a name is a date, behind a size it counts', () => {
  cases({
    'The Decree on Schools of 1952 demands fees.': ['on 1952'],
    'Under the treaty of 1925 states may inspect.': ['on 1925'],
    'A Total of 1950 Firms, a Group of 1978 Men.': ['1950: 1950 count', '1978: 1978 count'],
    'A crowd of 1978 people and 40 of 1952 cases.': ['1978: 1978 count', '40: 40 count', '1952: 1952 count'],
  });
});

test('figures of legal citations are no quantities', () => {
  cases({
    'See 9TH CIR. R. 28.1, Rule 8(a)(2), Fed. R. Evid. 702 and Treas. Reg. 1.48-1.': [],
    'See F.2d 99, 12 F.3d 345, 350-51, 99 U.S. 12, 15, and id. at 16.': [],
    'See § 7, Art. 9, cl. 2, No. 08-1234, 80 Stat. 931 and 2009 WL 54321.': ['on 2009'],
    'R. Smith wrote 12 pages at 12 dollars.': ['12: 12 count', '12 dollars: 12 USD'],
  });
});

test('a decimal comma is read before a unit, points that group before what is counted', () => {
  cases({
    'Wings are 31-33,5 cm, weights 2,5 to 3,75 kg.': ['31-33,5 cm: 31..33.5 centimetre', '2,5 to 3,75 kg: 2.5..3.75 kilogram'],
    'The price of €2,50 or 3,5 million euros.': ['€2,50: 2.5 EUR', '3,5 million euros: 3500000 EUR'],
    'Notes 3,5 and 10,20 say so.': [],
    'Between 1.500 and 12.300 pairs nest here.': ['Between 1.500 and 12.300: 1500..12300 count'],
    'A colony of 1.250 breeding pairs at 3.400 m.': ['1.250: 1250 count', '3.400 m: 3400 metre'],
  });
});

test('points before three digits are English where a word tells of a mean, and unread where they could be either', () => {
  cases({
    'A mean of 1.250 events.': ['1.250: 1.25 count'],
    'It holds 1,200 pairs in 2.345 km.': ['1,200: 1200 count', '2.345 km: 2.345 kilometre'],
    'The wall is 2.800 m long and cost €1.500.': [],
    'It weighs 2.805 kg or 0.500 kg.': ['2.805 kg: 2.805 kilogram', '0.500 kg: 0.5 kilogram'],
    'It rose 1.500 percent.': ['1.500 percent: 1.5 percent'],
  });
});

test('abbreviated units of time', () => {
  cases({
    'A 6-mo trial, a 10-km run and a 5-foot-10 man.': ['6-mo: 6 month', '10-km: 10 kilometre', '5-foot: 5 foot'],
    'Infants aged 2-48 mo slept 9 hrs, woke for 20 min and cried 30 sec.': [
      '2-48 mo: 2..48 month',
      '9 hrs: 9 hour',
      '20 min: 20 minute',
      '30 sec: 30 second',
    ],
    'After 6 mos, 3 wks and 2 yrs, 5 Mo Farah fans left.': ['6 mos: 6 month', '3 wks: 3 week', '2 yrs: 2 year', '5: 5 count'],
  });
});

test('two figures behind "by" are a range, behind "from" a change', () => {
  cases({
    'Rents may climb by 4 percent to 6 percent.': ['4 percent to 6 percent: 4..6 percent'],
    'Rents fell from 6 percent to 4 percent, then climbed from 4 percent to 9 percent.': [
      '6 percent: 6 percent',
      '4 percent: 4 percent',
      '4 percent: 4 percent',
      '9 percent: 9 percent',
    ],
    'Arrivals fell by 30 percent to 410.': ['30 percent: 30 percent', '410: 410 count'],
  });
});

test('half of what can be counted or measured is a share, half of a figure of speech is not', () => {
  cases({
    'They hold half the sky, half the truth belongs to them, and they are half asleep at half past.': [],
    'Half of the nurses, half its members and half the electorate.': ['Half: 50 percent', 'half: 50 percent', 'half: 50 percent'],
    'Half of them, half of those who came, and half the city of 900 men.': ['Half: 50 percent', 'half: 50 percent', '900: 900 count'],
    'Half of the convicted and half of the wounded soldiers left.': ['Half: 50 percent', 'half: 50 percent'],
    'Of that, nearly a third went abroad, and of those a quarter came back.': ['a third: 33.33 percent', 'a quarter: 25 percent'],
    'Two men died, a third went home, and over a third party they had no power.': ['Two: 2 count'],
    'It takes half an hour and half a million euros.': ['half an hour: 0.5 hour', 'half a million euros: 500000 EUR'],
  });
});

test('a shift in time is a date, a difference or a length of time measures', () => {
  cases({
    'Two days later, on August 3rd, the five men left; ten years before, they came.': ['five: 5 count'],
    'He came two days earlier than planned and stayed for two years before.': ['two days: 2 day', 'two years: 2 year'],
    'She worked three years before winning.': ['three years: 3 year'],
  });
});

test('long runs of doubtful marks are read without a throw', () => {
  for (const piece of ['a-1', '1.500 ', '1,5-', 'half of the ', 'R. ', 'F.3d ', '1-a.', '[[x-1', 'one year later ', 'two days before, '])
    assert.ok(Array.isArray(show(piece.repeat(5000))), piece);
});
