/**
 * What the lines before the body of a text are: navigation, kickers, the site's name, a letterhead, the title.
 *
 * Method: the lines that could be titles are gone through in order; those that the page says are something else fall away. A site's name
 * is believed only where something besides its place speaks for it. Cost: linear in the lines of the head, and in the text for a name
 * in capitals.
 */
import { foldName } from '../compare/names/fold.ts';
import { affiliation, bareNames, readByline } from './bylines.ts';
import { readImprint, statements } from './imprint.ts';
import { datesIn, readMetaLine } from './metaLine.ts';
import { SECTIONS } from './pageWords.ts';
import { isGoverning, isLetterhead, isNamelike, isOrganisation, isOutlet, isPaper, isState, recased } from './publishers.ts';
import { isMarkedHeading, isSetOff, isTitleLike, type TextLine } from './textLines.ts';

/** What the head of a text says. */
export interface PageHead {
  readonly title: string | null;
  /** The line that the title stands in, null where there is none. */
  readonly titleLine: TextLine | null;
  /** The paper or site. */
  readonly site: string | null;
  /** The body that heads the paper. */
  readonly letterhead: string | null;
}

/** What the rest of the text says that helps to tell a site's name from a title. */
export interface PageHints {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly holder: string | null;
}

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
/** "A/HRC/61/12", "Distr.: General", "Forty-first session", "Case No. 114/2021", "Press contact: Ana Silva". */
const SYMBOL =
  /^(?:[A-Z]{1,6}(?: \d{1,4})?(?:\/[\w.-]+){1,6}|(?:distr|original|weather|language|ref(?:erence)?|our ref|file|doc(?:ument)?(?: no)?|issn|agenda items?|item|price|edition)\b\W.{0,60}|(?:\p{L}+ ){1,2}\d{1,4}\/\d{1,4}|(?:\p{L}+-)?\p{L}+(?:st|nd|rd|th|first|second|third) session|\d+(?:st|nd|rd|th) session|(?:case|application|petition|docket|report|bill|document|statement|release|bulletin) (?:no|nr|number)\b\W{0,3}[\w/.-]*\d[\w/.-]*|(?:(?:press|media) )?(?:contacts?|enquiries)\s?:.{0,200})$/iu;
