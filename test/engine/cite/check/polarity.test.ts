import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTurned, polarities } from '../../../../src/engine/cite/check/polarity.ts';
import { type SaidSentence, saidSentence } from '../../../../src/engine/cite/check/sourceSentences.ts';

const said = (text: string): SaidSentence => saidSentence(text, { start: 0, end: text.length }, 'en', null);
const turned = (a: string, b: string): boolean => isTurned(said(a), said(b));

test('what is not disputed is accepted, and what is contested is not', () => {
  assert.equal(turned('The captain did not dispute the number of lifeboats.', 'The captain contested the number of lifeboats.'), true);
  assert.equal(turned('The captain did not dispute the number of lifeboats.', 'The captain conceded the number of lifeboats.'), false);
  assert.equal(turned('The harbour refused the divers access.', 'The harbour let the divers in.'), true);
  assert.equal(turned('The harbour refused the divers access.', 'The divers were kept out of the harbour.'), false);
});

test('two denials of one thing affirm it', () => {
  assert.equal(turned('It was undisputed that the hull was sound.', 'The owner accepted that the hull was sound.'), false);
  assert.equal(turned('It was undisputed that the hull was sound.', 'The owner rejected the account of the hull.'), true);
  assert.equal(polarities(said('The office did not rule out a rise in fares.')).get('fare'), 1);
  assert.equal(polarities(said('The office ruled out a rise in fares.')).get('fare'), -1);
});

test('a word that is both affirmed and denied is neither', () => {
  assert.equal(polarities(said('The harbour has lights, and the canal has no lights.')).get('light'), 0);
});

test('a denial reaches no further than its clause', () => {
  const found = polarities(said('The owners do not say, and the clerks have counted the boats.'));
  assert.equal(found.get('clerk'), 1);
  assert.equal(found.get('boat'), 1);
});

test('hostile text is read in linear time', () => {
  const time = (times: number): number => {
    const sentence = said(`The owner ${'did not dispute that nobody had refused to deny it, nor '.repeat(times)}.`);
    const start = process.cpuUsage();
    polarities(sentence);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  time(50);
  const [short, long] = [time(100), time(800)];
  assert.ok(long < 24 * short + 50_000, `${String(short)} and ${String(long)} µs`);
});
