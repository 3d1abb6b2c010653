/** Whether a source has the numeral of a figure, whatever it was read as. Cost: the tokens of the sources. */
import { dimensionOf } from '../../compare/relation/values.ts';
import { intersects, type Quantity, type Span } from '../../model/index.ts';
import type { SaidFigure } from './saidFigures.ts';
import { sentencesOf, type SourceSentence } from './sourceSentences.ts';

/** Whether the sources have the numeral of a figure where it may be that figure: then nothing certain can be said. */
export function hasNumeral({ quantity, words }: SaidFigure, sources: readonly SaidFigure<SourceSentence>[]): boolean {
  const numeral = /\d[\d.,]*\d|\d/.exec(words)?.[0];
  if (numeral === undefined) return false;
  const behind = wordBehind(words.slice(words.indexOf(numeral) + numeral.length));
  const documents = new Set(sources.map(({ sentence }) => sentence.source.document));
  return [...documents].flatMap(sentencesOf).some(sentence =>
    sentence.tokens.some(({ text, start, end }) => {
      if (text !== numeral) return false;
      const isSameWord = behind !== '' && behind === wordBehind(sentence.prose.slice(end, Math.min(sentence.span.end, end + WORD)));
      return isSameWord || mayBe(quantity, sentence, { start, end });
    }),
  );
}

/** Whether sentences of the sources that are akin have the word of a number, as "eleven", whatever it was read as: "three provinces out of eleven". */
export function hasNumberWord({ words }: SaidFigure, akin: readonly SourceSentence[]): boolean {
  const word = words.toLowerCase();
  return /^[\p{L}-]+$/u.test(word) && akin.some(({ tokens }) => tokens.some(({ lower }) => lower === word));
}

/** A word is looked at so far, in UTF-16 code units. */
const WORD = 24;

/** The first word of what stands behind a numeral: of one word both times, it is one figure, whatever each was read as. */
function wordBehind(words: string): string {
  return /^[\s-]{0,2}(\p{L}+)/u.exec(words)?.[1]?.toLowerCase() ?? '';
}

/** What a number counts that is only a name: "article 14", "No. 40", "2022/118". */
const NAMES =
  /(?:\b(?:art(?:icle)?s?|sec(?:tion)?s?|para(?:graph)?s?|chapters?|rules?|clauses?|nos?|nr|numbers?|pages?|pp?|annex|appendix|tables?|figures?|resolution|camp|block|room|footnote|note)\b\.?\s*|§\s*|#|\/)$/i;
/** The longest of them, in UTF-16 code units. */
const NAME = 16;

/** Whether a numeral of a source may be a figure: it is no date and no name, and no figure that is read with certainty as one of another kind. */
function mayBe({ unit, counted }: Quantity, { prose, span, facts, dates, isItem }: SourceSentence, numeral: Span): boolean {
  if (
    dates.some(date => intersects(date.span, numeral)) ||
    NAMES.test(prose.slice(Math.max(span.start, numeral.start - NAME), numeral.start))
  )
    return false;
  const read = facts.quantities.find(each => intersects(each.span, numeral));
  if (read === undefined || isItem || dimensionOf(read.unit) === dimensionOf(unit)) return true;
  return (read.unit === 'count' && read.counted === null) || (unit === 'count' && counted === null);
}
