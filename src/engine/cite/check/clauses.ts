/**
 * The clauses of a sentence: a writer joins in one sentence what a source tells in several, and each part then goes back to a sentence of its own.
 *
 * Method: between two finite verbs a sentence is cut once, where a clause likeliest begins: behind a stop, with a conjunction or relative word, behind a comma. A part with hardly a word
 * that says something stays with the one before it. Cost: linear in the sentence.
 */
import { tagSentence, type TaggedSentence, verbGroups } from '../../claims/syntax/clause.ts';
import { quotedTokens } from '../../claims/syntax/quotation.ts';
import { TAG } from '../../claims/syntax/words.ts';
import { type SaidSentence, saidSentence } from './sourceSentences.ts';
import { tellingWords } from './tellingWords.ts';

/** A part with fewer words that say something is no clause of its own. */
const FEWEST = 2;
/** No sentence has more clauses; what has is a list or worse. */
const MOST = 12;

const KNOWN = new WeakMap<SaidSentence, readonly SaidSentence[]>();

/** The clauses of a sentence that has several, each with enough words to be held to a source; else none. */
export function clausesOf(said: SaidSentence): readonly SaidSentence[] {
  const known = KNOWN.get(said);
  if (known !== undefined) return known;
  const { prose, span, tokens } = said;
  const starts = clauseStarts(said);
  const clauses =
    starts.length < 2 || starts.length > MOST
      ? []
      : starts.map((from, i) =>
          saidSentence(
            prose,
            { start: tokens[from]?.start ?? span.start, end: tokens[starts[i + 1] ?? -1]?.start ?? span.end },
            'en',
            null,
          ),
        );
  KNOWN.set(said, clauses);
  return clauses;
}

/** The clause in which an offset stands; the sentence itself where it is one. */
export function clauseAt(said: SaidSentence, at: number): SaidSentence {
  return clausesOf(said).find(({ span }) => span.start <= at && at < span.end) ?? said;
}

/** The first word of each clause, as indexes of tokens. */
function clauseStarts({ tokens }: SaidSentence): readonly number[] {
  const quoted = quotedTokens(tokens);
  const sentence = tagSentence(tokens, quoted);
  const verbs = verbGroups(sentence, { from: 0, to: tokens.length });
  const starts = [0];
  for (const [k, { first }] of verbs.entries()) {
    const before = verbs[k - 1];
    if (before === undefined) continue;
    let best = { at: -1, strength: 0 };
    for (let at = before.verb + 1; at <= first; at++) {
      const strength = quoted[at] === 0 ? opening(sentence, at, first) : 0;
      if (strength > best.strength) best = { at, strength };
    }
    const start = starts.at(-1) ?? 0;
    if (best.at < 0 || tellingWords(tokens.slice(start, best.at)).length < FEWEST) continue;
    starts.push(best.at);
  }
  const last = starts.at(-1) ?? 0;
  if (last > 0 && tellingWords(tokens.slice(last)).length < FEWEST) starts.pop();
  return starts;
}

const STOP = /^[;:]$/;
const DASH = /^(?:[—–-]|--)$/;
const JOINS = /^(?:although|and|as|because|but|nor|or|since|so|though|unless|when|where|whereas|which|while|who|whom|whose|yet)$/;
/** Words that open a clause without a mark before them. */
const OPENS = /^(?:although|because|but|though|unless|whereas|while)$/;

/** How likely a clause begins with a word, 0 for not at all; `verb`: where its verb stands. */
function opening({ tokens, tags }: TaggedSentence, i: number, verb: number): number {
  const [before, word] = [tokens[i - 1], tokens[i]];
  if (before === undefined || word?.kind !== 'word') return 0;
  if (STOP.test(before.text) || (DASH.test(before.text) && before.end < word.start)) return 3;
  if (before.text === ',') return JOINS.test(word.lower) ? 2 : 1;
  if (OPENS.test(word.lower)) return 2;
  // "Prices rose and the wages fell": with a subject of its own.
  const isSubject = ((tags[i + 1] ?? 0) & (TAG.pronoun | TAG.determiner | TAG.name)) !== 0;
  return word.lower === 'and' && isSubject && verb > i + 1 ? 1 : 0;
}
