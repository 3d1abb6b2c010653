/**
 * Lists of a scraped page that are known by what stands around them: the sections of a site, one short line each, and the headlines under "Related stories".
 *
 * Method: one pass over the parts of a text, which changes what a part is and never its span. Cost: linear. Limits: English; a list ends with the first
 * part that reads as text.
 */
import { englishBreaks } from './english.ts';
import type { Part } from './leaf.ts';
import { endsFinally } from './wordForms.ts';
import { words } from './wordSet.ts';

/** What sites call their sections. */
const SECTIONS = words(`
  about africa americas arts asia blog blogs books business climate contact crime culture donate economy editorial education entertainment environment europe events
  faq features finance food football fashion gallery headlines health help home international jobs letters life lifestyle live local magazine markets media
  money more multimedia music national news newsletters obituaries opinion opinions people photos podcasts politics press property publications puzzles radio
  regions resources science search shop society sport sports style tech technology topics travel tv uk us video videos voices weather world
`);
const SHORTEST_RUN = 3;

/** Labels over headlines of other pages. */
const OTHERS =
  /^(?:also (?:read|on)|around the web|don[’']t miss|editors?[’']? picks|from the web|latest (?:articles|news|posts|stories)|more (?:articles|from|like this|news|on this|posts|stories)|most (?:commented|popular|read|shared|viewed)|popular (?:articles|posts|stories)|read (?:also|more|next)|recent (?:articles|posts|stories)|recommended(?: for you)?|related(?: (?:articles|content|coverage|links|news|posts|reading|stories|topics))?|suggested articles|top stories|trending(?: now)?|up next|you (?:may|might) also like)\b/;
const MOST_HEADLINES = 12;
const LONGEST_HEADLINE = 160;

/** The parts with such lists marked as boilerplate. `guessed`: whether the headings among them are guesses, so that a headline can look like one. */
export function withPageLists(prose: string, parts: readonly Part[], guessed: boolean): readonly Part[] {
  const lines = parts.map(({ start, end }) => (end - start <= LONGEST_HEADLINE ? prose.slice(start, end).trim() : ''));
  const found = new Set<number>();
  if (guessed) navigation(parts, lines, found);
  for (const [i, part] of parts.entries())
    // "Related" among the items of a table of contents heads no list.
    if (part.kind === 'boilerplate' && parts[i - 1]?.kind !== 'list-item' && OTHERS.test(bare(lines[i] ?? '')))
      headlines(prose, parts, lines, i + 1, guessed, found);
  return found.size === 0 ? parts : parts.map((part, i) => (found.has(i) ? { ...part, kind: 'boilerplate', level: 0 } : part));
}

function bare(line: string): string {
  return line.toLowerCase().replace(/^[^\p{L}]+/u, '');
}

function navigation(parts: readonly Part[], lines: readonly string[], found: Set<number>): void {
  let from = 0;
  for (let i = 0; i <= parts.length; i++) {
    if (parts[i] !== undefined && isSection(parts[i], lines[i] ?? '')) continue;
    if (i - from >= SHORTEST_RUN) for (let k = from; k < i; k++) found.add(k);
    from = i + 1;
  }
}

function isSection(part: Part | undefined, line: string): boolean {
  if (part?.kind !== 'heading' && part?.kind !== 'paragraph') return false;
  const all = line.toLowerCase().split(/[\s&]+/);
  return all.length <= 3 && all.every(word => SECTIONS.has(word));
}

/** The headlines from part `from` on. */
function headlines(
  prose: string,
  parts: readonly Part[],
  lines: readonly string[],
  from: number,
  guessed: boolean,
  found: Set<number>,
): void {
  const list = parts[from]?.kind === 'list-item';
  let to = from;
  // A part that would be two sentences stays what it is, so that no span changes by what stands above it.
  const one = (part: Part | undefined): boolean => part !== undefined && englishBreaks(prose, part).length === 0;
  while (to < parts.length && to - from < MOST_HEADLINES && isHeadline(parts[to], lines[to] ?? '', list, guessed) && one(parts[to])) to++;
  // The last line before text is the title of that text.
  if (!list && to < parts.length && parts[to]?.kind === 'paragraph') to--;
  for (let i = from; i < to; i++) found.add(i);
}

function isHeadline(part: Part | undefined, line: string, list: boolean, guessed: boolean): boolean {
  if (part === undefined || line === '' || /[.…]$/.test(line)) return false;
  if (part.kind === 'list-item') return true;
  return !list && (part.kind === 'paragraph' || (guessed && part.kind === 'heading')) && (!endsFinally(line) || /[?!]$/.test(line));
}
