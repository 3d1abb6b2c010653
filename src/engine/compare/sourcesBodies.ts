/**
 * Bodies that a text names a second time by their last word alone ("the Agency said"), and governments ("Chile's government said").
 *
 * Method: for a word that heads bodies the one body named before whose name ends so. Cost: linear in the text. Limits: English; where two
 * bodies of one word have been named, which of them is meant is not said.
 */
import type { EntityMention, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { BODY_NOUNS } from './described/bodies.ts';
import { foldName } from './names/fold.ts';
import { ORGANISATION_HEADS } from './names/heads.ts';
import type { ResolvedName } from './names/resolve.ts';
import { isNaming, readUnits, type Unit } from './names/units.ts';
import type { NamedSpan } from './sourcesCitations.ts';
import { isSourceAt } from './sourcesCues.ts';
import { words } from '../text/wordSet.ts';

/** What running text names by a common noun. */
export interface BackReferences {
  /** The bodies that are sources by their last word. */
  readonly named: readonly NamedSpan[];
  /** "The report lists", "the agency's figures": what may have been named before. */
  readonly described: readonly Span[];
}

/** The sources that running text names by a common noun. */
export function readBackReferences(
  reading: TextReading,
  entities: readonly EntityMention[],
  resolved: readonly ResolvedName[],
): BackReferences {
  const described: Span[] = [];
  const bodies = new Map<string, Set<string>>();
  const ever = namesByHead(entities, resolved);
  const found: NamedSpan[] = [];
  const add = (head: string, name: string): void => {
    bodies.set(head, (bodies.get(head) ?? new Set()).add(name));
  };
  let next = 0;
  for (const { span, role } of reading.sentences) {
    const units = readUnits(reading.prose, span);
    const governments = new Map<string, string>();
    if (role === 'sentence')
      for (const [i, unit] of units.entries()) {
        const government = governmentAt(units, i);
        if (government !== null) {
          governments.set('government', government);
          if (isSourceAt(units, i, i) || units[i - 2]?.lower === 'by')
            found.push({ span: { start: units[i - 1]?.start ?? unit.start, end: unit.end }, name: government });
        }
        const headed = units[i - 1]?.lower === 'the' && ORGANISATION_HEADS.has(unit.lower);
        const named = headed ? (bodies.get(unit.lower) ?? (unit.kind === 'name' ? ever.get(unit.lower) : undefined)) : undefined;
        const [name] = named ?? [];
        // Two bodies of one word: which of them is meant is not said.
        const meant = name !== undefined && named?.size === 1 && !/^['’]s spokes/.test(reading.prose.slice(unit.end, unit.end + 9));
        const source = (meant || isTreasury(units, i)) && !isReporting(units, i) && (isSourceAt(units, i, i) || puts(units, i));
        if (source) found.push({ span: { start: unit.start, end: unit.end }, name: name ?? unit.text });
        else if (unit.kind === 'word' && (BODY_NOUNS.has(unit.lower) || WORK_NOUNS.has(unit.lower)) && !isReporting(units, i)) {
          const first = articleBefore(units, i);
          if (first !== null && !isNaming(units[i + 1]) && isDescribedSource(units, first, i))
            described.push({ start: units[first]?.start ?? unit.start, end: unit.end });
        }
      }
    for (const [head, name] of governments) add(head, name);
    const covered: Span[] = [];
    for (; next < entities.length && (entities[next]?.span.end ?? 0) <= span.end; next++) {
      const entity = entities[next];
      const name = resolved[next]?.name;
      if (entity === undefined || name === undefined) continue;
      covered.push(entity.span);
      const parts = foldName(name).split(' ');
      const head = parts.length > 1 ? headOf(parts) : '';
      if (entity.kind === 'organisation' && head !== '') add(head, name);
    }
    // A name that was not read as one is another body all the same.
    for (const [i, { start, text, lower }] of units.entries())
      if (/^\p{Lu}/u.test(text) && ORGANISATION_HEADS.has(lower) && !/^(?:the|an?)?$/.test(units[i - 1]?.lower ?? ''))
        if (!covered.some(each => each.start <= start && start < each.end)) add(lower, text);
  }
  return { named: found, described };
}

/** Nouns for works, and for those who wrote them, that tell what they found. */
const WORK_NOUNS: ReadonlySet<string> = words('analysis assessment audit auditors bulletin census investigation report study survey');

/** Where "the", one or two words before a noun, stands; null without one. */
function articleBefore(units: readonly Unit[], i: number): number | null {
  for (let at = i - 1; at >= i - 3; at--) {
    if (units[at]?.lower === 'the') return at;
    if (units[at]?.kind !== 'word' && !(at === i - 1 && units[at]?.kind === 'name')) return null;
  }
  return null;
}

/** Whether what a common noun means says or finds something there: "the report lists 40 deaths", "by the agency's figures". */
function isDescribedSource(units: readonly Unit[], first: number, last: number): boolean {
  if (units[last]?.possessive) return isSourceAt(units, first, last);
  const verb = units[last + 1]?.lower ?? '';
  return (
    isSourceAt(units, first, last) &&
    (units[last + 1]?.kind === 'word' || units[first - 1]?.lower === 'by') &&
    !/^(?:said|says)$/.test(verb)
  );
}

/** The bodies that a text names, by the nouns at their heads: "the Ministry" may come before "the Ministry of Justice". */
function namesByHead(entities: readonly EntityMention[], resolved: readonly ResolvedName[]): ReadonlyMap<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const [i, { kind }] of entities.entries()) {
    const name = resolved[i]?.name ?? '';
    const parts = foldName(name).split(' ');
    const head = kind === 'organisation' && parts.length > 1 ? headOf(parts) : '';
    if (head !== '') named.set(head, (named.get(head) ?? new Set()).add(name));
  }
  return named;
}

/** "Chile's government": its name, "Government of Chile"; null elsewhere. */
function governmentAt(units: readonly Unit[], i: number): string | null {
  const owner = units[i - 1]?.kind === 'mark' ? units[i - 2] : units[i - 1];
  return units[i]?.text === 'government' && owner?.possessive === true && isNaming(owner) ? `Government of ${owner.text}` : null;
}

/** "The Treasury": the body of that word, without a name beside it. */
function isTreasury(units: readonly Unit[], i: number): boolean {
  return units[i]?.text === 'Treasury' && units[i - 1]?.lower === 'the';
}

/** "That the Authority report quarterly": told to, and no report of its own. */
function isReporting(units: readonly Unit[], i: number): boolean {
  return units[i + 1]?.lower === 'report' && units[i]?.possessive !== true;
}

/** "The union put the number at 150,000". */
function puts(units: readonly Unit[], i: number): boolean {
  return /^(?:put|puts)$/.test(units[i + 1]?.lower ?? '') && units.slice(i + 2, i + 18).some(({ lower }) => lower === 'at');
}

/** "School Feeding Agency": its last word; "Ministry of Labour": the word before "of". */
function headOf(parts: readonly string[]): string {
  const of = parts.findIndex(word => word === 'of' || word === 'for' || word === 'on');
  const head = parts[of > 0 ? of - 1 : parts.length - 1] ?? '';
  return ORGANISATION_HEADS.has(head) ? head : '';
}
