/**
 * What a line in the head of a text may be besides a title or a name: the kind of a paper, its number, navigation, a tagline, a caption.
 *
 * Cost: linear in the line.
 */
import { foldName } from '../compare/names/fold.ts';
import { affiliation, bareNames, readByline } from './bylines.ts';
import { readImprint, statements } from './imprint.ts';
import { datesIn, readMetaLine } from './metaLine.ts';
import { SECTIONS } from './pageWords.ts';
import { isTitleLike, type TextLine } from './textLines.ts';

/** The number behind a kind of paper: "No. 37/2024". */
const NUMBERED = '(?:\\W*(?:(?:no|number|nr|issue)\\W*)?[\\w/–-]*\\d[\\w/–-]*)?\\W*$';
const KINDS = [
  'for immediate release(?:\\s?[:,—–-] ?.{0,60})?',
  'fact ?sheets?|leaflet|brochure|policy brief|briefing(?: paper| note)?|(?:working|discussion|occasional) paper',
  'notice to (?:all )?\\p{L}+|newsletter|communiqu[eé]|circular|(?:media|news) advisory|official record|draft|restricted|confidential',
  'embargoed\\b.*|unofficial translation|uncorrected transcript|advance (?:unedited )?(?:version|copy)',
  'long read|special report|opinion piece|in (?:depth|focus|brief)|\\d{1,3}[ -]?min(?:ute)?s?(?: read)?|\\(redirected from .*\\)',
];
/** What says of which kind a paper is, and is neither its title nor a name. */
const KIND_LINE = new RegExp(
  `^\\W*(?:(?:press|news|media|information) (?:release|statement|notice|note)s?\\b|(?:${KINDS.join('|')})(?!\\p{L}))${NUMBERED}`,
  'iu',
);
const SYMBOLS = [
  '[A-Z]{1,6}(?: \\d{1,4})?(?:\\/[\\w.-]+){1,6}',
  '(?:distr|original|weather|language|ref(?:erence)?|our ref|file|doc(?:ument)?(?: no)?|issn|agenda items?|item|price|edition)\\b\\W.{0,60}',
  '(?:\\p{L}+ ){1,2}\\d{1,4}\\/\\d{1,4}',
  '(?:\\p{L}+-)?\\p{L}+(?:st|nd|rd|th|first|second|third) session|\\d+(?:st|nd|rd|th) session',
  '(?:case|application|petition|docket|report|bill|document|statement|release|bulletin) (?:no|nr|number)\\b\\W{0,3}[\\w/.-]*\\d[\\w/.-]*',
  '(?:(?:press|media) )?(?:contacts?|enquiries)\\s?:.{0,200}',
];
/** "A/HRC/61/12", "Distr.: General", "Report 2023/2", "Forty-first session", "Case No. 114/2021", "Press contact: Ana Silva". */
const SYMBOL = new RegExp(`^(?:${SYMBOLS.join('|')})$`, 'iu');
/** What stands beneath a picture. */
const CAPTION = /^\W*(?:image|photo(?:graph)?s?|picture|caption|infographic|graphic|map|chart|video|watch|listen)\b(?:\W*[:\]]|\s+by\b)/i;
/** What a paper or site says of itself beneath its name. */
export const TAGLINE =
  /\b(?:since|founded|established|est\.?) (?:in )?(?:1[5-9]|20)\d\d\b|\b(?:morning|evening|daily|weekly|independent|local) (?:news)?paper\b|\bthe voice of\b|^(?:an?|the) (?:\p{L}+ ){0,3}(?:blog|weblog|newsletter|magazine|newspaper|journal|website|podcast)\b|^(?:\p{L}+ ){0,2}(?:blog|newsletter|magazine|quarterly|weekly|monthly|journal|newspaper) (?:of|for|about|on) |^the (?:free|open|online|people's) encyclop/iu;

/** Whether words say of which kind a paper is, perhaps with its date. */
export function isKind(text: string): boolean {
  return KIND_LINE.test(withoutDate(text));
}

/** Whether words are the number of a paper, or another entry of its form. */
export function isNumber(text: string): boolean {
  return SYMBOL.test(withoutDate(text));
}

/** "Association of adoptees and their families", beneath the name of one. */
export const BODY_TAGLINE =
  /^(?:\p{L}+ )?(?:[Aa]ssociation|[Nn]etwork|[Aa]lliance|[Cc]harity|[Oo]rgani[sz]ation|[Ss]ociety|[Uu]nion|[Cc]oalition|[Cc]entre|[Cc]enter|[Ff]ederation) (?:of|for|against) \p{Ll}/u;

/** Buttons beneath a headline. */
const SHARING = /^(?:share|tweet|e-?mail|print|copy|save|listen|whatsapp|facebook|twitter|telegram|comments?|\d+|x|a[+-]|like|follow)\b/i;

/** The entries of a line of navigation; null for any other line. */
export function navigation({ raw, text }: TextLine): readonly string[] | null {
  if (raw.length > 300 || raw.startsWith('|') || /\b(?:19|20)\d\d\b/.test(raw)) return null;
  const plain = raw.replace(/[*_#[\]]+/g, '').trim();
  const trail = /\s[>›»/]\s/.test(plain) && !/[|·•]/.test(plain);
  const items = plain
    .split(trail ? /\s{1,4}[>›»/]\s{1,4}/ : /\s{0,4}[|·•›»]\s{0,4}|\s{2,8}|\t/)
    .map(item => item.replace(/^[^\p{L}\p{N}]+/u, '').trim())
    .filter(item => item !== '');
  if (items.length < (trail ? 2 : 3) || readByline(text).length > 0) return null;
  return items.every(item => item.split(' ').length <= 4 && item.length <= 30 && !/[.!?:;,]$/.test(item)) ? items : null;
}

/** Whether navigation is that of a site, not the buttons beneath a headline. */
export function isSiteBar(items: readonly string[]): boolean {
  return !items.every(item => SHARING.test(item));
}

/** Whether a line is the name of a section; `entries` are those of the navigation, folded. */
export function isSection(text: string, entries: ReadonlySet<string>): boolean {
  const folded = foldName(text);
  return entries.has(folded) || folded.split(/\s*(?:\/|\band\b|,|-)\s*|\s+/).every(word => SECTIONS.has(word));
}

/** "The Long Table - voices from the other side": the name of the site alone. */
export function withoutTagline(text: string): string {
  const addressed = /^(.{3,40}?) \([^()\s]+\)$/.exec(text)?.[1];
  if (addressed !== undefined) return addressed;
  const name = /^(.{3,40}?)(?: [|·—–-] |: )/.exec(text)?.[1];
  return name !== undefined && name.split(' ').length < 6 ? name : text;
}

/** What may tell of a site beneath its name or behind it. */
export function taglineOf(text: string, next: TextLine | undefined): string {
  const name = withoutTagline(text);
  return name === text ? (next?.text ?? '') : text.slice(name.length).replace(/^[\s|·—–:-]+/, '');
}

/** Whether a line may be a title, a site's name or a letterhead. */
export function isCandidate(line: TextLine, next: TextLine | undefined): boolean {
  const { text } = line;
  return (
    isTitleLike(line) &&
    !isKind(text) &&
    !isImprint(text) &&
    !isNumber(text) &&
    !CAPTION.test(text) &&
    readMetaLine(text) === null &&
    readByline(text).length === 0 &&
    affiliation(text) === null &&
    (next === undefined || bareNames(text, next.text).length === 0)
  );
}

function withoutDate(text: string): string {
  const date = /\d{4}/.test(text) ? datesIn(text)[0] : undefined;
  return date === undefined
    ? text
    : text.slice(0, date.start).replace(/(?:[\s,:(|·—–-]|\b(?:of|on|dated|revised|updated|issued)\b)+$/i, '');
}

/** Whether a name is that of a section or a kind of paper. */
export function isPageWord(text: string): boolean {
  return KIND_LINE.test(text) || isSection(text, NO_ENTRIES);
}

const NO_ENTRIES: ReadonlySet<string> = new Set();

/** A line of place, body and date, or of several statements of which one is a date or a kind of paper, or a section and a count. */
function isImprint(text: string): boolean {
  if (readImprint(text)?.kind === false) return true;
  const pieces = statements(text);
  if (pieces[0] === text) return false;
  return (
    pieces.every(isPageWord) ||
    pieces.some(piece => KIND_LINE.test(piece) || readMetaLine(piece) !== null || readImprint(piece)?.kind === false)
  );
}
