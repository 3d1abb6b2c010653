/**
 * Bodies that a text speaks of by a common noun: "the ministry", "the state's reference laboratory", "the company".
 *
 * Method: the one body named before with all these words in its name; "the company" of nothing else the body named last; else the words
 * themselves, which name it within the text. Cost: a few look-ups for each description. Limit: where two bodies fit, none is meant.
 */
import type { Span } from '../../model/index.ts';
import { words } from '../../text/wordSet.ts';
import { foldName } from '../names/fold.ts';
import type { NamedSpan } from '../sourcesCitations.ts';
import { type Describable, isBodyAt, lastOf, reachBack, within } from './context.ts';
import type { People } from './people.ts';

/** Nouns for bodies, as running text speaks of them. */
export const BODY_NOUNS: ReadonlySet<string> = words(`
academy agency airline association authorities authority bank board bureau cabinet center centre charity church city clinic coalition college commission committee company confederation contractor
consortium cooperative council county court department directorate embassy federation firm foundation fund government group hospital inquiry inspectorate institute institution laboratory league
library ministry mission municipality museum network newspaper ngo observatory office ombudsman operator organisation organization outlet paper parliament parish police prosecutor publisher registry regulator school
secretariat service society state supplier team treasury tribunal trust union university utility watchdog
`);
/** Nouns that say no more of a body than that it is one. */
const ANY_BODY = /^(?:agency|association|body|charity|company|firm|group|ngo|organi[sz]ation|utility|watchdog)$/;
const ANY_PAPER = /^(?:agency|broadcaster|newspaper|outlet|paper)$/;
/** What says which body it is no more than the article does, and what says that it is another one. */
const EMPTY: ReadonlySet<string> = words('advocacy aid campaign human main news official own rights same');
const OTHER: ReadonlySet<string> = words('another different entire first former latter local new other second third whole young');

/** "The city's finance office", "the ministry in Qasr", "the provincial prosecutor's office". */
const PHRASE =
  /^(?:(?:the|that|this|its|their|his|her|our|\p{Lu}?[\p{L}-]+['’]s) )?((?:[\p{L}-]+(?:['’]s?)? ){0,3})([\p{Ll}-]+)(?: (?:in|of) (\p{Lu}\p{L}+))?$/u;
/** Bodies of which a state has one: they go by their words over all texts. */
const OF_A_STATE =
  /^(?:ombudsman|inspectorate|fire service|prison service|ambulance service|weather service|coast ?guard|central bank|supreme court|statistics (?:office|agency|bureau)|treasury|electoral commission|meteorological (?:office|service|agency)|health (?:service|authority|authorities)|\S+ (?:ministry|ombudsman|inspectorate))$/;

/** A description of a body, taken apart. */
export interface BodyPhrase {
  readonly words: string;
  /** The noun and what stands before it, without what says nothing. */
  readonly parts: readonly string[];
  readonly noun: string;
}

