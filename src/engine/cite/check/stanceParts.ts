/** The clauses of a sentence, as far as they part what is denied or doubted from what is not. Cost: linear in the sentence. */
import type { Concept } from '../../compare/relation/concepts.ts';
import type { SaidSentence } from './sourceSentences.ts';
import { tellingWords } from './tellingWords.ts';

const CUT =
  /[;:]\s|,\s(?:and|but|while|whereas|yet|though|although|which|who|because|since|as|so|nor|where|when)\s|\s(?:but|because|although|though|whereas|while|since)\s|,\s/g;

/** What the clause in which `at` stands says, and what the others say; with `end` what stands between, and around it. */
export function partsAround(
  { prose, span, tokens }: SaidSentence,
  at: number,
  end: number | null = null,
): { readonly own: ReadonlySet<Concept>; readonly rest: ReadonlySet<Concept> } {
  const cuts = [...prose.slice(span.start, span.end).matchAll(CUT)].map(({ index }) => span.start + index);
  const from = end === null ? (cuts.findLast(cut => cut < at) ?? span.start) : at;
  const to = end ?? cuts.find(cut => cut >= at) ?? span.end;
  const told = tellingWords(tokens);
  const isIn = (start: number): boolean => start >= from && start < to;
  return {
    own: new Set(told.flatMap(({ concept, token }) => (isIn(token.start) ? concept : []))),
    rest: new Set(told.flatMap(({ concept, token }) => (isIn(token.start) ? [] : concept))),
  };
}
