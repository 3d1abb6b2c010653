import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clauseAt, clausesOf } from '../../../../src/engine/cite/check/clauses.ts';
import { type SaidSentence, saidSentence } from '../../../../src/engine/cite/check/sourceSentences.ts';

const said = (text: string): SaidSentence => saidSentence(text, { start: 0, end: text.length }, 'en', null);
const wordsOf = ({ prose, span }: SaidSentence): string => prose.slice(span.start, span.end).trim();
const clauses = (text: string): readonly string[] => clausesOf(said(text)).map(wordsOf);

test('a sentence is cut between its verbs, where a clause likeliest begins', () => {
  assert.deepEqual(clauses('In 2011 the quarry passed to a trading firm, and its stone is said to leave by rail.'), [
    'In 2011 the quarry passed to a trading firm,',
    'and its stone is said to leave by rail.',
  ]);
  assert.deepEqual(clauses('Rents rose but wages fell while the council, the church and the union, which had met in May, kept silent.'), [
    'Rents rose',
    'but wages fell',
    'while the council, the church and the union, which had met in May, kept silent.',
  ]);
  assert.deepEqual(clauses('The shelter took in 30 women in 1998–99, some years before; it closed its doors in 2004.'), [
    'The shelter took in 30 women in 1998–99, some years before;',
    'it closed its doors in 2004.',
  ]);
});

test('what hardly says anything, a list and what is quoted are no clauses of their own', () => {
  assert.deepEqual(clauses('Guards, drivers and cooks lived in the east wing.'), []);
  assert.deepEqual(clauses('She asked whether he had known her brother; he had not.'), []);
  assert.deepEqual(clauses('The clerk wrote that "the gate was open, and the yard was empty" that night.'), []);
  assert.deepEqual(clauses(`The clerk ${'signed the papers, and the guard read the list, '.repeat(40)}and left.`), []);
});

test('the clause of an offset is the sentence itself where it has one alone', () => {
  const [one, two] = [said('The gate was locked at night.'), said('The gate was locked, and the guards kept the keys.')];
  assert.equal(clauseAt(one, 4), one);
  assert.equal(wordsOf(clauseAt(two, 25)), 'and the guards kept the keys.');
});

test('a sentence without end is cut in no more than linear time', () => {
  const time = (times: number): number => {
    const text = `The gate was locked ${'and the guards kept the keys, which nobody saw; '.repeat(times)}.`;
    const start = process.cpuUsage();
    clausesOf(said(text));
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  time(500);
  const [short, long] = [time(1000), time(8000)];
  assert.ok(long < 24 * short + 50_000, `${String(short)} and ${String(long)} µs`);
});
