/**
 * Stretches of a sentence that may be a name: capitalised units, joined by the small words that names let in.
 *
 * Method: one pass with a look ahead of a few units; whether a small word joins is decided by the head noun before it ("Council *on*
 * Foreign Relations", but "Kim *in* Seoul"). Cost: linear; a chunk is at most `LONGEST` units long.
 */
import { CALENDAR, NAME_MONTHS, PLACE_ACRONYMS } from './common.ts';
import { isDemonym } from './demonyms.ts';
import {
  CAUSE_HEADS,
  HEAD_PREPOSITIONS,
  LAW_HEADS,
  ORGANISATION_HEADS,
  OWNERS_IN_NAMES,
  SUBJECT_HEADS,
  TOPIC_NOUNS,
  WORK_HEADS,
} from './heads.ts';
import { PARTICLES, ROLES, TITLES } from './people.ts';
import { isKnownPlace } from './places.ts';
import { isNaming, type Unit } from './units.ts';

/** Units `[first, last]` of a sentence. */
export interface Chunk {
  readonly first: number;
  readonly last: number;
}

const LONGEST = 24;
/** How far apart two units of one name may stand: a line break and a line prefix, in UTF-16 code units. */
const WIDEST_GAP = 4;

/** The chunks of a sentence, in text order, not overlapping. */
export function readChunks(units: readonly Unit[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < units.length;) {
    if (!opens(units, i)) {
      i++;
      continue;
    }
    const last = extend(units, i, skipParticles(units, i));
    chunks.push({ first: i, last });
    i = last + 1;
  }
  return chunks;
}

function opens(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  return (isNaming(unit) && !isDate(units, i)) || isParticleHead(units, i);
}

/** "van der Velde", "de Souza": particles in lower case with which a family name begins. */
export function isParticleHead(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (unit?.kind !== 'word' || !HEAD_PARTICLES.has(unit.lower) || units[i - 1]?.lower === 'a') return false;
  const next = units[skipParticles(units, i)];
  return next?.kind === 'name' && next.start - unit.end <= PARTICLE_GAP && !isNaming(units[i - 1]);
}

const HEAD_PARTICLES: ReadonlySet<string> = new Set(['van', 'von', 'de', 'della', 'di', 'da', 'del', 'bin', 'bint', 'ibn', 'dos']);
/** From a particle to the name behind it, another particle between them. */
const PARTICLE_GAP = 6;

/** The unit behind one particle or two. */
function skipParticles(units: readonly Unit[], i: number): number {
  if (units[i]?.kind !== 'word') return i;
  return units[i + 1]?.kind === 'word' && PARTICLES.has(units[i + 1]?.lower ?? '') ? i + 2 : i + 1;
}

/** A month or a day, where it is no part of a person's name. */
function isDate(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (!unit || !CALENDAR.has(unit.lower)) return false;
  if (!NAME_MONTHS.has(unit.lower)) return true;
  const numbered = units[i + 1]?.kind === 'number' || units[i - 1]?.kind === 'number';
  if (!numbered && units[i - 1]?.kind === 'word' && PARTICLES.has(units[i - 1]?.lower ?? '')) return false;
  return numbered || !(isPlainName(units[i + 1]) || isPlainName(units[i - 1]));
}

function isPlainName(unit: Unit | undefined): boolean {
  return unit?.kind === 'name' && !CALENDAR.has(unit.lower) && !isDemonym(unit.lower);
}

function extend(units: readonly Unit[], first: number, from: number): number {
  let last = from;
  while (last - first < LONGEST) {
    const next = step(units, first, last);
    if (next === last) break;
    last = next;
  }
  return last;
}

/** The unit with which the name that ends at `last` goes on; `last` itself where it ends there. */
function step(units: readonly Unit[], first: number, last: number): number {
  const unit = units[last];
  const next = units[last + 1];
  if (!unit || !next) return last;
  if (unit.possessive) return stepOwner(units, first, last);
  if (isApart(unit, next)) return last;
  if (isNaming(next)) return isDate(units, last + 1) || isPronoun(units, last + 1) ? last : last + 1;
  if (next.text === '&') return unit.kind !== 'initial' && isNaming(units[last + 2]) ? last + 2 : last;
  if (unit.lower === 'no' && next.text === '.' && units[last + 2]?.kind === 'number' && last > first) return lastOfNumber(units, last + 2);
  if (next.text === '(' && LAW_HEADS.has(unit.lower)) return stepUnion(units, last);
  if (next.kind === 'number') return stepNumber(units, first, last, last + 1);
  if (next.text === ',') return stepListed(units, first, last);
  if (next.lower === 'resolution' && units[last + 2]?.kind === 'number') return lastOfNumber(units, last + 2);
  return next.kind === 'word' ? stepSmall(units, first, last) : last;
}

