/**
 * Credits of pictures and agencies: "(Kyodo/courtesy Reuters)", "Image by Ana Silva/Flickr", "LISBON, June 3 (Reuters) —".
 *
 * Cost: linear; a credit is at most 120 code units long.
 */
import type { Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { foldName } from './names/fold.ts';
import { isKnownOutlet, isNewsAgency, knownKind } from './names/known.ts';
import { isDateLike } from './sourcesEntries.ts';

const NAME = String.raw`[\p{Lu}@][\p{L}\p{M}\p{N}.'’&-]*(?: (?:[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.'’&-]*|of|for|the|de|van|von|da))*`;
const LABELLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:cover|front|header|lead|title|top) )?(?:photo(?:graph)?s?|images?|pictures?|illustrations?|drawings?|video|graphics?|charts?|map|artwork|cartoon|pic|photo credit|image credit|credit|photography)(?: (?:by|from|courtesy of|courtesy|credit|via|taken by))?(?:\s*[:©]\s*|\s+)(${NAME}(?: ?(?:\/|\||,|–|-|via|for) ?(?:courtesy (?:of )?)?${NAME}){0,3})`,
  'giu',
);
const BRACKET = /\(([^()\n]{2,80})\)/g;
const DATELINE = /\((\p{Lu}[\p{L} .'’-]{1,40})\)\s*(?:—|–|--?)\s/u;

/** "HALLENFURT, Belmark, June 3": before a bracket and a dash it is a dateline, and what the bracket holds an agency. */
const IN_CAPITALS = /^\W*\p{Lu}{3,}(?:[ .'’-]\p{Lu}{2,}){0,3}(?:, [\p{L}\d. ]{2,30}){0,2} $/u;

/** Spans of the names in the credits of a text. */
export function readCredits(reading: TextReading): readonly Span[] {
  const spans: Span[] = [];
  for (const block of reading.blocks) {
    if (block.kind === 'code' || block.kind === 'front-matter') continue;
    const text = reading.prose.slice(block.span.start, block.span.end);
    for (const match of text.matchAll(LABELLED))
      if (isCredit(match[0]))
        spans.push(...names(match[1] ?? '', block.span.start + match.index + match[0].length - (match[1] ?? '').length));
    for (const match of text.matchAll(BRACKET)) spans.push(...bracketed(match[1] ?? '', block.span.start + match.index + 1));
    for (const { index, 0: all, 1: credit = '' } of text.matchAll(CAPTION_CREDIT))
      spans.push(...names(credit, block.span.start + index + all.lastIndexOf(credit)));
    for (const match of text.includes('CC') ? text.matchAll(LICENSED) : []) {
      const start = block.span.start + match.index + match[0].indexOf(match[1] ?? '');
      spans.push({ start, end: start + (match[1] ?? '').length });
    }
    for (const { index, 0: all, 1: names = '' } of text.includes('eporting ') ? text.matchAll(REPORTING_BY) : [])
      spans.push(...agencies(names, block.span.start + index + all.length - names.length));
    for (const { index, 0: line } of text.matchAll(LINE)) {
      const [, lead = '', agencyName = ''] = AGENCY_LINE.exec(line) ?? [];
      const start = block.span.start + index + lead.length;
      if (isNewsAgency(foldName(agencyName))) spans.push({ start, end: start + agencyName.length });
    }
    for (const { index } of text.includes(' contributed ') ? text.matchAll(CONTRIBUTED) : []) {
      const from = Math.max(text.lastIndexOf('.', index), text.lastIndexOf('\n', index), index - 80) + 1;
      spans.push(...agencies(text.slice(from, index), block.span.start + from));
    }
    const byline = BYLINE.exec(text.slice(0, 120));
    if (byline) spans.push(...agencies(byline[1] ?? '', block.span.start + byline[0].length - (byline[1] ?? '').length));
    const agency = DATELINE.exec(text.slice(0, 120));
    if (agency && (isOutlet(agency[1] ?? '') || IN_CAPITALS.test(text.slice(0, agency.index))))
      spans.push(...names(agency[1] ?? '', block.span.start + agency.index + 1));
  }
  return spans;
}

/** "[Photo: the bridge at night. Ana Silva / Reuters]", "Top photo: the bridge, by Ana Silva". */
const CAPTION_CREDIT = new RegExp(
  String.raw`(?:\[(?:[Pp]hoto|[Pp]icture|[Ii]mage)(?: caption)?:? [^\[\]\n]{0,200}\. (?=[^\[\]\n]{1,80}\])|\b(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Dd]rawing|[Ii]llustration)s?: [^\n:()]{1,100}, by )(${NAME}(?: ?\/ ?${NAME}){0,2})(?=[\]).\n*_]|$)`,
  'gu',
);
/** Behind the name of who made a picture stands its licence. */
const LICENSED = /(?:^|[,:;.] )(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}),? (?:\()?CC[ -](?:BY|0)/gu;
/** "Reuters contributed to this report", "The AP and AFP contributed to this story". */
const CONTRIBUTED = / contributed to (?:this|the) (?:article|report|story)/gu;
/** "With reporting from Reuters", "Additional reporting by AFP". */
const REPORTING_BY = /\b[Rr]eporting (?:by|from) ([^.;()\n]{2,80})/gu;
const LINE = /[^\n\r]{2,200}/g;
/** "AFP", "by: Associated Press", "AFP, Lisbon", "Copyright 2023 The Associated Press. All rights reserved." */
const AGENCY_LINE =
  /^((?:\W|by:? |the |copyright |(?:19|20)\d\d )*)(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})(?:,(?: \p{Lu}[\p{L}-]+){1,2}|\. All rights reserved\b.*)?\W*$/iu;
/** "By Jovan Hesk and AFP". */
const BYLINE = /^\W{0,4}By ([^\n]{3,80})/;

/** The agencies in a list of names: the people there are the paper's own. */
function agencies(list: string, start: number): readonly Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const piece of list.split(/(,|\/|&| and )/)) {
    const words = piece
      .trim()
      .replace(/^the /i, '')
      .replace(/ (?:correspondent|journalist|reporter|writer)s? \p{Lu}.*$/u, '');
    const from = at + piece.indexOf(words);
    if (words !== '' && isOutlet(words)) spans.push({ start: from, end: from + words.length });
    at += piece.length;
  }
  return spans;
}

/** "Photo by", "Credit:", and a label that begins with a capital; not "the map for Spain". */
function isCredit(text: string): boolean {
  return (
    (/^\p{Lu}/u.test(text) && /^\S+(?: credit| courtesy)?(?::| ?©| by | from | courtesy | via | credit)/iu.test(text)) ||
    /^(?:photo|credit|photo credit|image credit): ?\p{Lu}/u.test(text)
  );
}

/** A bracket that holds nothing but agencies, or people and agencies. */
function bracketed(inner: string, start: number): readonly Span[] {
  const pieces = inner.split('/');
  const courtesy = /\bcourtesy\b/i.test(inner);
  if (pieces.length < 2 && !courtesy)
    return /^(?:photo|image|credit|via|picture)s?(?: by)?:? /i.test(inner)
      ? names(inner.replace(LEAD, ''), start + (LEAD.exec(inner)?.[0].length ?? 0))
      : [];
  const named = pieces.some(piece => isOutlet(piece.replace(LEAD, '').trim()));
  return named || courtesy ? names(inner, start) : [];
}

const LEAD = /^\s*(?:(?:photos?|images?|pictures?|sources?|credits?|via)(?: by| from| courtesy of| courtesy)?:?\s+|courtesy (?:of )?|by )/i;

function isOutlet(text: string): boolean {
  const folded = foldName(text);
  return (
    isKnownOutlet(folded) ||
    knownKind(folded) === 'organisation' ||
    isKnownOutlet(folded.replace(/ (?:photos?|images?|pictures?|news)$/, ''))
  );
}

/** The names of a list whose items slashes, bars or commas part, without "courtesy of" before them. */
function names(list: string, start: number): readonly Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const piece of list.split(/([/|,]|\svia\s|\sfor\s)/)) {
    const lead = LEAD.exec(piece)?.[0].length ?? piece.length - piece.trimStart().length;
    const name = piece.slice(lead).trim().replace(/\.$/, '');
    if (/^[\p{Lu}\d@]/u.test(name) && name.length > 1 && !/^(?:\d+$|CC )/.test(name) && !isDateLike(name))
      spans.push({ start: at + lead, end: at + lead + name.length });
    at += piece.length;
  }
  return spans;
}
