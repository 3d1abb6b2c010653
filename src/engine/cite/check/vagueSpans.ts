/**
 * Spans of time without a number that the source gives as about right, or as a bound, and the report as exact: "for close to a year", "for a year".
 *
 * Choices: only a span that says how long something took, and only where every sentence of the sources that says much the same and has the span leaves it open. Cost: linear in a few
 * sentences.
 */
import { citationKey } from '../../../base/citationKey.ts';
import type { Finding, Span } from '../../model/index.ts';
import { evidenceOf, finding } from './draft.ts';
import type { SaidSentence, SourceSentence, Support } from './sourceSentences.ts';

/** How alike the sentences must be. */
const CLEAR = 0.5;
const UNIT = "(minute|hour|day|week|fortnight|month|year|decade|century)(?![’'-])";
/** "For a year", "lasted an hour": how long something went on, and no rate ("two meals a day"). */
const EXACT = new RegExp(
  String.raw`\b(?:for|after|last(?:s|ed|ing)|took|takes|taking|spen[dt]|spends) (an?|one|(?:exactly|precisely|fully) an?|a full) ${UNIT}\b`,
  'gi',
);
const OPEN = String.raw`(?:about|around|roughly|approximately|some|nearly|almost|close to|just (?:under|over|short of)|(?:a little |slightly |well )?(?:more|less|longer) than|over|under|up to|at (?:least|most)|not quite|perhaps|maybe|barely)`;
const VAGUE = new RegExp(String.raw`\b${OPEN} (?:an?|one) ${UNIT}\b`, 'gi');
const ANY = new RegExp(String.raw`\b(?:an?|one) (?:full |whole )?${UNIT}\b`, 'gi');
/** "For a year and a half", "for a year or so", "after a month of waiting in vain". */
const GOES_ON = /^(?:\s+(?:and|or|to|ago|before|earlier)\b|[’'-])/i;

/** That somebody said it leaves the span as it is; that it is guessed does not. */
const SUPPOSED =
  /\b(?:may|might|could|would|perhaps|maybe|possibly|probably|likely|if|estimat\w*|reckon\w*|guess\w*|suppos\w*|assum\w*)\b/i;

/** The findings of the spans of a sentence that are more exact than the source's. */
export function vagueSpansLost(said: SaidSentence, settled: readonly Span[], support: readonly Support[]): readonly Finding[] {
  const clear = support.filter(({ score }) => score >= CLEAR).map(({ sentence }) => sentence);
  if (clear.length === 0 || SUPPOSED.test(wordsOf(said))) return [];
  return [...wordsOf(said).matchAll(EXACT)].flatMap(({ 0: words, 1: article = '', 2: unit = '', index }): readonly Finding[] => {
    const end = said.span.start + index + words.length;
    const start = end - unit.length - article.length - 1;
    if (GOES_ON.test(said.prose.slice(end, said.span.end)) || settled.some(each => each.start < end && start < each.end)) return [];
    const lost = vagueIn(clear, unit.toLowerCase());
    return lost === null ? [] : [findingOf(said, { start, end }, lost)];
  });
}

interface Lost {
  readonly sentence: SourceSentence;
  readonly words: string;
}

/** The first of the sentences that have a span, where all that have it leave it open. */
function vagueIn(sentences: readonly SourceSentence[], unit: string): Lost | null {
  const having = sentences.flatMap(sentence => {
    const all = [...wordsOf(sentence).matchAll(ANY)].filter(([, of]) => of?.toLowerCase() === unit);
    const open = [...wordsOf(sentence).matchAll(VAGUE)].filter(([, of]) => of?.toLowerCase() === unit);
    return all.length === 0 ? [] : [{ sentence, words: all.length === open.length ? (open[0]?.[0] ?? null) : null }];
  });
  const [first] = having;
  if (first === undefined || first.words === null || having.some(({ words }) => words === null)) return null;
  return { sentence: first.sentence, words: first.words };
}

function findingOf({ prose }: SaidSentence, span: Span, { sentence, words }: Lost): Finding {
  const { document } = sentence.source;
  const told = prose.slice(span.start, span.end);
  return finding('figure/hedge-lost', {
    span,
    message: `@${citationKey(document.record.id)} is less exact: it has “${words}” where the report says “${told}”.`,
    evidence: [evidenceOf(document, sentence.span)],
  });
}

function wordsOf({ prose, span }: SaidSentence): string {
  return prose.slice(span.start, span.end).replace(/\s/g, ' ');
}
