import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkReport, type Finding } from '../../../../src/engine/index.ts';
import { checkerOf, file } from './support/check.ts';

const CORPUS = new URL('../../../../corpus/', import.meta.url);

function checked(name: string): { readonly report: string; readonly findings: readonly Finding[] } {
  const sources = readdirSync(new URL('sources/', CORPUS));
  const checker = checkerOf(
    Object.fromEntries(sources.map(source => [source, readFileSync(new URL(`sources/${source}`, CORPUS), 'utf8')])),
  );
  const report = readFileSync(new URL(name, CORPUS), 'utf8');
  return { report, findings: checkReport(checker, file(name, report)).findings };
}

function found(name: string): readonly string[] {
  const { report, findings } = checked(name);
  return findings.map(({ code, span }) => `${code}: ${report.slice(span.start, span.end).slice(0, 60)}`);
}

test('of the sample report with planted mistakes each is found, and nothing else', () => {
  assert.deepEqual(found('report-to-check.md'), [
    'quote/other-source: “rigid controls over many aspects of their lives”',
    'figure/hedge-lost: 200,000',
    'quote/altered: "No reliable information exists on the number of those who h',
    'hedge/strengthened: They cooperate with border guards of both countries in recru',
    'quote/uncited: “Sex-selection abortion accounts for almost all the excess m',
    'calendar/weekday: Thursday, 27 June 2012',
    'arithmetic/sum: 9 countries in Africa, 4 in the Middle East, 2 in East Asia ',
    'negation/lost: North Korea is a party to the UN TIP Protocol of 2000 [@pati',
    'cite/unknown-key: @isn-blog-2021',
    'figure/not-in-source: 27',
    'attribution/lost: In Laos, from 2006 to 2007, officials kept defectors out of ',
    'figure/differs-from-source: 2,773',
  ]);
});

test('of the sample report without mistakes only the document is told that it does not cite', () => {
  assert.deepEqual(found('report.md'), ['cite/unused-source: # Summary']);
});

test('the digits that are the wrong way round can be put right', () => {
  const [slip] = checked('report-to-check.md').findings.filter(({ code }) => code === 'figure/differs-from-source');
  assert.deepEqual(
    slip?.fixes.map(({ edits }) => edits.map(({ text }) => text)),
    [['2,737']],
  );
});
