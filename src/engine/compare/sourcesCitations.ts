/**
 * Sources that running text names by a citation of author and year.
 *
 * Method: the shapes that style guides ask for, "(Silva et al., 2019)", "Silva and Okoro (2019)", and bodies and papers with a day, "(Radio
 * Nord, 4 May 2021)". Cost: linear in the text. Limits: English; an author alone, without a comma before the year, is taken where the text
 * lists the work, names a page of it, or knows the name as that of a body, for events are dated in the same shape.
 */
import type { EntityMention, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { foldName } from './names/fold.ts';
import { ORGANISATION_HEADS } from './names/heads.ts';
import { isKnownOutlet } from './names/known.ts';
import { authorsName } from './sourcesAuthors.ts';
import type { ListedWork } from './sourcesLists.ts';
import { words } from '../text/wordSet.ts';

/** A source with the name that it goes by, where its own words do not give it. */
export interface NamedSpan {
  readonly span: Span;
  readonly name: string;
}

const AUTHOR = "\\p{Lu}[\\p{L}'’-]+";
const MORE = '(?:et al\\.?|and (?:others|colleagues|co-authors|co-workers))';
const YEAR = '(?:1[89]|20)\\d\\d[a-z]?';
const BRACKETS = /\(([^()\n]{4,200})\)/gu;
/** One piece of what stands in brackets: the name, the year, perhaps behind a comma, and the place in the work. */
const PIECE = new RegExp(
  `^\\s*(?:see(?: also)?,? |e\\.g\\.,? |cf\\.? |after |as in |data: |source: )?(?:the )?(\\p{Lu}[^,;:\\d]{1,90}?)(,)? (?:${YEAR}|n\\.d\\.)(,? (?:pp?\\.?|paras?\\.?|chs?\\.|chapter|sect?\\.|section|fig\\.|table|§) ?[\\d.–-]+|, \\d+(?:[–-]\\d+)?)?\\s*$`,
  'u',
);
/** "Radio Kibrani, 4 September 2021", "Statistics Korea, special tabulation, April 2023": a body or paper with a day. */
const DATED =
  /^\s*(?:the )?(\p{Lu}[^,;:\d]{1,60}?)(?:, [^,;\n]{2,40})?, (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},?)?(?: (?:1[89]|20)\d\d)?\s*$/u;
const SEVERAL = new RegExp(`^${AUTHOR}(?: ${MORE}|,? (?:and|&) ${AUTHOR})$`, 'u');
/** "Silva et al. (2019)", "Silva and Okoro (2019)". */
const NARRATIVE = new RegExp(`(${AUTHOR}(?: ${MORE}|,? (?:and|&) ${AUTHOR}))[’']?s? \\(${YEAR}\\)`, 'gu');
/** "Silva et al.", and by whom a study is: "a trial by Silva and others". */
const ET_AL = new RegExp(
  `(?<=^|[\\s(])(${AUTHOR} et al\\.?)(?=[\\s,.;)])|(?<=\\bby )(${AUTHOR} and (?:others|colleagues|co-authors|co-workers))\\b`,
  'gu',
);
/** "Northern Labour Watch (2022)", "Lepik (2023, p. 4)". */
const ALONE = new RegExp(
  `(?<![\\p{L}-])(\\p{Lu}[\\p{L}’'-]+(?: (?:of |for |the |on )?\\p{Lu}[\\p{L}’'-]+){0,5})[’']?s? \\(${YEAR}(?:, [^()\\n]{1,20})?\\)`,
  'gu',
);
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** "A 2022 study by Sunita Rao and Karl Lindqvist". */
const WRITTEN_BY = new RegExp(
  `\\b(?:analysis|article|book|calculations?|counts?|dissertation|essay|estimates?|figures?|models?|papers?|reports?|research|review|study|studies|surveys?|thesis|trial),? by (${AUTHOR}(?: \\p{Lu}\\.)?(?: ${AUTHOR})?,? (?:and|&) ${AUTHOR}(?: \\p{Lu}\\.)?(?: ${AUTHOR})?)`,
  'gu',
);
/** Whether a text cites by author and year: "(Silva and Okoro 2019)", "(Lind et al., 2020)" stand in it. */
function citesAuthors({ prose }: TextReading): boolean {
  return CITES.test(prose);
}

