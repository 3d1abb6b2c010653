import type { Span } from '../model/index.ts';
import { findPhrases, type PhraseMatch } from './phrases.ts';
import { lowerAt, type ParsedSentence } from './sentence.ts';
import { TAG } from './syntax/words.ts';

/** The words that say that a sentence is not certain of what it says, in text order. */
export function readHedges(sentence: ParsedSentence): readonly Span[] {
  const hedges: Span[] = [];
  for (const match of findPhrases(sentence, 'hedge')) {
    const first = sentence.tokens[match.from];
    const last = sentence.tokens[match.to - 1];
    if (first === undefined || last === undefined || !isDoubt(sentence, match)) continue;
    hedges.push({ start: first.start, end: last.end });
  }
  return hedges;
}

/** Sorts out the month, permission, ability, nouns and past reports. */
function isDoubt(sentence: ParsedSentence, { from, to }: PhraseMatch): boolean {
  const word = lowerAt(sentence, from);
  const next = lowerAt(sentence, to);
  const tag = sentence.tags[from] ?? 0;
  switch (word) {
    case 'may':
      return sentence.tokens[from]?.text === 'may' && !permits(sentence, from);
    case 'could':
      return next !== 'not' && next !== 'never';
    case 'suspect':
    case 'suspects':
      return (tag & TAG.noun) === 0;
    case 'suspected':
    case 'alleged':
    case 'estimated':
      return true;
    case 'suggest':
    case 'suggests':
    case 'suggested':
      return (tag & TAG.participle) === 0 || next === 'that';
    case 'appear':
    case 'appears':
    case 'appeared':
      return (
        lowerAt(sentence, to - 1) === 'to' ||
        /^(?:that|likely|unlikely)$/.test(next) ||
        ((sentence.tags[to] ?? 0) & TAG.adjective) !== 0 ||
        // "It appears from their testimony that …"
        (lowerAt(sentence, from - 1) === 'it' && next === 'from')
      );
    case 'probable':
      return next !== 'cause';
    case 'potential':
    case 'possible':
      return tag !== TAG.noun && lowerAt(sentence, from - 1) !== 'as';
    case 'likely':
    case 'unlikely':
      return true;
    default:
      return true;
  }
}

const EMPOWERED = new Set(
  'applicant applicants authority board claimant claimants commission commissioner committee council court courts creditor debtor defendant defendants judge landlord lender borrower buyer seller owner respondent appellant petitioner trustee member members minister party parties person plaintiff plaintiffs secretary tenant tribunal licensee employer'.split(
    ' ',
  ),
);

/** Whom a rule forbids: "Landlords may not charge a deposit". */
const BOUND = /^(?:employers|jurors?|landlords|lenders|licensees|minors?|neither|shareholders|side|trustees)$/;

/** "The court may order …": leave given by a rule, not doubt. */
function permits(sentence: ParsedSentence, may: number): boolean {
  if (/^(?:under|pursuant)$/.test(lowerAt(sentence, 0)) && findPhrases(sentence, 'legal').some(({ from }) => from < may)) return true;
  const next = lowerAt(sentence, may + 1) === 'not' ? may + 2 : may + 1;
  if (/^(?:be|have|also|still)$/.test(lowerAt(sentence, next))) return false;
  if (next > may + 1 && BOUND.test(lowerAt(sentence, may - 1))) return true;
  return EMPOWERED.has(lowerAt(sentence, may - 1));
}
