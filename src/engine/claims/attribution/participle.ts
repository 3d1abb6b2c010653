/** Reads reports by a participle: "closed the home, saying that it was unsafe", "citing a lack of staff", "issued a statement saying …". */
import { ISSUED_TEXTS, ISSUING_VERBS, SAYING_PARTICIPLES } from '../lexicon/reporting.ts';
import { lowerAt, type ParsedSentence } from '../sentence.ts';
import { subjectOf, type TokenRange, type VerbGroup } from '../syntax/clause.ts';
import { verbBase } from '../syntax/verbs.ts';
import { TAG } from '../syntax/words.ts';
import { contentStart } from './content.ts';
import { isOfPeople } from './people.ts';
import type { AttributionReading } from './reading.ts';
import { canSpeak } from './speakers.ts';

/** A participle of saying behind a main clause, before it, or behind a text that its subject issues. */
export function byParticiple(sentence: ParsedSentence): AttributionReading | null {
  const { tokens, tags, quoted } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    if (!((tags[i] ?? 0) & TAG.gerund) || quoted[i]) continue;
    const base = verbBase(tokens[i]) ?? '';
    if (!SAYING_PARTICIPLES.has(base)) continue;
    const reading = readParticiple(sentence, i, base);
    if (reading !== null) return reading;
  }
  return null;
}

function readParticiple(sentence: ParsedSentence, i: number, base: string): AttributionReading | null {
  const isIssued = ISSUED_TEXTS.has(lowerAt(sentence, i - 1));
  const source = isIssued ? issuerOf(sentence, i) : speakerAround(sentence, i);
  if (source === null) return null;
  const from = contentStart(sentence, asGroup(i, base));
  if (from === null) return null;
  return { source, cue: { from: i, to: i + 1 }, content: { from, to: i < source.from ? source.from : sentence.tokens.length } };
}

/** The participle as the verb of a clause. */
function asGroup(i: number, base: string): VerbGroup {
  return { first: i, verb: i, base, passive: false, modal: null, negated: false, past: false, main: false };
}

/** Who does what the main clause beside a participle tells: "Inspectors closed it, saying …", "Citing the cold, the school closed". */
export function speakerAround(sentence: ParsedSentence, i: number): TokenRange | null {
  const { main, tags } = sentence;
  if (main === null || main.passive || sentence.quoted[main.verb]) return null;
  const isFront = i === 0;
  if (isFront ? main.first < i : main.verb > i || !((tags[i - 1] ?? 0) & TAG.comma)) return null;
  const range = subjectOf(sentence, main.first, 0);
  if (range.from === range.to || (isFront && !((tags[range.from - 1] ?? 0) & TAG.comma)) || !canSpeak(sentence, range)) return null;
  const isIt = lowerAt(sentence, range.from) === 'it' && range.to === range.from + 1 && main.base !== 'be';
  return isIt || isOfPeople(sentence, range) ? range : null;
}

/** Whose statement "a statement saying …" is. */
function issuerOf(sentence: ParsedSentence, i: number): TokenRange | null {
  const group = sentence.groups.findLast(({ verb }) => verb < i);
  if (group === undefined || group.passive || group.negated || group.modal !== null || !ISSUING_VERBS.has(group.base)) return null;
  const range = subjectOf(sentence, group.first, 0);
  return range.from < range.to && canSpeak(sentence, range) && isOfPeople(sentence, range) ? range : null;
}
