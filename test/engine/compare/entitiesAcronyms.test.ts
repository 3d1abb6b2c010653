import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAcronyms } from '../../../src/engine/compare/acronyms.ts';

function check(text: string, expected: readonly string[]): void {
  const found = readAcronyms(text, { start: 0, end: text.length });
  assert.deepEqual(
    found.map(({ short, long }) => `${text.slice(short.start, short.end)} = ${text.slice(long.start, long.end)}`),
    expected,
  );
}

test('the long form stands before the bracket', () => {
  check('the United Nations High Commissioner for Refugees (UNHCR) said', ['UNHCR = United Nations High Commissioner for Refugees']);
  check('the World Health Organization (WHO)', ['WHO = World Health Organization']);
  check('the People’s Republic of China (PRC) and', ['PRC = People’s Republic of China']);
  check('North Atlantic Treaty Organization ("NATO")', ['NATO = North Atlantic Treaty Organization']);
  check('the Democratic People’s Republic of Korea (DPRK or North Korea)', ['DPRK = Democratic People’s Republic of Korea']);
});

test('the long form stands in the bracket', () =>
  check('EPA (Environmental Protection Agency) rules', ['EPA = Environmental Protection Agency']));

test('a bracket that does not fit defines nothing', () => {
  for (const text of [
    'the harbour board (XYZ)',
    'in Lisbon (Portugal)',
    'three ships (EU)',
    '(UN)',
    'A (',
    'He was born (2010)',
    'non-governmental organizations (NGOs)',
  ])
    check(text, []);
});

test('a letter inside a word counts only with the word’s first', () =>
  check('the Scottish Tourist Board (STB)', ['STB = Scottish Tourist Board']));
