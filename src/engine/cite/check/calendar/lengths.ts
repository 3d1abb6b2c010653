/** What is told of a length of time that its dates do not have. */
import type { Finding } from '../../../model/index.ts';
import { finding } from '../draft.ts';
import { apart, isAfter } from './between.ts';
import type { Stretch } from './stretches.ts';
import type { Timeline, ToldDate } from './timeline.ts';

/** A finding at a place of a timeline: from `a` to `b` it is another time than told. */
export function disagree(
  line: Timeline,
  [a, b]: readonly [ToldDate, ToldDate],
  { told, words }: { readonly told: Stretch; readonly words: string },
  { start, end }: { readonly start: number; readonly end: number },
): readonly Finding[] {
  const right = apart(a, b, told.unit);
  const message = isAfter(a, b)
    ? 'By these dates it is the other way round.'
    : right === null
      ? `These dates are not “${words}” apart.`
      : `These dates are ${right} apart, not “${words}”.`;
  return [finding('calendar/order', { span: line.spanOf(start, end), message })];
}
