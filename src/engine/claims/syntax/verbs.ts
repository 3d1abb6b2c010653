import type { Token } from '../../text/tokens.ts';
import { REPORTING_VERBS } from '../lexicon/reporting.ts';
import { IRREGULAR_VERBS, NOUN_FIRST, REGULAR_VERBS } from './verbList.ts';
import { TAG } from './words.ts';

/** A form of a known verb: what it can be, and the base form that it belongs to. */
interface VerbForm {
  readonly tags: number;
  readonly base: string;
}

const VOWEL = /[aeiou]/;

function ending(base: string, doubled: boolean, suffix: 'ed' | 'ing'): string {
  if (doubled) return base + base.slice(-1) + suffix;
  if (suffix === 'ed' && base.endsWith('e')) return `${base}d`;
  if (suffix === 'ed' && base.endsWith('y') && !VOWEL.test(base.slice(-2, -1))) return `${base.slice(0, -1)}ied`;
  if (suffix === 'ing' && base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (suffix === 'ing' && base.endsWith('e') && !/[eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return base + suffix;
}

function third(base: string): string {
  if (base.endsWith('y') && !VOWEL.test(base.slice(-2, -1))) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

const DOUBLING = /^[^aeiou]*[aeiou][bdgmnprt]$/;

function gerundOf(base: string): string {
  return ending(base, DOUBLING.test(base), 'ing');
}

function buildVerbForms(): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const add = (form: string, tag: number, base: string): void => {
    const known = forms.get(form);
    forms.set(form, { tags: (known?.tags ?? 0) | tag, base: known?.base ?? base });
  };
  const addRegular = (word: string): void => {
    const doubled = word.endsWith('+');
    const base = doubled ? word.slice(0, -1) : word;
    add(base, TAG.base, base);
    add(third(base), TAG.third, base);
    add(ending(base, doubled, 'ed'), TAG.past | TAG.participle, base);
    add(ending(base, doubled, 'ing'), TAG.gerund, base);
    // Both spellings are current: cancelled and canceled, labelled and labeled.
    if (doubled && base.endsWith('l')) {
      add(`${base}ed`, TAG.past | TAG.participle, base);
      add(`${base}ing`, TAG.gerund, base);
    }
  };
  const irregular = IRREGULAR_VERBS.trim().split(/\s+/);
  const irregularBases = new Set<string>();
  for (const entry of irregular) {
    const [base = '', past = '', participle = ''] = entry.split('/');
    irregularBases.add(base);
    add(base, TAG.base, base);
    add(third(base), TAG.third, base);
    add(past, TAG.past, base);
    add(participle, TAG.participle, base);
    add(gerundOf(base), TAG.gerund, base);
  }
  for (const word of REGULAR_VERBS.trim().split(/\s+/)) if (!irregularBases.has(word)) addRegular(word);
  for (const word of REPORTING_VERBS) if (!forms.has(word)) addRegular(word);
  return forms;
}

/** Every form of every known verb. */
export const VERB_FORMS: ReadonlyMap<string, VerbForm> = buildVerbForms();

/** The forms by place; place 0 is no form's. */
const FORMS: readonly (string | undefined)[] = [undefined, ...VERB_FORMS.keys()];
const PLACES: ReadonlyMap<string, number> = new Map(FORMS.map((form, place) => [form ?? '', place]));
const BASES: readonly (string | undefined)[] = [undefined, ...Array.from(VERB_FORMS.values(), ({ base }) => base)];
const REPORTING: readonly boolean[] = BASES.map(base => base !== undefined && REPORTING_VERBS.has(base));

function placeOf({ word, lower }: Token): number {
  if (word.verb < 0) word.verb = PLACES.get(lower) ?? 0;
  return word.verb;
}

/** The base form of a known verb; undefined for other words. */
export function verbBase(token: Token | undefined): string | undefined {
  return token === undefined ? undefined : BASES[placeOf(token)];
}

/** Whether a token is a form of a verb of saying. */
export function isReporting(token: Token | undefined): boolean {
  return token !== undefined && REPORTING[placeOf(token)] === true;
}

/** Base forms and third persons that are more often nouns or adjectives than verbs. */
export const NOUN_FIRST_FORMS: ReadonlySet<string> = new Set(
  NOUN_FIRST.trim()
    .split(/\s+/)
    .flatMap(base => [base, third(base)]),
);
