import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyrightHolder, isLetterhead, isOrganisation, isPaper, isSameName, recased } from '../../../src/engine/cite/publishers.ts';

test('names of organisations, and what only has words of theirs', () => {
  for (const name of ['Ministry of Justice', 'Harbour Rights Network', 'United Nations', 'Bureau of Coastal Safety', 'REPUBLIC OF SARVA'])
    assert.ok(isOrganisation(name), name);
  for (const text of [
    'Ministry announces new gates',
    'Report of the Commission of Inquiry',
    'Deaths in the prison',
    'Present: the Committee',
    '',
  ])
    assert.ok(!isOrganisation(text), text);
  assert.ok(isLetterhead('Select Committee on Harbours'));
  assert.ok(!isLetterhead('Harbour Rights Network'));
});

test('names of papers', () => {
  for (const name of ['The Coast Courier', 'Daily Lantern', 'SANDWICK EVENING POST']) assert.ok(isPaper(name), name);
  for (const text of ['News in rice: a year of meals', 'By Staff Reporter', 'Herald', 'Letter to the Courier'])
    assert.ok(!isPaper(text), text);
});

test('holders of rights: the name alone', () => {
  assert.equal(copyrightHolder('© 2022 Sandwick Media Ltd. All rights reserved.'), 'Sandwick Media Ltd');
  assert.equal(copyrightHolder('Comments (31) Report an error © 2024 Lodvin Courier Media'), 'Lodvin Courier Media');
  assert.equal(copyrightHolder('© Tribuna Media d.o.o. 2024'), 'Tribuna Media d.o.o.');
  assert.equal(copyrightHolder('© 1998–2006 Northgate Family Services, Inc. A licensed agency.'), 'Northgate Family Services, Inc');
  assert.equal(copyrightHolder('Copyright 2015 The Associated Press. All rights reserved.'), 'The Associated Press');
});

test('an item of a list, a picture and running text hold no rights', () => {
  for (const line of [
    '(c) Ensure that the gates are closed at night;',
    'Photo © 2019 Jun Ito',
    'He wrote © on the wall',
    '©',
    '(c)',
    `© ${'A'.repeat(400)}`,
  ])
    assert.equal(copyrightHolder(line), null, line);
});

test('a shouted name is written as the text writes it, else word by word', () => {
  assert.equal(recased('THE BBQ HERALD', 'told the BBQ Herald'), 'The BBQ Herald');
  assert.equal(recased('EL FARO', 'Reporters of El Faro were there.'), 'El Faro');
  assert.equal(recased('MINISTRY OF FISHERIES AND COASTS', ''), 'Ministry of Fisheries and Coasts');
  assert.equal(recased('UNICEF', ''), 'UNICEF');
  assert.equal(recased('İSTANBUL POST', 'İstanbul Post'.repeat(3)), 'İstanbul Post');
});

test('one body under two names', () => {
  assert.ok(isSameName('HNS', 'Halvorsen News Service'));
  assert.ok(isSameName('AFP', 'Agence France-Presse'));
  assert.ok(!isSameName('AFP', 'Reuters'));
});
