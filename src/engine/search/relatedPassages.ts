/**
 * Finds the passages that speak of what a text speaks of, and says why.
 *
 * Method, in three steps, each on fewer passages than the one before: BM25 of passages from the index (`candidates.ts`); the same
 * without rounding, mixed with that of the whole document (`evidence.ts`); what the text itself adds (`rerank.ts`). Passages that
 * repeat a better one stand behind all that do not. Where the documents found define a short form for what is asked, or a long one, it is
 * asked for by both, once more (`definitions.ts`).
 */
import type { DocumentUri, ReadDocument, Reason, RelatedPassage, Span } from '../model/index.ts';
import { compareText, languageOf } from './buildSegment.ts';
import { bestPassages } from './candidates.ts';
import { definitionsIn, distinctDefinitions } from './definitions.ts';
import { type Scored, scoreCandidates } from './evidence.ts';
import { repeats, type Wording, wordingOf } from './fold.ts';
import type { PassageIndex } from './passageIndex.ts';
import { type Occurrence, type QueryReading, readQuery } from './queryReading.ts';
import { MOST_WORDS, reasonsFor, termsReason } from './reasons.ts';
import { sharedWords, textBonus } from './rerank.ts';
import { uriOf } from './segment.ts';
import { TermReader } from './terms/readTerms.ts';

interface RelatedQuery {
  /** The words asked about: a passage, a claim, or keywords. */
  readonly text: string;
  /** The language of the words, by its BCP 47 tag, where it is known; else it is told by the words. */
  readonly language?: string;
  /** Documents that are left out of the answer: as a rule the one the text stands in. */
  readonly exclude: ReadonlySet<DocumentUri>;
  /** How many passages are wanted at most. */
  readonly top: number;
}

/** Passages taken from the index at least, and times the number wanted. */
const CANDIDATES = { least: 150, each: 2 } as const;
/** Passages whose text is read at least. */
const READ = 50;

/** The passages that speak of what `query` speaks of, best first; equal scores in the order of document address and place. */
export function relatedPassages(index: PassageIndex, query: RelatedQuery): readonly RelatedPassage[] {
  const top = Math.max(0, Math.floor(query.top));
  const reader = new TermReader();
  const asked = readQuery(index.segments, query, reader);
  if (asked.terms.length === 0 || top === 0) return [];
  const first = nearest(index, asked, query.exclude, top, reader);
  const reading = inOtherForms(index, query, first, reader);
  const read = reading === null ? first : nearest(index, reading, query.exclude, top, reader);
  return foldRepeats(read.toSorted(inOrder), top, reader).map(candidate => answerOf(reading ?? asked, candidate, reader));
}

/** The candidates whose texts are read, in the order of their postings. */
function nearest(
  index: PassageIndex,
  reading: QueryReading,
  exclude: ReadonlySet<DocumentUri>,
  top: number,
  reader: TermReader,
): readonly Read[] {
  const found = bestPassages(index.segments, reading.terms, exclude, Math.max(CANDIDATES.least, CANDIDATES.each * top));
  const scored = scoreCandidates(index.segments, reading.terms, found).toSorted((a, b) => b.score - a.score);
  return scored.slice(0, Math.max(READ, top)).map(candidate => readCandidate(index, reading, candidate, reader));
}

/** The query with what the documents found define of it; null where they define nothing that it says. */
function inOtherForms(index: PassageIndex, query: RelatedQuery, found: readonly Read[], reader: TermReader): QueryReading | null {
  const documents = new Set(found.map(({ document }) => document).filter(document => document !== undefined));
  const definitions = distinctDefinitions([...documents].flatMap(({ text }) => definitionsIn(text)));
  const reading = definitions.length === 0 ? null : readQuery(index.segments, query, reader, definitions);
  return reading?.isExtended === true ? reading : null;
}

/** A candidate with what its text says. */
interface Read {
  readonly uri: DocumentUri;
  readonly span: Span;
  readonly score: number;
  /** Undefined where the text is not at hand. */
  readonly document: ReadDocument | undefined;
  readonly words: readonly Occurrence[];
  /** The query's words in the heading that the passage stands under. */
  readonly heading: readonly Occurrence[];
  readonly scored: Scored;
}

