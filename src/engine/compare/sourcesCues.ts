/**
 * Sources named in running text: "said Ana Silva", "according to the Bank of Spain", "a Newsweek article", "the ministry's annual report".
 *
 * Method: for each name the few words on either side of it: whether it speaks, asserts or publishes (`sourcesSpeaking.ts`, `sourcesAsserting.ts`, `sourcesPublishing.ts`). Cost: linear in the text.
 */
import type { EntityMention, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { skipAdverbs } from './names/context.ts';
import { foldName } from './names/fold.ts';
import { WORK_HEADS } from './names/heads.ts';
import { isKnownOutlet } from './names/known.ts';
import { TITLES } from './names/people.ts';
import { readUnits, type Unit } from './names/units.ts';
import { asserts } from './sourcesAsserting.ts';
import { isCited, publishes, reportsIn } from './sourcesPublishing.ts';
import { speaks } from './sourcesSpeaking.ts';
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

function drawsAttention(units: readonly Unit[], last: number): boolean {
  const at = skipAdverbs(units, last + 1);
  return /^dr(?:ew|aws|awn)$/.test(units[at]?.lower ?? '') && units[at + 1]?.lower === 'attention';
}
