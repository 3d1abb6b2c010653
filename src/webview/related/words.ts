import type { Translate } from '../../protocol/index.ts';

/** What a screen reader is told when an answer has come. */
export function countWords(t: Translate, count: number): string {
  if (count === 0) return t('No related passages');
  return count === 1 ? t('1 related passage') : t('{0} related passages', count);
}
