import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, outline } from './support/check.ts';

const right = (...reports: readonly string[]): void => {
  for (const report of reports) assert.deepEqual(outline({}, report), [], report);
};
const wrong = (code: 'order' | 'weekday', ...reports: readonly string[]): void => {
  for (const report of reports)
    assert.deepEqual(
      findingsOf({}, report).map(each => each.code),
      [`calendar/${code}`],
      report,
    );
};

test('what is so much later or earlier is held to a date told before', () => {
  right(
    'The trust was set up in 1987 and opened its first house five years later, in 1992.',
    'The trust was set up in 1987 and opened its first house four years later, in 1992.',
    'It was founded in 1987, moved in 1990 and closed five years later, in 1992.',
    'The bridge was closed in 2016. The following year, 2017, it was torn down.',
    'The dam was finished in 2013. Three years later, in 2016, it leaked.',
    'Shots were fired at the depot on 12 May. Four days later, on 16 May, the foreman was summoned.',
    'It was asked for on 20 December 2015. Two weeks later, on 3 January, it came.',
    'She was arrested in 1987, let go the year after, in 1988, and left the country for good in 1992.',
    'The law of 2004 was hardly used. Three years later, in 2013, the court struck it down.',
    'A complaint was lodged on 3 February 2015; the ruling came in November 2017, almost three years later.',
    'The strike of 1990 was long. More than ten years later, in 2015, it was still spoken of.',
    'In 2012 the mine closed. In 2002, a decade earlier, it had been sold.',
    'They had a house in 2016/17. Six years later, in 2018, it was gone.',
    'He “left in 1950”, the letter says. Two years later, in 1990, he came back.',
    'About half a century later, in 1965, the mill that had opened in 1912 was sold.',
  );
  wrong(
    'order',
    'The trust was set up in 1987 and opened its first house three years later, in 1992.',
    'The commission was set up in October 2018 and delivered its report eight months later, in March 2019.',
    'The bridge was closed in 2016. The following year, 2018, it was torn down.',
    'The dam was finished in 2013. Three years later, in 2011, it leaked.',
    'Shots were fired at the depot on 12 May. Four days later, on 19 May, the foreman was summoned.',
    'The mandate began in July 2013. Two years later, in July 2016, it was renewed.',
    'The school closed in 1998; two years earlier, in 1986, it had been painted.',
    'They were freed on 3 May 2014 and, the next day, 9 May 2014, arrested again.',
    'It was sold on 1 March 2014. After three weeks, on 30 June 2014, the buyer withdrew.',
    'He was elected in 2012. Later that year, in 2014, he resigned.',
    'It was founded in 1900 and burned down half a century later, in 1990.',
  );
});

test('and what is told beside another date to that', () => {
  right(
    'In 2011, two years before the great flood of 2013, an engineer had asked for higher embankments.',
    "A decade before the dockers' strike of 1988, in 1978, the union still had an office in every harbour.",
    'In 2011, two years after the court upheld the law of 2003, nothing had changed.',
    'In 2019, two years after the scandal over the contract signed in 2003, he resigned.',
    'On 1 April 2022, three months before the audit of 4 July 2022, the certificate was suspended.',
  );
  wrong(
    'order',
    "A decade before the dockers' strike of 1988, in 1998, the union still had an office in every harbour.",
    'In 2005, two years before the great flood of 2013, an engineer had asked for higher embankments.',
    'It opened in 1999, three years after it had been founded in 1987.',
    'Three days after the vote of 3 May 2015, on 16 May 2015, the mayor resigned.',
  );
});

