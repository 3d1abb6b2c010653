/**
 * Sources that running text names by a citation of author and year, and bodies that it names a second time by their last word alone.
 *
 * Method: the shapes that style guides ask for, "(Silva et al., 2019)", "Silva and Okoro (2019)"; and for "the Agency said" the one body
 * named before whose name ends so. Cost: linear in the text. Limits: English; of an author alone, without a comma before the year, only
 * what a finding follows is taken, for events are dated in the same shape.
 */
import type { EntityMention, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { isSpeaker } from './names/context.ts';
import { foldName } from './names/fold.ts';
import { ORGANISATION_HEADS } from './names/heads.ts';
import type { ResolvedName } from './names/resolve.ts';
import { readUnits, type Unit } from './names/units.ts';

/** A source with the name that it goes by, where its own words do not give it. */
export interface NamedSpan {
  readonly span: Span;
  readonly name: string;
}

const AUTHOR = "\\p{Lu}[\\p{L}'’-]+";
const MORE = '(?:et al\\.?|and (?:others|colleagues|co-authors|co-workers))';
const YEAR = '(?:1[89]|20)\\d\\d[a-z]?';
const BRACKETS = /\(([^()\n]{4,200})\)/gu;
/** One piece of what stands in brackets: the name, and the year behind a comma. */
const PIECE = new RegExp(
  `^\\s*(?:see(?: also)?,? |e\\.g\\.,? |cf\\.? |after )?(?:the )?(\\p{Lu}[^,;:\\d]{1,90}?)(,)? (?:${YEAR}|n\\.d\\.)(?:,? (?:pp?\\.|para\\.|ch\\.) ?[\\d–-]+)?\\s*$`,
  'u',
);
const SEVERAL = new RegExp(`^${AUTHOR}(?: ${MORE}|,? (?:and|&) ${AUTHOR})$`, 'u');
/** "Silva et al. (2019)", "Silva and Okoro (2019)". */
const NARRATIVE = new RegExp(`(${AUTHOR}(?: ${MORE}|,? (?:and|&) ${AUTHOR}))[’']?s? \\(${YEAR}\\)`, 'gu');
/** "Silva et al.", and by whom a study is: "a trial by Silva and others". */
const ET_AL = new RegExp(
  `(?<=^|[\\s(])(${AUTHOR} et al\\.?)(?=[\\s,.;)])|(?<=\\bby )(${AUTHOR} and (?:others|colleagues|co-authors|co-workers))\\b`,
  'gu',
);
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** The sources that citations of author and year name, in text order. */
export function readCitations(reading: TextReading, entities: readonly EntityMention[]): readonly NamedSpan[] {
  const places = new Set(entities.filter(({ kind }) => kind === 'place' || kind === 'law').map(({ name }) => foldName(name)));
  const found: NamedSpan[] = [];
  for (const { span, role } of reading.sentences) {
    if (role !== 'sentence') continue;
    const text = reading.prose.slice(span.start, span.end);
    const add = (at: number, words: string): void => {
      const start = span.start + at;
      found.push({ span: { start, end: start + words.length }, name: words.replace(new RegExp(` ${MORE}$`, 'u'), ' et al.') });
    };
    for (const match of text.matchAll(BRACKETS)) {
      let at = match.index + 1;
      for (const piece of (match[1] ?? '').split(';')) {
        const [, name = '', comma] = PIECE.exec(piece) ?? [];
        const isCited = name !== '' && !MONTH.test(name) && !places.has(foldName(name)) && (comma !== undefined || SEVERAL.test(name));
        if (isCited) add(at + piece.indexOf(name), name);
        at += piece.length + 1;
      }
    }
    for (const pattern of [NARRATIVE, ET_AL])
      for (const match of text.matchAll(pattern)) {
        const words = match[1] ?? match[2] ?? '';
        add(match.index + match[0].indexOf(words), words);
      }
  }
  return found;
}

/** "The Agency said": the one body named before whose name ends in that word. */
export function readBackReferences(
  reading: TextReading,
  entities: readonly EntityMention[],
  resolved: readonly ResolvedName[],
): readonly NamedSpan[] {
  const bodies = new Map<string, Set<string>>();
  const found: NamedSpan[] = [];
  const add = (head: string, name: string): void => {
    bodies.set(head, (bodies.get(head) ?? new Set()).add(name));
  };
  let next = 0;
  for (const { span, role } of reading.sentences) {
    const units = readUnits(reading.prose, span);
    if (role === 'sentence')
      for (const [i, unit] of units.entries()) {
        const named = units[i - 1]?.lower === 'the' && ORGANISATION_HEADS.has(unit.lower) ? bodies.get(unit.lower) : undefined;
        const [name] = named ?? [];
        // Two bodies of one word: which of them is meant is not said.
        const meant = name !== undefined && named?.size === 1 && (isSpeaker(units, i, i) || puts(units, i));
        if (meant) found.push({ span: { start: unit.start, end: unit.end }, name });
      }
    const covered: Span[] = [];
    for (; next < entities.length && (entities[next]?.span.end ?? 0) <= span.end; next++) {
      const entity = entities[next];
      const name = resolved[next]?.name;
      if (entity === undefined || name === undefined) continue;
      covered.push(entity.span);
      const words = foldName(name).split(' ');
      const head = words.length > 1 ? headOf(words) : '';
      if (entity.kind === 'organisation' && head !== '') add(head, name);
    }
    // A name that was not read as one is another body all the same.
    for (const [i, { start, text, lower }] of units.entries())
      if (/^\p{Lu}/u.test(text) && ORGANISATION_HEADS.has(lower) && !/^(?:the|an?)?$/.test(units[i - 1]?.lower ?? ''))
        if (!covered.some(each => each.start <= start && start < each.end)) add(lower, text);
  }
  return found;
}

/** "The union put the number at 150,000". */
function puts(units: readonly Unit[], i: number): boolean {
  return /^(?:put|puts)$/.test(units[i + 1]?.lower ?? '') && units.slice(i + 2, i + 18).some(({ lower }) => lower === 'at');
}

/** "School Feeding Agency": its last word; "Ministry of Labour": the word before "of". */
function headOf(words: readonly string[]): string {
  const of = words.findIndex(word => word === 'of' || word === 'for');
  const head = words[of > 0 ? of - 1 : words.length - 1] ?? '';
  return ORGANISATION_HEADS.has(head) ? head : '';
}
