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
import { classify, kindAnywhere } from './names/classify.ts';
import { OPENERS } from './names/common.ts';
import { describe, isTitledByOffice } from './names/described.ts';
import { type Found, foldUnits, namesOf } from './names/found.ts';
import { learnNames } from './names/learn.ts';
import { readTitles } from './names/works.ts';
import { isNaming, readUnits, type Unit } from './names/units.ts';

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
  const known = learnNames(found, lowerCase, definitions, prose);
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
      own: false,
      weight: 1,
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
  const mentions = found.map((one): EntityMention => {
    const span = { start: one.units[one.first]?.start ?? 0, end: one.units[one.last]?.end ?? 0 };
    const acronym = shortOf.get(span.end) ?? null;
    const kind = known.get(one.folded) ?? one.kind;
    const defining = describe(one.units, one.first, one.last) !== null ? 'said' : isTitledByOffice(one.units, one.first) ? 'titled' : null;
    return { span, name: fold(prose, span), kind, acronym, defining };
  });
  const titles = works.map((span): EntityMention => ({ span, name: fold(prose, span), kind: 'work', acronym: null, defining: 'said' }));
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
