/** Forms of words with dates and lengths of time in them, as they are looked for in a timeline. */
import { DATE, NUMBER, STRETCH, type Timeline, type ToldDate } from './timeline.ts';
import type { Stretch } from './stretches.ts';

/** Words within a clause: none of what ends it, or that begins another, or is done or made by or with something else. */
export const within = (most: number): string =>
  String.raw`(?:(?!\b(?:who|whom|which|that|whose|where|when|while|had|than|begun|built)\b)[^.;()${DATE}]){0,${most}}?`;

/** A form: `A` and `B` stand for dates, `S` for a length of time and `N` for a number, each in capitals of its own. */
export function form(source: string): RegExp {
  const marks = source
    .replace(/\b[AB]\b/g, name => `(?<${name}>${DATE})`)
    .replace(/\bS\b/g, `(?<S>${STRETCH})`)
    .replace(/\b(?:N|M)\b/g, name => `(?<${name}>${NUMBER})`);
  return new RegExp(marks, 'dgiu');
}

/** A place in a timeline that has a form. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly a: Told<ToldDate> | null;
  readonly b: Told<ToldDate> | null;
  readonly stretch: Told<Stretch> | null;
  readonly n: Told<number> | null;
  readonly m: Told<number> | null;
}

/** What is told, and where in the timeline. */
export interface Told<T> {
  readonly at: number;
  readonly value: T;
}

/** The places of a timeline that have one of some forms. */
export function matchesOf(line: Timeline, forms: readonly RegExp[]): readonly Match[] {
  return forms.flatMap(each =>
    [...line.text.matchAll(each)].map(match => {
      const places = match.indices?.groups ?? {};
      const told = <T>(name: string, read: (at: number) => T | null): Told<T> | null => {
        const at = places[name]?.[0];
        const value = at === undefined ? null : read(at);
        return at === undefined || value === null ? null : { at, value };
      };
      return {
        start: match.index,
        end: match.index + match[0].length,
        words: match[0],
        a: told('A', line.dateAt),
        b: told('B', line.dateAt),
        stretch: told('S', line.stretchAt),
        n: told('N', line.numberAt),
        m: told('M', line.numberAt),
      };
    }),
  );
}
