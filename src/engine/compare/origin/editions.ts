/**
 * Editions: what one body published in several years is as many sources, "Ministry of Health 2017" and "Ministry of Health 2023".
 *
 * Method: the year of a citation stands behind its name, that of an entry of a list behind its head or at its end. The newest edition that a
 * corpus cites is one source with the body itself, older ones are sources of their own. Cost: linear in the citations. Limit: papers and
 * agencies, which publish every day, have no editions.
 */
import type { Span } from '../../model/index.ts';
import { foldName } from '../names/fold.ts';
import { isKnownOutlet } from '../names/known.ts';

const YEAR = String.raw`(?:1[89]|20)\d\d`;
/** "Silva 2019)", "Silva (2019, p. 4)", "Silva. 2019." */
const CITED = new RegExp(String.raw`^(?:['’]s)?[.,]? \(?(?:\p{L}+\. )?(${YEAR})(?![\d–-])`, 'u');
/** Titles have years of their own: "*Accounts 2019*". */
const TITLES = /([*_]{1,3})[^*_\n]*\1|“[^”\n]*”|"[^"\n]*"/g;
/** A year, but not the end of several: "reports 2018 to 2021". */
const ANY_YEAR = new RegExp(String.raw`(?<![\d/.–-])(?<!\b(?:to|and|until) )${YEAR}(?![\d/–-]| to )`, 'g');
/** "Accessed 3 May 2024": when the address was looked at. */
const VISITED = /\b(?:accessed|retrieved|last visited)\b.*$/i;

/** The year of the work that `span`, in `line` of a text, cites; null where none is told. `isEntry`: the line is an entry of a list. */
export function editionOf(line: string, { start, end }: Span, isEntry: boolean): string | null {
  const name = line.slice(start, end);
  if (isKnownOutlet(foldName(name))) return null;
  const behind = line.slice(end);
  const cited = CITED.exec(behind)?.[1];
  if (cited !== undefined) return isEntry || isCitation(line, start, behind) ? cited : null;
  return isEntry ? (behind.replace(VISITED, '').replace(TITLES, ' ').match(ANY_YEAR)?.at(-1) ?? null) : null;
}

/** In running text a year cites where a bracket holds it: "(Silva 2019)", "Silva (2019)"; not "the Bank 2019 said". */
function isCitation(line: string, start: number, behind: string): boolean {
  if (/^(?:['’]s)? \(/.test(behind)) return true;
  const bracket = line.slice(Math.max(0, start - 120), start);
  return bracket.lastIndexOf('(') > bracket.lastIndexOf(')');
}

const MARK = ' # ';

/** The key of an edition. */
export function editionKey(body: string, year: string): string {
  return `${body}${MARK}${year}`;
}

/** The body of a key, and its year where it is that of an edition. */
export function bodyAndYear(key: string): { readonly body: string; readonly year: string | null } {
  const [body = key, year = null] = key.split(MARK, 2);
  return { body, year };
}

/** The newest of the years that each body is cited with. */
export class Editions {
  readonly #newest = new Map<string, string>();

  add(body: string, year: string): void {
    const known = this.#newest.get(body);
    if (known === undefined || known < year) this.#newest.set(body, year);
  }

  /** The key of an edition: that of the body itself for the newest. */
  keyOf(body: string, year: string): string {
    return year === (this.#newest.get(body) ?? year) ? body : editionKey(body, year);
  }
}
