/** Documents of two subjects, whose figures are not held against each other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areUnlike } from '../../../src/engine/compare/measure/documentLikeness.ts';
import { documentStatements } from '../../../src/engine/compare/measure/documentStatements.ts';
import {
  type DocumentUri,
  EMPTY_MEASURES,
  measuresOf,
  type ReadDocument,
  readDocument,
  updateMeasures,
} from '../../../src/engine/index.ts';

function document(name: string, text: string): ReadDocument {
  return readDocument({ uri: name as DocumentUri, path: name, text, format: 'markdown' }); // any string is an address here
}

const SHIPS =
  'The coastguard stopped 31 trawlers off the northern cape. Inspectors questioned 640 deckhands in four harbours. Some 210 fishers had lost their passports to skippers. ' +
  'A broker in the capital sold 95 contracts to villagers. The union of sailors recorded 18 drownings near the reef. Officers seized 44 tonnes of tuna and squid. ' +
  'The ministry licensed 300 vessels for the autumn season. Judges convicted 12 owners of withholding wages. Nine captains paid fines of 900 crowns. A widow received 70 barrels of diesel from the cooperative. Divers raised 23 anchors and rusty chains.';
const SHIPS_TOO =
  'Coastguards stopped 28 trawlers near the northern cape. Some 640 deckhands were questioned by inspectors in the harbours. A union counts 19 drownings of fishers at the reef. ' +
  'Skippers kept the passports of 215 fishers. Brokers sold contracts to 100 villagers. Judges have convicted 11 owners and captains over wages. ' +
  'Officers took 40 tonnes of squid and tuna from vessels. The ministry has licensed 310 vessels this season. The cooperative gave widows 65 barrels of diesel. Divers found 20 rusty anchors and chains under the pier. A broker from the capital took 55 villagers to sea. The coastguard fined 9 owners last autumn. Merchants bought 80 crates of mackerel at the market. Mechanics repaired 14 engines in the dockyard.';
const CLINICS =
  'Nurses vaccinated 640 infants against measles in the hill province. The laboratory confirmed 95 infections among schoolchildren. Doctors treated 210 patients with fever and rash. ' +
  'A refrigerator failed in 31 clinics and spoiled the doses. Midwives visited 300 mothers in remote hamlets. The epidemic closed 18 classrooms for a fortnight. ' +
  'Donors delivered 44 tonnes of syringes and medicine. Parents refused the injection in 12 parishes. Volunteers drove 900 kilometres to reach pregnant women. Pharmacists destroyed 70 cartons of expired tablets. Epidemiologists mapped 23 outbreaks by valley and altitude.';

test('figures of two documents are held against each other unless all their words are of two subjects', () => {
  const [ships, too, clinics] = [document('a.md', SHIPS), document('b.md', SHIPS_TOO), document('c.md', CLINICS)].map(
    read => documentStatements(read)[0]?.vocabulary,
  );
  assert.ok(ships && too && clinics);
  assert.ok([ships, too, clinics].every(({ words }) => words.length >= 50));
  assert.deepEqual([areUnlike(ships, too), areUnlike(ships, clinics), areUnlike(clinics, ships)], [false, true, true]);
  const told = (...put: readonly ReadDocument[]): number =>
    measuresOf(updateMeasures(EMPTY_MEASURES, { put, remove: [] })).reduce((sum, { comparisons }) => sum + comparisons.length, 0);
  assert.ok(told(document('a.md', SHIPS), document('b.md', SHIPS_TOO)) > 0);
  assert.equal(told(document('a.md', SHIPS), document('c.md', CLINICS)), 0);
});

test('a short document may be about anything', () => {
  const [ships, short, empty] = [SHIPS, 'Nurses vaccinated 640 infants.', ''].map(
    text => documentStatements(document('a.md', text))[0]?.vocabulary,
  );
  assert.ok(ships && short);
  assert.deepEqual([areUnlike(ships, short), areUnlike(short, short), empty], [false, false, undefined]);
});
