/**
 * Mends what `Intl.Segmenter` says of the ends of sentences: a mark that opens a quotation belongs to what follows, one that closes it to what stands before,
 * and titles and ordinals end nothing. Cost: a bounded look around each break. Limits: the most common short forms of a few languages.
 */
import type { Span } from '../model/index.ts';
import { isSpace } from './characters.ts';

const OPENERS = '「『（《〈【';
const CLOSERS = '」』）》〉】';
/** Languages that set « before what is quoted and » behind it. */
const GUILLEMETS: ReadonlySet<string> = new Set(['ar', 'el', 'es', 'fr', 'hy', 'it', 'pt', 'ru', 'uk']);
const LOOK_BACK = 12;

/** Short forms that a sentence hardly ever ends with, in lower case without their stop. */
const SHORT_FORMS: ReadonlyMap<string, RegExp> = new Map([
  ['de', /(?:^|[\s(])(?:\d{1,2}|abs|art|bzw|ca|dr|evtl|hr|inkl|mio|mrd|nr|prof|st|str|tel|usf|vgl|z|u|d|s)\.\s*$/],
  ['es', /(?:^|[\s(])(?:art|d|dña|dr|dra|núm|p|pág|prof|sr|sra|srta|sta|sto)\.\s*$/],
  ['fr', /(?:^|[\s(])(?:art|av|cf|dr|éd|env|m|me|mgr|mm|n|no|p|pp|st|ste|vol)\.\s*$/],
  ['it', /(?:^|[\s(])(?:art|dott|ecc|n|on|p|pag|prof|sig|sig\.ra)\.\s*$/],
  ['nl', /(?:^|[\s(])(?:art|bv|ca|dhr|dr|mevr|mr|nr|prof)\.\s*$/],
  ['pt', /(?:^|[\s(])(?:art|dr|dra|n|p|pág|prof|sr|sra)\.\s*$/],
  ['ru', /(?:^|[\s(])(?:г|гг|д|им|н|пр|руб|см|ст|стр|т|тыс|ул)\.\s*$/],
]);

/** Where the sentence ends that the segmenter ends at `at`; `block.start` where none does. */
export function settledBreak(prose: string, at: number, block: Span, language: string): number {
  const before = prose.slice(Math.max(block.start, at - LOOK_BACK), at);
  if (SHORT_FORMS.get(language)?.test(before.toLowerCase()) === true) return block.start;
  const guillemets = GUILLEMETS.has(language);
  let to = at;
  while (to < block.end && (CLOSERS.includes(prose.charAt(to)) || (guillemets && prose.charAt(to) === '»'))) to++;
  if (to > at) return to;
  while (to > block.start && isSpace(prose.charCodeAt(to - 1))) to--;
  const opener = prose.charAt(to - 1);
  return OPENERS.includes(opener) || (guillemets && opener === '«') ? to - 1 : at;
}
