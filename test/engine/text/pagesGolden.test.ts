import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { outlined, read } from './support.ts';

interface Line {
  readonly label: string;
  readonly text: string;
}

/** The labelled pages, each a list of lines. */
function pages(): readonly (readonly Line[])[] {
  const file = readFileSync(new URL('../../golden/sentences/pages.txt', import.meta.url), 'utf8');
  const lines = file.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  return lines
    .join('\n')
    .split('\n---\n')
    .map(page => page.split('\n').map(line => ({ label: line.slice(0, 1), text: line.slice(2) })));
}

/** For each line of a page whether all of it was read as boilerplate, and whether any of it. */
function reading(page: readonly Line[]): readonly { readonly line: Line; readonly all: boolean; readonly some: boolean }[] {
  const { sentences } = read(page.map(({ text }) => text).join('\n\n'));
  let at = 0;
  return page.map(line => {
    const [start, end] = [at, at + line.text.length];
    at = end + 2;
    const roles = sentences.filter(({ span }) => span.start < end && span.end > start).map(({ role }) => role);
    return { line, all: roles.every(role => role === 'boilerplate'), some: roles.includes('boilerplate') };
  });
}

test('the leftovers of scraped pages are told from their text', () => {
  const rows = pages().flatMap(reading);
  const leftovers = rows.filter(({ line }) => line.label === 'B');
  assert.ok(rows.length > 250);
  const wrong = rows.filter(({ line, some }) => line.label !== 'B' && some).map(({ line }) => line.text);
  assert.deepEqual(wrong, []);
  const missed = leftovers.filter(({ all }) => !all).map(({ line }) => line.text);
  assert.ok(missed.length <= 0.1 * leftovers.length, missed.join('\n'));
});

test('headlines under a label are of other pages, up to the title of the text that follows', () => {
  assert.deepEqual(
    outlined('Related stories\n\nStorm floods three villages\n\nWhy bread is dearer\n\nThe Dam\n\nThe dam broke in May. It was old.'),
    [
      'boilerplate|Related stories',
      'boilerplate|Storm floods three villages',
      'boilerplate|Why bread is dearer',
      'heading|The Dam',
      'sentence|The dam broke in May.',
      'sentence|It was old.',
    ],
  );
});

test('words of controls within a title or a sentence are text', () => {
  const roles = outlined('The Comments\n\nOur Menu\n\nSearch Party Finds Boy\n\nHe printed the page and sent it by email.').map(
    row => row.split('|')[0],
  );
  assert.deepEqual(roles, ['heading', 'heading', 'heading', 'sentence']);
});
