import type { QuantityBound } from '../../model/index.ts';

/** What a hedge or bound beside a figure makes of it. */
export type Bound = Exclude<QuantityBound, 'exact' | 'range'>;

const BEFORE: Readonly<Record<Bound, string>> = {
  'at-least': `
    more than|over|above|at least|no fewer than|not fewer than|never fewer than|never less than|no less than|not less than|upwards of|upward of|in excess of|exceeding|exceed|exceeds|exceeded
    |exceeded by|surpassing|surpassed|surpasses|surpass|topping|topped|tops|well over|just over|slightly over|slightly more than|just above|a little over
    |a minimum of|minimum of|greater than|higher than|larger than|older than|longer than|bigger than|as few as|as young as|as little as|beyond|>|≥|minimum|north of
    |better than|and over|taller than|heavier than|even more than|far more than|much more than|well above|well more than|aged over|at the least|or more than`,
  'at-most': `
    up to|as many as|as much as|as high as|as long as|as old as|no more than|not more than|never more than|no greater than|less than|under|fewer than|below|at most|not exceeding|not exceed|not to exceed|n't exceed|never exceed|never exceeds|never exceeded|cannot exceed|a maximum of
    |maximum of|maximum|lower than|smaller than|younger than|shorter than|well under|well below|no longer than|no higher than|no later than|<|≤|much less than|far less than
    |not over|no older than|far fewer than|even less than|capped at|a ceiling of`,
  about: `
    about|around|roughly|approximately|approx|approx .|some|nearly|almost|close to|just under|just below|slightly under|slightly below|slightly less than|just short of
    |an estimated|estimated|estimated at|estimated at about|estimated to be|circa|~|≈|c .|ca .|ca|approaching|virtually|practically|nearing|a little under|somewhere around
    |somewhere between|in the region of|in the order of|on the order of|more or less|near|an approximate|perhaps|maybe|and about|or about|a reported|just about|a little less than`,
};

const AFTER: Readonly<Record<Bound, string>> = {
  'at-least': `+|plus|- plus|or more|and more|or above|and above|or over|and over|or higher|and higher|or older|and older|and up|or longer|or greater|and counting|, and counting|or better|at least|at the least|at the very least|or later|or up|upwards|and upwards|or larger`,
  'at-most': `or less|or fewer|or under|and under|or below|and below|or younger|and younger|or lower|or shorter|at most|at the most|at the very most|and lower|tops|maximum|or smaller`,
  about: `or so|odd|- odd|or thereabouts|give or take|approximately|- ish|ish`,
};

interface BoundPhrase {
  readonly words: readonly string[];
  readonly bound: Bound;
}

const BOUNDS: readonly Bound[] = ['at-least', 'at-most', 'about'];

function phrases(table: Readonly<Record<Bound, string>>): readonly BoundPhrase[] {
  return BOUNDS.flatMap(bound => table[bound].split('|').map(phrase => ({ words: phrase.trim().split(/\s+/), bound }))).toSorted(
    (a, b) => b.words.length - a.words.length,
  );
}

function grouped(all: readonly BoundPhrase[], key: (phrase: BoundPhrase) => string): ReadonlyMap<string, readonly BoundPhrase[]> {
  const map = new Map<string, BoundPhrase[]>();
  for (const phrase of all) {
    const list = map.get(key(phrase));
    if (list === undefined) map.set(key(phrase), [phrase]);
    else list.push(phrase);
  }
  return map;
}

/** Phrases before a figure, by their last word, longest first. "Nearly", "almost" and "just under" say about how much it is. */
export const BOUNDS_BEFORE = grouped(phrases(BEFORE), phrase => phrase.words.at(-1) ?? '');

/** Phrases after a figure, by their first word, longest first. */
export const BOUNDS_AFTER = grouped(phrases(AFTER), phrase => phrase.words[0] ?? '');
