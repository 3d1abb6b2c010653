/**
 * What speaks for it that a figure of a report that no akin sentence of its sources has is another than theirs, or nowhere: one number each, most of them 0 or 1.
 * Cost: the sentences that are alike.
 */
import { dimensionOf } from '../../compare/relation/values.ts';
import type { Followed } from './beyondChance.ts';
import { reckonedIn } from './derivedFigures.ts';
import type { Surroundings } from './figureCandidates.ts';
import { toldDigits } from './figureValues.ts';
import { insteadEvidence, isFrom, type Standing, type Stood } from './insteadEvidence.ts';
import type { Instead } from './insteadOf.ts';
import { figuresOf, type SaidFigure } from './saidFigures.ts';

/** What a figure is held to, with the likeliest that it stands in place of. */
interface Held extends Surroundings {
  readonly stood: readonly Stood[];
  readonly instead: Instead | null;
  /** How many documents are cited that have figures, and how many sentences they have. */
  readonly documents: number;
  readonly sentences: number;
}

/** What the rules say of it. */
interface Told {
  readonly rule: 'differs' | 'missing' | null;
  /** Whether it follows from others in a way in which hardly any number would by chance, and in any. */
  readonly isSurely: boolean;
  readonly isPerhaps: boolean;
  /** Whether a sentence that is not akin has it, or its numeral. */
  readonly isElsewhere: boolean;
  readonly isWritten: boolean;
  /** Whether it is said as a writer says it for himself; and that, or elsewhere in the source. */
  readonly isOwnWay: boolean;
  readonly isOwn: boolean;
  /** Whether it follows from the figures in sight. */
  readonly followed: Followed;
  /** Whether it follows in the way that is told of it; null where none is. */
  readonly byWay: Followed | null;
}

type Evidence = Readonly<Record<string, number>>;

/** Nothing is less likely than this. */
const LEAST = 0.01;
/** A figure that opens its sentence begins so soon, in UTF-16 code units. */
const FIRST = 3;

const yes = (is: boolean): number => (is ? 1 : 0);

/** The evidence, by name. */
export function figureEvidence(figure: SaidFigure, standing: Standing, held: Held, told: Told): Evidence {
  const { sentence } = figure;
  const words = sentence.prose.slice(sentence.span.start, sentence.span.end);
  const ways = reckonedIn(words);
  return {
    any: 1,
    ruleDiffers: yes(told.rule === 'differs'),
    ruleMissing: yes(told.rule === 'missing'),
    surely: yes(told.isSurely),
    reckoned: yes(told.isPerhaps),
    follows: yes(told.followed.follows),
    chance: told.followed.follows ? Math.log(Math.max(told.followed.chance, LEAST)) / Math.log(LEAST) : 0,
    reach: told.followed.follows ? 0 : told.followed.chance,
    notReckoned: yes(!told.followed.follows && told.followed.chance < 0.3 && (ways.difference || ways.share || ways.sum)),
    saysReckoned: yes(ways.difference || ways.share || ways.sum || ways.quotient),
    ...ofWay(told.byWay),
    elsewhere: yes(told.isOwn),
    matched: yes(told.isElsewhere),
    ownWay: yes(told.isOwnWay),
    written: yes(told.isWritten),
    cell: yes(held.beside.isCell),
    documents: yes(held.documents > 1),
    long: Math.log10(1 + held.sentences),
    saysDifference: yes(ways.difference),
    saysShare: yes(ways.share),
    supposes: yes(/\b(?:would|could|should|may|might|if)\b/i.test(words)),
    first: yes(figure.quantity.span.start - sentence.span.start < FIRST),
    ...ofFigure(figure),
    ...ofLikest(standing, held),
    ...ofInstead(standing, held),
  };
}

/** Whether it follows in the way that is told of it: the likelier by chance, the less that says. */
function ofWay(byWay: Followed | null): Evidence {
  if (byWay === null) return {};
  const { follows, chance } = byWay;
  return {
    way: 1,
    wayFollows: yes(follows),
    wayChance: follows ? Math.log(Math.max(chance, LEAST)) / Math.log(LEAST) : 0,
    wayFails: follows ? 0 : 1 - chance,
  };
}

function ofFigure({ words, quantity }: SaidFigure): Evidence {
  const { low, high, unit, counted, per, bound, change } = quantity;
  const digits = toldDigits(low ?? high ?? 0);
  return {
    inWords: yes(!/\d/.test(words)),
    twoDigits: yes(digits === 2),
    manyDigits: yes(digits > 2),
    percent: yes(unit.startsWith('percent')),
    time: yes(dimensionOf(unit) === 'time'),
    count: yes(unit === 'count'),
    bare: yes(unit === 'count' && counted === null),
    rate: yes(per !== null),
    about: yes(bound === 'about'),
    change: yes(change !== null),
  };
}

/** The likest sentence, and what of the report's other figures it has. */
function ofLikest({ others }: Standing, { support, sources }: Held): Evidence {
  const [best, second] = [...support.values()].toSorted((a, b) => b.score - a.score);
  const theirs = best === undefined ? [] : figuresOf(best.sentence);
  const told = others.filter(other => theirs.some(each => isFrom(other, each))).length;
  const known = others.filter(other => sources.some(source => isFrom(other, source))).length;
  return {
    top: best?.score ?? 0,
    topOfReport: best?.ofReport ?? 0,
    topAlone: (best?.score ?? 0) - (second?.score ?? 0),
    topItem: yes(best?.sentence.isItem ?? false),
    alone: yes(others.length === 0),
    knownShare: others.length === 0 ? 0 : known / others.length,
    allInBest: yes(others.length > 0 && told === others.length),
    someInBest: yes(told > 0),
  };
}

/** What speaks for the likeliest figure of the sources that tells of this one too. */
const OF_INSTEAD = ['far', 'taken', 'leftOver', 'allOthers', 'one', 'sameLength', 'sameForm', 'otherBound', 'verbatim'];

/** The figure that it likeliest stands in place of. */
function ofInstead(standing: Standing, { instead, stood }: Held): Evidence {
  const { likely = 0, strength = 0, source = null } = instead ?? {};
  const place = source?.quantity.span.start;
  const one = stood.find(each => each.source.sentence === source?.sentence && each.source.quantity.span.start === place);
  const evidence = one === undefined ? {} : insteadEvidence(standing, one);
  return {
    likely,
    likelyLog: Math.log((likely + LEAST) / (1 - likely + LEAST)),
    strength,
    below: standing.top - strength,
    ...Object.fromEntries(OF_INSTEAD.map(name => [name, evidence[name] ?? 0])),
  };
}
