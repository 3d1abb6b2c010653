import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from './support/check.ts';

const HARBOUR = `# The harbour

Between 2018 and 2020 an estimated 6,000 tonnes were thrown back each year. The new quay opens in 2026, at an estimated cost of €39 million. In 2021 the fleet counted 418 boats, of which 337 were shorter than 12 metres.

Daniel Roach, a spokesman for the harbour company, denied that the company had ignored warnings. A network of families says that up to 40 men sleep on the floor of the hostel. "We were told to be careful," said one of them. The ministry denies this.

According to the dockers' union, a third of the night shifts in August were run with fewer than nine dockers. The operations manager gave evidence that the letter had been filed unread. The court does not accept that explanation.

Researchers suspect that up to a fifth of the catch is never reported. None of the 31 tankers that we saw showed its prices. We did not find an association with the age of the boats. Residents also alleged that the mayor had acted in bad faith; there is no evidence of it.

## The two towns

In Ostby the work has begun on three piers. In Vik not one stone has been laid.
`;

const check = (report: string): readonly string[] =>
  outline({ 'harbour.md': HARBOUR }, `${report} [@harbour].`).map(each => each.split(': ')[0] ?? '');

test('a denial is held to who denies, whatever others say', () => {
  assert.deepEqual(check('The company acknowledged that it had ignored warnings'), ['negation/lost']);
  assert.deepEqual(check('The ministry confirms that men sleep on the floor of the hostel'), ['negation/lost']);
  assert.deepEqual(check('The ministry denies that men sleep on the floor of the hostel'), []);
  assert.deepEqual(check('A network of families says that men sleep on the floor of the hostel'), []);
});

test('each clause is held to the source by itself', () => {
  const first = 'The operations manager testified that the letter had been filed unread';
  assert.deepEqual(check(`${first}, and the court accepted the explanation`), ['negation/lost']);
  assert.deepEqual(check(`${first}, and the court did not accept the explanation`), []);
  assert.deepEqual(check('Prices are a mystery, and the 31 tankers that the writers saw showed theirs'), ['negation/lost']);
});

test('an irregular verb is the same verb in all its forms', () => {
  assert.deepEqual(check('The authors found an association with the age of the boats'), ['negation/lost']);
  assert.deepEqual(check('The authors found no association with the age of the boats'), []);
});

test('a word with a prefix denies what the source denies in two words', () => {
  assert.deepEqual(check('Perhaps a fifth of the catch goes unreported, researchers suspect'), []);
});

test('who denies an allegation has lost neither its speaker nor its doubt', () => {
  assert.deepEqual(check('There was no sign that the mayor had acted in bad faith'), []);
  assert.deepEqual(check('The mayor had acted in bad faith'), ['attribution/lost']);
});

test('who says a thing does not keep its doubt, who thinks it does', () => {
  const source =
    '# The clinic\n\nThe head of the clinic, Anil Rao, said that the illness may be undercounted because doctors write another cause on the certificate.\n';
  const found = (report: string): readonly string[] =>
    outline({ 'clinic.md': source }, `${report} [@clinic].`).map(each => each.split(': ')[0] ?? '');
  const rest = 'the illness is undercounted because doctors write another cause on the certificate';
  assert.deepEqual(found(`Anil Rao, who heads the clinic, says that ${rest}`), ['hedge/strengthened']);
  assert.deepEqual(found(`Anil Rao, who heads the clinic, suspects that ${rest}`), []);
  assert.deepEqual(found(`Anil Rao, who heads the clinic, says that ${rest.replace(' is undercounted', ' may be undercounted')}`), []);
  assert.deepEqual(found('Anil Rao, who heads the clinic, says that doctors write too much'), []);
});

test('a sentence about another place is not held to it', () => {
  assert.deepEqual(check('In Vik the work has not begun on any pier'), []);
  assert.deepEqual(check('In Ostby the work has not begun on any pier'), ['negation/lost']);
});

test('a word that names the speaker and stands in what he says names nobody', () => {
  assert.deepEqual(check('A third of the night shifts in August were run with fewer than nine dockers'), ['attribution/lost']);
  assert.deepEqual(check('The union says a third of the night shifts in August were run with fewer than nine dockers'), []);
});

test('a hedge may stand apart from its figure, and a clause beside a figure is none', () => {
  assert.deepEqual(check('The new quay will cost €39 million'), ['figure/hedge-lost']);
  assert.deepEqual(check('The new quay may cost €39 million'), []);
  assert.deepEqual(check('Between 2018 and 2020, 6,000 tonnes were thrown back each year'), ['figure/hedge-lost']);
  assert.deepEqual(check('In 2021, 81 of the 418 boats were 12 metres long or longer'), []);
});

test('"about" one end of a wide range is less than the range', () => {
  const sources = {
    'camps.md':
      '# The camps\n\nThe camps held 150,000 to 200,000 prisoners in 2009. The survey reached 190 to 200 of the households in the valley.\n',
  };
  const found = (report: string): readonly string[] => outline(sources, `${report} [@camps].`);
  assert.deepEqual(found('In 2009 the camps held about 200,000 prisoners'), ['figure/hedge-lost: 200,000']);
  assert.deepEqual(found('In 2009 the camps held up to 200,000 prisoners'), []);
  assert.deepEqual(found('In 2009 the camps held about 150,000 to 200,000 prisoners'), []);
  assert.deepEqual(found('The survey reached about 200 of the households in the valley'), []);
});

test('a limit that the words around a figure tell is no bound that is lost', () => {
  const sources = {
    'law.md': '# The law\n\nThe mining code allows no more than 30 metres.\n',
  };
  assert.deepEqual(outline(sources, 'The code allows 30 metres [@law].'), []);
});

