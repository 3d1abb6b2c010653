/**
 * Works that a text speaks of by a common noun: "the survey", "the report's authors", "the ombudsman's annual report", "Silva's study".
 *
 * Method: the note that the sentence points to, else whoever owns the work, else the nearest source before whose sentence speaks of such a
 * work. Cost: a few sentences for each description. Limit: a work of which nothing before tells whose it is names nobody.
 */
import type { Span } from '../../model/index.ts';
import { foldName } from '../names/fold.ts';
import type { NamedSpan } from '../sourcesCitations.ts';
import { bodyMeant, bodyPhrase, type BodyWorld } from './bodies.ts';
import { type Describable, isBodyAt, reachBack, sentenceAt, within } from './context.ts';

const NOUNS =
  'report|study|survey|paper|white paper|article|census|inquiry|investigation|review|analysis|assessment|poll|audit|bulletin|dossier|statistics|accounts|figures|data|records|findings|results|tests';
/** "the survey", "the report published yesterday", "the group's report", "their study". */
const WORK = new RegExp(
  `^(?:the|this|that|its|his|her|their|[\\p{L}-]+['’]s)(?: [\\p{L}-]+(?:['’]s)?){0,3}? (${NOUNS})(?:['’]s (?:authors?|findings|figures))?(?: and accounts)?(?: (?:published|released|issued).{0,30})?$`,
  'iu',
);
const AUTHORS = /^(?:the|its|their)(?: \p{L}+['’]s)?(?: two)? (?:authors?|co-authors?|researchers)(?: themselves)?$/iu;
/** "the ombudsman's annual report": whose it is. */
const OWNED = /^(?:the )?([\p{L}-]+)['’]s /iu;
const MARKER = /\[\^?(\w{1,40})\]/;
const ANY_WORK = new RegExp(`\\b(?:${NOUNS}|estimate|research)\\b`, 'i');

/** How many sentences before a description what it means may have been named. */
const REACH = 30;

/** Whether `phrase` describes a work, or who wrote it; `noun`: the work. */
export function workPhrase(phrase: string): { readonly noun: string | null } | null {
  const noun = WORK.exec(phrase)?.[1]?.toLowerCase();
  if (noun !== undefined) return { noun };
  if (/^the auditors(?: themselves)?$/i.test(phrase)) return { noun: 'audit' };
  return AUTHORS.test(phrase) ? { noun: null } : null;
}

/** Whose work is meant; null where nothing tells. */
export function workMeant(noun: string | null, phrase: string, span: Span, world: BodyWorld, found: readonly NamedSpan[]): string | null {
  const { start } = span;
  const noted = notedWork(noun === null ? 2 : 1, start, world);
  if (noted !== null) return noted;
  const from = reachBack(world, start, REACH);
  const before = [
    ...within(world.mentions, from, start).map(mention => ({ span: mention.span, name: mention.source })),
    ...within(found, from, start),
  ].toSorted((a, b) => a.span.start - b.span.start);
  const owner = OWNED.exec(phrase)?.[1];
  if (owner !== undefined && noun !== null) return ownerMeant(owner, span, world, before, found);
  const wanted = noun === null ? ANY_WORK : new RegExp(`\\b${noun}\\b`, 'i');
  const fits = before.findLast(({ span: place, name }) => {
    const sentence = world.reading.sentences[sentenceAt(world, place.start)];
    const written = / and | et al\.$/.test(name);
    if (sentence === undefined || !(isBodyAt(world, place) || written || isByAuthor(world.text, place))) return false;
    return wanted.test(world.text.slice(sentence.span.start, sentence.span.end)) || (noun === null && written);
  });
  if (fits !== undefined || noun === null) return fits?.name ?? null;
  const near = reachBack(world, start, 2);
  const last = before.findLast(each => each.span.start >= near && isBodyAt(world, each.span))?.name;
  return last ?? (/^(?:her|his) /i.test(phrase) ? `the ${phrase.replace(/^\S+ /, '').toLowerCase()}` : null);
}

/** The work of the note that one of the last `many` sentences points to. */
function notedWork(many: number, start: number, world: Describable): string | null {
  const at = sentenceAt(world, start);
  for (let i = at; i > at - many; i--) {
    const own = world.reading.sentences[i];
    const label = own === undefined ? undefined : MARKER.exec(world.text.slice(own.span.start, own.span.end + 12))?.[1];
    const noted = label === undefined ? undefined : world.works.find(work => work.label === label);
    if (noted !== undefined) return noted.name;
  }
  return null;
}

/** Who "the ombudsman" or "Silva" of "the ombudsman's report" or "Silva's study" is. */
function ownerMeant(owner: string, span: Span, world: BodyWorld, before: readonly NamedSpan[], found: readonly NamedSpan[]): string | null {
  const known = before.findLast(({ name }) => foldName(name).split(' ').includes(foldName(owner)))?.name;
  if (known !== undefined) return known;
  if (/^\p{Lu}/u.test(owner)) return world.people.bySurname(owner, span.start);
  const body = bodyPhrase(`the ${owner}`);
  return body === null ? null : bodyMeant(body, span, world, found);
}

/** "A study by Ana Silva", "Silva's survey". */
function isByAuthor(text: string, { start, end }: Span): boolean {
  return BY.test(text.slice(Math.max(0, start - 20), start)) || /^['’]s? /.test(text.slice(end, end + 3));
}

const BY = new RegExp(`\\b(?:${NOUNS}) (?:by|of) $`, 'i');
