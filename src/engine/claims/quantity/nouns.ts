/**
 * Guesses at nouns without a tagger: a plural is known by its ending or from a list, a function word from a list.
 * Limits: a verb in -s ("says") would be a plural; the common ones are listed.
 */
import { words } from '../../text/wordSet.ts';
import type { Tokens } from './cursor.ts';
import { isWord, lowerAt } from './cursor.ts';

/** Nouns of persons in the singular: "one woman was killed" counts. */
export const PERSONS = words(`
  activist adult attacker baby boy bystander child citizen civilian cleric demonstrator detainee driver employee farmer fighter girl guard gunman
  hostage inmate infant journalist juror lawmaker man migrant militant miner nurse officer passenger patient pedestrian person pilot player
  policeman policewoman prisoner protester refugee resident sailor schoolboy schoolgirl senator soldier student survivor suspect teacher teenager
  tourist trooper victim villager volunteer voter woman worker youth`);

/** Plurals that do not end in -s. */
export const IRREGULAR_PLURALS = words(`
  aircraft alumni bacteria businessmen businesswomen cattle chairmen children clergy congressmen countrymen craftsmen crewmen criteria data deer
  feet firemen fish fishermen fishermen fishermen folk geese gunmen helicopters herdsmen infantry lawmen livestock men mice militiamen offspring
  people personnel phenomena police policemen poultry salmon servicemen sheep spacecraft species sportsmen staff teeth tribesmen troops women
  workmen youth`);

/** Words in -s that are no plural nouns. */
const NOT_PLURAL = words(`
  across afterwards always as besides business campus census class congress course cross crisis does diabetes dress economics ethics gas gives
  glass goes has his homeless illness is its less loss makes mass news pass perhaps physics plus politics press process progress says series shows
  sometimes success takes tennis this thus towards unless us various versus virus was whereas witness yes access address analysis basis bonus
  bus chaos consensus corpus focus status surplus express express regardless nonetheless nevertheless upwards downwards afterwards overseas
  indoors outdoors believes claims comes contains costs covers estimates expects finds gets happens holds includes keeps knows leads leaves lies
  lives loses means needs plans remains requires rises falls seems sees sits stands starts tells thinks wants works writes runs represents
  accounts comprises constitutes suggests indicates reveals reports provides becomes begins appears adds allows argues brings calls concludes describes`);

/** Words that end a noun phrase: prepositions, conjunctions, auxiliaries, pronouns, articles, adverbs and common finite verbs. */
export const STOPS = words(`
  a about above according across after again against ago all almost already also although always am among an and annually any are around as at away
  back be became because become been before began behind being below beneath beside between beyond both but by came can cannot come could daily
  despite did do does doing done down during each either else even ever every except far fell few fewer for from gave get give go goes going got grew
  had half has have having he hence her here hers him his how however i if in instead into is it its itself just kept last least left less like
  live lives made make many may me might monthly more most much must my near nearly neither never next no none nor not now of off on once one only onto or other
  our out outside over own past per perhaps plus quickly rather rose said same saw say says she should since so some somewhere soon still such than that
  the their them themselves then there therefore these they this those though through throughout thus to today together told too took toward
  towards twice under unless until up upon us use used was we weekly went were what when where whereas whether which while who whom whose why
  will with within without would yearly yesterday yet you your away home respectively worldwide nationwide abroad overall ahead apart worth`);

/** Whether the word at `i` may stand in a noun phrase. */
export function isNounPart(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i) && !STOPS.has(lowerAt(tokens, i));
}

/** Whether the word at `i` looks like a plural noun. */
export function isPluralNoun(tokens: Tokens, i: number): boolean {
  if (!isWord(tokens, i)) return false;
  const word = lowerAt(tokens, i);
  if (IRREGULAR_PLURALS.has(word)) return true;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith("'s") && !NOT_PLURAL.has(word) && !STOPS.has(word);
}
