/**
 * What the lines before the body of a text are: navigation, kickers, the site's name, a letterhead, the title.
 *
 * Method: the lines that could be titles are gone through in order; those that the page says are something else fall away. A site's name
 * is believed only where something besides its place speaks for it. Cost: linear in the lines of the head, and in the text for a name
 * in capitals.
 */
import { foldName } from '../compare/names/fold.ts';
import { readByline } from './bylines.ts';
import {
  BODY_TAGLINE,
  isCandidate,
  isPageWord,
  isSection,
  isSiteBar,
  navigation,
  TAGLINE,
  taglineOf,
  withoutTagline,
} from './headLines.ts';
import { statements } from './imprint.ts';
import { isBodyByAddress, isNamedAgain, readLetterhead, upperBody } from './letterhead.ts';
import { readMetaLine } from './metaLine.ts';
import { isGoverning, isLetterhead, isNamelike, isOrganisation, isOutlet, isPaper, isState, recased } from './publishers.ts';
import { isMarkedHeading, isSetOff, type TextLine } from './textLines.ts';
import { isTopHeading, type TitleInLine, titleOf } from './titleLine.ts';

/** What the head of a text says. */
export interface PageHead extends TitleInLine {
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

/** Whether the line beneath, or the one behind a date, is that of a section, as only a paper or site has them. */
function isSectionBeneath(head: readonly TextLine[], at: number, entries: ReadonlySet<string>): boolean {
  const [next, second] = [head[at + 1]?.text ?? '', head[at + 2]?.text ?? ''];
  return /\p{L}/u.test(next) && isSection(readMetaLine(next) === null ? next : second, entries);
}

/** Reads the head of a text. */
export function readPageHead(head: readonly TextLine[], hints: PageHints): PageHead {
  const page = candidatesOf(head, hints);
  if (page === null) return NOTHING;
  const { first, telling, titles, name } = page;
  const shown = recased(name, hints.text);
  if (isSiteName(page, hints)) return { ...titleOf(titles), site: shown, letterhead: null };
  const letterhead = readLetterhead(head, telling, titles, hints.text) ?? (isBodyOnTop(page, head, hints) ? shown : null);
  if (letterhead !== null) return { ...titleOf(titles), site: null, letterhead };
  if (isHeadingOfSite(first, titles, hints)) return { ...titleOf(titles), site: recased(first.text, hints.text), letterhead: null };
  if (telling.length < 2 && isOutlet(first.text) && !isMarkedHeading(first)) return NOTHING;
  return { ...titleOf(telling.length > 0 ? telling : [first]), site: page.barName, letterhead: null };
}

/** The lines of a head that may be titles or names. */
interface Candidates {
  /** What stands at the top. */
  readonly first: TextLine;
  /** `first` without a tagline. */
  readonly name: string;
  /** Whether navigation, a tagline or a section stands beneath it, as beneath the name of a site. */
  readonly sure: boolean;
  /** All but the names of sections. */
  readonly telling: readonly TextLine[];
  /** What may be the title if the first is a name. */
  readonly titles: readonly TextLine[];
  /** The site as the navigation above names it. */
  readonly barName: string | null;
}

function candidatesOf(head: readonly TextLine[], { text }: PageHints): Candidates | null {
  const bars = head.map(navigation);
  const entries = new Set(bars.flatMap(items => items ?? []).map(foldName));
  // The name of an outlet alone is boilerplate anywhere but at the top.
  const plain = head.flatMap((each, at) => {
    const line = at === 0 && isOutlet(each.text) ? { ...each, boilerplate: false } : each;
    return bars[at] === null && isCandidate(line, head[at + 1]) ? [{ line, at }] : [];
  });
  const telling = plain.filter(({ line }) => isTopHeading(line) || !isSection(line.text, entries));
  const first = telling[0] ?? plain[0];
  if (first === undefined) return null;
  const others = telling
    .slice(1)
    .filter(({ line, at }) => !TAGLINE.test(line.text) && !(at === first.at + 1 && BODY_TAGLINE.test(line.text)));
  const barAt = bars.findIndex(items => items !== null && isSiteBar(items));
  const bar = barAt > first.at && barAt - first.at <= 3;
  const behindBar = others.findIndex(({ at }) => bar && at > barAt);
  const marked = others.findIndex(({ line }) => isMarkedHeading(line));
  const below = others.findIndex(({ at }, i) => (marked < 0 || i <= marked) && isBelowMasthead(head, first.at, at, text));
  const titles = others.slice(Math.max(behindBar >= 0 ? behindBar : below, 0)).map(({ line }) => line);
  return {
    first: first.line,
    name: withoutTagline(first.line.text),
    sure: bar || below >= 0 || TAGLINE.test(taglineOf(first.line.text, head[first.at + 1])) || isSectionBeneath(head, first.at, entries),
    telling: telling.map(({ line }) => line),
    titles: titles.filter(line => !isOrganisation(line.text) && !isGoverning(line.text) && upperBody(line.text) === null),
    barName: siteOfBar(head.slice(0, first.at), bars),
  };
}

/** The site that leads a line of navigation, where the line is a trail to the page or sets the name off in bold. */
function siteOfBar(above: readonly TextLine[], bars: readonly (readonly string[] | null)[]): string | null {
  const name = above.map(({ raw }, at) => (TRAIL.test(raw) ? bars[at]?.[0] : undefined)).find(item => item !== undefined);
  return name !== undefined && isNamelike(name) && !isPageWord(name) ? name : null;
}

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

/** Whether the first line names the body that puts the paper out, though it is no letterhead by its words. */
function isBodyOnTop({ first, name, titles }: Candidates, head: readonly TextLine[], hints: PageHints): boolean {
  const next = head[head.findIndex(({ start }) => start === first.start) + 1];
  if (titles.length === 0 || !isNamelike(name)) return false;
  if (isHeadingOfSite(first, titles, hints)) return isOrganisation(first.text);
  return isNamedAgain(name, next, titles, hints.text) || isBodyByAddress(first, titles, hints.text) || BODY_TAGLINE.test(next?.text ?? '');
}

function isSiteName({ first: line, name, sure, titles }: Candidates, { holder }: PageHints): boolean {
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

/** Whether the holder of the rights is the site or its company: "Lodvin Courier Media" of "The Lodvin Courier". */
function isNamed(site: string, holder: string): boolean {
  const [a, b] = [foldName(site), foldName(holder)];
  return b === a || b.startsWith(`${a} `) || a.startsWith(`${b} `);
}
