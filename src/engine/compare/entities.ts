/**
 * The names of a text: people, organisations, places, works, laws, and their short forms.
 *
 * Method: rules in two passes. The first takes the names that stand where a capital letter means one, classifies each by its own words
 * and by the words beside it, and keeps those that are sure or that come back. The second looks these up wherever else they stand:
 * at the start of sentences, in headings, a surname alone. Cost: linear in the text. Limits: English; precision before recall: a
 * single unknown word with a capital letter is a name only with a second sign of it.
 */
import type { EntityKind, EntityMention, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { type AcronymDefinition, readAcronyms } from './acronyms.ts';
import { kindAnywhere } from './names/classify.ts';
import { PLACE_ACRONYMS } from './names/common.ts';
import { describe, isTitledByOffice } from './names/described.ts';
import { type Found, namesOf, titlesOf } from './names/found.ts';
import { learnNames } from './names/learn.ts';
import { isLoose, type LooseSentence, lookUp } from './names/loose.ts';
import { MarkedTitles } from './names/titles.ts';
import { readTitles } from './names/works.ts';
import { readUnits } from './names/units.ts';

/** The names of a text, in text order, not overlapping; `raw`: the text with its markup. */
export function readEntities(reading: TextReading, raw: string): readonly EntityMention[] {
  const { prose, sentences } = reading;
  const lowerCase = new Set<string>();
  const found: Found[] = [];
  const loose: LooseSentence[] = [];
  const quoted: Found[] = [];
  const titles = readTitles(prose, sentences);
  const marked = new MarkedTitles(raw, prose);
  const isQuotedTitle = insideOf(titles.map(title => title.span));
  for (const [i, sentence] of sentences.entries()) {
    if (sentence.role === 'boilerplate') continue;
    const units = readUnits(prose, sentence.span);
    for (const unit of units) if (unit.kind === 'word') lowerCase.add(unit.lower);
    const own = marked.within(units);
    if (isLoose(sentence, units)) {
      loose.push({ units, sentence: i });
      found.push(...titlesOf(units, i, own));
    } else for (const one of namesOf(units, i, own)) (isQuotedTitle(one) ? quoted : found).push(one);
  }
  const spelled = sentences.flatMap(sentence =>
    sentence.role === 'sentence' || sentence.role === 'item' ? readAcronyms(prose, sentence.span) : [],
  );
  const definitions = [...spelled, ...found.flatMap(bracketed)];
  const known = learnNames(found, lowerCase, definitions, prose);
  const kept = found.filter(one => known.has(one.folded));
  const looked = loose.flatMap(each => lookUp(each, known));
  const echoed = quoted.filter(one => one.sure && (known.has(one.folded) || one.kind === 'place'));
  const works = titles.filter(title => title.work).map(title => title.span);
  return merge([...kept, ...looked, ...echoed], works, known, definitions, prose);
}

/** "Foreigners and Borders Service (SEF)": a short form of another language behind a body or a law that its own words make one. */
function bracketed({ units, first, last, kind, own }: Found): readonly AcronymDefinition[] {
  const [open, short, close] = units.slice(last + 1, last + 4);
  if (!own || (kind !== 'organisation' && kind !== 'law') || last === first || short?.kind !== 'acronym') return [];
  if (
    open?.text !== '(' ||
    close?.text !== ')' ||
    short.lower.length < 2 ||
    kindAnywhere(short.lower) !== null ||
    PLACE_ACRONYMS.has(short.lower)
  )
    return [];
  return [{ short: { start: short.start, end: short.end }, long: { start: units[first]?.start ?? 0, end: units[last]?.end ?? 0 } }];
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
