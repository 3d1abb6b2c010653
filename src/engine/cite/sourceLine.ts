import { datesIn } from './metaLine.ts';
import { isOutlet } from './publishers.ts';
import { LONGEST_META } from './textLines.ts';

const LABELLED =
  /^\W{0,3}(?:(?:original |news |article |story )?sources?|via|credit|courtesy(?: of)?|reprinted from|republished from|reposted from|taken from|adapted from|excerpted from|cross-?posted from|hat tip|h\/t)(\s*[:：]\s*|\s+)(.{2,120})$/iu;
/** A capital letter: the patterns ignore case and cannot ask for one. */
const NAME = /^["“‘]?\p{Lu}/u;
const SENTENCE =
  /(?:^|\b)(?:this (?:article|story|post|report|piece|essay|text|interview|entry|page)|it|an earlier version of this (?:article|story))?\s*(?:was |is |has been )?(?:first |originally )?(?:appeared|published|posted|reprinted|republished|reproduced|adapted|excerpted|taken)(?: first| originally)?(?: with (?:the )?(?:kind )?permission)?(?: (?:in|on|at|by|from|of|with))+ (?:the (?:website|blog|pages|site) of )?(["“]?\p{L}[^.;]{1,100})/iu;

/**
 * What a line says that its text was taken from: "Source: NK News", "This article first appeared in The Diplomat."; null where it says
 * nothing of the kind. An address is no name of a source.
 */
export function sourceOfLine(text: string): string | null {
  if (text.length > LONGEST_META) return null;
  const [, separator = '', labelled] = LABELLED.exec(text) ?? [];
  // Without a colon only a name says more than a heading does: "Source NK News", but "Sources named".
  if (labelled !== undefined && (separator.trim() !== '' || NAME.test(labelled)))
    return /^(?:via|credit|courtesy)/i.test(text.trim()) && !/^\W{0,3}\w+(?: of)?\s*[:：]/i.test(text) ? null : clean(labelled);
  return /\b(?:first|original|originally|reprinted|republished|reproduced|adapted|excerpted|taken from)\b/i.test(text)
    ? nameOrNull(SENTENCE.exec(text)?.[1])
    : null;
}

/** "With reporting from Reuters", "Reuters contributed to this report", "(With inputs from AFP)": only a body that is known is meant. */
const CONTRIBUTED =
  /^\W{0,3}(?:with (?:reporting|reports|inputs?|material|files|information) (?:from|by) (?<from>[^.;)]{2,60})|(?<by>[^.;,]{2,60}) contributed to this (?:report|story|article))\W*$/iu;

/** The agency that a line says has contributed to the text; null where it says nothing of the kind. */
export function contributorOfLine(text: string): string | null {
  const { from, by } = (text.length > LONGEST_META ? null : CONTRIBUTED.exec(text))?.groups ?? {};
  const name = (from ?? by)?.replace(/^the /i, '').trim();
  return name !== undefined && isOutlet(name) ? name : null;
}

function nameOrNull(value: string | undefined): string | null {
  return value === undefined || !NAME.test(value) ? null : clean(value);
}

/** The name alone: without its date, its brackets and the stop behind it. */
function clean(value: string): string | null {
  const date = datesIn(value)[0];
  const cut = date && date.start > 0 ? value.slice(0, date.start) : value;
  const name = cut
    .replace(/[,:]? ["“].*$/, '')
    .replace(/\s+(?:on|in|and is|and was|as|with permission|under)\s*$/i, '')
    .replace(/^["“‘']|["”’']$/g, '')
    .replace(/[\s.,;:|()–—-]+$/, '')
    .trim();
  return name === '' || name.includes(';') || name.includes('://') || !/^["“]?[\p{L}\p{N}]/u.test(name) ? null : name;
}
