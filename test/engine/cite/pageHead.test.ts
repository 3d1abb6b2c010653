import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPageHead } from '../../../src/engine/cite/pageHead.ts';
import { textLines } from '../../../src/engine/cite/textLines.ts';
import type { DocumentUri } from '../../../src/engine/index.ts';
import { readText } from '../../../src/engine/text/readText.ts';

function headOf(text: string, format: 'markdown' | 'plain' = 'plain', holder: string | null = null): readonly (string | null)[] {
  // A test's address is a plain string.
  const source = { uri: 'a' as DocumentUri, path: 'a.txt', text, format };
  const lines = textLines(source, readText(source));
  const { title, site, letterhead } = readPageHead(lines, { text, lines, holder });
  return [title, site, letterhead];
}

test('a scraped page: the site, then the headline behind navigation and sections', () => {
  assert.deepEqual(headOf('EL FARO\nNation | World | Sports\n\nNATION\n\nForty pupils ill after lunch'), [
    'Forty pupils ill after lunch',
    'El Faro',
    null,
  ]);
  assert.deepEqual(headOf('Harbour Weekly\nNews  Boats  Letters  Tides\n\nWhat the wall held'), [
    'What the wall held',
    'Harbour Weekly',
    null,
  ]);
  assert.deepEqual(headOf('News > Coast > Storms\n\nPier gone after storm'), ['Pier gone after storm', null, null]);
  assert.deepEqual(headOf('Sandwick Voice Box\n\nPier gone after storm', 'plain', 'Sandwick Voice Box Ltd'), [
    'Pier gone after storm',
    'Sandwick Voice Box',
    null,
  ]);
});

test('a masthead: a short name, and beneath it a title with its author or date', () => {
  const expected = ['What the wall held', 'Harbour Ledge', null];
  assert.deepEqual(headOf('HARBOUR LEDGE\n\nWhat the wall held\nby Ana Silva'), expected);
  assert.deepEqual(headOf('Harbour Ledge (harbourledge.example)\n\nWhat the wall held\n3 May 2021 / Ana Silva / 7 comments'), expected);
  assert.deepEqual(headOf('Harbour Ledge\nWEEKEND\n3 May 2021\n\nFEATURE · 14 min read\n\nWhat the wall held'), expected);
  assert.deepEqual(headOf('**Harbour Ledge** | about | archive | rss\n\n# What the wall held', 'markdown'), expected);
  assert.deepEqual(headOf('Harbour Ledge\nWhat the wall held\nby Ana Silva'), ['Harbour Ledge', null, null]);
});

test('the body on top of a paper with its number, date or kind', () => {
  const expected = ['What the wall held', null, 'Delta Watch Network'];
  assert.deepEqual(headOf('DELTA WATCH NETWORK\nNews release\n\nDate: 4 April 2024\n\nWhat the wall held'), expected);
  assert.deepEqual(headOf('Delta Watch Network\nReport 2023/2\n\nWhat the wall held'), expected);
  assert.deepEqual(headOf('**Delta Watch Network**\n*Secretariat*\n\n**What the wall held**', 'markdown'), expected);
  assert.deepEqual(headOf('DELTA WATCH – Friends of the River\nLeaflet 4, revised May 2021\n\nWhat the wall held at Delta Watch'), [
    'What the wall held at Delta Watch',
    null,
    'Delta Watch',
  ]);
  assert.deepEqual(headOf('REPUBLIC OF SARVA\nMINISTRY OF HEALTH — Press Office\n\nCase No. 114/2021\n\nStatement on the report'), [
    'Statement on the report',
    null,
    'Ministry of Health of the Republic of Sarva',
  ]);
});

test('an official paper: its letterhead, then its title', () => {
  assert.deepEqual(headOf('KINGDOM OF SARVA\nMINISTRY OF JUSTICE\n\nPRESS RELEASE\n\nStatement on the report'), [
    'Statement on the report',
    null,
    'Ministry of Justice of the Kingdom of Sarva',
  ]);
  assert.deepEqual(headOf('# Committee on Harbours\n\n## Minutes of the 9th meeting, 4 May 2021, Room 6', 'markdown'), [
    'Minutes of the 9th meeting, 4 May 2021',
    null,
    'Committee on Harbours',
  ]);
});

test('a title alone stays one, whatever it looks like', () => {
  for (const title of ['Council of Elders Rejects New Wall', 'Ministry of Rice', 'Rice Board', 'The Long Wait', 'GATES AND WALLS'])
    assert.deepEqual(headOf(`${title}\n\nBy Ana Silva`), [title, null, null], title);
  assert.deepEqual(headOf('# Walls and Waters\n\n## What the board knew\n\nThe tide.\n\n## What it did', 'markdown'), [
    'Walls and Waters',
    null,
    null,
  ]);
});

test('nothing but navigation, and nothing at all, have no title', () => {
  assert.deepEqual(headOf(''), [null, null, null]);
  assert.deepEqual(headOf('Home\nMenu\nShare'), [null, null, null]);
});
