import type { Translate } from '../../protocol/index.ts';

/** "1 document", "12 documents". */
export function countDocuments(t: Translate, n: number): string {
  return n === 1 ? t('1 document') : t('{0} documents', n);
}

/** "1 claim", "12 claims". */
export function countClaims(t: Translate, n: number): string {
  return n === 1 ? t('1 claim') : t('{0} claims', n);
}
