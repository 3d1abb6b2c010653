import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayBeLost } from '../../../../src/engine/cite/check/stanceChecks.ts';
import { saidSentence, supportFor } from '../../../../src/engine/cite/check/sourceSentences.ts';
import { checkerOf, outline } from './support/check.ts';

const VALVE =
  '# Valve\n\nA valve let 3,400 cubic metres of water into the river in about nine hours. About 38 per cent of the water is lost.\n';

test('a sentence that reckons on from the one before needs no citation, another does', () => {
  const report = (next: string): string => `The valve let 3,400 cubic metres into the river in about nine hours [@valve]. ${next}`;
  assert.deepEqual(outline({ 'valve.md': VALVE }, report('That is close to 380 cubic metres an hour.')), []);
  assert.deepEqual(outline({ 'valve.md': VALVE }, report('At that rate 100 such valves would let in 340,000 cubic metres.')), []);
  assert.deepEqual(outline({ 'valve.md': VALVE }, report('The pumps took 912 cubic metres a day.')), [
    'figure/uncited: 912 cubic metres a day',
  ]);
});

test('“roughly” behind a figure keeps it open', () => {
  assert.deepEqual(outline({ 'valve.md': VALVE }, 'Thirty-eight per cent, roughly, of the water is lost [@valve].'), []);
  assert.equal(outline({ 'valve.md': VALVE }, 'Thirty-eight per cent of the water is lost [@valve].').length, 1);
});

test('the date of a figure in brackets is what another is compared with', () => {
  const visits =
    '---\nissued: 2024-02-12\n---\n\n# Visits\n\nThe inspectors carried out 1,240 visits during the year (980 in 2022), most of them by night.\n';
  assert.deepEqual(
    outline({ 'visits.md': visits }, 'In 2023 the inspectors carried out 1,240 visits, most of them by night [@visits].'),
    [],
  );
});

test('the day of a document itself is right of what it decides', () => {
  const ruling =
    '---\nissued: 2023-11-16\n---\n\n# Ruling of the High Court\n\nThe decision of the council of 9 March 2023 on the revetment at Ness End is quashed.\n';
  const report = (day: string): string =>
    `On ${day} the High Court quashed the decision of the council on the revetment at Ness End [@ruling].`;
  assert.deepEqual(outline({ 'ruling.md': ruling }, report('16 November 2023')), []);
  assert.equal(outline({ 'ruling.md': ruling }, report('9 May 2023')).length, 1);
});

test('what somebody is free to do is no doubt', () => {
  const act =
    '# Act\n\nResidents may ask the office for the file of their own house under the information act. Residents may have lost the file of their own barn in the flood.\n';
  assert.deepEqual(
    outline({ 'act.md': act }, 'Under the information act residents ask the office for the file of their own house [@act].'),
    [],
  );
  assert.deepEqual(outline({ 'act.md': act }, 'Residents have lost the file of their own barn in the flood [@act].'), [
    'hedge/strengthened: Residents have lost the file of their own barn in the flood [@act].',
  ]);
});

test('a line that leads up to a list has lost nothing', () => {
  const council = '# Council\n\nThe members of the council were not asked to agree to the wall.\n';
  assert.deepEqual(
    outline({ 'council.md': council }, 'The members of the council were asked to agree [@council]:\n\n- to build [@council];'),
    [],
  );
});

test('by whose count it is so tells who says it, and so does who dismisses it', () => {
  const price = '# Price\n\nThe price of a hectare on the plain has climbed to 1,700 dollars, according to Pell Arden, a notary.\n';
  assert.deepEqual(
    outline({ 'price.md': price }, 'By his reckoning the price of a hectare on the plain has climbed to 1,700 dollars [@price].'),
    [],
  );
  assert.equal(outline({ 'price.md': price }, 'The price of a hectare on the plain has climbed to 1,700 dollars [@price].').length, 1);
  const permits = '# Permits\n\nHe denied that officials were holding back permits to collect fees.\n';
  assert.deepEqual(
    outline(
      { 'permits.md': permits },
      'A spokesman dismissed the idea that officials were holding back permits to collect fees [@permits].',
    ),
    [],
  );
});

test('a bare number behind an amount of money is of its unit', () => {
  const fees = '# Fees\n\nThe charge went up from 1,250 dollars in 2014 to 2,400 dollars in 2018.\n';
  const report = (share: number): string =>
    `The charge went up from 1,250 dollars in 2014 to 2,400 in 2018, an increase of ${String(share)} per cent [@fees].`;
  assert.deepEqual(outline({ 'fees.md': fees }, report(92)), []);
  assert.deepEqual(
    outline({ 'fees.md': fees }, report(72)).map(each => each.split(':')[0]),
    ['arithmetic/change'],
  );
});

test('a share in a table that is reckoned from its row has no bound to lose', () => {
  const risk =
    '# Risk\n\nA home is at risk if the chance that the edge of the cliff reaches it is at least 50 per cent. At Ness End 93 of 186 homes are at risk.\n';
  const table = '| Place | Homes | At risk | Share |\n|---|--:|--:|--:|\n| Ness End | 186 | 93 | 50% |';
  assert.deepEqual(outline({ 'risk.md': risk }, `The table is made from theirs [@risk]:\n\n${table}`), []);
});

