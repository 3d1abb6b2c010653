import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkArithmetic } from '../../../../src/engine/cite/check/arithmetic/checkArithmetic.ts';
import { saidSentence } from '../../../../src/engine/cite/check/sourceSentences.ts';
import { findingsOf } from './support/check.ts';

const told = (report: string): readonly string[] =>
  findingsOf({}, report)
    .filter(({ code }) => code.startsWith('arithmetic/'))
    .map(({ code, message }) => `${code}: ${message}`);
const right = (report: string): void => {
  assert.deepEqual(told(report), [], report);
};
const wrong = (report: string, expected: string): void => {
  assert.deepEqual(told(report), [expected], report);
};

test('shares set off by commas, in words, of a part that is told behind, and of the sentence before', () => {
  right('Six of the eleven wells, 55 per cent, gave clean water.');
  wrong('Six of the eleven wells, 65 per cent, gave clean water.', 'arithmetic/share: Six of eleven is 54.5 percent, not 65 per cent.');
  right('Well over half of the deputies, 94 of 160, stayed.');
  wrong('Well over half of the deputies, 74 of 160, stayed.', 'arithmetic/share: 74 of 160 is 46.3 percent, not half.');
  wrong('A majority of the members, 48 of 101, voted for it.', 'arithmetic/share: 48 of 101 is 47.5 percent, not A majority.');
  right('One in eight of the 400 crates, 50 in all, was opened.');
  wrong('One in eight of the 400 crates, 72 in all, was opened.', 'arithmetic/share: One in eight of 400 is 50, not 72.');
  right('They met 240 guests. Sixty of them, or 25 per cent, were hurt.');
  wrong('They met 240 guests. Sixty of them, or 40 per cent, were hurt.', 'arithmetic/share: Sixty of 240 is 25 percent, not 40 per cent.');
  // A share with a whole of its own is none of the figures beside it.
  right('The kitchen bought 48 tonnes here. Imports made up the other 16 tonnes, a quarter of all purchases.');
});

test('sums behind a verb, before a colon, over two sentences, of products and of hours', () => {
  right('Rent (€2,300), heating (€640) and a guard at €1,150 bring the costs to €4,090.');
  wrong(
    'Rent (€2,300), heating (€640) and a guard at €1,150 bring the costs to €4,190.',
    'arithmetic/sum: €2,300 + €640 + €1,150 is 4,090, not €4,190.',
  );
  wrong('The north sent 326 parcels, the south 418 and the capital 157: 911 parcels.', 'arithmetic/sum: 326 + 418 + 157 is 901, not 911.');
  wrong(
    'They gave 4.2 million for seed and 3.1 million for fuel. Together that is 8.3 million.',
    'arithmetic/sum: 4.2 million + 3.1 million is 7,300,000, not 8.3 million.',
  );
  right('They refitted six rooms of fourteen beds, which brings the capacity to 84.');
  wrong('They refitted six rooms of fourteen beds, which brings the capacity to 94.', 'arithmetic/sum: six times fourteen is 84, not 94.');
  right('She spoke for two hours and 25 minutes and for 50 minutes, a total of three hours and 15 minutes.');
  wrong(
    'She spoke for two hours and 25 minutes and for 50 minutes, a total of four hours and 15 minutes.',
    'arithmetic/sum: two hours and 25 minutes + 50 minutes is 3 hours and 15 minutes, not four hours and 15 minutes.',
  );
  right('Seventeen were hurt, nine seized and four killed, 29 houses were burnt.');
  right('They found 3 men, 2 women and 4 children, 8 of them hurt.');
  right('Virtually all of the 93 firms (91) had one, and hardly any (5) had tested it.');
});

