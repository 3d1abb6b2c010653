/**
 * Names of bodies that publish, by their shape: outlets, organisations, letterheads, papers, and the holder that a line of copyright names.
 *
 * Cost: linear in the name or line; `recased` is linear in the text. Limits: English words for what a body is.
 */
import { foldName } from '../compare/names/fold.ts';
import { HEAD_PREPOSITIONS, ORGANISATION_HEADS } from '../compare/names/heads.ts';
import { isKnownOutlet, knownKind } from '../compare/names/known.ts';
import { keyOf } from '../compare/names/resolve.ts';
import { words } from '../text/wordSet.ts';
import { LONGEST_META } from './textLines.ts';

/** Words of capitals only, but for the small ones that names have: what a name of a body or a person looks like. */
export function isNamelike(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  return (
    parts.length <= 10 &&
    text.length <= 100 &&
    parts.every(word => /^(?:[\p{Lu}\p{N}]|of$|for$|the$|and$|or$|on$|to$|&$|de$)/u.test(word)) &&
    !/[.!?]$/.test(text.trim())
  );
}

/** A known newspaper, agency or organisation. */
export function isOutlet(text: string): boolean {
  const folded = foldName(text);
  return isKnownOutlet(folded) || knownKind(folded) === 'organisation';
}

const NO_BODY: ReadonlySet<string> = words(
  'report minutes statement letter open annual review record summary resolution decision judgment opinion speech remarks address history inside how why what when where who about against beyond notice section chapter part page chair present apologies by from',
);