function readCandidate(index: PassageIndex, query: QueryReading, scored: Scored, reader: TermReader): Read {
  const segment = index.segments[scored.segment]?.segment;
  if (!segment) throw new RangeError('A candidate of a segment that is not there.');
  const uri = uriOf(segment, scored.document);
  const span = { start: segment.passageStart[scored.passage] ?? 0, end: segment.passageEnd[scored.passage] ?? 0 };
  const document = index.documents.get(uri);
  if (!document) return { uri, span, score: scored.score, document, words: [], heading: [], scored };
  const heading = headingWords(query, document, span, reader);
  const words = sharedWords(query, document.text, span, languageOf(document), reader);
  return { uri, span, score: scored.score + textBonus(query, document.text, words, heading), document, words, heading, scored };
}

/** The query's words in the heading that `span` stands under. */
function headingWords(query: QueryReading, document: ReadDocument, span: Span, reader: TermReader): readonly Occurrence[] {
  const heading = document.passages.find(passage => passage.span.start === span.start)?.section;
  const place = heading === undefined ? null : document.sections[heading]?.heading;
  return place ? sharedWords(query, document.text, place, languageOf(document), reader) : [];
}

function inOrder(a: Read, b: Read): number {
  return b.score - a.score || compareText(a.uri, b.uri) || a.span.start - b.span.start;
}

/** The `top` best, what repeats a better passage behind all that does not. */
function foldRepeats(candidates: readonly Read[], top: number, reader: TermReader): readonly Read[] {
  const kept: Read[] = [];
  const wordings: Wording[] = [];
  const repeated: Read[] = [];
  for (const candidate of candidates) {
    if (kept.length >= top) break;
    const { document, span } = candidate;
    const wording = document ? wordingOf(reader.read(document.text, span.start, span.end, languageOf(document))) : null;
    if (wordings.some(better => repeats(better, wording))) repeated.push(candidate);
    else {
      kept.push(candidate);
      wordings.push(wording);
    }
  }
  return [...kept, ...repeated].slice(0, top);
}

function answerOf(query: QueryReading, candidate: Read, reader: TermReader): RelatedPassage {
  const { uri, span, score, document } = candidate;
  return { uri, span, score, reasons: document ? reasonsIn(query, document, candidate, reader) : [unreadReason(query, candidate)] };
}

/** What the passage shares, then the words that the heading over it, or else the title, has beyond it. */
function reasonsIn(query: QueryReading, document: ReadDocument, { words, heading }: Read, reader: TermReader): readonly Reason[] {
  const { text } = document;
  const { title = '' } = document.record;
  const own = new Set(words.map(({ term }) => term));
  const over = termsReason(query, 'heading', text, heading, own);
  if (over) return [...reasonsFor(query, text, words), over];
  const titleWords = sharedWords(query, title, { start: 0, end: title.length }, languageOf(document), reader);
  const inTitle = termsReason(query, 'title', title, titleWords, own);
  return inTitle ? [...reasonsFor(query, text, words), placed(inTitle, text.indexOf(title))] : reasonsFor(query, text, words);
}

/** A reason of the title, at the place in the text where the title stands; without a place where it stands nowhere. */
function placed(reason: Reason, at: number): Reason {
  return { ...reason, spans: at < 0 ? [] : reason.spans.map(({ start, end }) => ({ start: at + start, end: at + end })) };
}

/** For a passage whose text is not at hand: the words that its document shares, as the query writes them. */
function unreadReason(query: QueryReading, { scored }: Read): Reason {
  const shown = scored.matched.slice(0, MOST_WORDS).flatMap(term => query.occurrences.find(word => word.term === term) ?? []);
  const querySpans = shown.map(({ start, end }) => ({ start, end }));
  return { kind: 'terms', text: querySpans.map(({ start, end }) => query.text.slice(start, end)).join(', '), spans: [], querySpans };
}
