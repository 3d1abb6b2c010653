import type { AttributionReading } from './attribution/reading.ts';
import { lowerAt, type ParsedSentence } from './sentence.ts';
import type { Clause } from './statement.ts';
import { subjectOf, type TokenRange, type VerbGroup } from './syntax/clause.ts';
import { TAG } from './syntax/words.ts';
import { isNumero } from '../text/tokens.ts';

const NEGATIVE_SUBJECTS = new Set(['no', 'none', 'neither', 'nobody', 'nothing', 'nor']);
const REFUSING = new Set(['refuse', 'fail', 'decline', 'neglect']);
const NO_DENIAL = /^(?:doubt|later|longer|fewer|less|more|wonder|sooner|matter)$/;

/**
 * Whether a sentence denies what it states: `clause`, or, where somebody is said to say it, that they say it. A denial that is only reported
 * ("the ministry said that it had not") is the source's and not the sentence's.
 */
export function isDenied(sentence: ParsedSentence, attribution: AttributionReading | null, clause: Clause): boolean {
  const saying = attribution === null ? null : sayingOf(sentence, attribution);
  return attribution === null || saying === null
    ? isNegated(sentence, clause.verb, clause.range)
    : isReportDenied(sentence, attribution, saying);
}

function isReportDenied(sentence: ParsedSentence, { content, cue }: AttributionReading, saying: VerbGroup): boolean {
  const { main, tokens } = sentence;
  const all = { from: 0, to: tokens.length };
  // "As the engineers said, no one was hurt": a clause within.
  if (!saying.main && main?.main === true) return isNegated(sentence, main, all);
  const before = content.to <= saying.first;
  const end = before ? tokens.length : cue.to;
  if (isNegated(sentence, saying, { from: before ? content.to : 0, to: content.from > saying.verb ? content.from : end })) return true;
  const ownMain = main !== null && main !== saying && (main.verb < content.from || main.verb >= content.to);
  return ownMain && isNegated(sentence, main, all);
}

/** The verb of saying; null where the cue is none ("according to", "reportedly"). */
function sayingOf({ groups }: ParsedSentence, { cue }: AttributionReading): VerbGroup | null {
  return groups.find(({ verb }) => verb >= cue.from && verb < cue.to) ?? null;
}

/**
 * Whether the clause of `verb` is denied: by not, no or never at its verb, by its subject or object ("no reason"), or by refuse and fail.
 * `clause` bounds the search.
 */
function isNegated(sentence: ParsedSentence, verb: VerbGroup | null, clause: TokenRange): boolean {
  if (verb === null) return false;
  if (verb.negated && !notOnly(sentence, verb)) return true;
  if (lowerAt(sentence, verb.verb - 1) === 'neither' || lowerAt(sentence, verb.first - 1) === 'neither') return true;
  if (REFUSING.has(verb.base) && !verb.passive && refuses(sentence, verb)) return true;
  const subject = subjectOf(sentence, verb.first, clause.from);
  if (
    NEGATIVE_SUBJECTS.has(lowerAt(sentence, subject.from)) &&
    !NO_DENIAL.test(lowerAt(sentence, subject.from + 1)) &&
    !isNumero(sentence.tokens, subject.from)
  )
    return true;
  if (/^(?:nor|never|neither)$/.test(lowerAt(sentence, clause.from))) return true;
  return verb.verb >= clause.from && deniesObject(sentence, verb.verb + 1, clause.to);
}

function notOnly(sentence: ParsedSentence, verb: VerbGroup): boolean {
  for (let i = Math.max(0, verb.first - 2); i <= verb.verb + 2; i++) {
    if (
      lowerAt(sentence, i) === 'not' &&
      /^(?:only|just|merely|simply|until|least|uncommon|unusual|infrequently)$/.test(lowerAt(sentence, i + 1))
    )
      return true;
  }
  return false;
}

/** "failed to act", "refused entry", but not "the bank failed", "failed states". */
function refuses(sentence: ParsedSentence, verb: VerbGroup): boolean {
  if (verb.base === 'refuse') return true;
  return lowerAt(sentence, verb.verb + 1) === 'to';
}

/** "made no effort", "has no party", "there is no": `no` right behind the verb or behind a short adverb. */
function deniesObject(sentence: ParsedSentence, from: number, to: number): boolean {
  for (let i = from; i < Math.min(from + 3, to); i++) {
    const lower = lowerAt(sentence, i);
    if (isNumero(sentence.tokens, i)) return false;
    if (lower === 'no' || lower === 'none' || lower === 'nothing' || lower === 'nobody' || lower === 'neither')
      return !NO_DENIAL.test(lowerAt(sentence, i + 1));
    if (lower === 'not' || lower === 'never') return !/^(?:only|just|merely|until)$/.test(lowerAt(sentence, i + 1));
    if (!((sentence.tags[i] ?? 0) & (TAG.adverb | TAG.comma))) return false;
  }
  return false;
}
