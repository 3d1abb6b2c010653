import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDates } from '../../../src/engine/claims/dates.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';

function show(text: string, issued: string | null = null): readonly string[] {
  const span = { start: 0, end: text.length };
  const dates = readDates({ prose: text, span, tokens: tokenise(text, span), language: 'en', issued });
  return dates.map(
    date => `${text.slice(date.span.start, date.span.end)}: ${date.from === date.to ? date.from : `${date.from}/${date.to}`}`,
  );
}

function cases(table: Readonly<Record<string, readonly string[]>>, issued: string | null = null): void {
  for (const [text, expected] of Object.entries(table)) assert.deepEqual(show(text, issued), expected, text);
}

test('days, months and years', () => {
  cases({
    'On 3 March 2008 and March 3rd, 2008.': ['3 March 2008: 2008-03-03', 'March 3rd, 2008: 2008-03-03'],
    'On Monday, Oct. 9, 2023, or in Sept. 2001.': ['Monday, Oct. 9, 2023: 2023-10-09', 'Sept. 2001: 2001-09'],
    'On 2012-06-27 and 13/04/2008 and 13.04.2008.': ['2012-06-27: 2012-06-27', '13/04/2008: 2008-04-13', '13.04.2008: 2008-04-13'],
    'In 2012 the 2008 report came out (1999).': ['2012: 2012', '2008: 2008', '1999: 1999'],
  });
});

test('weeks of a month are its days', () => {
  cases(
    {
      'In the last week of December 2018 he left.': ['last week of December 2018: 2018-12-25/2018-12-31'],
      'The first week of May, 2012 was dry.': ['first week of May, 2012: 2012-05-01/2012-05-07'],
      'The final week of February 2012.': ['final week of February 2012: 2012-02-23/2012-02-29'],
      'The tenth week of May 2012.': ['May 2012: 2012-05'],
    },
    '2019-03-27',
  );
});

test('an ambiguous or impossible date is left out', () => {
  cases({ 'On 03/04/2008 and 31/02/2008.': [], 'He may march on.': [], 'Act 99/99/9999 now.': [], 'On March 5 they met.': [] });
});

test('intervals, with what the first end leaves out', () => {
  cases({
    'From 1996 to 1999, between 2015 and 2017, in 2015-16.': ['1996 to 1999: 1996/1999', '2015 and 2017: 2015/2017', '2015-16: 2015/2016'],
    'On March 3-5, 2008, or 3 to 5 March 2008.': ['March 3-5, 2008: 2008-03-03/2008-03-05', '3 to 5 March 2008: 2008-03-03/2008-03-05'],
    'From April to September 2009.': ['April to September 2009: 2009-04/2009-09'],
  });
});

test('decades, centuries, quarters, seasons and parts of a year', () => {
  cases({
    "In the late 1990's and the early 2000s.": ["late 1990's: 1997/1999", 'early 2000s: 2000/2003'],
    "In the mid-1980s and the '90s.": ['mid-1980s: 1984/1986', "'90s: 1990/1999"],
    'In the 19th century.': ['19th century: 1801/1900'],
    'In Q3 2021 and the third quarter of 2020.': ['Q3 2021: 2021-07/2021-09', 'third quarter of 2020: 2020-07/2020-09'],
    'In the first six months in 2012, in early 2013, in FY2019.': [
      'first six months in 2012: 2012-01/2012-06',
      'early 2013: 2013-01/2013-04',
      'FY2019: 2019',
    ],
    'In the winter of 2012.': ['winter of 2012: 2012-12/2013-02'],
  });
});

test('relative dates need the date of the document', () => {
  const text = 'Last year, yesterday, on Tuesday, three years ago, this month, over the past decade.';
  cases({ [text]: [] });
  cases(
    {
      [text]: [
        'Last year: 2019',
        'yesterday: 2020-06-14',
        'Tuesday: 2020-06-09',
        'three years ago: 2017',
        'this month: 2020-06',
        'the past decade: 2010/2020',
      ],
      'On March 5 they met.': ['March 5: 2020-03-05'],
      'In November they met.': ['November: 2019-11'],
      'Since 2006 they met.': ['2006: 2006/2020'],
    },
    '2020-06-15',
  );
});

test('a document date without a day resolves no days', () => {
  cases({ 'Yesterday, last month, last year.': ['last month: 2020-05', 'last year: 2019'] }, '2020-06');
  cases({ 'Yesterday, last month, last year.': ['last year: 2019'] }, '2020');
  cases({ 'Yesterday and last year.': [] }, 'no date');
});

test('a day without a year is the latest up to the document, and untold shortly after it', () => {
  cases({ 'On June 12th and 3 May they met.': [] });
  cases(
    {
      'On June 12th and 3 May they met.': ['June 12th: 2020-06-12', '3 May: 2020-05-03'],
      'On 15 June, on 16 June, on July 10 and on 20 July.': ['15 June: 2020-06-15', '20 July: 2019-07-20'],
      'From 28 December to 3 January.': ['28 December to 3 January: 2019-12-28/2020-01-03'],
    },
    '2020-06-15',
  );
  cases({ 'On 29 February they met.': [] }, '2019-12-15');
  cases({ 'On 5 January and 20 November.': ['20 November: 2019-11-20'] }, '2019-12-15');
  cases({ 'On June 12th and 3 May they met.': ['3 May: 2020-05-03'] }, '2020-06');
  cases({ 'On June 12th and 3 May they met.': [] }, '2020');
});

test('other eras and months of every year are not told; seasons of two years are', () => {
  cases(
    {
      'The fire of 18 July AD 64, in 1250 BC, on 15 March 44 BC.': [],
      'It is open from May to October.': [],
      'In 1999/2000 and 2004/05, but 1998/2004.': ['1999/2000: 1999/2000', '2004/05: 2004/2005', '2004: 2004'],
      'In 2008 she left and a year later returned.': ['2008: 2008', 'a year later: 2009'],
      'Half a year ago it rained.': [],
    },
    '2012-08-15',
  );
});

test('"later" and "earlier" are told from the one date before them', () => {
  cases({
    'On 30 May 2011 he left; three days later he came.': ['30 May 2011: 2011-05-30', 'three days later: 2011-06-02'],
    'In March 2011 it shut and ten months later it opened.': ['March 2011: 2011-03', 'ten months later: 2012-01'],
    'It was 9 in 2011 and 7 two years earlier.': ['2011: 2011', 'two years earlier: 2009'],
    'In 2011 it shut, then six days later it opened.': ['2011: 2011'],
    'In 2011 or in 2012 it shut; two years later it opened.': ['2011: 2011', '2012: 2012'],
    'Six days later it opened, a week before the rest.': [],
  });
});