test('what is left, and parts that make up a whole', () => {
  right('After 72 of the 307 witnesses had left, 235 remained.');
  wrong('After 72 of the 307 witnesses had left, 245 remained.', 'arithmetic/sum: 307 − 72 is 235, not 245.');
  wrong('We posted 1,120 letters and got 742 back, leaving 398 households.', 'arithmetic/sum: 1,120 − 742 is 378, not 398.');
  wrong('The court heard 41 witnesses, 26 for one side and 17 for the other.', 'arithmetic/sum: 26 + 17 is 43, not 41.');
  wrong(
    'The county pays 45 per cent, the town 30 per cent and the parents the other 35 per cent.',
    'arithmetic/sum: 45 per cent + 30 per cent + 35 per cent is 110 percent, not 100.',
  );
  right('The team has 30 players, 12 under age and 9 from abroad.');
});

test('changes in words, over two sentences, and one figure by another', () => {
  right('Enrolment tripled within the decade, from 55 girls to 165.');
  wrong('Enrolment tripled within the decade, from 55 girls to 121.', 'arithmetic/change: From 55 to 121 is 2.2 times as much, not 3.');
  right('The wait has come down from 45 days to 36, a cut of a fifth.');
  wrong(
    'The wait has come down from 45 days to 36, a cut of a quarter.',
    'arithmetic/change: From 45 days to 36 is a change of 20 percent, not a quarter.',
  );
  wrong(
    'Literacy climbed from 62 to 71 per cent, a gain of seven points.',
    'arithmetic/change: From 62 to 71 per cent is a change of 9, not seven.',
  );
  right('In 2009 they held 3,400 people. Ten years on there were 6,800, twice as many.');
  wrong(
    'In 2009 they held 3,400 people. Ten years on there were 5,100, twice as many.',
    'arithmetic/change: From 3,400 to 5,100 is 1.5 times as much, not 2.',
  );
  wrong('A ticket costs €3.60, three times as much as the €1.80 of before.', 'arithmetic/change: €3.60 is 2 times €1.80, not three times.');
  right('Sixty-four judgments were found. In 40 of them (62.5 per cent) the reasons ran to a page.');
  right('The price slid from 12 to 8, and the nursery, which had put up wages by 10 per cent, closed.');
});

test('rates', () => {
  right('It gave away 1,260 loaves in seven days, 180 a day on average.');
  wrong('It gave away 1,260 loaves in seven days, 210 a day on average.', 'arithmetic/share: 1,260 over seven days is 180, not 210 a day.');
  wrong(
    'There is one officer to every twelve inmates: 30 officers for 540 men.',
    'arithmetic/share: 30 for 540 is one for 18, not for twelve.',
  );
});

test('totals of tables and lists', () => {
  const table = (total: string): string => `| Month | Lorries |\n|---|---|\n| May | 1,482 |\n| June | 1,097 |\n| Total | ${total} |\n`;
  right(table('2,579'));
  wrong(table('2,679'), 'arithmetic/sum: 1,482 + 1,097 is 2,579, not 2,679.');
  right('| Place | Share |\n|---|---|\n| North | 40 % |\n| South | 30 % |\n| Total | 35 % |\n');
  right('- rent: 418\n- wages: 1,236\n- total: 1,654\n');
  wrong('- rent: 418\n- wages: 1,236\n- total: 1,754\n', 'arithmetic/sum: 418 + 1,236 is 1,654, not 1,754.');
  right('| Total (with reserve) | 9 |\n|---|---|\n| a | 4 |\n| b | 3 |\n');
});

test('long rows of figures take linear time', () => {
  const time = (count: number): number => {
    const report = `They had ${Array.from({ length: count }, (_, i) => `${String(i + 7)} of the ${String(i + 90)} men, or 9 per cent,`).join(' ')} in all.`;
    const said = saidSentence(report, { start: 0, end: report.length }, 'en', null);
    assert.ok(said.facts.quantities.length > count);
    const start = performance.now();
    checkArithmetic(said, said, []);
    return performance.now() - start;
  };
  time(100);
  const [few, many] = [time(200), time(3200)];
  assert.ok(many < 60 * Math.max(5, few), `sixteen times the figures take ${String(Math.round(many / few))} times as long`);
});