/** Whether a line is the name of an organisation and nothing else: "Ministry of Justice", "Harbour Rights Network". */
export function isOrganisation(text: string): boolean {
  if (!isNamelike(text) || /[:;!?"“”]/.test(text)) return false;
  if (isOutlet(text)) return true;
  const parts = foldName(text).split(' ');
  if (parts.length < 2 || NO_BODY.has(parts[0] ?? '')) return false;
  return (
    isState(text) ||
    parts.some((word, i) => ORGANISATION_HEADS.has(word) && (i === parts.length - 1 || HEAD_PREPOSITIONS.has(parts[i + 1] ?? '')))
  );
}

/** Bodies that head their own papers: ministries, parliaments, courts, boards. */
const GOVERNING: ReadonlySet<string> = words(
  'agency assembly authority board cabinet chamber house bureau commission committee congress council court department directorate inspectorate institute ministry nations office ombudsman parliament secretariat senate tribunal university',
);

/** Whether one word is that of a body: "Secretariat". */
export function isGoverning(word: string): boolean {
  return GOVERNING.has(foldName(word));
}

/** Whether a line is what stands at the top of an official paper. */
export function isLetterhead(text: string): boolean {
  return (
    isOrganisation(text) &&
    (isState(text) ||
      foldName(text)
        .split(' ')
        .some(word => GOVERNING.has(word)))
  );
}

/** "Republic of Sarva": a state in its full form, above the name of its ministry. */
export function isState(text: string): boolean {
  return (
    /^(?:the )?(?:\p{L}+ ){0,2}(?:republic|kingdom|government|commonwealth|union|principality|sultanate|state|province|county|city) of \p{L}/iu.test(
      text,
    ) && isNamelike(text)
  );
}

const PAPERS: ReadonlySet<string> = words(
  'advertiser argus bulletin chronicle courier daily dispatch echo examiner express gazette globe guardian herald independent inquirer journal magazine mail mercury mirror monitor news newspaper observer post press register reporter review sentinel standard star sun telegraph times tribune voice weekly',
);

/** Whether a line has the shape of a paper's name: "The Coast Courier", "Daily Lantern". */
export function isPaper(text: string): boolean {
  if (isNamelike(text) && /^(?:the )?(?:\p{L}+ ){0,2}(?:journal|annals|quarterly) of \p{Lu}/iu.test(text)) return true;
  const parts = foldName(text).split(' ');
  if (!isNamelike(text) || parts.length > 5 || parts.length < 2 || /[:;!?"“”]/.test(text) || NO_BODY.has(parts[0] ?? '')) return false;
  return PAPERS.has(parts.at(-1) ?? '') || parts[0] === 'daily';
}

const COPYRIGHT = /(?:©|\(c\)|\bcopyright\b)(?:\s*(?:©|\(c\)))?\s*/iu;
const YEARS = /^(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?\s*/;
/** What ends the name of a holder. */
const HOLDER_ENDS = /\s?(?:[|;·•©]|,? ?[Aa](?:ll|LL) [Rr](?:ights|IGHTS)|\.\s(?=\p{Lu})|\.$|\s(?:19|20)\d\d\b|\s[—–]\s)/u;
const PICTURE = /\b(?:photos?|photographs?|pictures?|images?|maps?|illustrations?|graphics?)\b/i;

/** Who holds the rights in a text, from a line that says so; null for any other line. */
export function copyrightHolder(text: string): string | null {
  const mark = text.length > LONGEST_META ? null : COPYRIGHT.exec(text);
  if (mark === null) return null;
  const before = text.slice(0, mark.index).trim();
  let rest = text.slice(mark.index + mark[0].length);
  const dated = YEARS.test(rest);
  rest = rest.replace(YEARS, '').replace(/^by /i, '');
  const sign = mark[0].startsWith('©') || /^copyright/i.test(mark[0]);
  if (PICTURE.test(before) || (!dated && /[\p{L}\p{N},]$/u.test(before))) return null;
  const holder = rest.slice(0, HOLDER_ENDS.exec(rest)?.index ?? rest.length).trim();
  const worded = holder.split(/\s+/).filter(word => !/^[\p{Ll}.]{1,6}\.[\p{Ll}.]*$/u.test(word)); // "d.o.o.", "s.a."
  if (holder.length < 2 || holder.length > 80 || !isNamelike(worded.join(' '))) return null;
  return dated || sign || worded.length <= 6 ? holder.replace(/[\s,]+$/, '') : null;
}

const SMALL: ReadonlySet<string> = words('of for on in and the to or into with by at from against a an');
/** Abbreviations of two or three letters that have a vowel, and are written in capitals all the same. */
const ABBREVIATIONS: ReadonlySet<string> = words('un eu us uk ap afp upi efe ans abc usa who ilo iom');

/** A name that a page shouts, as the text writes it elsewhere, else word by word. */
export function recased(name: string, text: string): string {
  if (/\p{Ll}/u.test(name) || isAbbreviation(name)) return name;
  const elsewhere = mixedCase(name, text);
  if (elsewhere !== null) return elsewhere;
  if (/^\p{Lu}{2,4}$/u.test(name)) return name;
  return name
    .split(' ')
    .map((word, i) => {
      const lower = word.toLowerCase();
      if (SMALL.has(lower)) return i === 0 ? word.charAt(0) + lower.slice(1) : lower;
      return isAbbreviation(word) ? word : word.replace(/\p{L}[\p{L}'’]*/gu, part => part.charAt(0) + part.slice(1).toLowerCase());
    })
    .join(' ');
}

function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    !word.includes(' ') && (ABBREVIATIONS.has(lower) || (word.length < 7 && isOutlet(word)) || (word.length < 5 && !/[aeiouy]/.test(lower)))
  );
}

function mixedCase(name: string, text: string): string | null {
  const [folded, wanted] = [text.toLowerCase(), name.toLowerCase()];
  if (folded.length !== text.length) return null;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const found = text.slice(at, at + wanted.length);
    const alone = !/[\p{L}@.]/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + wanted.length));
    if (alone && /^\p{Lu}/u.test(found) && /\p{Ll}/u.test(found) && isNamelike(found)) return found;
  }
  return null;
}

/** Whether two names are of one body: the same words, or one the initials of the other. */
export function isSameName(a: string, b: string): boolean {
  const initials = (name: string): string =>
    name
      .replace(/^the /i, '')
      .split(/[\s-]+/)
      .map(word => word.charAt(0))
      .join('');
  return keyOf(a) === keyOf(b) || a === initials(b) || b === initials(a);
}
