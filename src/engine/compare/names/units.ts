/**
 * Tokens put together to the units of names: hyphenated words, initials with their stops, ampersands.
 *
 * Cost: linear in the tokens. Limit: a unit never bridges white space.
 */
import type { Span } from '../../model/index.ts';
import { type Token, tokenise } from '../../text/tokens.ts';
import { isDemonym } from './demonyms.ts';
import { PARTICLES } from './people.ts';
import { isKnownPlace } from './places.ts';
import { words } from '../../text/wordSet.ts';

/** `name`: begins with a capital letter; `acronym`: capital letters alone; `initial`: one capital letter with its stop. */
type UnitKind = 'name' | 'acronym' | 'initial' | 'word' | 'number' | 'mark';

/** What stands between two spaces as far as a name goes: a word with its hyphens, an initial with its stop, a number or a mark. */
export interface Unit extends Span {
  readonly kind: UnitKind;
  /** Without the possessive ending, which `end` leaves out too. */
  readonly text: string;
  /** Lower case, apostrophes made straight, without full stops. */
  readonly lower: string;
  readonly possessive: boolean;
}

/** The units of a sentence, in text order. */
export function readUnits(prose: string, span: Span): readonly Unit[] {
  const tokens = tokenise(prose, span);
  const units: Unit[] = [];
  for (let i = 0; i < tokens.length;) {
    const last = lastOfUnit(tokens, i);
    units.push(toUnit(prose, tokens, i, last));
    i = last + 1;
  }
  return units;
}

/** Hyphens join words; a full stop belongs to a capital letter or a title before it. */
function lastOfUnit(tokens: readonly Token[], first: number): number {
  let last = first;
  if (tokens[first]?.kind !== 'word') return last;
  for (;;) {
    const mark = tokens[last + 1];
    const next = tokens[last + 2];
    const touches = mark?.lower === '-' && mark.start === tokens[last]?.end && next?.start === mark.end && next.kind !== 'punctuation';
    if (!touches || mark.text === '—' || !joins(tokens[last], next)) break;
    last += 2;
  }
  const stop = tokens[last + 1];
  const takesStop = last === first && stop?.text === '.' && stop.start === tokens[last]?.end && isStopped(tokens[first]);
  return takesStop ? last + 1 : last;
}

/** "Jong-un", "Mee-Ri", "anti-slavery"; but "Seoul-based" and "Korea-China" are a name and something else. */
function joins(before: Token | undefined, next: Token): boolean {
  if (!before || !/^\p{Lu}/u.test(before.text)) return true;
  if (/^\p{Ll}/u.test(next.text)) return !(COMPOUND_TAILS.has(next.lower) || (next.lower.length > 4 && /(?:ed|ing)$/.test(next.lower)));
  return !(isKnownPlace(next.lower) || isDemonym(next.lower)) || before.lower.length < 3;
}

const COMPOUND_TAILS: ReadonlySet<string> = words(
  'based backed born built bound controlled era friendly funded held in laden led like linked made only owned partnered run style speaking type wide term day year month week old free level scale side',
);

const STOPPED = /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Maj|Rev|Hon|St|Jr|Sr|Inc|Ltd|Co|Corp|Mt)$/u;

function isStopped(token: Token | undefined): boolean {
  return token !== undefined && STOPPED.test(token.text);
}

function toUnit(prose: string, tokens: readonly Token[], first: number, last: number): Unit {
  const start = tokens[first]?.start ?? 0;
  const whole = last === first ? (tokens[first]?.text ?? '') : prose.slice(start, tokens[last]?.end ?? start);
  const kind = tokens[first]?.kind ?? 'punctuation';
  if (kind !== 'word')
    return {
      start,
      end: start + whole.length,
      kind: kind === 'number' ? 'number' : 'mark',
      text: whole,
      lower: tokens[first]?.lower ?? '',
      possessive: false,
    };
  if (last === first && isPlain(whole)) return plainUnit(tokens, first);
  const ending = /['’]s$/i.exec(whole)?.[0] ?? '';
  const trailing = ending === '' && /s$/i.test(whole) && isApostrophe(tokens[last + 1], start + whole.length);
  const text = whole.slice(0, whole.length - ending.length);
  const lower = foldWord(text);
  return { start, end: start + text.length, kind: kindOf(text, lower), text, lower, possessive: ending !== '' || trailing };
}

/** A word of ASCII letters in lower case, but for a capital at its head: most words, read without an expression. */
function isPlain(text: string): boolean {
  const head = text.charCodeAt(0);
  if (!((head >= 97 && head <= 122) || (head >= 65 && head <= 90 && text.length > 1))) return false;
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function plainUnit(tokens: readonly Token[], at: number): Unit {
  const { start = 0, end = 0, text = '', lower = '' } = tokens[at] ?? {};
  const possessive = text.endsWith('s') && isApostrophe(tokens[at + 1], end);
  return { start, end, kind: text === lower ? 'word' : 'name', text, lower, possessive };
}

function isApostrophe(token: Token | undefined, at: number): boolean {
  return token?.start === at && (token.text === '’' || token.text === "'");
}

function foldWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[‐‑‒–]/g, '-')
    .replace(/\./g, '');
}

function kindOf(text: string, lower: string): UnitKind {
  if (/^\p{Lu}\.$/u.test(text) || /^\p{Lu}$/u.test(text)) return 'initial';
  if (/^(?:\p{Lu}\.?){2,}(?:-\p{N}+)?s?$/u.test(text) && text.length <= 10) return 'acronym';
  if (/^\p{Lu}/u.test(text) || (/^(?:al|el|d')/.test(lower) && hasCapital(text))) return 'name';
  const head = lower.split('-', 1)[0] ?? '';
  return PARTICLES.has(head) && hasCapital(text) ? 'name' : 'word';
}

function hasCapital(text: string): boolean {
  return /[-'’]\p{Lu}/u.test(text);
}

/** Whether the unit can stand in a name. */
export function isNaming(unit: Unit | undefined): boolean {
  return unit?.kind === 'name' || unit?.kind === 'acronym' || unit?.kind === 'initial';
}
