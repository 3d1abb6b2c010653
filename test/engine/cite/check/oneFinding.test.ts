import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, outline } from './support/check.ts';

const CAMPS = {
  'camp.md':
    '# The camps\n\nThe northern camp held 1,240 prisoners. The southern camp held 2,310 prisoners. The eastern camp held 450 prisoners.\n',
};
const told = (report: string): readonly string[] => outline(CAMPS, report);
const WRONG = ['figure/differs-from-source: 1,420'];

test('what is reckoned from a figure that is not the source’s is no second mistake', () => {
  assert.deepEqual(
    told('The northern camp held 1,420 prisoners and the southern camp 2,310 prisoners [@camp]. Together they held 3,550 prisoners.'),
    WRONG,
  );
  assert.deepEqual(told('The northern camp held 1,420 prisoners and the southern camp 2,310 prisoners, 3,550 in all [@camp].'), WRONG);
  assert.deepEqual(told('The northern camp held 1,240 prisoners and the southern camp 2,310 prisoners [@camp], 3,650 prisoners in all.'), [
    'arithmetic/sum: 1,240 prisoners and the southern camp 2,310 prisoners [@camp], 3,650',
  ]);
});

test('nor is the total of a table, with either line end', () => {
  const table = (north: string, total: string): string =>
    `| Camp | Prisoners |\n|---|---|\n| Northern | ${north} [@camp] |\n| Southern | 2,310 [@camp] |\n| Eastern | 450 [@camp] |\n| Total | ${total} |\n`;
  for (const ends of [(report: string) => report, (report: string) => report.replaceAll('\n', '\r\n')]) {
    assert.deepEqual(told(ends(table('1,240', '4,000'))), []);
    assert.deepEqual(told(ends(table('1,420', '4,000'))), WRONG);
    assert.deepEqual(told(ends(table('1,240', '4,100'))), ['arithmetic/sum: 4,100']);
  }
});

test('nor is the total of a list, which needs no citation of its own', () => {
  const list = (north: string, total: string): string =>
    `- northern camp, prisoners: ${north} [@camp]\n- southern camp, prisoners: 2,310 [@camp]\n- eastern camp, prisoners: 450 [@camp]\n- in all: ${total}\n`;
  assert.deepEqual(told(list('1,240', '4,000')), []);
  assert.deepEqual(told(list('1,420', '4,000')), WRONG);
  assert.deepEqual(told(list('1,240', '4,100')), ['arithmetic/sum: 4,100']);
  assert.deepEqual(told('- northern camp: 1,240 [@camp]\n- southern camp: 2,310 [@camp]\n- in all the western camp held 880 prisoners\n'), [
    'figure/uncited: 880',
  ]);
});

test('long sentences and long paragraphs of figures take linear time', () => {
  const forms: readonly ((i: number) => string)[] = [
    i => `${String(i + 3)} men and 9 women, ${String(i + 12)} in all, `,
    i => `${String(i + 30)} men, leaving ${String(i + 12)}, `,
    i => `${String(i + 30)} of ${String(i + 70)}, or 4${String(i % 10)} per cent, `,
    i => `${String(i + 30)} men came. Of them ${String(i + 12)} were women. `,
  ];
  for (const form of forms) {
    const time = (count: number): number => {
      const report = `They met ${Array.from({ length: count }, (_, i) => form(i)).join('')}and others.`;
      const start = performance.now();
      findingsOf({}, report);
      return performance.now() - start;
    };
    time(50);
    const [few, many] = [time(100), time(800)];
    assert.ok(many < 40 * Math.max(10, few), `eight times “${form(0)}” take ${String(Math.round(many / few))} times as long`);
  }
});
