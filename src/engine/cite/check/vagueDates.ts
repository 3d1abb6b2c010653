/**
 * Dates that the source gives as about right and the report as exact: "from about 1996", "from 1996".
 *
 * Choices: only where every sentence of the sources that says much the same and has the date says so, and the report has no word that leaves it open. Cost: the dates
 * of a few sentences.
 */
import { citationKey } from '../../../base/citationKey.ts';
import type { DateMention, Finding } from '../../model/index.ts';
import { evidenceOf, finding, replacing } from './draft.ts';
import { isOpenWord } from './openWords.ts';
import type { SaidSentence, Support } from './sourceSentences.ts';

/** How alike the sentences must be. */
const CLEAR = 0.4;
const ABOUT =
  /\b(?:(?:about|around|approximately|circa|roughly|(?:on|in|at|during) or (?:before|after|around|about)|by or before)\s+|ca?\.\s*)(?:the\s+)?$/i;
/** "A report about 2019", "asked about 2008": what it is about, and no doubt when it was. */
const TOPIC =
  /\b(?:accounts?|articles?|asks?|asked|books?|claims?|data|debates?|figures?|films?|information|knew|knows?|known|letters?|more|nothing|papers?|questions?|reports?|said|say|says|something|speaks?|spoken?|spoke|statements?|stor(?:y|ies)|talk(?:s|ed)?|tells?|think|told|writes?|written|wrote)\s+about\s+(?:the\s+)?$/i;
const VAGUE =
  /\b(?:about|around|approximately|circa|roughly|early|late|mid|towards?|near|some\p{L}*|by|before|after|since)[\s-]+(?:the\s+)?$|\bca?\.\s*$/iu;
const OPEN_BEHIND = /^\s*(?:or (?:so|thereabouts)|at the (?:latest|earliest)|s\b|\?)/;
/** UTF-16 code units before a date that are looked at. */
const REACH = 24;

/** The finding of a date that is more exact than the source's; null where it is not. */
export function vagueDateLost(said: SaidSentence, date: DateMention, support: readonly Support[]): Finding | null {
  const before = beforeDate(said, date);
  if (VAGUE.test(before) || OPEN_BEHIND.test(said.prose.slice(date.span.end, date.span.end + REACH)) || said.tokens.some(isOpenWord))
    return null;
  const same = support
    .filter(({ score }) => score >= CLEAR)
    .flatMap(({ sentence }) =>
      sentence.facts.dates.filter(({ from, to }) => from === date.from && to === date.to).map(other => ({ sentence, other })),
    );
  const [first] = same;
  if (first === undefined || !same.every(({ sentence, other }) => isVague(beforeDate(sentence, other)))) return null;
  const { sentence, other } = first;
  const { document } = sentence.source;
  const hedge = ABOUT.exec(beforeDate(sentence, other))?.[0] ?? '';
  const theirs = `${hedge}${sentence.prose.slice(other.span.start, other.span.end)}`.replace(/\s+/g, ' ');
  const words = said.prose.slice(date.span.start, date.span.end);
  return finding('figure/hedge-lost', {
    span: date.span,
    message: `@${citationKey(document.record.id)} is less exact: it has “${theirs}” where the report says “${words}”.`,
    evidence: [evidenceOf(document, sentence.span)],
    fixes: [replacing('Take the date as the source has it', date.span, theirs)],
  });
}

function isVague(before: string): boolean {
  return ABOUT.test(before) && !TOPIC.test(before);
}

function beforeDate({ prose, span }: SaidSentence, { span: { start } }: DateMention): string {
  return prose.slice(Math.max(span.start, start - REACH), start);
}
