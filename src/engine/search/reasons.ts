/**
 * Says why a passage is shown: which words it truly shares with the query, the most telling first.
 *
 * Method: all longest runs of words that stand in both texts alike, by dynamic programming over the shared words (two words go on
 * a run where the same text lies between them in both). Runs are told apart by what they are made of; the best that do not
 * overlap become reasons, and what is left of single words is named together.
 * Cost: shared words of the passage times words of the query, for the passages that are shown only.
 */
import type { Reason, ReasonKind, Span } from '../model/index.ts';
import type { Occurrence, QueryReading } from './queryReading.ts';
import { isCapitalAt, isMonth, isNameAt, isNumber, isPartOfName, isTelling, isYear } from './writtenForm.ts';

const MOST_REASONS = 4;
/** Single words that a reason names at most. */
export const MOST_WORDS = 4;
/** So many words in a row are the same wording, not just a phrase. */
const WORDING = 7;
/** Of the greatest idf there is: what the words of a phrase must come to on average to be called rare. */
const RARE = 0.35;
/** What a row of words in the passage itself can be. */
type RunKind = Exclude<ReasonKind, 'heading' | 'title'>;
/** How telling each kind is, in parts of the idf of its words. */
const TELLING: Readonly<Record<RunKind, number>> = { figure: 2, wording: 1.2, name: 1.5, date: 1, phrase: 1.1, terms: 0.5 };

/** A row of words that stands in both texts. */
interface Run {
  readonly words: readonly Occurrence[];
  readonly queryWords: readonly Occurrence[];
}

/** Words of either text that are compared, from the first on: no glance takes in more, and the cost is their product. */
const MOST_COMPARED = 400;

/** The reasons; none where the two texts share no word. `text` is the text that `words`, in text order, stand in. */
export function reasonsFor(asked: QueryReading, text: string, shared: readonly Occurrence[]): readonly Reason[] {
  const words = shared.slice(0, MOST_COMPARED);
  const query = { ...asked, occurrences: occurrencesToCompare(asked, words) };
  const greatest = Math.max(...query.terms.map(({ idf }) => idf), 0);
  const told = new Map<string, Telling>();
  for (const run of commonRuns(query, text, words)) {
    const kind = kindOf(query, text, run, greatest);
    if (kind !== null) tell(told, query, kind, run);
  }
  const chosen = [...told.values()].sort(byWorth);
  const used = new Set<number>();
  const named = new Set<number>();
  const reasons: Reason[] = [];
  for (const { kind, runs } of chosen) {
    if (reasons.length >= MOST_REASONS - 1) break;
    const free = runs.filter(({ words: row }) => row.every(({ start }) => !used.has(start)));
    const [first] = free;
    if (!first || first.words.every(({ term }) => named.has(term))) continue;
    for (const { term } of first.words) named.add(term);
    for (const { words: row } of free) for (const { start } of row) used.add(start);
    reasons.push({
      kind,
      text: textOf(text, first.words),
      spans: distinctSpans(free.map(run => spanOf(run.words))),
      querySpans: distinctSpans(free.map(run => spanOf(run.queryWords))),
    });
  }
  const rest = termsReason(query, 'terms', text, words, named);
  return rest ? [...reasons, rest] : reasons;
}

/** The first of the query's words that the passage has too. */
function occurrencesToCompare({ occurrences }: QueryReading, words: readonly Occurrence[]): readonly Occurrence[] {
  const terms = new Set(words.map(({ term }) => term));
  return occurrences.filter(({ term }) => terms.has(term)).slice(0, MOST_COMPARED);
}

interface Telling {
  readonly kind: RunKind;
  readonly worth: number;
  readonly runs: Run[];
}

function byWorth(a: Telling, b: Telling): number {
  return b.worth - a.worth || (a.runs[0]?.words[0]?.start ?? 0) - (b.runs[0]?.words[0]?.start ?? 0);
}

function tell(told: Map<string, Telling>, query: QueryReading, kind: RunKind, run: Run): void {
  const key = `${kind} ${run.words.map(({ term }) => term).join(' ')}`;
  const known = told.get(key);
  if (known) known.runs.push(run);
  else {
    let worth = 0;
    for (const { term } of run.words) worth += query.terms[term]?.idf ?? 0;
    told.set(key, { kind, worth: worth * TELLING[kind], runs: [run] });
  }
}

