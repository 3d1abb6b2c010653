import type { ClaimItem, RelatedCard } from '../../protocol/index.ts';
import type { Translate } from './translate.ts';

type Kind = ClaimItem['kinds'][number];
type Relation = NonNullable<RelatedCard['relation']>['relation'];

/** The kind of claim in words. */
export function kindWord(t: Translate, kind: Kind): string {
  switch (kind) {
    case 'statistic':
      return t('statistic');
    case 'event':
      return t('event');
    case 'attribution':
      return t('attribution');
    case 'legal':
      return t('legal fact');
    case 'ranking':
      return t('ranking');
    case 'causal':
      return t('cause');
    case 'definition':
      return t('definition');
  }
}

/** How two figures stand to each other, in words. Never a verdict. */
export function relationWord(t: Translate, relation: Relation): string {
  switch (relation) {
    case 'agrees':
      return t('agrees');
    case 'overlaps':
      return t('overlaps');
    case 'differs':
      return t('differs');
    case 'different-time':
      return t('different time');
    case 'different-population':
      return t('different population');
  }
}

/** What a screen reader is told when an answer has come. */
export function countWords(t: Translate, count: number): string {
  if (count === 0) return t('No related passages');
  return count === 1 ? t('1 related passage') : t('{0} related passages', count);
}