/** "In Seoul I asked": the pronoun, and no part of a name. */
function isPronoun(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  return units[at]?.text === 'I' && next?.kind === 'word' && next.lower !== 'of';
}

/** "Immigration Act 1967", "Camp 19", "Convention No. 188": a number that belongs to the name before it. */
function stepNumber(units: readonly Unit[], first: number, last: number, at: number): number {
  const lower = units[last]?.lower ?? '';
  if (lower === 'no') return last > first ? lastOfNumber(units, at) : last;
  if (NUMBERED_HEADS.has(lower) && /^\d{1,4}$/.test(units[at]?.text ?? '')) return at;
  return (LAW_HEADS.has(lower) && isYear(units[at])) || (lower === 'resolution' && last > first) ? lastOfNumber(units, at) : last;
}

/** "Directive (EU) 2017/159", "Regulation (EC) No 1049/2001". */
function stepUnion(units: readonly Unit[], last: number): number {
  if (units[last + 2]?.kind !== 'acronym' || units[last + 3]?.text !== ')') return last;
  const at = units[last + 4]?.lower === 'no' ? last + 5 : last + 4;
  return units[at]?.kind === 'number' && units[at + 1]?.text === '/' ? lastOfNumber(units, at) : last;
}

/** Heads that a number tells apart: "Camp 19", "Office 39". */
const NUMBERED_HEADS: ReadonlySet<string> = new Set(['camp', 'bureau', 'office', 'battalion', 'brigade', 'regiment', 'colony', 'kwanliso']);

/** "23/2007": two numbers with a stroke between them are one. */
function lastOfNumber(units: readonly Unit[], at: number): number {
  return units[at + 1]?.text === '/' && units[at + 2]?.kind === 'number' ? at + 2 : at;
}

/** A year in which a law may have been made. */
export function isYear(unit: Unit | undefined): boolean {
  return unit?.kind === 'number' && /^(?:1[6-9]|20)\d\d$/.test(unit.text);
}

/** "Citizens' Alliance": the owner stays inside the name. */
function stepOwner(units: readonly Unit[], first: number, last: number): number {
  const unit = units[last];
  if (!unit || !(OWNERS_IN_NAMES.has(unit.lower) || isOwnerInName(units, first, last) || isOfficer(units, last))) return last;
  const mark = units[last + 1]?.kind === 'mark' ? 1 : 0;
  const next = units[last + 1 + mark];
  return next && isNaming(next) && next.start - unit.end <= WIDEST_GAP && !isDate(units, last + 1 + mark) ? last + 1 + mark : last;
}

/** "Ferry Owners' Union", "Commission on the Colliers' Guarantee": a plural owner before the head of a body, or behind one. */
function isOwnerInName(units: readonly Unit[], first: number, last: number): boolean {
  const unit = units[last];
  if (unit?.kind !== 'name' || !unit.lower.endsWith('s') || units[last + 1]?.kind !== 'mark' || !isNaming(units[last + 2])) return false;
  if (headBefore(units, first, last) !== undefined) return true;
  for (let i = last + 2; i < last + 5 && isNaming(units[i]); i++) if (ORGANISATION_HEADS.has(units[i]?.lower ?? '')) return true;
  return false;
}

/** "the Public Prosecutor's Office": an office-holder before the house of the office. */
function isOfficer(units: readonly Unit[], last: number): boolean {
  const unit = units[last]?.lower ?? '';
  return units[last]?.kind === 'name' && OFFICE_HOUSES.has(units[last + 1]?.lower ?? '') && (TITLES.has(unit) || ROLES.has(unit));
}

const OFFICE_HOUSES: ReadonlySet<string> = new Set(['office', 'department', 'court', 'chambers']);

function isApart(unit: Unit, next: Unit): boolean {
  return next.start - unit.end > WIDEST_GAP;
}

