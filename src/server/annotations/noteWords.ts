import type { LinkRelation } from '../../protocol/index.ts';

/** How a link is read: this passage … that one. */
export const RELATION_LABEL: Readonly<Record<LinkRelation, string>> = {
  supports: 'Supports',
  'differs-from': 'Differs from',
  'same-event': 'Same event as',
  quotes: 'Quotes',
  'origin-of': 'Is the origin of',
};
