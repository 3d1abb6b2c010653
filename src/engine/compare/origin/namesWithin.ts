/**
 * Names as they stand in a stretch of text, by their capital letters: "the Ministry of the Interior", "Nu Seng and D. Halloran" (two).
 * It asks less of a name than the reading of entities does, and is used only where something says that a source is named.
 *
 * Cost: linear in the stretch.
 */
import type { Span } from '../../model/index.ts';
import { STOP_WORDS } from '../../search/terms/stopWords.ts';
import { words } from '../../text/wordSet.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’.&-](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*(?:['’]s?(?=\\s))?\\.?";
const SMALL = '(?:of|for|on|to|into|in|against|the|de|du|des|la|le|von|van|der)';
const RUN = new RegExp(`${WORD}(?:\\s{1,2}(?:${SMALL}\\s{1,2}){0,2}${WORD})*`, 'gu');

/** A run of capitalised words. */
export interface WrittenName {
  readonly span: Span;
  readonly name: string;
}

/** The names within `span` of `text`, in text order. */
export function namesWithin(text: string, { start, end }: Span): readonly WrittenName[] {
  return Array.from(text.slice(start, end).matchAll(RUN)).flatMap(({ 0: run, index }) => {
    const lead = leadLength(run);
    const name = run.slice(lead).replace(/\s+/g, ' ').replace(/\.$/, '');
    return name === '' ? [] : [{ span: { start: start + index + lead, end: start + index + run.length }, name }];
  });
}

/** How much of a run at the head of a sentence is no name: "According to the", "When". */
function leadLength(run: string): number {
  let lead = 0;
  for (const word of run.split(/(?<=\s)/)) {
    const lower = word.trim().toLowerCase();
    if (!STOP_WORDS.has(lower) && !LEADS.has(lower)) break;
    lead += word.length;
  }
  return lead;
}

const LEADS: ReadonlySet<string> = words('according citing asked since unlike like yet meanwhile');
