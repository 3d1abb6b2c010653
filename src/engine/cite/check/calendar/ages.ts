/**
 * Ages beside the dates that they follow from: "born in 1990 and died in 2019 aged 34", "he was 41 when he was arrested in 2003 and 57 when he was released, in 2019",
 * "founded in 1970, it kept its fiftieth anniversary in 2015". Only what is told of one and the same person or thing is read. Cost: linear.
 */
import type { Finding } from '../../../model/index.ts';
import { finding } from '../draft.ts';
import { fits, isAfter } from './between.ts';
import { form, matchesOf, type Told } from './forms.ts';
import type { Stretch } from './stretches.ts';
import { DATE, NUMBER, type Timeline, type ToldDate } from './timeline.ts';

/** Words that nobody new is named in: no name, no kin, no other thing. */
const same = (most: number): string =>
  String.raw`(?:(?!\b(?:who|whom|whose|which|that|where|father|mother|son|daughter|brother|sister|wife|husband|child|children|parents|widow|another|others|second|when)\b|(?:and|but|while) (?:the|his|her|their|its|a|an) )[^.;()${DATE}${NUMBER}]){0,${most}}?`;
const AGED = String.raw`(?:aged|at(?: the)? age(?: of)?|at|at just|aged just|aged only) N(?! (?:per|percent|years? (?:later|before|after)|[\p{L}-]+ (?:people|men|women|others)))`;
const AT_AGE = '(?:aged|at(?: the age of)?)';
const WAS = '(?:was|were|turned)(?: (?:only|just|already|still|barely|then))? ';

/** Born in `A`, and `N` in `B`. */
const LIVES: readonly RegExp[] = [
  `\\bborn${same(30)} (?:in|on) A${same(60)} (?:in|on) B,?(?: (?:and|at the time))? ${AGED}`,
  `\\bborn${same(30)} (?:in|on) A${same(60)} ${AGED},? (?:in|on) B`,
  `\\bborn${same(30)} (?:in|on) A${same(40)} ${WAS}N(?: years old)? when ${same(50)}(?:in|on) B`,
  `\\(born (?:in |on )?A\\)${same(40)} ${WAS}N when ${same(50)}(?:in|on) B`,
  `\\(A ?[–-] ?B\\)${same(30)} (?:died|was killed) (?:aged|at(?: the)? age of|at) N`,
].map(form);
/** The same, told from the end: "turned 18 in 2012, having been born in 1990". */
const TURNED: readonly RegExp[] = [
  `\\b(?:turned|aged) N (?:in|on) B,?(?: and)?(?: (?:he|she))? (?:was|having been) born${same(30)} (?:in|on) A`,
  `\\bdied${same(30)} (?:in|on) B,? ${AGED},? (?:and )?(?:(?:he|she) was|having been) born${same(30)} (?:in|on) A`,
  `\\bborn${same(30)} (?:in|on) A,? (?:and )?(?:(?:he|she) )?turned N (?:in|on) B`,
].map(form);
const FOUNDED = '(?:founded|established|set up|opened|built|launched|born|created)';
/** Founded in `A`, and the `N`th anniversary in `B`. */
const ANNIVERSARIES: readonly RegExp[] = [
  `\\b${FOUNDED}${same(30)} (?:in|on) A${same(60)} N (?:anniversary|birthday)${same(30)} (?:in|on) B`,
  `N (?:anniversary|birthday)${same(30)} (?:in|on) B,? having been ${FOUNDED}${same(20)} (?:in|on) A`,
  `N anniversary of (?:the|its|his|her|their) (?:[\\p{L}'’-]+ ){1,4}?(?:in|on|of) A,?${same(40)} (?:in|on) B`,
].map(form);
/** The same of a thing, whose years are counted in words of time. */
const AGES_OF_THINGS: readonly RegExp[] = [
  `\\b(?:born|built|erected|founded|established|set up|opened)${same(30)} (?:in|on) A${same(40)} ${WAS}S old when ${same(50)}(?:in|on) B`,
  `\\b(?:born|built|erected|founded|established|set up|opened)${same(30)} (?:in|on) A${same(60)} (?:in|on) B,? (?:aged|at the age of) S`,
].map(form);
/** `N` in `A`, and `M` in `B`, in each of the ways in which an age and its date go together. */
const FIRST_AGES: readonly string[] = [
  `${WAS}N(?: years old)? when ${same(50)},?(?: in| on)? A`,
  `${AT_AGE} N,? (?:in|on) A`,
  `(?:in|on) A,? ${AT_AGE} N`,
];
const SECOND_AGES: readonly string[] = [
  `(?:${WAS})?M(?: years old)? when ${same(50)},?(?: in| on)? B`,
  `(?:${same(40)} )?${AT_AGE} M,? (?:in|on) B`,
  `${same(40)} (?:in|on) B,? ${AT_AGE} M`,
];
const TWO_AGES: readonly RegExp[] = FIRST_AGES.flatMap(first => SECOND_AGES.map(second => form(`${first},? and ${second}`)));
/** "At 41" alone may be a price or a rate. */
const OF_AGE = /\b(?:aged|age of|when|years old)\b/i;

/** Ages that the dates beside them do not make. */
export function ages(line: Timeline): readonly Finding[] {
  const lives = matchesOf(line, [...LIVES, ...TURNED, ...ANNIVERSARIES]).flatMap(({ start, end, a, b, n }) =>
    a === null || b === null || n === null ? [] : ageFinding(line, { start, end }, a, b, n.value),
  );
  const things = matchesOf(line, AGES_OF_THINGS).flatMap(({ start, end, a, b, stretch }) =>
    a === null || b === null || stretch?.value.unit !== 'year' || fits(a.value, b.value, stretch.value, false) || isAfter(a.value, b.value)
      ? []
      : wrongAge(line, { start, end }, `These dates do not make an age of ${line.wordsOf(stretch.at, stretch.at + 1)}.`),
  );
  const both = matchesOf(line, TWO_AGES).flatMap(({ start, end, words, a, b, n, m }) => {
    if (a === null || b === null || n === null || m === null) return [];
    if (m.value === n.value || !OF_AGE.test(words) || isAfter(a.value, b.value)) return [];
    return ageFinding(line, { start, end }, a, b, m.value - n.value);
  });
  return [...lives, ...things, ...both];
}

/** Older than this nobody becomes: such a number is no age. */
const OLDEST = 120;

function ageFinding(
  line: Timeline,
  place: { readonly start: number; readonly end: number },
  a: Told<ToldDate>,
  b: Told<ToldDate>,
  age: number,
): readonly Finding[] {
  if (Math.abs(age) > OLDEST || isAfter(a.value, b.value)) return [];
  const told: Stretch = { from: 0, to: 0, count: age, unit: 'year', kind: 'plain', hedge: null };
  if (fits(a.value, b.value, told, false)) return [];
  const years = b.value.year === null || a.value.year === null ? null : b.value.year - a.value.year;
  if (years === null) return [];
  return wrongAge(line, place, `Between these dates lie ${years} years, not ${age}.`);
}

function wrongAge(line: Timeline, { start, end }: { readonly start: number; readonly end: number }, message: string): readonly Finding[] {
  return [finding('calendar/order', { span: line.spanOf(start, end), message })];
}
