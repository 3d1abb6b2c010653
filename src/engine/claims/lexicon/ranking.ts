import { words } from '../../text/wordSet.ts';

/** Superlatives and words of rank. */
export const SUPERLATIVES = words(
  `biggest bloodiest bravest brightest broadest busiest cheapest cleanest closest coldest costliest darkest deadliest deepest densest driest earliest fastest fewest finest greatest hardest
harshest heaviest highest hottest largest leanest lightest longest loudest lowest mildest narrowest nearest newest oldest poorest purest quickest rarest richest safest sharpest shortest simplest slowest
smallest smartest steepest strictest strongest tallest thickest thinnest toughest tiniest warmest weakest wealthiest wettest widest worst youngest best second-largest third-largest foremost`,
);

/** Words that end as superlatives do and are none, or rank nothing ("the latest"). */
const NO_SUPERLATIVES = words(
  `almost arrest behest bequest breast chest conquest contest crest digest dishonest divest forest guest harvest honest immodest inquest ingest infest interest invest jest latest manifest midwest
   modest molest nest northwest pest priest protest quest request rest southwest suggest test unrest utmost vest west zest wrest attest congest detest digest disinterest earnest everest gest incest rainforest reforest`,
);

/** Whether a word is a superlative, by the list or by its ending: "clearest". */
export function isSuperlative(word: string): boolean {
  return SUPERLATIVES.has(word) || (word.length > 5 && word.endsWith('est') && !NO_SUPERLATIVES.has(word));
}

/** A superlative that compares nothing stands in these. */
export const NO_RANK_PHRASES = [
  'at best',
  'at worst',
  'at the earliest',
  'best known',
  'best interests',
  'best interest',
  'best practice',
  'best practices',
  'closest relatives',
  'do their best',
  'its best',
  'their best',
  'his best',
  'her best',
  'nearest relative',
  'best days',
  'worst days',
  'best years',
  'best man',
  'best possible',
  'best friend',
  'best friends',
  'best way',
  'hope for the best',
  'for the best',
  'best efforts',
  'best seller',
  'worst off',
  'the best of',
] as const;

/** Phrases that rank by themselves. */
export const RANK_PHRASES = [
  'bottom five',
  'bottom ten',
  'bottom three',
  "country's leading",
  "nation's leading",
  "region's leading",
  "world's leading",
  'bottom tier',
  'bottom of the league',
  'bottom of the table',
  'second from bottom',
  'second from top',
  'top of the league',
  'top of the table',
  'first place',
  'last place',
  'number one',
  'outranked',
  'rank among',
  'than any other',
  'ranked',
  'ranking of',
  'the leading',
  'second leading',
  'third leading',
  'fourth leading',
  'ranks',
  'rankings',
  'rated as',
  'runner-up',
  'second place',
  'third place',
  'tier one',
  'tier two',
  'tier three',
  'tier four',
  'top ten',
  'top five',
  'top of the list',
  'top three',
  'top tier',
  'watch list',
  'watchlist',
  'world record',
  'topped the bill',
  'topped the chart',
  'topped the charts',
  'topped the list',
  'topped the poll',
  'topped the table',
  'tops the chart',
  'tops the charts',
  'tops the list',
  'tops the table',
  'blacklist',
  'blacklisted',
  'joint first',
  'placed first',
  'placed second',
  'placed third',
  'finished first',
  'finished second',
  'finished third',
  'came first',
  'came second',
  'came third',
  'list of nations',
  'list of countries',
  'largest of',
] as const;
