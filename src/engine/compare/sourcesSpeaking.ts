/**
 * Whether a name is who speaks in its sentence: the subject of a verb of saying, by itself, by those who speak for it, behind an apposition, or "according to" it.
 *
 * Cost: the few words on either side of the name. Limit: English.
 */
import { isSpeaker, skipAdverbs } from './names/context.ts';
import { SMALL_WORDS } from './names/heads.ts';
import { isNaming, type Unit } from './names/units.ts';
import { words } from '../text/wordSet.ts';

/** The subject of a verb of saying, also with an apposition between them: "Ana Silva, a nurse in Porto, said". */
export function speaks(units: readonly Unit[], first: number, last: number): boolean {
  if (hasSpokesmen(units, first, last)) return true;
  if (belongsTo(units, first) || isPassive(units, first, last)) return false;
  const end = endOfBody(units, last);
  if (isSpeaker(units, first, last) || isSpeaker(units, titleBefore(units, first), last) || (end > last && isSpeaker(units, end, end)))
    return true;
  if (isAccording(units, first)) return true;
  if (units[titleBefore(units, first) - 1]?.text === ',' && units[last + 1]?.text === ',' && isSpeaker(units, last + 1, last + 1))
    return true;
  if (!/^[,–—-]$/.test(units[last + 1]?.text ?? '')) return false;
  for (let i = last + 2; i < Math.min(units.length, last + 22); i++)
    if (/^[,–—-]$/.test(units[i]?.text ?? '') && (isSpeaker(units, i, i) || worksOut(units, i)))
      return closesApposition(units, last + 2, i);
  return false;
}

/** "has worked out that". */
export function worksOut(units: readonly Unit[], last: number): boolean {
  const at = skipAdverbs(units, last + 1);
  return units[at]?.lower === 'worked' && units[at + 1]?.lower === 'out' && units[at + 2]?.lower === 'that';
}

const SPOKESMEN: ReadonlySet<string> = words(`
auditors researchers scientists officials experts analysts economists investigators doctors statisticians epidemiologists inspectors monitors engineers lawyers
delegates representatives observers lawmakers prosecutors
`);

/** "Auditors of the Court of Accounts put it at 90": those who speak for a body have no name of their own. */
function hasSpokesmen(units: readonly Unit[], first: number, last: number): boolean {
  const at = units[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  if (!/^(?:of|at|from|with)$/.test(units[at]?.lower ?? '') || !SPOKESMEN.has(units[at - 1]?.lower ?? '')) return false;
  return isSpeaker(units, last, last) || /^(?:put|puts|estimate|estimated|found|count|counted)$/.test(units[last + 1]?.lower ?? '');
}

/** "Changes to the Pension Fund announced today": what is announced is behind the preposition, and nothing follows that could be said. */
function isPassive(units: readonly Unit[], first: number, last: number): boolean {
  const at = units[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  if (!/^(?:to|of|in|under|on|for)$/.test(units[at]?.lower ?? '') || units[at - 1]?.kind !== 'word' || units[at - 1]?.lower === 'according')
    return false;
  if (
    !/^(?:announced|described|disclosed|mentioned|proposed|published|quoted|recorded|reported|revealed|shown|suspected)$/.test(
      units[last + 1]?.lower ?? '',
    )
  )
    return false;
  return /^(?:today|yesterday|on|in|by|this|last|[.,])$/.test(units[last + 2]?.lower ?? '.');
}

const BELONGING: ReadonlySet<string> = words('of at from with for');

/** "Ana Silva of the World Bank said", "Ana Silva of the rights group Watch said": the body behind the person is not the speaker. */
export function belongsTo(units: readonly Unit[], first: number): boolean {
  let at = first - 1;
  while (at > first - 5 && units[at]?.kind === 'word' && !BELONGING.has(units[at]?.lower ?? '')) at--;
  return BELONGING.has(units[at]?.lower ?? '') && units[at - 1]?.kind === 'name';
}

/** The last unit of the body that a person behind `last` belongs to; `last` itself without one. */
function endOfBody(units: readonly Unit[], last: number): number {
  if (!BELONGING.has(units[last + 1]?.lower ?? '')) return last;
  let at = last + (units[last + 2]?.lower === 'the' ? 3 : 2);
  if (!isNaming(units[at])) return last;
  while (at - last < 10 && (isNaming(units[at + 1]) || (SMALL_WORDS.has(units[at + 1]?.lower ?? '') && isNaming(units[at + 2])))) at++;
  return at;
}

function titleBefore(units: readonly Unit[], first: number): number {
  let at = first;
  while (first - at < 7 && /^(?:name|acronym|initial)$/.test(units[at - 1]?.kind ?? '')) at--;
  return at;
}

/** Between the commas stands a phrase and no sentence of its own. */
function closesApposition(units: readonly Unit[], from: number, to: number): boolean {
  return !units
    .slice(from, to)
    .some(
      (unit, i) =>
        /^[.;:“”"]$/.test(unit.text) || (unit.lower === 'and' && !/^(?:an?|the|former|co-author)$/.test(units[from + i + 1]?.lower ?? '')),
    );
}

const BETWEEN_TO: ReadonlySet<string> = words(
  'the a an its their latest annual recent new study report reports data figures statistics estimates findings research analysis survey poll article by from of in published',
);

/** "according to (the British medical journal) BMJ": up to eight words stand between, none of them a mark. */
function isAccording(units: readonly Unit[], first: number): boolean {
  const quoted = /^[“"]$/.test(units[first - 1]?.text ?? '') ? 1 : 0;
  for (let i = first - 1 - quoted; i >= Math.max(1, first - 9); i--) {
    const unit = units[i];
    if (!unit || unit.kind === 'mark') return false;
    if (unit.lower === 'to') return units[i - 1]?.lower === 'according' && between(units, i + 1, first - quoted);
  }
  return false;
}

function between(units: readonly Unit[], from: number, to: number): boolean {
  return units
    .slice(from, to)
    .every(
      unit =>
        unit.kind === 'name' ||
        unit.kind === 'acronym' ||
        unit.kind === 'number' ||
        BETWEEN_TO.has(unit.lower) ||
        NOUNS_BEFORE.has(unit.lower),
    );
}

const NOUNS_BEFORE: ReadonlySet<string> = words(`
activist agency aide analyst attorney author blog broadcaster charity coach daily defector diplomat director doctor economist editor expert founder group historian institute journal journalist lawyer leader magazine minister ministry mayor medical
monitor network newspaper non-profit officer official organisation organization paper physician police political president professor prosecutor psychologist publication rights human researcher retired scientist senior site spokesman spokesperson spokeswoman
state-run survivor think tank union watchdog website weekly witness writer former late local national
`);
