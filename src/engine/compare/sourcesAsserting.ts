/**
 * Whether a name does with a fact what only a source does: counts it, disputes it, holds that it is so; or the word that is told is its own ("Silva's advice").
 *
 * Cost: the few words behind the name. Limit: English.
 */
import { isSpeaker, skipAdverbs } from './names/context.ts';
import type { Unit } from './names/units.ts';
import { belongsTo, worksOut } from './sourcesSpeaking.ts';
import { words } from '../text/wordSet.ts';

/** What only a source does with a fact: "the Register logged 59 losses", "Silva did not dispute it". */
const ASSERTING: ReadonlySet<string> = words(`
advises analysed analyzed answered appealed blamed blames contested contests countered counters demanded demands detected detects discovered disputed disputes established identified jokes laughs logged measured objected
objects promised promises reckoned recommends recounted recounts regretted remembered remembers registered rejected rejects shrugs sighs summarised summarized surveyed swears tallied treats vowed vows
`);
const DENYING: ReadonlySet<string> = words('accept contest deny dispute');

/** Verbs of a clause that tells what a body or a person found or said: "the Red Cross, which counted 40". */
const RELATING: ReadonlySet<string> = words(`
announced argued argues concluded counted counts described describes estimated estimates found finds notes noted recalled recorded records reported reports said says showed shows told warned warns
wrote writes
`);

/** "Put the number at 150,000". */
function putsAt(units: readonly Unit[], verb: number): boolean {
  const at = units.findIndex(({ lower }, i) => i > verb && i < verb + 18 && lower === 'at');
  return at > 0 && units.slice(at + 1, at + 5).some(({ kind }) => kind === 'number');
}

/** What is somebody's own word: "that is Silva's advice", "the charity's version". */
const TOLD_NOUNS: ReadonlySet<string> = words(`
account accounts advice allegation allegations answer argument argument assertion assessment claim claims complaint conclusion conclusions description explanation finding findings guess objection
reasoning recollection reckoning reply response tally verdict version view warning warnings words
`);

/** Those who find and count for a body, or with a person: "Silva's team found". */
const HELPERS: ReadonlySet<string> = words(
  'colleagues economists experts inspectors investigators people researchers staff team teams volunteers',
);

/** "Silva's advice", "the Commission's people counted". */
function ownsWords(units: readonly Unit[], last: number): boolean {
  if (units[last]?.possessive !== true) return false;
  const at = units[last + 1]?.kind === 'mark' ? last + 2 : last + 1;
  const noun = units[at]?.lower ?? '';
  if (TOLD_NOUNS.has(noun)) return true;
  return (
    HELPERS.has(noun) && (isSpeaker(units, at, at) || asserts(units, at, at) || /^(?:got|had|has|put)$/.test(units[at + 1]?.lower ?? ''))
  );
}

/** Verbs whose clause with "that" tells no word of their subject. */
const NOT_SAYING: ReadonlySet<string> = words(
  'ensured ensures expected expects feared fears hoped hopes needed needs required requires wanted wants wished wishes',
);

/** "The Bank holds that", "Silva objected that": what follows is told by the subject. */
function tellsThat(units: readonly Unit[], at: number): boolean {
  const verb = units[at];
  if (verb?.kind !== 'word' || units[at + 1]?.lower !== 'that' || NOT_SAYING.has(verb.lower)) return false;
  return /(?:ed|[^s]s)$/.test(verb.lower) || /^(?:found|held|made|swore|thought|took|told|wrote)$/.test(verb.lower);
}

export function asserts(units: readonly Unit[], first: number, last: number): boolean {
  if (belongsTo(units, first)) return false;
  if (units[last]?.possessive) return ownsWords(units, last);
  const behind = units[last + 1];
  if (behind?.text === ':' && first < 2 && units[last + 2]?.kind === 'word' && units.length > last + 7) return true;
  if (behind?.text === ',' && /^(?:which|who)$/.test(units[last + 2]?.lower ?? ''))
    return RELATING.has(units[skipAdverbs(units, last + 3)]?.lower ?? '');
  if (behind?.lower === 'did' && units[last + 2]?.lower === 'not') return DENYING.has(units[last + 3]?.lower ?? '');
  const at = skipAdverbs(units, last + 1);
  const verb = units[at]?.lower ?? '';
  if (ASSERTING.has(verb)) return true;
  if (/^ma(?:de|kes)$/.test(verb)) return units[at + 1]?.lower === 'the' && units[at + 2]?.lower === 'point';
  if (worksOut(units, last)) return true;
  if (tellsThat(units, at)) return true;
  if (verb === 'put' || verb === 'puts') return units[at + 1]?.lower === 'it' || putsAt(units, at);
  if (verb === 'arrived') return units[at + 1]?.lower === 'at' && units.slice(at + 2, at + 6).some(({ kind }) => kind === 'number');
  return verb === 'ran' && /^(?:article|piece|report|story)$/.test(units[at + 2]?.lower ?? '');
}
