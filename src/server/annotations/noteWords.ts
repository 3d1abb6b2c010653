import type { LinkRelation } from '../../protocol/index.ts';

/** How a link is read: this passage … that one. */
export const RELATION_LABEL: Readonly<Record<LinkRelation, string>> = {
  supports: 'Supports',
  'differs-from': 'Differs from',
  'same-event': 'Same event as',
  quotes: 'Quotes',
  'origin-of': 'Is the origin of',
};

/** The same, read from the other end: that passage … this one. */
export const RELATION_HERE: Readonly<Record<LinkRelation, string>> = {
  supports: 'supports this',
  'differs-from': 'differs from this',
  'same-event': 'is on the same event as this',
  quotes: 'quotes this',
  'origin-of': 'is the origin of this',
};