const CITES = new RegExp(`\\(${AUTHOR}(?: ${MORE}|,? (?:and|&) ${AUTHOR}),? ${YEAR}`, 'u');

/** A body or a paper, by its kind or by a word of its name. */
function isBody({ kind, name }: EntityMention): boolean {
  const folded = foldName(name);
  if (kind === 'organisation' || isKnownOutlet(folded)) return true;
  const parts = folded.split(' ');
  return kind === 'other' && parts.length > 1 && parts.some(word => ORGANISATION_HEADS.has(word) || PAPERS.has(word));
}

const PAPERS: ReadonlySet<string> = words('courier daily examiner gazette mail post review statistics weekly');

/** "Committee for the Prevention of Torture": cpt. Of one word nothing that a name could be. */
function initialsOf(name: string): string {
  const capitals = name.split(/[\s-]+/).filter(word => /^\p{Lu}/u.test(word));
  return capitals.length > 1 ? capitals.map(word => word.charAt(0).toLowerCase()).join('') : name.toLowerCase();
}

const PAIR = new RegExp(`(?<![\\p{L}-])(${AUTHOR} (?:and|&) ${AUTHOR})(?![\\p{L}-])`, 'gu');

/** The sources that citations of author and year name, in text order. `works` are those that the text lists. */
export function readCitations(
  reading: TextReading,
  entities: readonly EntityMention[],
  works: readonly ListedWork[] = [],
): readonly NamedSpan[] {
  const listed = new Set(works.map(({ name }) => foldName(name)));
  const bodies = new Set(entities.filter(isBody).map(({ name }) => foldName(name)));
  for (const { name, kind } of entities) if (kind === 'organisation') bodies.add(initialsOf(name));
  const places = new Set(entities.filter(({ kind }) => kind === 'place' || kind === 'law').map(({ name }) => foldName(name)));
  const found: NamedSpan[] = [];
  const cites = listed.size > 0 || citesAuthors(reading);
  for (const { span, role } of reading.sentences) {
    if (role !== 'sentence') continue;
    const text = reading.prose.slice(span.start, span.end);
    const add = (at: number, cited: string): void => {
      const start = span.start + at;
      found.push({ span: { start, end: start + cited.length }, name: SEVERAL.test(cited) ? authorsName(cited) : cited });
    };
    for (const match of text.matchAll(BRACKETS)) {
      let at = match.index + 1;
      for (const piece of (match[1] ?? '').split(';')) {
        const [, name = '', comma, locator] = PIECE.exec(piece) ?? [];
        const folded = foldName(name);
        const cited =
          comma !== undefined || locator !== undefined || SEVERAL.test(name) || bodies.has(folded) || (cites && !name.includes(' '));
        const dated = name === '' ? DATED.exec(piece)?.[1] : undefined;
        if (name !== '' && !MONTH.test(name) && (listed.has(folded) || (cited && !places.has(folded)))) add(at + piece.indexOf(name), name);
        else if (dated !== undefined && !MONTH.test(dated) && bodies.has(foldName(dated))) add(at + piece.indexOf(dated), dated);
        at += piece.length + 1;
      }
    }
    if (listed.size > 0)
      for (const match of text.matchAll(ALONE)) if (listed.has(foldName(match[1] ?? ''))) add(match.index, match[1] ?? '');
    for (const match of text.includes(' by ') ? text.matchAll(WRITTEN_BY) : []) {
      const authors = match[1] ?? '';
      const start = span.start + match.index + match[0].length - authors.length;
      found.push({ span: { start, end: start + authors.length }, name: authorsName(authors) });
    }
    if (listed.size > 0)
      for (const match of text.matchAll(PAIR)) if (listed.has(foldName(authorsName(match[1] ?? '')))) add(match.index, match[1] ?? '');
    for (const pattern of [NARRATIVE, ET_AL])
      for (const match of text.matchAll(pattern)) {
        const authors = match[1] ?? match[2] ?? '';
        add(match.index + match[0].indexOf(authors), authors);
      }
  }
  return found;
}