/** A small word, and "the" behind it, between two parts of a name. */
function stepSmall(units: readonly Unit[], first: number, last: number): number {
  const small = units[last + 1];
  if (!small) return last;
  if (small.lower === 'of' && isYear(units[last + 2]) && LAW_HEADS.has(units[last]?.lower ?? '') && last > first) return last + 2;
  if (PARTICLES.has(small.lower)) return stepParticles(units, first, last);
  const linked = small.lower === 'relating' && units[last + 2]?.lower === 'to' ? 1 : 0;
  const article = units[last + 2 + linked]?.lower === 'the' || units[last + 2 + linked]?.lower === 'all' ? 1 : 0;
  const target = last + 2 + linked + article;
  const next = units[target];
  if (!next || !isNaming(next) || isApart(units[target - 1] ?? small, next) || isDate(units, target)) return last;
  if (small.lower === 'and') return joinsPair(units, first, last, target, article) ? target : last;
  return HEAD_PREPOSITIONS.has(small.lower) && joinsHead(units, first, last, small.lower, target) ? target : last;
}

/** "Johannes van der Berg": one particle or two. */
function stepParticles(units: readonly Unit[], first: number, last: number): number {
  const target = last + (PARTICLES.has(units[last + 2]?.lower ?? '') && units[last + 2]?.kind === 'word' ? 3 : 2);
  const next = units[target];
  if (next?.kind !== 'name' || isApart(units[target - 1] ?? next, next) || isDate(units, target)) return last;
  return joinsPerson(units, first, last, next) ? target : last;
}

function joinsPerson(units: readonly Unit[], first: number, last: number, next: Unit): boolean {
  if (last - first > 2 || next.kind !== 'name') return false;
  for (let i = first; i <= last; i++) if (!isPlainName(units[i]) && units[i]?.kind !== 'initial') return false;
  return !ORGANISATION_HEADS.has(units[last]?.lower ?? '');
}

/** The last unit of the chunk before any small word: what the name is about. */
function headBefore(units: readonly Unit[], first: number, last: number): Unit | undefined {
  for (let i = first; i <= last; i++) if (isHead(units[i]?.lower ?? '') && !isNaming(units[i + 1])) return units[i];
  return undefined;
}

function isHead(lower: string): boolean {
  return ORGANISATION_HEADS.has(lower) || LAW_HEADS.has(lower) || WORK_HEADS.has(lower);
}

const OF_HEADS: ReadonlySet<string> = new Set([
  ...[
    'kingdom',
    'republic',
    'state',
    'states',
    'gulf',
    'bay',
    'strait',
    'sea',
    'horn',
    'cape',
    'port',
    'isle',
    'city',
    'province',
    'rules',
    'bill',
    'secretary',
    'minister',
  ],
  ...[
    'declaration',
    'rights',
    'university',
    'college',
    'master',
    'church',
    'order',
    'duke',
    'duchess',
    'prince',
    'princess',
    'earl',
    'archbishop',
    'bishop',
  ],
]);

function joinsHead(units: readonly Unit[], first: number, last: number, small: string, target: number): boolean {
  const head = headBefore(units, first, last);
  const direct = units[last]?.lower ?? '';
  if (small === 'of')
    return isHead(direct) || OF_HEADS.has(direct) || (head !== undefined && TOPIC_NOUNS.has(direct) && !isPlaceAt(units, target));
  if (small === 'in') return endsInWork(units, target) || isVerbComplement(units, first, last) || isSeated(units, first, last, target);
  if (small === 'for' && CAUSE_HEADS.has(direct) && last === first) return true;
  if ((small === 'without' || small === 'against') && CAUSE_HEADS.has(direct)) return true;
  if (small === 'on' || small === 'against')
    return SUBJECT_HEADS.has(direct) || (head !== undefined && TOPIC_NOUNS.has(direct) && small === 'against');
  if (small === 'to') return isHead(direct) && TOPIC_NOUNS.has(units[target]?.lower ?? '');
  return isHead(direct) || (head !== undefined && TOPIC_NOUNS.has(direct) && small === 'for');
}

function isPlaceAt(units: readonly Unit[], at: number): boolean {
  const one = units[at]?.lower ?? '';
  return PLACE_ACRONYMS.has(one) || isKnownPlace(one) || isKnownPlace(`${one} ${units[at + 1]?.lower ?? ''}`);
}

