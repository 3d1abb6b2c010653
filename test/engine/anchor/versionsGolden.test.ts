import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fate, noTally, readVersions, tallyVersions, versionFolders } from '../../bench/anchor/labelledVersions.ts';

/** At least this part of the passages of each fate is found among others of their text, in documents that were read and in those that nobody has read. */
const FLOORS: readonly (readonly [fate: Fate, read: number, unread: number])[] = [
  ['untouched', 0.98, 0.98],
  ['moved', 0.85, 0.8],
  ['light', 0.98, 0.97],
  ['medium', 0.94, 0.95],
  ['heavy', 0.86, 0.77],
  ['repeated', 0.8, 0.88],
];
/** At most this part of those that were deleted, or lost a fact, or stand several times, is attached to something else. */
const CEILINGS: readonly (readonly [fate: Fate, most: number])[] = [
  ['deleted', 0.05],
  ['deleted-copy', 0.2],
  ['repeated', 0.04],
  ['fact', 0],
];

for (const isUnread of [false, true])
  test(`passages of labelled versions are found again, and not where they are not (${isUnread ? 'unread' : 'read'})`, () => {
    const tally = noTally();
    for (const folder of versionFolders(isUnread)) tallyVersions(readVersions(folder), tally);
    for (const [fate, read, unread] of FLOORS) {
      const { all, found } = tally.get(fate)?.together ?? { all: 0, found: 0 };
      assert.ok(found >= (isUnread ? unread : read) * all && all > 0, `${fate}: ${String(found)} of ${String(all)} found`);
    }
    for (const [fate, most] of CEILINGS) {
      const { all, wrong } = tally.get(fate)?.together ?? { all: 0, wrong: 0 };
      assert.ok(wrong <= most * all, `${fate}: ${String(wrong)} of ${String(all)} wrong`);
    }
  });