test('that a document is by who speaks in it is evidence', () => {
  const text = 'In the end 187 passengers lost their lives.';
  const authorOf = (author: string): number | undefined => {
    const inquiry = `---\nid: inquiry\nauthor: [{literal: ${author}}]\n---\n\n# Inquiry\n\nThe Commission finds that 187 passengers lost their lives.\n`;
    const documents = checkerOf({ 'inquiry.md': inquiry }).byKey.get('inquiry') ?? [];
    const said = saidSentence(text, { start: 0, end: text.length }, 'en', null);
    const lost = mayBeLost(
      said,
      [],
      documents,
      documents.flatMap(document => supportFor(said, document)),
    );
    return lost.find(({ code }) => code === 'attribution/lost')?.evidence['author'];
  };
  assert.equal(authorOf('Commission of Inquiry'), 1);
  assert.equal(authorOf('Marena Courier'), 0);
});

test('the number of a thing, and an answer whose denial stands before, deny nothing', () => {
  const boarding =
    '# Boardings\n\nBoarding no. 3 of the same owner in five years, in the port of Dorn. The man who met the crew in Dorn was not.\n';
  assert.deepEqual(
    outline({ 'boarding.md': boarding }, 'The boarding in Dorn was the third of the same owner in five years [@boarding].'),
    [],
  );
  assert.deepEqual(outline({ 'boarding.md': boarding }, 'In Dorn the crew were met by a man [@boarding].'), []);
  const others = '# Boardings\n\nUnder Act No 12 of Dorn the boat was held in the port. The man who met the crew in Dorn wasn’t.\n';
  assert.deepEqual(outline({ 'boarding.md': others }, 'The boat was held in the port of Dorn under the twelfth act [@boarding].'), []);
  assert.deepEqual(outline({ 'boarding.md': others }, 'In Dorn the crew were met by a man [@boarding].'), []);
  const denied = '# Boardings\n\nThe owner of the boat was not charged in Dorn.\n';
  assert.deepEqual(outline({ 'boarding.md': denied }, 'The owner of the boat was charged in Dorn [@boarding].'), [
    'negation/lost: The owner of the boat was charged in Dorn [@boarding].',
  ]);
});

test('what is put at a figure is an estimate', () => {
  const workers = '# Workers\n\nIn 2012 it was estimated that 60-65,000 workers of Dorn had been sent abroad.\n';
  const said = (words: string): readonly string[] => outline({ 'workers.md': workers }, `In 2012 ${words} [@workers].`);
  assert.deepEqual(said('the number of workers of Dorn sent abroad was put at 60,000 to 65,000'), []);
  assert.deepEqual(said('60,000 to 65,000 workers of Dorn had been sent abroad'), ['figure/hedge-lost: 60,000 to 65,000']);
});

const CLINICS = `# The clinics

In the hot summer the institute measured maximum temperatures above 39 °C in the capital, and no clinic had a plan for it. The clinics had 2,316 complaints and 740,000 visits in 2018. From 2012 to 2016 the clinics lost 319 nurses in 111 districts.

The register lists 226 clinics in 2017, against 171 in the year before. Three clinics out of eleven have a well. By the office's count 72 per cent of the clinics have a doctor; the union found that 44 per cent have one.

It is silent on the wells. "They had not," the director said. We suggest keeping the wells locked at night. The owners do not answer, and our clerks have counted the wells by hand.
`;

const told = (report: string): readonly string[] => outline({ 'clinics.md': CLINICS }, `${report} [@clinics].`);

test('figures are let be that are the source’s in another form, or reckoned from them in the way that is told', () => {
  assert.deepEqual(told('In the hot summer temperatures in the capital passed 39 degrees, and no clinic had a plan for it'), []);
  assert.equal(told('In the hot summer temperatures in the capital passed 45 degrees, and no clinic had a plan for it').length, 1);
  assert.deepEqual(told('Set against all visits in 2018, there were fewer than four complaints to a thousand'), []);
  assert.deepEqual(told('In the five years from 2012 to 2016 the clinics lost 319 nurses in 111 districts'), []);
  assert.deepEqual(told('The register of clinics has 55 more than in 2016, and lists 226'), []);
  assert.deepEqual(told('Three of the eleven clinics have a well'), []);
  assert.deepEqual(told('As of 2017 clinics on the register came to 226'), []);
  assert.deepEqual(told('The gap of 28 points between the office and the union is wide'), []);
  assert.equal(told('The gap of 38 points between the office and the union is wide').length, 1);
});

test('an answer without a verb, a proposal and another clause deny and doubt nothing', () => {
  assert.deepEqual(told('The director of the clinics says that she counts the wells every week'), []);
  assert.deepEqual(told('The wells are to be kept locked at night'), []);
  assert.deepEqual(told('The clerks have counted the wells by hand'), []);
});

test('what is put past doubt is told where the source only thinks it', () => {
  const dam = '# The dam\n\nThe River Office believes that the dams on the Lune have driven most of the fishermen inland.\n';
  const findings = (report: string): readonly string[] =>
    outline({ 'dam.md': dam }, `${report} [@dam].`).map(each => each.split(': ')[0] ?? '');
  const rest = 'that the dams have driven most of the fishermen inland';
  assert.deepEqual(findings(`The River Office believes ${rest}`), []);
  assert.deepEqual(findings(`The River Office has proved beyond any doubt ${rest}`), ['hedge/strengthened']);
});