/** "the Chinese Embassy in Seoul", "its Permanent Mission in Geneva". */
function isSeated(units: readonly Unit[], first: number, last: number, target: number): boolean {
  if (units[target]?.kind !== 'name') return false;
  for (let i = first; i <= last; i++) if (EMBASSIES.has(units[i]?.lower ?? '')) return true;
  return false;
}

const EMBASSIES: ReadonlySet<string> = new Set(['embassy', 'consulate', 'mission', 'consulate-general']);

/** "Trafficking in Persons Report": what follows ends in a head. */
function endsInWork(units: readonly Unit[], from: number): boolean {
  let last = from;
  while (last - from < 6 && isNaming(units[last + 1]) && !units[last]?.possessive) last++;
  if (last === from) return false;
  const head = units[last]?.lower ?? '';
  return WORK_HEADS.has(head) || ORGANISATION_HEADS.has(head) || (LAW_HEADS.has(head) && TOPIC_NOUNS.has(units[from - 2]?.lower ?? ''));
}

/** "Protocol to Prevent … Trafficking in Persons": the name has a verb in it. */
function isVerbComplement(units: readonly Unit[], first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) if (units[i]?.lower === 'to' && isHead(units[i - 1]?.lower ?? '')) return true;
  return false;
}

/** "Health and Welfare", "Food and Agriculture Organization", "Suppress and Punish". */
function joinsPair(units: readonly Unit[], first: number, last: number, target: number, article: number): boolean {
  const left = units[last]?.lower ?? '';
  const right = units[target]?.lower ?? '';
  if (TITLES.has(left) || ROLES.has(left) || isDemonym(left)) return false;
  if (!TOPIC_NOUNS.has(left) && !(OWNERS_IN_NAMES.has(left) && isVerbComplement(units, first, last))) return false;
  if (article > 0) return false;
  if (TOPIC_NOUNS.has(right)) return true;
  return (
    isVerbComplement(units, first, last) ||
    (!headBefore(units, first, last) && endsInWork(units, target) && isHead(units[target + 1]?.lower ?? ''))
  );
}

/** A comma inside the name of a law or a ministry: "Prevent, Suppress, and Punish", "Democracy, Human Rights and Labor". */
function stepListed(units: readonly Unit[], first: number, last: number): number {
  if (COMPANY_FORMS.has(units[last + 2]?.lower ?? '') && units[last + 2]?.kind !== 'word') return last + 2;
  if (last > first && LAW_HEADS.has(units[last]?.lower ?? '') && isYear(units[last + 2]) && closes(units[last + 3])) return last + 2;
  const head = headBefore(units, first, last);
  if (!head || head === units[last] || !TOPIC_NOUNS.has(units[last]?.lower ?? '')) return last;
  const and = LISTING.has(units[last + 2]?.lower ?? '') ? 1 : 0;
  const target = last + 2 + and;
  const next = units[target];
  if (!next || !isNaming(next)) return last;
  if (isVerbComplement(units, first, last) && TOPIC_NOUNS.has(next.lower)) return target;
  return TOPIC_NOUNS.has(next.lower) && (and === 1 || closesList(units, target)) ? target : last;
}

/** What stands behind the name of a company, a comma before it or not. */
const COMPANY_FORMS: ReadonlySet<string> = new Set(
  'ltd inc llc llp plc lda gmbh sa srl bhd pte pty bv nv ag oy ab as limited incorporated'.split(' '),
);

function closes(unit: Unit | undefined): boolean {
  return unit === undefined || (unit.kind === 'mark' && unit.text !== '-');
}

const LISTING: ReadonlySet<string> = new Set(['and', 'especially', 'including', 'particularly']);

/** Whether an "and" with a topic behind it follows within the list that goes on at `from`. */
function closesList(units: readonly Unit[], from: number): boolean {
  for (let i = from + 1; i < from + 8; i++) {
    const unit = units[i];
    if (!unit || (unit.kind !== 'name' && unit.text !== ',' && unit.lower !== 'and')) return false;
    if (unit.lower === 'and') return TOPIC_NOUNS.has(units[i + 1]?.lower ?? '');
  }
  return false;
}