test('a period is as long as it is said to be', () => {
  right(
    'He was at the head of the office from 1998 to 2006, for eight years, longer than anyone.',
    'From 9 to 13 May, five days in all, the mission interviewed guards.',
    'From 3 March to 28 August 2018, a span of barely six months, he was held.',
    'The scheme ran from March to August, five months in which nothing was delivered.',
    'The two-year mandate began in July 2013 and ran out in July 2015.',
    'A two-year project (2013–2015) dealt with it.',
    'The owner was given fourteen days from 3 October to reply, that is, until 17 October.',
    'She worked for two days a week from 2010 to 2014.',
    'In the four years between 2010 and 2014 it doubled.',
    'For ten years, between 2010 and 2014 in particular, the roads were neglected.',
    'From 2010 to 2014, three years out of four, the harvest failed.',
    'From 1990 to 2010, for five years under the monarchy, he was in office.',
    'They were to pay within thirty days of 3 March, that is, by 2 April.',
  );
  wrong(
    'order',
    'He was at the head of the office from 1998 to 2006, for five years, longer than anyone.',
    'From 3 March to 28 August 2018, a span of barely three months, he was held.',
    'The two-year mandate began in July 2013 and ran out in July 2016.',
    'The owner was given fourteen days from 3 October to reply, that is, until 27 October.',
    'He ruled for eight years (1998–2010).',
    'In the four years between 2010 and 2017 it doubled.',
    'Granted in 2004 for ten years, the licence ran out in 2011.',
    'Two years passed between the complaint, in 2010, and the judgment, in 2016.',
    'They were to pay within thirty days of 3 March, that is, by 22 April.',
    'By 2019 the mill had stood empty for ten years, since 2013.',
  );
});

test('ages and anniversaries follow from their dates', () => {
  right(
    'Mirela Tance, who was born in 1990 and died in 2019 aged 28, had worked there.',
    'The poet, born in November 1990, was only 28 when she died in May 2019.',
    'He was 41 when he was arrested in 2003 and 57 when he was released, in 2019, to a town he did not know.',
    'Born in 1990, she had a brother who died in 2019 aged 34.',
    'She was born in 1990, and her father died in 2019 aged 64.',
    'Founded in 1970, the club kept its fiftieth anniversary in 2020.',
    'The rate stood at 41 in 2003 and at 57 in 2010.',
    'Prices were 41 in 2003 and 57 in 2010.',
    'The head teacher was 52 when the school closed in 2003 and the youngest pupil 6 when it reopened in 2010.',
    'Born in 1985, he died in 2010, at 25 Mill Street.',
  );
  wrong(
    'order',
    'Mirela Tance, who was born in 1990 and died in 2019 aged 34, had worked there.',
    'The poet, born in November 1990, was only 22 when she died in May 2019.',
    'He was 41 when he was arrested in 2003 and 51 when he was released, in 2019, to a town he did not know.',
    'She left school at 15, in 1987, and was 22 when the war began in 1991.',
    'He joined the firm in 1994, at the age of 19, and left it in 2004, at 34.',
    'He died in 1979 at the age of 61, having been born in 1908.',
    'Founded in 1970, the club kept its twenty-fifth anniversary in 2005.',
    'The tenth anniversary of the massacre of 1992 was marked in 2005.',
  );
});

