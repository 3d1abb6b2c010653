/**
 * The names of a text: people, organisations, places, works, laws, and their short forms.
 *
 * Method: rules in two passes. The first takes the names that stand where a capital letter means one, classifies each by its own words
 * and by the words beside it, and keeps those that are sure or that come back. The second looks these up wherever else they stand:
 * at the start of sentences, in headings, a surname alone. Cost: linear in the text. Limits: English; precision before recall: a
 * single unknown word with a capital letter is a name only with a second sign of it.
 */
import type { EntityKind, EntityMention, Sentence, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { type AcronymDefinition, readAcronyms } from './acronyms.ts';
import { readChunks } from './names/chunks.ts';
import { classify, isSurelyPerson, kindAnywhere, maybePerson } from './names/classify.ts';
import { isDefined, kindByNoun, isPersonByContext, isPlaceByContext } from './names/context.ts';
import { OPENERS } from './names/common.ts';
import { foldName } from './names/fold.ts';
import { FAMILY_FIRST } from './names/people.ts';
import { isKnownPlace } from './names/places.ts';
import { readTitles } from './names/works.ts';
import { type Candidate, splitChunk } from './names/split.ts';
import { isNaming, readUnits, type Unit } from './names/units.ts';

/** A candidate with what is known of it so far. */
interface Found extends Candidate {
  readonly units: readonly Unit[];
  readonly folded: string;
  readonly kind: EntityKind;
  readonly sure: boolean;
  readonly sentence: number;
}

/** A sentence in which capital letters mean nothing. */
interface LooseSentence {
  readonly units: readonly Unit[];
  readonly sentence: number;
}

/** The names of a text, in text order, not overlapping. */
export function readEntities(reading: TextReading): readonly EntityMention[] {
  const { prose, sentences } = reading;
  const lowerCase = new Set<string>();
  const found: Found[] = [];
  const known = new Map<string, EntityKind>();
  const loose: LooseSentence[] = [];
  const quoted: Found[] = [];
  const titles = readTitles(prose, sentences);
  const isQuotedTitle = insideOf(titles.map(title => title.span));
  for (const [i, sentence] of sentences.entries()) {
    if (sentence.role === 'boilerplate') continue;
    const units = readUnits(prose, sentence.span);
    for (const unit of units) if (unit.kind === 'word') lowerCase.add(unit.lower);
    if (isLoose(sentence, units)) loose.push({ units, sentence: i });
    else for (const one of namesOf(units, i)) (isQuotedTitle(one) ? quoted : found).push(one);
  }
  const definitions = sentences.flatMap(sentence =>
    sentence.role === 'sentence' || sentence.role === 'item' ? readAcronyms(prose, sentence.span) : [],
  );
  learn(found, known, lowerCase, definitions, prose);
  const kept = found.filter(one => known.has(one.folded));
  const looked = loose.flatMap(each => lookUp(each, known));
  const echoed = quoted.filter(one => one.sure && (known.has(one.folded) || one.kind === 'place'));
  const works = titles.filter(title => title.work).map(title => title.span);
  return merge([...kept, ...looked, ...echoed], works, known, definitions, prose);
}

/** Asked with names in text order, tells whether they stand in one of `spans`. */
function insideOf(spans: readonly Span[]): (one: Found) => boolean {
  let next = 0;
  return ({ units, first }) => {
    const start = units[first]?.start ?? 0;
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next++;
    return (spans[next]?.start ?? Infinity) <= start;
  };
}

/** A sentence in which capital letters mean nothing: a heading, a line in title case, a line in capitals. */
function isLoose(sentence: Sentence, units: readonly Unit[]): boolean {
  if (sentence.role === 'heading') return true;
  let [letters, capitals, shouting, long, titled] = [0, 0, 0, 0, 0];
  for (const { kind, lower } of units) {
    if (kind !== 'name' && kind !== 'word' && kind !== 'acronym') continue;
    const capital = kind !== 'word';
    letters++;
    if (capital) capitals++;
    if (kind === 'acronym') shouting++;
    if (lower.length > 3) long++;
    if (lower.length > 3 && capital) titled++;
  }
  if (letters > 3 && shouting * 2 > letters) return true;
  return capitals > 2 && titled * 10 > long * 7 && !/[.!?…]["”’)\]]*$/.test(units.at(-1)?.text ?? '');
}

function namesOf(units: readonly Unit[], sentence: number): readonly Found[] {
  return readChunks(units)
    .flatMap(chunk => splitChunk(units, chunk))
    .flatMap(candidate => toFound(units, candidate, sentence));
}

function toFound(units: readonly Unit[], candidate: Candidate, sentence: number): readonly Found[] {
  const own = units.slice(candidate.first, candidate.last + 1);
  const folded = foldUnits(own);
  if (candidate.opening && own.length > 1 && isKnownAnywhere(own.slice(1)) && !isKnownAnywhere(own) && !isSurelyPerson(own))
    return toFound(units, { ...candidate, first: candidate.first + 1, opening: false }, sentence);
  const classified = isCurrency(units[candidate.last + 1]) ? null : classify(own, folded);
  if (candidate.titled && !isKnownPlace(folded)) return [{ ...candidate, units, folded, kind: 'person', sure: true, sentence }];
  if (!classified) return [];
  const { first, last } = candidate;
  let { kind, sure } = classified;
  const solid = kind === 'other' && !sure && own.every(unit => unit.kind !== 'acronym');
  const noun = solid ? kindByNoun(units, first) : null;
  if (noun) kind = noun;
  else if (solid && isPersonByContext(units, first, last) && (own.length === 1 || maybePerson(own))) kind = 'person';
  else if (solid && isPlaceByContext(units, first, last)) kind = 'place';
  if (kind !== 'other' && !sure) sure = !candidate.opening || own.length > 1;
  return [{ ...candidate, units, folded, kind, sure, sentence }];
}

/** "Rebuilding Ukraine": behind a first word that only its place capitalises stands a name. */
function isKnownAnywhere(units: readonly Unit[]): boolean {
  return kindAnywhere(foldUnits(units)) !== null;
}

/** "US$600", "GB£1": a code before its sign. */
function isCurrency(unit: Unit | undefined): boolean {
  return unit?.kind === 'mark' && /^\p{Sc}$/u.test(unit.text);
}

/** The folded name of units, small words included. */
function foldUnits(units: readonly Unit[]): string {
  return foldName(units.map(unit => (unit.possessive && unit !== units.at(-1) ? `${unit.text}'s` : unit.text)).join(' '));
}

/** Decides which names are names, and of what kind: each by its surest mention, then by how often it comes back. */
function learn(
  found: readonly Found[],
  known: Map<string, EntityKind>,
  lowerCase: ReadonlySet<string>,
  definitions: readonly AcronymDefinition[],
  prose: string,
): void {
  const times = new Map<string, number>();
  for (const one of found) {
    times.set(one.folded, (times.get(one.folded) ?? 0) + 1);
    if (one.sure && (!one.opening || isSelfEvident(one, lowerCase))) keepSurer(known, one.folded, one.kind);
  }
  for (const one of found) if (one.kind === 'person') for (const part of familyNames(one)) if (!known.has(part)) known.set(part, 'person');
  for (const one of found) if (one.kind === 'other' && !one.sure && isOfFamily(one, known)) known.set(one.folded, 'person');
  for (const one of found) {
    const words = one.last - one.first + 1;
    if (known.has(one.folded) || (one.opening && (words < 2 || lowerCase.has(one.units[one.first]?.lower ?? '')))) continue;
    if (words > 1 || ((times.get(one.folded) ?? 0) > 1 && !lowerCase.has(one.folded))) known.set(one.folded, one.kind);
  }
  for (const { short, long } of definitions) {
    const kind = known.get(foldName(prose.slice(long.start, long.end)));
    if (kind) known.set(foldName(prose.slice(short.start, short.end)), kind);
  }
}

/** "Rui Silva", where Silva alone is a person. */
function isOfFamily({ units, first, last }: Found, known: ReadonlyMap<string, EntityKind>): boolean {
  return last === first + 1 && maybePerson(units.slice(first, last + 1)) && known.get(units[last]?.lower ?? '') === 'person';
}

/** A name at the start of a sentence that could be nothing else. */
function isSelfEvident(one: Found, lowerCase: ReadonlySet<string>): boolean {
  const first = one.units[one.first];
  return (
    one.kind === 'place' ||
    one.last > one.first ||
    first?.kind === 'acronym' ||
    (one.kind !== 'other' && !lowerCase.has(first?.lower ?? ''))
  );
}

const RANK: Readonly<Record<EntityKind, number>> = { other: 0, work: 1, organisation: 1, law: 1, place: 2, person: 3 };

function keepSurer(known: Map<string, EntityKind>, folded: string, kind: EntityKind): void {
  const before = known.get(folded);
  if (before === undefined || RANK[kind] > RANK[before]) known.set(folded, kind);
}

/** The words of a person's name that may stand for it alone. */
function familyNames({ units, first, last }: Found): readonly string[] {
  if (last === first) return [];
  const head = units[first]?.lower ?? '';
  const tail = units[last]?.lower ?? '';
  const names = FAMILY_FIRST.has(head) && !FAMILY_FIRST.has(tail) ? [head] : [tail];
  return names.filter(name => name.length > 1 && units[last]?.kind === 'name');
}

/** The known names in a sentence whose capital letters tell nothing, the longest first. */
function lookUp({ units, sentence }: LooseSentence, known: ReadonlyMap<string, EntityKind>): readonly Found[] {
  const found: Found[] = [];
  for (let first = 0; first < units.length;) {
    const last = longestKnown(units, first, known);
    if (last === null) {
      first++;
      continue;
    }
    const folded = foldUnits(units.slice(first, last + 1));
    found.push({
      first,
      last,
      titled: false,
      opening: false,
      units,
      folded,
      kind: known.get(folded) ?? kindOfLooked(units, first, last, folded) ?? 'other',
      sure: true,
      sentence,
    });
    first = last + 1;
  }
  return found;
}

/** Names in headings are looked up to this many units. */
const LONGEST_LOOKUP = 8;

function longestKnown(units: readonly Unit[], first: number, known: ReadonlyMap<string, EntityKind>): number | null {
  if (!isNaming(units[first]) || units[first]?.lower === 'the') return null;
  for (let last = Math.min(units.length - 1, first + LONGEST_LOOKUP - 1); last >= first; last--) {
    if (!isNaming(units[last])) continue;
    const folded = foldUnits(units.slice(first, last + 1));
    const kind = known.get(folded);
    if ((kind && (kind !== 'other' || last > first)) || kindOfLooked(units, first, last, folded)) return last;
  }
  return null;
}

/** The kind of a name that is known whatever the text says; of a short form only where it is written as one. */
function kindOfLooked(units: readonly Unit[], first: number, last: number, folded: string): EntityKind | null {
  if (units[first]?.kind !== 'acronym' || last > first) return kindAnywhere(folded);
  if (OPENERS.has(folded)) return null;
  const classified = classify(units.slice(first, last + 1), folded);
  return classified && classified.kind !== 'other' ? classified.kind : null;
}

/** Puts mentions, titled works and definitions together. */
function merge(
  found: readonly Found[],
  works: readonly Span[],
  known: ReadonlyMap<string, EntityKind>,
  definitions: readonly AcronymDefinition[],
  prose: string,
): readonly EntityMention[] {
  const shortOf = new Map(definitions.map(({ short, long }) => [long.end, prose.slice(short.start, short.end)]));
  const shorts = new Set(definitions.map(({ short }) => short.start));
  const mentions = found.map((one): EntityMention => {
    const span = { start: one.units[one.first]?.start ?? 0, end: one.units[one.last]?.end ?? 0 };
    const acronym = shortOf.get(span.end) ?? null;
    const kind = known.get(one.folded) ?? one.kind;
    const defining = acronym !== null || shorts.has(span.start) || isDefined(one.units, one.first, one.last);
    return { span, name: fold(prose, span), kind, acronym, defining };
  });
  const titles = works.map((span): EntityMention => ({ span, name: fold(prose, span), kind: 'work', acronym: null, defining: true }));
  return withoutOverlaps([...mentions, ...titles]);
}

function fold(prose: string, span: Span): string {
  return prose.slice(span.start, span.end).replace(/\s+/g, ' ');
}

/** In text order; of two that overlap the longer stays. */
function withoutOverlaps(mentions: readonly EntityMention[]): readonly EntityMention[] {
  const sorted = mentions.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: EntityMention[] = [];
  for (const mention of sorted) {
    const before = kept.at(-1);
    if (!before || before.span.end <= mention.span.start) kept.push(mention);
    else if (mention.span.end - mention.span.start > before.span.end - before.span.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
