/**
 * Of several figures in one sentence of a source, which one the report's sentence speaks of: "288 complaints were about housing, and 391 about overtime".
 *
 * Method: the words between two figures of one kind are shared out to the one before and the one behind at the last mark or "and" between them; a figure whose own
 * words the report has none of stands in place of the one whose words it has. Cost: the words of a sentence.
 */
import { dimensionOf } from '../../compare/relation/values.ts';
import { isFrom } from './insteadEvidence.ts';
import { isOfSize } from './figureValues.ts';
import { figuresOf, type SaidFigure } from './saidFigures.ts';
import { likeness, type SaidSentence, type SourceSentence } from './sourceSentences.ts';
import { tellingWords } from './tellingWords.ts';

/** So much of what is told of a figure the report must have. */
const MUCH = 0.5;
/** And of so many words. */
const LEAST = 2;
const PARTED =
  /(?:[,;:()]\s*(?:and |or |but |while |against )?|\s(?:and|or|but|while|whereas|against|compared with|to)\s)(?!.*(?:[,;:()]|\s(?:and|or|but|while|whereas|against|to)\s))/s;

/** The figure of the same sentence of a source whose words the report's sentence has, where it has none of those of `source`; else null. */
export function otherRole(
  figure: SaidFigure,
  source: SaidFigure<SourceSentence>,
  all: readonly SaidFigure[],
): SaidFigure<SourceSentence> | null {
  const { sentence } = source;
  if (sentence.isItem) return null;
  const rivals = figuresOf(sentence).filter(({ quantity }) => dimensionOf(quantity.unit) === dimensionOf(source.quantity.unit));
  const at = rivals.findIndex(({ quantity }) => quantity.span.start === source.quantity.span.start);
  if (at < 0 || rivals.length < 2) return null;
  const own = toldShare(figure.sentence, roleOf(sentence, rivals, at));
  if (own === null || own > 0) return null;
  const told = rivals.filter((each, i) => {
    if (i === at || all.some(other => isFrom(other, each)) || !isOfSize(source.quantity, each.quantity)) return false;
    const role = roleOf(sentence, rivals, i);
    return role.size >= LEAST && (toldShare(figure.sentence, role) ?? 0) >= MUCH;
  });
  return told.length === 1 ? (told[0] ?? null) : null;
}

/** The words, letters and years that go with one of several figures. */
function roleOf(sentence: SourceSentence, rivals: readonly SaidFigure[], i: number): ReadonlySet<string> {
  const { prose, span, tokens } = sentence;
  const figure = rivals[i]?.quantity.span ?? span;
  const [before, behind] = [rivals[i - 1]?.quantity.span, rivals[i + 1]?.quantity.span];
  const start = before === undefined ? span.start : cutIn(prose, before.end, figure.start);
  const end = behind === undefined ? span.end : cutIn(prose, figure.end, behind.start);
  const within = tokens.filter(token => token.start >= start && token.end <= end);
  return new Set([
    ...tellingWords(within).map(({ concept }) => concept),
    ...within.flatMap(({ text }) => (/^(?:[A-Z]|(?:19|20)\d\d)$/.test(text) ? text : [])),
  ]);
}

function cutIn(prose: string, start: number, end: number): number {
  const found = PARTED.exec(prose.slice(start, end));
  return found === null ? end : start + found.index;
}

/** How much of some words the report's sentence has; null where there are none. */
function toldShare({ concepts, tokens }: SaidSentence, words: ReadonlySet<string>): number | null {
  if (words.size === 0) return null;
  const texts = new Set(tokens.map(({ text }) => text));
  let shared = 0;
  for (const word of words) shared += texts.has(word) ? 1 : likeness(word, concepts);
  return shared / words.size;
}
