/**
 * What happened at a date, by the words around it: a noun that the date is told of ("the amnesty of September 2023"), or the rest of its clause.
 * Cost: linear in the clause.
 */
import { conceptOf, type Concept } from '../relation/concepts.ts';
import { shortened } from '../relation/label.ts';
import type { Statement } from '../relation/statement.ts';
import type { PlacedStatement } from './documentStatements.ts';
import { uncapitalised, type WordsOf } from './writtenName.ts';

/** "At 31 March", "as of May", "by the end of 2020": when something was counted or held. */
export function isMoment({ around }: Statement): boolean {
  return /(?:\bat|\bas of|\bend of)$/.test(around);
}

/** "The amnesty of September 2023". */
export function isOfNoun(statement: Statement): boolean {
  return /\bof$/.test(statement.around) && !isMoment(statement);
}

/** The noun that a date is told of; null where a verb tells what happened, or the noun is a part of the time. */
export function nounOf(statement: Statement): Concept | null {
  const { head } = statement.subject;
  return head === null || PARTS_OF_TIME.has(head) || !isOfNoun(statement) ? null : head;
}

const PARTS_OF_TIME: ReadonlySet<Concept> = new Set(
  'night day morning evening dawn week month year season spring summer autumn winter period course beginning start middle end'
    .split(' ')
    .map(conceptOf),
);

/** Dates of one happening in plain words: "date of the amnesty", "when the stoppage began". */
export function happeningName(members: readonly PlacedStatement[], wordsOf: WordsOf): string {
  const texts = members.map(wordsOf);
  const nouns = members.flatMap(({ statement }) =>
    nounOf(statement) === null ? [] : [uncapitalised(nounLabel(statement), statement, texts)],
  );
  const [noun] = nouns.filter(label => label !== '').sort((a, b) => timesIn(nouns, b) - timesIn(nouns, a) || a.length - b.length);
  if (noun !== undefined) return `date of ${ARTICLE.test(noun) ? '' : 'the '}${noun}`;
  const [clause] = members
    .map(({ statement }) => uncapitalised(clauseLabel(statement), statement, texts))
    .sort((a, b) => Number(isOpen(a)) - Number(isOpen(b)) || a.length - b.length);
  return clause === undefined || clause === '' ? 'dates' : `when ${clause}`;
}

const ARTICLE = /^(?:the|an?|its|their|his|her|our|\S+(?:[’']s|s[’']))\s/i;

const timesIn = (labels: readonly string[], label: string): number => labels.filter(each => each === label).length;

/** What another sentence names, and what is too little to tell anything. */
function isOpen(label: string): boolean {
  return /^(?:he|she|it|they|we|this|that|these|those|there)\b/i.test(label) || !/\S\s+\S/.test(label);
}

function nounLabel({ subject: { label }, text }: Statement): string {
  const end = label.indexOf(` of ${text}`);
  return (end < 0 ? label : label.slice(0, end)).trim();
}

const BEFORE_DATE =
  '(?:(?:\\b(?:in|on|at|by|since|from|until|till|during|before|after|between|of|the|late|early|mid|end|night|morning)|,)[\\s-]+)*';
const LINKS = /^(?:[,;:.–—\s]|(?:and|but|that|when|where|which|who|while|whereas|then|as)\b)+|[,;:.–—\s]+$/giu;

/** The clause of a date without the date, and without the words that tie it to others. */
function clauseLabel({ subject: { clause }, text }: Statement): string {
  const date = new RegExp(`${BEFORE_DATE}${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')}`, 'i');
  return shortened(clause.replace(date, '').replace(/\s+/g, ' ').replace(LINKS, ''));
}
