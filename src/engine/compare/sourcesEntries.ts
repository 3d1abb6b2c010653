/**
 * One entry of a list of references, or one note: who wrote the work, else its title, and the name by which it goes.
 *
 * Method: the head of the entry by its shape (a quoted or emphasised title, a list of authors, else what stands before the first mark).
 * Cost: linear in the entry. Limit: an entry whose head is neither a name nor a title gives nothing.
 */
import type { Span } from '../model/index.ts';
import { authorsEnd, authorsName } from './sourcesAuthors.ts';

/** What an entry names, with its place in the entry. */
export interface Entry {
  readonly span: Span;
  /** The name by which the work goes; null where its own words are the name. */
  readonly name: string | null;
  /** The title behind the authors; null where there is none, or it is the head of the entry. */
  readonly title: string | null;
  readonly kind: 'authors' | 'body' | 'title' | 'same';
}

const BULLET = /^[\s>*•·\-–]*(?:\[\^?[^\]\s]{1,40}\]:?|\(?\d{1,3}[.)]\s|\^)?\s*/;
/** Words before the source of a note: "See", "Interview with", "Quoted in", "**Reference:**". */
const LEAD =
  /^(?:[*_]{0,3}(?:full |original )?(?:reference|report|study|paper)(?::[*_]{0,3}|[*_]{1,3}:) )?(?:(?:see(?: also)?|cf\.?|e\.g\.|source|sources|data|quoted in|cited in|from|via)[,:]? |(?:interview|conversation|correspondence|meeting|call) with |(?:letter|e-?mail|testimony|statement|communication) (?:from|of|by) (?:the )?)?/i;
const SAME = /^(?:ibid|id|op\. cit|loc\. cit)\b\.?/i;
const EMPHASISED = /^([*_]{1,3})([^*_\n]{2,160})\1/;
const QUOTED = /^(?:“([^”\n]{3,200})”|"([^"\n]{3,200})"|«([^»\n]{3,200})»|[‘'](.{3,200}?)['’](?=[,.;]|\s*$))/u;
const TITLE_BEHIND = /(?:[*_]{1,3}([^*_\n]{3,160})[*_]{1,3}|“([^”\n]{3,200})”|"([^"\n]{3,200})"|[‘'](.{3,200}?)['’](?=[,.;]))/u;
const TITLE_AFTER_YEAR =
  /^[^()\n]{0,80}(?:\((?:chair|comp|eds?|org)\.?\),? )?\((?:[^()\n]{0,24} )?(?:1[89]|20)\d\d[a-z]?\)[.,:]?\s*([^.,*_"“‘'\n]{3,160})/u;
/** Ends the head of an entry that is no list of authors. */
const HEAD_END = /[,;:([/]|(?<![\s.]\p{Lu}|^\p{Lu})\.(?=\s|$)|\s[–—|-]\s|\s?[*_"“]/u;
const OWN = /^(?:our|my|we|you|your|this|these|it|here|click|read|download|more|all|how|why|what|who|where|when|i)\b/i;

/** What the entry that stands in `raw`, a line with its markup, names; null where it names nothing. */
export function readEntry(raw: string): Entry | null {
  const bullet = bulletEnd(raw);
  const lead = LEAD.exec(raw.slice(bullet))?.[0].length ?? 0;
  const same = SAME.exec(raw.slice(bullet));
  if (same !== null) return { span: { start: bullet, end: bullet + same[0].length }, name: null, title: null, kind: 'same' };
  const start = bullet + lead;
  const body = raw.slice(start);
  const spanned = (from: number, length: number): Span => ({ start: start + from, end: start + from + length });
  const emphasised = EMPHASISED.exec(body);
  if (emphasised !== null) {
    const [, marks = '', words = ''] = emphasised;
    return { span: spanned(marks.length, words.length), name: null, title: null, kind: 'title' };
  }
  const quoted = QUOTED.exec(body);
  if (quoted !== null) return { span: spanned(1, quoted[0].length - 2), name: null, title: null, kind: 'title' };
  const authors = authorsEnd(body);
  if (authors > 0) {
    const written = body.slice(0, authors);
    const isBody = !/[,;]|\.| and | & |\p{Ll} \p{Lu}{1,3}$/u.test(written);
    if (!isBody) return { span: spanned(0, authors), name: authorsName(written), title: titleOf(body, authors), kind: 'authors' };
  }
  const head = body.slice(0, Math.min(160, body.search(HEAD_END) < 0 ? 160 : body.search(HEAD_END))).trimEnd();
  return isHead(head) ? { span: spanned(0, head.length), name: null, title: titleOf(body, head.length), kind: 'body' } : null;
}

/** Where the text of an entry begins, behind its bullet, number or label. */
export function bulletEnd(raw: string): number {
  const bullet = BULLET.exec(raw)?.[0] ?? '';
  // An asterisk that opens emphasis is no bullet.
  const marks = /[*_]{1,3}$/.exec(bullet)?.[0] ?? '';
  return bullet.length - marks.length;
}

/** Whether an entry goes on behind its head as works do: a title, a date, a page, an address. */
export function isCitedWork(raw: string, { span, kind }: Entry): boolean {
  const rest = raw.slice(span.end);
  if (kind === 'same') return true;
  return (
    (/^["”’*_]*\s*(?:[,.:;(/]|[–—|-]\s|["“*_]|$)/.test(rest) || (kind === 'authors' && /^ (?:1[89]|20)\d\d[.,:]/.test(rest))) &&
    (/\b(?:1[89]|20)\d\d\b|["“‘*_]|https?:|\b(?:p|pp|ch|vol|no|para|sect)\. ?\w|\s[–—|-]\s/.test(rest) || kind !== 'body')
  );
}

/** A name: capitals but for small words, of a dozen words at most. */
function isHead(head: string): boolean {
  const all = head.split(/\s+/);
  if (head.length < 2 || all.length > 14 || OWN.test(head) || !/^[\p{Lu}\p{N}@]/u.test(head) || !/\p{L}/u.test(head)) return false;
  if (/^\d/.test(head) && !/\p{Lu}{2}/u.test(head)) return false;
  const long = all.filter(word => /^\p{L}/u.test(word) && word.length > 3);
  return long.filter(word => /^\p{Lu}/u.test(word)).length * 4 >= long.length * 3;
}

function titleOf(body: string, from: number): string | null {
  const [, emphasised, curly, straight, single] = TITLE_BEHIND.exec(body.slice(from, from + 260)) ?? [];
  return emphasised ?? curly ?? straight ?? single ?? TITLE_AFTER_YEAR.exec(body.slice(0, 320))?.[1]?.trim() ?? null;
}

/** "7 March 2024", "October 2023": a date where a name could stand. */
export function isDateLike(text: string): boolean {
  return /^(?:\d|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/i.test(text) && /\d/.test(text) && text.length < 24;
}
