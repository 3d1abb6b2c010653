/**
 * Whether a name is who published or wrote what its sentence tells of: "a Newsweek article", "a report by Ana Silva", "told the Bank", "data from the Register".
 *
 * Cost: the few words on either side of the name. Limit: English.
 */
import { PUBLICATION_ADJECTIVES, PUBLICATION_NOUNS } from './names/cues.ts';
import { ORGANISATION_HEADS, SMALL_WORDS, WORK_HEADS } from './names/heads.ts';
import type { Unit } from './names/units.ts';
import { words } from '../text/wordSet.ts';

/** "The Auditor General, in a report out on Monday, …". */
export function reportsIn(units: readonly Unit[], last: number): boolean {
  if (units[last + 1]?.text !== ',' || units[last + 2]?.lower !== 'in' || !/^(?:an?|its|his|her|their)$/.test(units[last + 3]?.lower ?? ''))
    return false;
  return units.slice(last + 4, last + 7).some(unit => PUBLICATION_NOUNS.has(unit.lower) && isWritten(unit.lower));
}

/** "Newsweek article", "the State Department's annual publication". */
export function publishes(units: readonly Unit[], last: number): boolean {
  let at = last + 1;
  if (units[at]?.kind === 'mark' && /^['’]$/.test(units[at]?.text ?? '')) at++;
  for (let i = 0; i < 4; i++, at++) {
    const unit = units[at];
    if (!unit || unit.kind === 'mark') return false;
    if (PUBLICATION_NOUNS.has(unit.lower)) return !ORGANISATION_HEADS.has(units[at + 1]?.lower ?? '');
    const names = unit.kind === 'name' || unit.kind === 'number';
    if (!names && !PUBLICATION_ADJECTIVES.has(unit.lower)) return false;
    if (unit.kind === 'name' && endsInReport(units, at)) return true;
  }
  return false;
}

/** "Trafficking in Persons Report": the name that begins at `at` is that of a report. */
function endsInReport(units: readonly Unit[], at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    const unit = units[i];
    if (!unit || !(unit.kind === 'name' || SMALL_WORDS.has(unit.lower))) return false;
    if (WORK_HEADS.has(unit.lower)) return true;
  }
  return false;
}

const CITING: ReadonlySet<string> = words(
  'aired analysed analyzed audited calculated challenged checked cited compiled conducted confirmed counted criticised criticized denied described detected dismissed disputed documented estimated identified inspected investigated issued measured prepared produced provided published quoted recorded registered released reported shared supplied tested verified commissioned collected gathered disclosed revealed',
);

/** "A claim made by X", "the dataset maintained by X". */
const MADE: ReadonlySet<string> = words('kept made maintained');
const MADE_NOUNS: ReadonlySet<string> = words(
  'allegation allegations claim claims count counts database dataset estimate estimates figure figures list lists point register registers statement statements',
);

/** Nouns that "of" gives to who found, wrote or advised: "the findings of the Commission". */
const GIVEN: ReadonlySet<string> = words(
  'accounts advice audit bulletin conclusions data estimates evidence figures findings reckoning recommendations report reports statistics study survey testimony view',
);
const TELLING: ReadonlySet<string> = words('told tells telling informed reminded');

/** "a report by X", "published in X", "told X", "an interview with X", "data from X", "quoting X". */
export function isCited(units: readonly Unit[], first: number): boolean {
  const at = units[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  const before = units[at]?.lower ?? '';
  const verb = units[at - 1]?.lower ?? '';
  if (before === 'via') return units.slice(Math.max(0, at - 4), at).some(({ text }) => text === '(');
  if (TELLING.has(before) || before === 'citing' || before === 'quoting') return true;
  if (before === 'by' && MADE.has(verb)) return MADE_NOUNS.has(units[at - 2]?.lower ?? '');
  if (before === 'of') return GIVEN.has(verb);
  if (before === 'by' && isReportedBy(units, at)) return true;
  if (before === 'by' || before === 'in')
    return (
      (CITING.has(verb) && (before === 'by' || verb === 'published' || verb === 'reported' || verb === 'quoted')) ||
      (before === 'in' && /^(?:appeared|appears|writing|wrote)$/.test(verb)) ||
      (PUBLICATION_NOUNS.has(verb) && isWritten(verb))
    );
  if (before === 'from') return PUBLICATION_NOUNS.has(verb) || /^(?:advice|evidence|submissions?)$/.test(verb);
  return before === 'with' && verb === 'interview';
}

/** "Reported in the first days by the ministry": words of time and place stand between. */
function isReportedBy(units: readonly Unit[], by: number): boolean {
  for (let i = by - 1; i > by - 8; i--) {
    if (/^(?:asked|advised|counted|documented|estimated|published|recorded|released|reported|urged)$/.test(units[i]?.lower ?? ''))
      return true;
    if (units[i] === undefined || units[i]?.kind === 'mark' || units[i]?.lower === 'and') return false;
  }
  return false;
}

/** Nouns behind which "in" and "by" name the publisher, and not what is spoken of. */
function isWritten(noun: string): boolean {
  return /^(?:account|analysis|article|articles|assessment|briefing|calculations|column|coverage|dispatch|documentary|dossier|editorial|essay|estimate|estimates|feature|interview|investigation|letter|memo|op-ed|paper|poll|report|reporting|reports|research|review|statement|story|study|studies|survey|surveys|testimony)$/.test(
    noun,
  );
}