test('what has to come first is not dated later', () => {
  right(
    'She was born in 1974, qualified as a nurse in 1999 and retired in 2012.',
    'Born in 1974, the year after her father bought the shop in 1973, she grew up there.',
    'She was born in 1974, in the house that her father had bought in 1969.',
    'The hearings opened on 2 June 2016 and were closed, after ten sessions, on 14 June 2016.',
    'The appeal against the judgment of 14 May 2020 was lodged on 2 June 2020.',
    'The meeting was brought forward from 3 May 2021 to 12 April 2021.',
    'The report on the budget of 2020 was published in 2019.',
    'Between the arrest on 3 May 2012 and the trial on 4 April 2013 nothing happened.',
    'Arrested in 2010, the man convicted in 2008 was set free.',
    'In June 2019, a week before the anniversary of the massacre of 1989, twelve people were arrested.',
    'In 2020, a year before the deadline set by the treaty of 2005, nothing had been done.',
    'Appointed in 2015, he dismissed in 2016 the officers whom his predecessor had hired in 2012.',
    'Closed in 2009, the mine reopened in 2012; it had been opened in 1912.',
    'The ban was imposed in 2012 and, in 2010, nobody had thought of it.',
  );
  wrong(
    'order',
    'She was born in 1974, qualified as a nurse in 1969 and has worked there ever since.',
    'The hearings opened on 14 June 2016 and were closed, after ten sessions, on 2 June 2016.',
    'The appeal against the judgment of 2 June 2020 was lodged on 14 May 2020.',
    'He replied on 3 May 2014 to the letter of 9 May 2014.',
    'The law was adopted in 2004 and struck down in 1998.',
    'Opened in 2012, the mine was closed in 2009.',
    'Between the arrest on 3 May 2012 and the trial on 4 April 2012 nothing happened.',
    'The ruling of 4 May 2019 was quashed on 7 March 2019.',
    'The archive covers the years 1996 to 1991.',
    'He resigned in 2009, having been appointed in 2012.',
    'The report on the fire of May 2014 was published in March 2014.',
  );
});

test('a weekday is held to a date whose year or month stands beside it', () => {
  right(
    'It lasted from Monday 3 to Friday 7 June 2019.',
    'They met on Monday, 3 June, and Friday, 7 June 2019.',
    'The union gave notice on Thursday, 2 September 2021, and the trains stood still from Monday the 6th.',
    'What they called the quiet Sunday was 6 May 2012, and it did in fact fall on a Sunday.',
    'On a Monday, 29 February 2016 to be exact, it shut.',
    'On Friday, 12 June, the ministry spoke of the budget of 2019.',
    'It was Sunday, 4 July 1700.',
  );
  wrong(
    'weekday',
    'It lasted from Tuesday 3 to Friday 7 June 2019.',
    'They met on Wednesday, 3 June, and Friday, 7 June 2019.',
    'The trains stopped on Thursday, 2 September 2021, and ran again from Sunday the 6th.',
    'On Sunday morning, 7 May 2012, it shut.',
    'The day, 6 May 2012, fell on a Monday.',
  );
});

test('what is quoted is not checked, and hostile input is read in time', () => {
  right('“The trust was set up in 1987 and opened three years later, in 1992.”');
  const lines = [
    'in 2012 and three years later, '.repeat(3000),
    'from 2010 to '.repeat(5000),
    'born in 2010, '.repeat(4000),
    'Monday the 5 '.repeat(4000),
    `opened ${'a '.repeat(20000)}in 2010`,
    'between the a of 2010 and '.repeat(3000),
    '\uE000\uE001\uE002 in 2010 to '.repeat(2000),
    '(2010–'.repeat(6000),
  ];
  const started = performance.now();
  for (const line of lines) findingsOf({}, `${line}.`);
  assert.ok(performance.now() - started < 20_000);
});

test('what is told so many days before a thing of the sources that came as many days after it', () => {
  const source = {
    'court.md': '# The court\n\nThe court gave its ruling on 4 May 2021. The board meets on 16 May 2021 behind closed doors.\n',
  };
  const told = (report: string): readonly string[] => outline(source, report);
  assert.deepEqual(told('The board meets on 16 May 2021, twelve days after the ruling [@court].'), []);
  assert.deepEqual(told('The board meets on 16 May 2021, twelve days before the ruling [@court].'), ['calendar/order: twelve days']);
  // The sources have both days: nothing is sure.
  const both = { 'court.md': `${source['court.md']}\nThe ruling of the upper court is due on 28 May 2021.\n` };
  assert.deepEqual(outline(both, 'The board meets on 16 May 2021, twelve days before the ruling [@court].'), []);
  // No calendar has such days.
  assert.deepEqual(
    told('The board meets on 16 May 2021, 999,999,999 weeks before the ruling [@court].').filter(each => each.startsWith('calendar')),
    [],
  );
});
