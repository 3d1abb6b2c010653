/**
 * People who speak where their whole name does not stand: "Tillem cautioned", and the person named before "she said".
 *
 * Method: a surname that one person of the text has, as the subject of a verb of saying; for a pronoun that speaks, the one person named in
 * the nearest sentence before that names any. Cost: linear in the text. Limits: English; two people in that sentence are no answer.
 */
import type { EntityMention } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { isSpeaker } from './names/context.ts';
import { foldName } from './names/fold.ts';
import type { ResolvedName } from './names/resolve.ts';
import { readUnits, type Unit } from './names/units.ts';
import type { NamedSpan } from './sourcesCitations.ts';
import { isSourceAt } from './sourcesCues.ts';

/** How many sentences before a pronoun whom it means may be named. */
const REACH = 3;
/** How many names before a pronoun are looked at. */
const MOST = 8;

/** A person where one is named. */
interface Named extends NamedSpan {
  readonly sentence: number;
  /** Not the one who is answered, asked by or spoken of: "in reply to Mr Lind he said". */
  readonly acts: boolean;
}

/** The people of a text who speak by surname or as "he" and "she", in the order of what they say. */
export function readSpeakersAgain(
  reading: TextReading,
  entities: readonly EntityMention[],
  resolved: readonly ResolvedName[],
): readonly NamedSpan[] {
  const surnames = surnamesOf(entities, resolved);
  const found: NamedSpan[] = [];
  let recent: readonly Named[] = [];
  let next = 0;
  for (const [sentence, { span, role }] of reading.sentences.entries()) {
    if (role !== 'sentence') {
      if (role === 'heading') recent = [];
      continue;
    }
    recent = recent.filter(each => each.sentence >= sentence - REACH);
    const units = readUnits(reading.prose, span);
    for (const [at, unit] of units.entries()) {
      while (next < entities.length && (entities[next]?.span.end ?? 0) <= unit.start) next++;
      const entity = entities[next];
      const inside = entity !== undefined && entity.span.start <= unit.start;
      const name = inside ? nameAt(entity, resolved[next], unit) : unit.kind === 'name' ? surnames.get(unit.lower) : undefined;
      if (typeof name === 'string') {
        const own = inside ? entity.span : { start: unit.start, end: unit.end };
        if (!isKin(units, at)) recent = [...recent.slice(1 - MOST), { span: own, name, sentence, acts: isActing(units, at) }];
        if (!inside && isSourceAt(units, at, at)) found.push({ span: own, name });
      } else if (/^s?he$/.test(unit.lower) && isSpeaker(units, at, at, true)) {
        const meant = onlyOf(recent);
        if (meant !== null) found.push({ span: meant.span, name: meant.name });
      }
    }
  }
  return found;
}

/** The name of the person whose name begins with `unit`; null elsewhere. */
function nameAt({ kind, span }: EntityMention, resolved: ResolvedName | undefined, unit: Unit): string | null {
  const name = resolved?.name ?? '';
  return span.start === unit.start && (kind === 'person' || (kind === 'other' && name.includes(' '))) ? name : null;
}

/** The one person in the last sentence that names any, where that person acts there. */
function onlyOf(recent: readonly Named[]): Named | null {
  const last = recent.at(-1);
  if (last?.acts !== true) return null;
  return recent.every(({ sentence, name }) => sentence !== last.sentence || name === last.name) ? last : null;
}

/** "In reply to Mr Lind", "asked by Dr Ray": others act there. */
function isActing(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]?.kind === 'name' ? units[at - 2] : units[at - 1];
  return !/^(?:and|by|from|of|to|with)$/.test(before?.lower ?? '');
}

/** "Her son Karim": whoever has a son is the one who is spoken of. */
function isKin(units: readonly Unit[], at: number): boolean {
  return units[at - 1]?.kind === 'word' && /^(?:her|his)$/.test(units[at - 2]?.lower ?? '');
}

/** The people of a text by surname; null for a surname of several. */
function surnamesOf(entities: readonly EntityMention[], resolved: readonly ResolvedName[]): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const [i, { kind }] of entities.entries()) {
    const name = resolved[i]?.name ?? '';
    const parts = foldName(name).split(' ');
    const surname = parts.at(-1) ?? '';
    if ((kind !== 'person' && kind !== 'other') || parts.length < 2 || parts.length > 4) continue;
    names.set(surname, (names.get(surname) ?? name) === name ? name : null);
  }
  return names;
}
