// Histories of documents, made from a seed: an old text, a new one, and where each annotated sentence went. All is known, so all can be counted.
import { type Random, randomFrom } from '../search/largeCorpus.ts';

/** What becomes of an annotated sentence. `copy-left`: it stood twice, and the annotated one is deleted. `copied`: it stands twice, unchanged. */
export const FATES = ['untouched', 'light', 'medium', 'heavy', 'copied', 'deleted', 'copy-left'] as const;
export type Fate = (typeof FATES)[number];

/** How many of its words an edit touches. */
const TOUCHED: Readonly<Partial<Record<Fate, number>>> = { light: 0.08, medium: 0.25, heavy: 0.5 };
/** How much of the rest of a document changes: a text that was corrected, revised, rewritten. */
const UNREST = [0.05, 0.2, 0.4];
/** What must not change under an annotation is not changed by an edit: figures, names, denials. */
const FIXED =
  /\d|^[^a-z]*[A-Z]|^(?:no|not|never|without|cannot|neither|nor|none|nobody|nothing|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand|million|half|third)\b/;

export interface Annotated {
  readonly fate: Fate;
  readonly old: { readonly start: number; readonly end: number };
  /** Null where it has been deleted. */
  readonly now: { readonly start: number; readonly end: number } | null;
}

export interface History {
  readonly old: string;
  readonly now: string;
  readonly annotated: readonly Annotated[];
}

interface Sentence {
  readonly text: string;
  readonly gap: string;
  readonly id: number;
}

/** Some histories of `text`. `words` are what editors put in. */
export function* historiesOf(text: string, words: readonly string[], seed: number, count: number): Iterable<History> {
  const random = randomFrom(seed);
  const sentences = split(text);
  for (let i = 0; i < count; i++) yield historyOf(sentences, words, random);
}

function historyOf(sentences: readonly Sentence[], words: readonly string[], random: Random): History {
  const unrest = pick(UNREST, random);
  const fates = new Map<number, Fate>();
  for (const { text, id } of sentences) if (text.split(' ').length >= 5 && random() < 0.25) fates.set(id, pick(FATES, random));
  const copies = sentences
    .filter(({ id }) => fates.get(id) === 'copied' || fates.get(id) === 'copy-left')
    .map(sentence => ({ at: Math.floor(random() * sentences.length), sentence: { ...sentence, gap: ' ', id: -1 } }));
  const old: Sentence[] = [];
  const now: Sentence[] = [];
  for (const [i, sentence] of sentences.entries()) {
    for (const { at, sentence: copy } of copies) if (at === i) for (const side of [old, now]) side.push(copy);
    old.push(sentence);
    now.push(...become(sentence, fates.get(sentence.id), unrest, words, random));
  }
  const before = join(old);
  const after = join(now);
  const annotated = [...fates].map(([id, fate]) => ({
    fate,
    old: before.places.get(id) ?? { start: 0, end: 0 },
    now: after.places.get(id) ?? null,
  }));
  return { old: before.text, now: after.text, annotated };
}

function become(sentence: Sentence, fate: Fate | undefined, unrest: number, words: readonly string[], random: Random): readonly Sentence[] {
  if (fate === 'deleted' || fate === 'copy-left') return [];
  if (fate !== undefined) return [{ ...sentence, text: edited(sentence.text, TOUCHED[fate] ?? 0, words, random) }];
  const luck = random();
  if (luck < unrest * 0.25) return [];
  const kept = random() < unrest ? { ...sentence, text: edited(sentence.text, pick([0.1, 0.3], random), words, random) } : sentence;
  if (luck >= unrest * 0.5) return [kept];
  return [{ text: `${Array.from({ length: 12 }, () => pick(words, random)).join(' ')}.`, gap: ' ', id: -1 }, kept];
}

/** Replaces, deletes and inserts words. */
function edited(text: string, rate: number, words: readonly string[], random: Random): string {
  const out: string[] = [];
  const tokens = text.split(' ');
  for (const [i, token] of tokens.entries()) {
    const stop = /[.,;:!?]+$/.exec(token)?.[0] ?? '';
    const before = out.at(-1);
    const change = random();
    if (random() >= rate || FIXED.test(token)) out.push(token);
    else if (change < 0.5) out.push(pick(words, random) + stop);
    else if (change < 0.75 && before !== undefined) out[out.length - 1] = before + stop;
    else out.push(...(i === tokens.length - 1 ? [pick(words, random), token] : [token, pick(words, random)]));
  }
  return out.join(' ');
}

function split(text: string): readonly Sentence[] {
  return Array.from(text.matchAll(/([^\n]*?[.!?]["”’)]*(?=\s|$)|[^\n]+)(\s*)/g), ([, sentence = '', gap = ''], id) => ({
    text: sentence,
    gap,
    id,
  })).filter(sentence => sentence.text.trim() !== '');
}

function join(sentences: readonly Sentence[]): {
  readonly text: string;
  readonly places: ReadonlyMap<number, { start: number; end: number }>;
} {
  const places = new Map<number, { start: number; end: number }>();
  let text = '';
  for (const sentence of sentences) {
    if (sentence.id >= 0) places.set(sentence.id, { start: text.length, end: text.length + sentence.text.length });
    text += sentence.text + (sentence.gap === '' ? ' ' : sentence.gap);
  }
  return { text, places };
}

function pick<T>(from: readonly T[], random: Random): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}