test('a share of what the same sentence told, or the sentence before, is held to its part and whole', () => {
  right('The eight, if they are taken to be among the 50, make up 16 per cent of them.');
  wrong(
    'The eight, if they are taken to be among the 50, make up 26 per cent of them.',
    'arithmetic/share: eight of 50 is 16 percent, not 26 per cent.',
  );
  right('The register has 2,160 boats, and 41 were added last summer. That is about 1.9 per cent of the total.');
  wrong(
    'The register has 2,160 boats, and 41 were added last summer. That is about 2.9 per cent of the total.',
    'arithmetic/share: 41 of 2,160 is 1.9 percent, not 2.9 per cent.',
  );
  right('Wardens sit in all of the 24 parishes. The office met just eight, a third of the total.');
  wrong(
    'Wardens sit in all of the 24 parishes. The office met just eight, a half of the total.',
    'arithmetic/share: eight of 24 is 33.3 percent, not a half.',
  );
});

test('a share of something that was not told is let be', () => {
  // Of another total, with a third figure that may be meant, or far from what the two come to.
  right('The register has 2,160 boats, and 41 were added last summer. That is about 5 per cent of the total in the province.');
  right('The register has 2,160 boats, 300 of them new, and 41 were added last summer. That is about 2.9 per cent of the total.');
  right('The eight, if they are taken to be among the 50, make up 70 per cent of them.');
  right('Wardens sit in all of the 24 parishes and 12 towns. The office met just eight, a half of the total.');
});

test('"a" counts one in a total, but not what is several itself', () => {
  right('Nine porters and a cook told of it, ten people in all.');
  wrong('Nine porters and a cook told of it, eleven people in all.', 'arithmetic/sum: Nine + one is 10, not eleven.');
  wrong('Nineteen porters and a cook told of it, thirteen people in all.', 'arithmetic/sum: Nineteen + one is 20, not thirteen.');
  right('Nine porters and a couple from the inn told of it, eleven people in all.');
  right('Nine porters and a number of cooks told of it, eleven people in all.');
  right('Nine porters and a cook with her children told of it, thirteen people in all.');
});

test('by how much one of two figures is more, told behind them, and what share of it that is', () => {
  right('In March 126 dredges were registered; the group counted 171 in October, which is 45 more.');
  wrong(
    'In March 126 dredges were registered and the group counted 171 in October, which is 55 more, than it had feared.',
    'arithmetic/change: Between 126 and 171 lie 45, not 55.',
  );
  right('There were 211 cases in the first year and 143 in the second. That is a decline of 68 cases, or roughly a third.');
  wrong(
    'There were 211 cases in the first year and 143 in the second. That is a decline of 68 cases, or nearly half.',
    'arithmetic/change: From 211 to 143 is a change of 32.2 percent, not half.',
  );
  right('There were 143 cases in the first year and 211 in the second. That is a rise of 68 cases, or nearly half.');
  right('Per 1,000 days the increase was from 1.4 to 2.0, or a little over 40 per cent.');
  wrong(
    'Per 1,000 days the increase was from 1.4 to 2.0, or a little over 60 per cent.',
    'arithmetic/change: From 1.4 to 2.0 is a change of 42.9 percent, not 60 per cent.',
  );
  // What is more than something else, or a share of something else, is not reckoned from them.
  right('In March 126 were registered and the group counted 171, which is 90 more than in the year before.');
  right('There were 211 cases and 143 pleas. That is a decline of 30 cases, or half of what had been hoped for.');
});

test('all but some of a whole', () => {
  right('All but four had been without theirs, which makes 210 out of 214.');
  wrong('All but four had been without theirs, which makes 208 out of 214.', 'arithmetic/sum: All but four of 214 are 210, not 208.');
  right('All but four had been without theirs, and 180 out of 214 said so.');
});