const CAPTION = /^\W*(?:image|photo(?:graph)?s?|picture|caption|infographic|graphic|map|chart|video|watch|listen)\b(?:\W*[:\]]|\s+by\b)/i;
const TAGLINE =
  /\b(?:since|founded|established|est\.?) (?:in )?1[5-9]\d\d\b|\b(?:since|founded|established|est\.?) (?:in )?20\d\d\b|\b(?:morning|evening|daily|weekly|independent|local) (?:news)?paper\b|\bthe voice of\b|^(?:an?|the) (?:\p{L}+ ){0,3}(?:blog|weblog|newsletter|magazine|newspaper|journal|website|podcast)\b|^(?:\p{L}+ ){0,2}(?:blog|newsletter|magazine|quarterly|weekly|monthly|journal|newspaper) (?:of|for|about|on) |^the (?:free|open|online|people's) encyclop/iu;

/** Buttons beneath a headline. */
const SHARING = /^(?:share|tweet|e-?mail|print|copy|save|listen|whatsapp|facebook|twitter|telegram|comments?|\d+|x|a[+-]|like|follow)\b/i;

/** "Association of adoptees and their families", beneath the name of one. */
const BODY_TAGLINE =
  /^(?:\p{L}+ )?(?:[Aa]ssociation|[Nn]etwork|[Aa]lliance|[Cc]harity|[Oo]rgani[sz]ation|[Ss]ociety|[Uu]nion|[Cc]oalition|[Cc]entre|[Cc]enter|[Ff]ederation) (?:of|for|against) \p{Ll}/u;

/** The upper of two names on one line: "Ministry of Health" of "Ministry of Health — Press Office"; null for any other line. */
function upperBody(text: string): string | null {
  const [, upper = '', lower = ''] = /^(.{3,60}?) [—–|·-] (.{3,60})$/.exec(text) ?? [];
  return isOrganisation(upper) && isNamelike(lower) ? upper : null;
}

/** Whether the line beneath, or the one behind a date, is that of a section, as only a paper or site has them. */
function isSectionBeneath(head: readonly TextLine[], at: number, entries: ReadonlySet<string>): boolean {
  const [next, second] = [head[at + 1]?.text ?? '', head[at + 2]?.text ?? ''];
  return /\p{L}/u.test(next) && isSection(readMetaLine(next) === null ? next : second, entries);
}

/** The entries of a line of navigation; null for any other line. */
function navigation({ raw, text }: TextLine): readonly string[] | null {
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

function isSection(text: string, entries: ReadonlySet<string>): boolean {
  const folded = foldName(text);
  return entries.has(folded) || folded.split(/\s*(?:\/|\band\b|,|-)\s*|\s+/).every(word => SECTIONS.has(word));
}

/** Reads the head of a text. */
export function readPageHead(head: readonly TextLine[], hints: PageHints): PageHead {
  const bars = head.map(navigation);
  const entries = new Set(bars.flatMap(items => items ?? []).map(foldName));
  const firstBar = bars.findIndex(items => items !== null && !items.every(item => SHARING.test(item)));
  // The name of an outlet alone is boilerplate anywhere but at the top.
  const plain = head.flatMap((each, at) => {
    const line = at === 0 && isOutlet(each.text) ? { ...each, boilerplate: false } : each;
    return bars[at] === null && isCandidate(line, head[at + 1]) ? [{ line, at }] : [];
  });
  const telling = plain.filter(({ line }) => isTopHeading(line) || !isSection(line.text, entries));
  const first = telling[0] ?? plain[0];
  if (first === undefined) return NOTHING;
  const others = telling
    .slice(1)
    .filter(({ line, at }) => !TAGLINE.test(line.text) && !(at === first.at + 1 && BODY_TAGLINE.test(line.text)));
  const bar = firstBar > first.at && firstBar - first.at <= 3;
  const behind = others.filter(({ at }) => bar && at > firstBar);
  const marked = others.findIndex(({ line }) => isMarkedHeading(line));
  const masthead = others
    .slice(0, marked < 0 ? others.length : marked + 1)
    .find(({ at }) => isBelowMasthead(head, first.at, at, hints.text));
  const below = behind.length > 0 ? behind : masthead === undefined ? others : others.slice(others.indexOf(masthead));
  const titles = below.map(({ line }) => line);
  const heads = titles.filter(({ text }) => !isOrganisation(text) && !isGoverning(text) && upperBody(text) === null);
  const lead = {
    line: first.line,
    name: withoutTagline(first.line.text),
    sure:
      bar ||
      masthead !== undefined ||
      TAGLINE.test(taglineOf(first.line.text, head[first.at + 1])) ||
      isSectionBeneath(head, first.at, entries),
  };
  if (isSiteName(lead, heads, hints)) return { ...titleOf(heads), site: recased(lead.name, hints.text), letterhead: null };
  const letterhead = readLetterhead(
    head,
    telling.map(({ line }) => line),
    heads,
    hints,
  );
  if (letterhead !== null) return { ...titleOf(heads), site: null, letterhead };
  if (isHeadingOfSite(first.line, heads, hints)) {
    const name = recased(first.line.text, hints.text);
    return isOrganisation(name) ? { ...titleOf(heads), site: null, letterhead: name } : { ...titleOf(heads), site: name, letterhead: null };
  }
  if (
    isNamedAgain(lead.name, head[first.at + 1], heads, hints) ||
    isBodyByAddress(first.line, heads, hints) ||
    (heads.length > 0 && isNamelike(first.line.text) && BODY_TAGLINE.test(head[first.at + 1]?.text ?? ''))
  )
    return { ...titleOf(heads), site: null, letterhead: recased(lead.name, hints.text) };
  if (telling.length < 2 && isOutlet(first.line.text) && !isMarkedHeading(first.line)) return NOTHING;
  const top = bars
    .slice(0, first.at)
    .map((items, at) => (TRAIL.test(head[at]?.raw ?? '') ? items?.[0] : undefined))
    .find(item => item !== undefined);
  const site = top !== undefined && isNamelike(top) && !isPageWord(top) ? top : null;
  return { ...titleOf(telling.length > 0 ? telling.map(({ line }) => line) : [first.line]), site, letterhead: null };
}

/** A line of navigation that leads to the page from its site, or sets the site's name off in bold. */
const TRAIL = /[>›»]|^\*\*[^*]+\*\*\s/;

/**
 * Whether a line is the title beneath a masthead: a blank line above it, its author or date right below, and a short name of capitals
 * only on top of the page, which the title is not.
 */
function isBelowMasthead(head: readonly TextLine[], top: number, at: number, text: string): boolean {
  const [name, above, title, below] = [head[top], head[at - 1], head[at], head[at + 1]];
  if (name === undefined || above === undefined || title === undefined || below === undefined || isMarkedHeading(name)) return false;
  const site = withoutTagline(name.text);
  if (!isNamelike(site) || site.split(' ').length > 3 || isNamelike(title.text)) return false;
  if (!/\n\s*\n/.test(text.slice(above.end, title.start))) return false;
  return readByline(below.text).length > 0 || statements(below.text).some(piece => readMetaLine(piece) !== null);
}

const NOTHING: PageHead = { title: null, titleLine: null, site: null, letterhead: null };

/** "The Long Table - voices from the other side": the name of the site alone. */
function withoutTagline(text: string): string {
  const addressed = /^(.{3,40}?) \([^()\s]+\)$/.exec(text)?.[1];
  if (addressed !== undefined) return addressed;
  const name = /^(.{3,40}?)(?: [|·—–-] |: )/.exec(text)?.[1];
  return name !== undefined && name.split(' ').length < 6 ? name : text;
}

/** What may tell of a site beneath its name or behind it. */
function taglineOf(text: string, next: TextLine | undefined): string {
  const name = withoutTagline(text);
  return name === text ? (next?.text ?? '') : text.slice(name.length).replace(/^[\s|·—–:-]+/, '');
}

/** Whether a line may be a title, a site's name or a letterhead. */
function isCandidate(line: TextLine, next: TextLine | undefined): boolean {
  const { text } = line;
  return (
    isTitleLike(line) &&
    !KIND_LINE.test(withoutDate(text)) &&
    !isImprint(text) &&
    !SYMBOL.test(withoutDate(text)) &&
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

/** A line of place, body and date, or of several statements of which one is a date or a kind of paper. */
function isImprint(text: string): boolean {
  const pieces = statements(text);
  if (readImprint(text)?.kind === false) return true;
  return (
    pieces[0] !== text && pieces.some(piece => KIND_LINE.test(piece) || readMetaLine(piece) !== null || readImprint(piece)?.kind === false)
  );
}

/** The title among the lines that are left: a heading of the first level, else the first. */
function titleOf(lines: readonly TextLine[]): Pick<PageHead, 'title' | 'titleLine'> {
  const line = lines.find(isTopHeading) ?? lines[0] ?? null;
  return { title: line === null ? null : titleText(line.text), titleLine: line };
}

/** Without the room and the hours of a meeting. */
function titleText(text: string): string {
  return /^\W*(?:\p{L}+ ){0,2}(?:minutes|record|proceedings|agenda)\b/iu.test(text)
    ? text.replace(/,? (?:(?:at )?\d{1,2}[.:]\d\d|room \p{L}?\d|(?:in )?room \d).*$/iu, '').trim()
    : text;
}

/** What stands at the top of a page. */
interface Lead {
  readonly line: TextLine;
  readonly name: string;
  /** Whether navigation or a tagline stands beneath it. */
  readonly sure: boolean;
}

function isSiteName({ line, name, sure }: Lead, titles: readonly TextLine[], { holder }: PageHints): boolean {
  const title = titleOf(titles).titleLine;
  if (title === null || name.split(' ').length > 7 || isState(name)) return false;
  if (isMarkedHeading(line)) return sure || (holder !== null && isNamed(name, holder));
  if (isOutlet(name) && !isOutlet(title.text) && !isLetterhead(name)) return true;
  if (sure) return true;
  if (
    isNamelike(name) &&
    !isOrganisation(name) &&
    name.split(' ').length < 6 &&
    (isTopHeading(title) || (isMarkedHeading(title) && isSetOff(line)))
  )
    return true;
  return name === line.text && ((holder !== null && isNamed(name, holder)) || isPaper(name));
}

/** A name above a longer title, whose address the text gives. */
function isBodyByAddress({ text, raw }: TextLine, [title]: readonly TextLine[], { text: whole }: PageHints): boolean {
  return title !== undefined && !raw.startsWith('#') && title.text.split(' ').length > 2 && isNamelike(text) && hasAddress(text, whole);
}

/** A short heading of the first level right above the only one of the second: the site of a post, or the body of a paper. */
function isHeadingOfSite(line: TextLine, [title]: readonly TextLine[], { lines }: PageHints): boolean {
  if (title === undefined || !isTopHeading(line) || !/^##\s/.test(title.raw) || !isNamelike(line.text) || line.text.split(' ').length > 5)
    return false;
  if (/^(?:\P{L}*\d|chapter|part|section|annex|appendix)\b/iu.test(title.text)) return false;
  if (lines.filter(({ raw }) => /^##\s/.test(raw)).length !== 1) return false;
  const beneath = lines[lines.indexOf(title) + 1]?.text ?? '';
  if (readMetaLine(beneath) !== null || statements(beneath).some(piece => readMetaLine(piece) !== null)) return true;
  return title.text.split(' ').length > 2 && title.text.split(' ').length + 1 > line.text.split(' ').length;
}

/** A name above a line that says what kind of paper this is: that of an organisation, or one that the text names again. */
function isNamedAgain(text: string, next: TextLine | undefined, [title]: readonly TextLine[], { text: whole }: PageHints): boolean {
  if (title === undefined || title === next || title.text.split(' ').length < 3 || !isNamelike(text) || text.split(' ').length > 5)
    return false;
  const kinds = next === undefined ? [] : [withoutDate(next.text), ...statements(next.text)];
  if (!kinds.some(kind => KIND_LINE.test(kind))) return false;
  return isOrganisation(text) || whole.split(recased(text, whole)).length > (/\p{Ll}/u.test(text) ? 2 : 1);
}

function isTopHeading({ raw }: TextLine): boolean {
  return /^#\s/.test(raw);
}

/** Whether the holder of the rights is the site or its company: "Lodvin Courier Media" of "The Lodvin Courier". */
function isNamed(site: string, holder: string): boolean {
  const [a, b] = [foldName(site), foldName(holder)];
  return b === a || b.startsWith(`${a} `) || a.startsWith(`${b} `);
}

/** Whether an address in the text has the name: "press@deltawatch.example" for "Delta Watch". */
export function hasAddress(name: string, whole: string): boolean {
  const parts = plainLetters(foldName(name))
    .split(/[^a-z0-9]+/)
    .filter(part => part !== '' && part !== 'and');
  if (parts.join('').length < 5) return false;
  return new RegExp(`(?:^|[^a-z0-9-])(?:the-?)?${parts.join('-?(?:and)?-?')}\\.[a-z]{2}`).test(plainLetters(whole.toLowerCase()));
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether a number, a date or the kind of the paper stands between the body on top and the title. */
function isOfficial(head: readonly TextLine[], top: TextLine, title: TextLine): boolean {
  return head
    .slice(head.indexOf(top) + 1, Math.max(head.indexOf(title), 0))
    .some(({ text }) => SYMBOL.test(text) || KIND_LINE.test(withoutDate(text)) || readMetaLine(text) !== null);
}

/** The body at the top of an official paper: its first line, or a ministry under the name of its state. */
function readLetterhead(
  head: readonly TextLine[],
  lines: readonly TextLine[],
  titles: readonly TextLine[],
  { text: whole }: PageHints,
): string | null {
  const [first, second] = lines;
  const title = titleOf(titles).titleLine;
  if (first === undefined || title === null) return null;
  const [, upper = first.text, lower] = /^(.{3,60}?) [—–|·-] (.{3,60})$/.exec(first.text) ?? [];
  const headsPaper = isTopHeading(title) || (isSetOff(first) && isSetOff(title)) || isOfficial(head, first, title);
  if (lower === undefined && isOrganisation(upper) && !isState(upper) && !isMarkedHeading(first) && headsPaper)
    return recased(upper, whole);
  // "The Ministry of Rice" is a title.
  if (!isLetterhead(upper) || /^The \p{Lu}\p{Ll}/u.test(upper) || (lower !== undefined && !isOrganisation(lower)) || title === first)
    return null;
  if (isMarkedHeading(first) && title.text.split(' ').length < 3) return null;
  if (lower !== undefined && !isState(upper))
    return isOutlet(`${upper} ${lower}`) ? recased(`${upper} ${lower}`, whole) : recased(upper, whole);
  if (!isState(upper)) return recased(upper, whole);
  const below = second?.text ?? '';
  const under = lower ?? upperBody(below) ?? below;
  if (!isLetterhead(under)) return recased(upper, whole);
  const state = recased(upper, whole).replace(/^the /i, '');
  const [, land] = /^state of (.+)$/i.exec(state) ?? [];
  if (land !== undefined) return `${land} ${recased(under, whole)}`;
  return /^(?:government|city|county|province)\b/i.test(state) ? recased(under, whole) : `${recased(under, whole)} of the ${state}`;
}