/** Every longest run, in text order; for each of its words the run is longest there. */
function commonRuns(query: QueryReading, text: string, words: readonly Occurrence[]): readonly Run[] {
  const asked = query.occurrences;
  let before = new Uint16Array(asked.length + 1);
  const ends: { readonly at: number; readonly queryAt: number; readonly length: number }[] = [];
  for (const [i, word] of words.entries()) {
    const now = new Uint16Array(asked.length + 1);
    for (const [j, other] of asked.entries()) {
      if (word.term !== other.term) continue;
      const on = i > 0 && j > 0 && sameBetween(text, words[i - 1], word, query.text, asked[j - 1], other);
      now[j + 1] = on ? (before[j] ?? 0) + 1 : 1;
      ends.push({ at: i, queryAt: j, length: now[j + 1] ?? 1 });
    }
    before = now;
  }
  const longest = new Set(ends.map(({ at, queryAt, length }) => `${at - length + 1} ${queryAt - length + 1} ${length}`));
  return ends
    .filter(({ at, queryAt, length }) => !longest.has(`${at - length + 1} ${queryAt - length + 1} ${length + 1}`))
    .map(({ at, queryAt, length }) => ({
      words: words.slice(at - length + 1, at + 1),
      queryWords: asked.slice(queryAt - length + 1, queryAt + 1),
    }));
}

/** Whether the same text lies between two words and two others, white space and case aside. */
function sameBetween(
  text: string,
  before: Occurrence | undefined,
  word: Occurrence,
  other: string,
  otherBefore: Occurrence | undefined,
  otherWord: Occurrence,
): boolean {
  if (!before || !otherBefore || word.position - before.position !== otherWord.position - otherBefore.position) return false;
  if (word.position - before.position > 3) return false;
  return between(text, before.end, word.start) === between(other, otherBefore.end, otherWord.start);
}

function between(text: string, start: number, end: number): string {
  return text
    .slice(start, Math.min(end, start + 40))
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
}

/** What a run is; null where it is too little to be named by itself. */
function kindOf(query: QueryReading, text: string, { words, queryWords }: Run, greatest: number): RunKind | null {
  const terms = words.map(({ term }) => query.terms[term]?.term ?? '');
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  if (words.length > 2 && last.position - first.position + 1 >= WORDING) return 'wording';
  if (words.every((word, i) => isDatePart(text, word, terms[i] ?? '')) && hasDate(text, words, terms)) return 'date';
  if (terms.some(isTelling) && terms.every(term => !isYear(term)) && words.length <= 4) return 'figure';
  if (terms.every(term => isNumber(term) || term === 'percent')) return null;
  if (isName(text, words) && isName(query.text, queryWords)) return 'name';
  const idf = words.reduce((sum, { term }) => sum + (query.terms[term]?.idf ?? 0), 0);
  return words.length > 1 && idf >= RARE * greatest * words.length ? 'phrase' : null;
}

function isDatePart(text: string, word: Occurrence, term: string): boolean {
  return isYear(term) || isMonth(text, word) || (isNumber(term) && Number(term) <= 31);
}

function hasDate(text: string, words: readonly Occurrence[], terms: readonly string[]): boolean {
  return terms.some(isYear) || (words.length > 1 && words.some(word => isMonth(text, word)));
}

/**
 * Every word has its capital, and one of them not only because a sentence begins with it. One word of a longer name is no name:
 * "United" of the nations is not that of the states.
 */
function isName(text: string, words: readonly Occurrence[]): boolean {
  const [only] = words;
  if (only && words.length === 1 && isPartOfName(text, only)) return false;
  return words.every(({ start }) => isCapitalAt(text, start)) && words.some(({ start }) => isNameAt(text, start));
}

/** The most telling single words of `words`, which stand in `text`, beyond those that are `named`; null where there are none. */
export function termsReason(
  query: QueryReading,
  kind: 'terms' | 'heading' | 'title',
  text: string,
  words: readonly Occurrence[],
  named: ReadonlySet<number>,
): Reason | null {
  const terms = [...new Set(words.map(({ term }) => term))].filter(term => !named.has(term)).sort((a, b) => a - b);
  const telling = terms.filter(term => isWord(query, term));
  // A sign is named where it is all that is shared.
  const shown = (telling.length > 0 || named.size > 0 ? telling : terms).slice(0, MOST_WORDS);
  if (shown.length === 0) return null;
  const first = shown.map(term => words.find(word => word.term === term)).filter(word => word !== undefined);
  return {
    kind,
    text: first.map(({ start, end }) => text.slice(start, end)).join(', '),
    spans: words.filter(({ term }) => shown.includes(term)).map(({ start, end }) => ({ start, end })),
    querySpans: [...query.occurrences, ...query.others]
      .filter(({ term }) => shown.includes(term))
      .map(({ start, end }) => ({ start, end })),
  };
}

function textOf(text: string, words: readonly Occurrence[]): string {
  const { start, end } = spanOf(words);
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** Not just a sign: "%" names nothing by itself. */
function isWord(query: QueryReading, term: number): boolean {
  return query.terms[term]?.term !== 'percent';
}

function spanOf(words: readonly Occurrence[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function distinctSpans(spans: readonly Span[]): readonly Span[] {
  return spans.filter((span, i) => spans.findIndex(other => other.start === span.start && other.end === span.end) === i);
}
