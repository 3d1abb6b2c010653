/** The clause of a sentence that something stands in, as a sentence of its own: what a date is told of. Cost: linear in the sentence. */
import { type SaidSentence, saidSentence } from './sourceSentences.ts';

const CUT =
  /[;:]\s|\s[–—-]+\s|—|,\s|\s(?=(?:but|because|although|though|whereas|while|when|where|which|who|whom)\s)|\s(?=and\s(?:he|she|it|they|we|is|are|was|were|had|has|have|that|then|in|on|by)\s)/g;
/** A clause of fewer telling words is read with those on either side: "the mine, in 2005, passed to the state". */
const FEW = 3;

const CUTS = new WeakMap<SaidSentence, readonly number[]>();

/** The offsets at which the clauses of a sentence begin and end, its own among them. */
function cutsOf(said: SaidSentence): readonly number[] {
  const known = CUTS.get(said);
  if (known !== undefined) return known;
  const { prose, span } = said;
  const cuts = [...prose.slice(span.start, span.end).matchAll(CUT)].map(({ index, 0: cut }) => span.start + index + cut.length);
  const all = [span.start, ...cuts, span.end];
  CUTS.set(said, all);
  return all;
}

/** The clause in which `at` stands; the sentence itself where it is one. */
export function clauseAt(said: SaidSentence, at: number): SaidSentence {
  const cuts = cutsOf(said);
  if (cuts.length <= 2) return said;
  const i = Math.max(
    0,
    cuts.findLastIndex(cut => cut <= at),
  );
  const clause = between(said, cuts[i], cuts[i + 1]);
  return clause.concepts.size >= FEW ? clause : between(said, cuts[i - 1] ?? cuts[i], cuts[i + 2] ?? cuts[i + 1]);
}

function between({ prose, span }: SaidSentence, start = span.start, end = span.end): SaidSentence {
  return saidSentence(prose, { start, end }, 'en', null);
}