test('a day that the sources have with another month alone is a slip', () => {
  const sources = {
    'survey.md': '# The survey\n\nFrom 4 to 29 May 2021 two vessels made 312 hauls for the survey. It was printed on 30 November 2021.\n',
  };
  assert.deepEqual(outline(sources, 'The survey took place from 4 to 29 June 2021 [@survey].'), [
    'figure/differs-from-source: 4 to 29 June 2021',
  ]);
  assert.deepEqual(outline(sources, 'The survey took place from 4 to 29 May 2021 [@survey].'), []);
  assert.deepEqual(outline(sources, 'The survey was presented a month later, on 29 June 2021 [@survey].'), []);
});

test('an opinion is a speaker’s, and what is proved nowhere is not proved', () => {
  const sources = {
    'court.md':
      '# The case\n\nDr Sorel told the court that in her opinion the outbreak would not have occurred had the pumps been repaired. Women may be passed over for packing; we could prove it nowhere.\n',
  };
  assert.deepEqual(
    outline(sources, 'In the expert’s opinion the outbreak would not have occurred had the pumps been repaired [@court].'),
    [],
  );
  assert.deepEqual(outline(sources, 'That women are passed over for packing could not be proved [@court].'), []);
});

test('where no sentence is surely the one meant, what is lost is weighed', () => {
  const lake = `# The lake

Some papers have linked the weed to a leak in the pond by the road. The leak was noticed on 27 May and closed on 2 June. The company denies that stems entered the lake at any time.

The company has not published its counts for May and June, although we asked for them in writing. The pond was kept closed, apart from short hours at night.
`;
  const found = (report: string): readonly string[] =>
    outline({ 'lake.md': lake }, `${report} [@lake].`).map(each => each.split(': ')[0] ?? '');
  const counts = 'published by the company at the request of the writers';
  assert.deepEqual(found(`Those for May and June have been ${counts}`), ['negation/lost']);
  assert.deepEqual(found(`Those for May and June have not been ${counts}`), []);
  assert.deepEqual(found('The pond was closed but for some hours at night'), []);
  assert.deepEqual(found('In June the leak was closed'), []);
});

const YARD = `# The yard

It has been suggested that workers are drugged to make them bear longer shifts. None of my interviewees confirmed this, and I do not believe it.

The rumour that the patients of the east wing were left behind is false. The guards used false papers. The clerk regrets that the ledger of the yard was burned in May 2014. Our field staff believe that many girls never reached the register of the camp. On 7 February 2022 the school at Orsha, which had burned in August 2018, opened its gates.
`;

const atYard = (report: string): readonly string[] =>
  outline({ 'yard.md': YARD }, `${report} [@yard].`).map(each => each.split(': ')[0] ?? '');

test('a thing that the next sentence of the source denies is denied', () => {
  assert.deepEqual(atYard('Her interviewees also confirmed the suggestion that workers are drugged to make them bear longer shifts'), [
    'negation/lost',
  ]);
  assert.deepEqual(atYard('None of her interviewees confirmed the suggestion that workers are drugged to bear longer shifts'), []);
});

test('what is said to be false is denied, and false papers are papers', () => {
  assert.deepEqual(atYard('The patients of the east wing were left behind'), ['negation/lost']);
  assert.deepEqual(atYard('The rumour that the patients of the east wing were left behind is untrue'), []);
  assert.deepEqual(atYard('The guards used false papers'), []);
});

test('what is regretted is taken for true, and what a source itself believes is a doubt', () => {
  assert.deepEqual(atYard('The ledger of the yard was burned in May 2014'), []);
  assert.deepEqual(atYard('Many girls never reached the register of the camp'), ['hedge/strengthened']);
});

test('of two dates the one that the source has not is held to the one that is left over', () => {
  assert.deepEqual(atYard('On 7 February 2022 the school at Orsha, which had burned in August 2017, opened its gates'), [
    'figure/differs-from-source',
  ]);
  assert.deepEqual(atYard('On 7 February 2022 the school at Orsha, which had burned in August 2018, opened its gates'), []);
});

const DEPOT = `# The depot

The board may not charge a tenant more than 40 crowns. The director hopes to open a second depot in spring. He had heard that two drivers were dismissed. We believe that the lorries
ran at night. The files of the board show that 212 crates were sold. The clerk did not name the buyer. A contract that the paper saw bears the seal of the port.
The number of crates is not known to the board. Wages fell, said the foreman, who has worked there since 2009.
`;
const atDepot = (report: string): readonly string[] =>
  outline({ 'depot.md': DEPOT }, `${report} [@depot].`).map(each => each.split(': ')[0] ?? '');

test('each clause is held to a sentence of its own', () => {
  assert.deepEqual(atDepot('The clerk named the buyer, and a contract that the paper saw bears the seal of the port'), ['negation/lost']);
  assert.deepEqual(atDepot('The clerk did not name the buyer, but a contract that the paper saw bears the seal of the port'), []);
});

test('beside a quotation a clause is held to its source too', () => {
  assert.deepEqual(atDepot('The clerk named the buyer, and a contract “bears the seal of the port”'), ['negation/lost']);
  assert.deepEqual(atDepot('The clerk did not name the buyer, and a contract “bears the seal of the port”'), []);
});

test('what a source believes is not established, and a doubt whose words are kept is none lost', () => {
  assert.deepEqual(atDepot('The board’s opponents have established that the lorries ran at night'), ['hedge/strengthened']);
  assert.deepEqual(atDepot('The auditors conclude that the number of crates is not known to the board'), []);
});

test('what files show is nobody’s view, and a limit is told with or without a denial', () => {
  assert.deepEqual(atDepot('In all 212 crates were sold'), []);
  assert.deepEqual(atDepot('The board may charge a tenant no more than 40 crowns'), []);
});
