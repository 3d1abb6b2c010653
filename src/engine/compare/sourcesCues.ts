/**
 * Sources named in running text: "said Ana Silva", "according to the Bank of Spain", "a Newsweek article", "the ministry's annual report".
 *
 * Method: for each name the few words on either side of it. Cost: linear in the text.
 */
import type { EntityMention, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { isSpeaker, skipAdverbs } from './names/context.ts';
import { PUBLICATION_ADJECTIVES, PUBLICATION_NOUNS } from './names/cues.ts';
import { foldName } from './names/fold.ts';
import { TITLES } from './names/people.ts';
import { isKnownOutlet } from './names/known.ts';
import { ORGANISATION_HEADS, SMALL_WORDS, WORK_HEADS } from './names/heads.ts';
import { isNaming, readUnits, type Unit } from './names/units.ts';
import { words } from '../text/wordSet.ts';

/** The names that running text makes sources of, in text order. */
export function readSourceCues(reading: TextReading, entities: readonly EntityMention[]): readonly Span[] {
  const spans: Span[] = [];
  let next = 0;
  for (const { span, role } of reading.sentences) {
    while (next < entities.length && (entities[next]?.span.start ?? 0) < span.start) next++;
    const first = next;
    while (next < entities.length && (entities[next]?.span.end ?? 0) <= span.end) next++;
    if (role !== 'sentence' || first === next) continue;
    const sentence = new SentenceUnits(readUnits(reading.prose, span));
    const named = entities.slice(first, next);
    const are = named.map(entity => isSource(sentence, entity));
    for (const [i, entity] of named.entries()) {
      const joined =
        (are[i - 1] === true && isPaired(reading.prose, named[i - 1], entity)) ||
        (are[i + 1] === true && isPaired(reading.prose, entity, named[i + 1]));
      if (are[i] === true || joined) spans.push(entity.span);
    }
  }
  return spans;
}

/** "The Women's Collective (WC) and Corran University": two bodies with an "and" between them speak together. */
function isPaired(prose: string, a: EntityMention | undefined, b: EntityMention | undefined): boolean {
  if (a?.kind !== 'organisation' || b?.kind !== 'organisation' || b.span.start - a.span.end > 30) return false;
  return /^(?: \([^()]{2,12}\))?,? and (?:the )?$/.test(prose.slice(a.span.end, b.span.start));
}

/** "State Minister", "Minister of Justice", "Chief of Police": an office, not who holds it. */
export function isOffice(name: string): boolean {
  const parts = foldName(name).split(' ');
  const ends = [parts[0] ?? '', parts.at(-1) ?? ''];
  return (
    parts.length < 5 &&
    ends.some(word => TITLES.has(word)) &&
    !ends.some(word => OFFICES.has(word)) &&
    !parts.some(word => /^(?:court|committee|office)$/.test(word))
  );
}

/** Offices that speak under their own name. */
const OFFICES: ReadonlySet<string> = words('attorney auditor commissioner general ombudsman prosecutor rapporteur registrar');

/** The units of a sentence, found by where they begin and end. */
class SentenceUnits {
  readonly units: readonly Unit[];
  readonly #starts: ReadonlyMap<number, number>;
  readonly #ends: ReadonlyMap<number, number>;

  constructor(units: readonly Unit[]) {
    this.units = units;
    this.#starts = new Map(units.map((unit, i) => [unit.start, i]));
    this.#ends = new Map(units.map((unit, i) => [unit.end, i]));
  }

  indexOfStart(offset: number): number {
    return this.#starts.get(offset) ?? -1;
  }

  indexOfEnd(offset: number): number {
    return this.#ends.get(offset) ?? -1;
  }
}

function isSource(sentence: SentenceUnits, entity: EntityMention): boolean {
  if (entity.kind === 'law') return false;
  const { units } = sentence;
  const first = sentence.indexOfStart(entity.span.start);
  const last = sentence.indexOfEnd(entity.span.end);
  if (first < 0 || last < first) return entity.kind === 'work';
  if (entity.kind === 'place') return false;
  if (entity.kind === 'work' && isUnspecific(entity.name)) return false;
  if (entity.kind === 'work' && isReport(entity.name)) return true;
  if (/^(?:ngo|ingo|cso)s?$/.test(foldName(entity.name))) return false;
  if (entity.kind !== 'person' && isOffice(entity.name)) return false;
  if (entity.kind === 'organisation') return isSourceAt(units, first, last);
  if (last > first && entity.kind === 'other' && RATING.has(units[last + 1]?.lower ?? '') && units[last + 2]?.kind === 'number')
    return true;
  return (
    speaks(units, first, last) ||
    asserts(units, first, last) ||
    (publishes(units, last) && !isAbout(units, first, last, entity)) ||
    reportsIn(units, last) ||
    isCited(units, first)
  );
}

/** Whether the words beside units `[first, last]` make a source of the body that they name. */
export function isSourceAt(units: readonly Unit[], first: number, last: number): boolean {
  if (RATING.has(units[last + 1]?.lower ?? '') && !units[last]?.possessive) return true;
  if (drawsAttention(units, last)) return true;
  return (
    speaks(units, first, last) || asserts(units, first, last) || publishes(units, last) || reportsIn(units, last) || isCited(units, first)
  );
}

/** "The Korvan report": one word that may be a place, before what is written of it. */
function isAbout(units: readonly Unit[], first: number, last: number, { kind, name }: EntityMention): boolean {
  return kind === 'other' && first === last && units[last]?.kind === 'name' && !units[last].possessive && !isKnownOutlet(foldName(name));
}

/** "Annual Report": the name of what every body publishes names none of them. */
export function isUnspecific(name: string): boolean {
  return foldName(name)
    .split(' ')
    .every(word => UNSPECIFIC.has(word) || WORK_HEADS.has(word) || /^\d+$/.test(word));
}

const UNSPECIFIC: ReadonlySet<string> = words('accounts and annual biannual daily final interim monthly of quarterly the weekly yearly');

/** What a body does whose judgement is then told: "the State Department placed Peru on Tier 3". */
const RATING: ReadonlySet<string> = words('classified classifies designated graded listed lists placed places ranked ranks rated rates');

/** A work whose name says that it reports, and a work that has a title of its own. */
function isReport(name: string): boolean {
  const folded = foldName(name).split(' ');
  return folded.some(word => WORK_HEADS.has(word)) || folded.length === 1;
}

/** The subject of a verb of saying, also with an apposition between them: "Ana Silva, a nurse in Porto, said". */
function speaks(units: readonly Unit[], first: number, last: number): boolean {
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

/** "has worked out that". */
function worksOut(units: readonly Unit[], last: number): boolean {
  const at = skipAdverbs(units, last + 1);
  return units[at]?.lower === 'worked' && units[at + 1]?.lower === 'out' && units[at + 2]?.lower === 'that';
}

/** "Put the number at 150,000". */
function putsAt(units: readonly Unit[], verb: number): boolean {
  const at = units.findIndex(({ lower }, i) => i > verb && i < verb + 18 && lower === 'at');
  return at > 0 && units.slice(at + 1, at + 5).some(({ kind }) => kind === 'number');
}

function drawsAttention(units: readonly Unit[], last: number): boolean {
  const at = skipAdverbs(units, last + 1);
  return /^dr(?:ew|aws|awn)$/.test(units[at]?.lower ?? '') && units[at + 1]?.lower === 'attention';
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

function asserts(units: readonly Unit[], first: number, last: number): boolean {
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

/** "The Auditor General, in a report out on Monday, …". */
function reportsIn(units: readonly Unit[], last: number): boolean {
  if (units[last + 1]?.text !== ',' || units[last + 2]?.lower !== 'in' || !/^(?:an?|its|his|her|their)$/.test(units[last + 3]?.lower ?? ''))
    return false;
  return units.slice(last + 4, last + 7).some(unit => PUBLICATION_NOUNS.has(unit.lower) && isWritten(unit.lower));
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
function belongsTo(units: readonly Unit[], first: number): boolean {
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

/** "Newsweek article", "the State Department's annual publication". */
function publishes(units: readonly Unit[], last: number): boolean {
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
function isCited(units: readonly Unit[], first: number): boolean {
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