/** `phrase` as a description of a body; null where it is none. */
export function bodyPhrase(phrase: string): BodyPhrase | null {
  const [, before = '', noun, place] = PHRASE.exec(phrase.charAt(0).toLowerCase() + phrase.slice(1)) ?? [];
  if (noun === undefined || !BODY_NOUNS.has(noun)) return null;
  const all = before.split(' ').filter(word => word !== '');
  // Whose it is tells it from no other of the text: "the country's ombudsman"; of an office it is the name: "the prosecutor's office".
  const own = all.slice(all.findLastIndex(word => /['’]s$/.test(word)) + (noun === 'office' ? 0 : 1));
  if (own.some(word => OTHER.has(word))) return null;
  const parts = [...(place === undefined ? [] : [place]), ...own, noun]
    .map(word => foldName(word).replace(/'s?$/, ''))
    .filter(word => !EMPTY.has(word));
  return { words: [...own, noun].join(' '), parts, noun };
}

/** The bodies of a text by the nouns at the heads of their names, each where it is named first. */
export class Bodies {
  readonly #named = new Map<string, { readonly at: number; readonly name: string }[]>();

  constructor({ entities, resolved }: Describable) {
    const seen = new Set<string>();
    for (const [i, { span, kind }] of entities.entries()) {
      const name = resolved[i]?.name ?? '';
      if (kind === 'person' || kind === 'place' || seen.has(name)) continue;
      seen.add(name);
      for (const head of headsOf(foldName(name).split(' '))) {
        const known = this.#named.get(head);
        if (known === undefined) this.#named.set(head, [{ at: span.start, name }]);
        else if (known.length < MOST) known.push({ at: span.start, name });
      }
    }
  }

  /** The bodies with all of `parts` in their names and the last of them at its head: those named before `at`, else those behind. */
  named(parts: readonly string[], at: number): readonly string[] {
    const fitting = (this.#named.get(parts.at(-1) ?? '') ?? []).filter(({ name }) => {
      const own = new Set(foldName(name).split(' '));
      return parts.every(part => own.has(part));
    });
    const before = fitting.filter(body => body.at < at);
    return (before.length > 0 ? before : fitting).map(({ name }) => name);
  }
}

/** "Health Agency": its last word; "Agency for Health": the word before the preposition. Alone, "Wexley State" is no state. */
function headsOf(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1) ?? '';
  const small = parts.findIndex(word => /^(?:of|for|on)$/.test(word));
  return [OF_PLACES.test(last) ? [] : last, small > 0 ? (parts[small - 1] ?? []) : []].flat();
}

const OF_PLACES = /^(?:city|county|state)$/;

/** How many bodies of one word are kept: more than one already says as little as many. */
const MOST = 12;

/** How many sentences before, "the company" may have been named. */
const NEAR = 4;

/** What a description of a body may go back to. */
export interface BodyWorld extends Describable {
  readonly bodies: Bodies;
  readonly people: People;
}

/** The body that a phrase means: one named or described before, the holder of an office, else its own words; null where several fit. */
export function bodyMeant(phrase: BodyPhrase, { start }: Span, world: BodyWorld, found: readonly NamedSpan[]): string | null {
  const named = world.bodies.named(phrase.parts, start);
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  return (
    lastOf(found, name => ` ${name}`.endsWith(` ${phrase.parts.join(' ')}`)) ??
    world.people.byOffice(phrase.words) ??
    (phrase.parts.length > 1 ? null : nearestBody(phrase.noun, start, world, found)) ??
    describedName(phrase)
  );
}

/** "The company": the body of the last sentences that was named, or described, last. */
function nearestBody(noun: string, start: number, world: BodyWorld, found: readonly NamedSpan[]): string | null {
  const paper = ANY_PAPER.test(noun);
  if (!paper && !ANY_BODY.test(noun)) return null;
  const from = reachBack(world, start, NEAR);
  const near = within(world.mentions, from, start)
    .filter(({ span }) => paper || !isTold(world, span))
    .map(({ span, source }) => ({ span, name: source }));
  const candidates = [...near, ...found.slice(-1)].filter(
    ({ span, name }) => span.start >= from && isBodyAt(world, span) && isOfKind(noun, name),
  );
  return candidates.toSorted((a, b) => a.span.start - b.span.start).at(-1)?.name ?? null;
}

/** "The company" and "the group" are no ministry and no court. */
function isOfKind(noun: string, name: string): boolean {
  return !/^(?:association|charity|company|firm|group|ngo)$/.test(noun) || !PUBLIC.test(name);
}

const PUBLIC =
  /\b(?:assembly|commission|committee|council|county|court|department|government|inspectorate|ministry|ombudsman|office|parliament|police|prosecutor|state|treasury|university)\b/i;

/** "Told AFP", "(AFP)": who was told is the paper and not who speaks in it. */
function isTold({ text }: Describable, { start }: Span): boolean {
  return /(?:\btold (?:the )?|[([/])$/i.test(text.slice(Math.max(0, start - 12), start));
}

/** The name of a body that nothing but its description names: its words, with the article that holds it within its text. */
function describedName({ words: phrase, parts }: BodyPhrase): string | null {
  if (OF_A_STATE.test(parts.join(' '))) return phrase;
  return parts.length > 1 || ONE_OF_A_TEXT.has(parts[0] ?? '') ? `the ${phrase}` : null;
}

/** Bodies that a text speaks of as "the city" and "the company" where it means one; "the board" may be that of any. */
const ONE_OF_A_TEXT: ReadonlySet<string> = words(
  'city company contractor county government hospital institute laboratory ministry operator prosecutor regulator school state union university utility',
);
