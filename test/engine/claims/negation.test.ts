import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from './claimFixture.ts';

function check(expected: boolean, ...texts: readonly string[]): void {
  for (const text of texts) assert.equal(show(text).negated, expected, text);
}

test('a main clause is denied by not, no, never, refuse and fail', () => {
  check(
    true,
    'The agency did not inspect the dam.',
    "The agency didn't inspect the dam.",
    'The agency has never inspected the dam.',
    'No agency inspected the dam.',
    'None of the agencies inspected the dam.',
    'Neither agency inspected the dam.',
    'There are no shelters in the town.',
    'The agency made no effort to inspect the dam.',
    'The agency refused to inspect the dam.',
    'The agency failed to inspect the dam.',
    'The country is not a party to the treaty.',
    'The minister did not say who inspected the dam.',
    'According to the minister, no agency inspected the dam.',
    'As the engineers said, no agency inspected the dam.',
  );
});

test('a denial that is reported, and not in another sense, deny nothing', () => {
  check(
    false,
    'The agency denied the allegations.',
    'The minister said the agency did not inspect the dam.',
    'The agency never inspected the dam, the minister said.',
    '“Nobody asked us about the dam,” the minister said.',
    'It is believed that the agency never inspected the dam.',
    'The court found that no agency had inspected the dam.',
    'The agency inspected not only the dam but the bridge.',
    'The agency inspected the dam no later than May.',
    'There is no doubt that the agency inspected the dam.',
    'The agency inspected the dam, which had not been repaired.',
    'The bank failed in 1931.',
    'Although it did not own the dam, the agency inspected it.',
  );
});

test('the sign of a number denies nothing', () => {
  check(
    false,
    'The boarding was no. 3 of the same owner in five years.',
    'No. 3 of the five boats was boarded in Dorn.',
    'Under Act No 12 the mine was closed.',
  );
  check(true, 'No 18-year-old was held in Dorn.', 'There is no mine in Dorn.');
});

test('a clause whose verb stands before its subject is read alike', () => {
  check(
    true,
    'Not only has the agency refused to inspect the dam, it has also fined the engineer.',
    'Not once did the agency inspect the dam.',
    'At no time were the tenants told of the plan.',
    'Nor did the council inspect the dam.',
  );
  check(false, 'Not only did the agency inspect the dam, it also mended it.', 'Rarely has the council inspected the dam.');
});
