/**
 * Reads highlights from Markdown: our own export, and what Zotero and Readwise write. A block quotation, an item of a list or a paragraph
 * in quotation marks is a quote; what follows it is its comment, but for lines of tags. What heads the notes is taken as a hint at their
 * document. A guess costs nothing: a note is attached only where its quote stands. Linear in the text. Limits: replies are told and left.
 */
import type { RefusedNote } from '../../model/index.ts';
import { tagName } from '../tags.ts';
import { bareQuote, dateOf, type Draft, type DraftReading, PLAIN_DRAFT, unreadable } from './draft.ts';
import { noteBodies, noteMotivations } from '../noteBodies.ts';

/** Headings that name no document. */
const NO_TITLE = /^(?:highlights?|metadata|notes?|annotations?|summary|document notes?|new highlights? added\b.*)[:.]?$/i;
/** What stands beneath it describes the document, in a list as highlights are. */
const METADATA = /^metadata:?$/i;
const WHOLE = '*On the whole document*';
/** A link in brackets behind a quote: where it stands in the reader's other program. */
const BACK_LINK = /\s*\(\[[^\]\n]{0,200}\]\([^)\s]{0,500}\)(?:, [^()\n]{0,100})?\)/g;
const QUOTED = /^[“"]([^\n]*)[”"](.*)$/;
const FIELD = /^(?:[-*] )?\**(note|comment|tags?|document|url|full title|title|verdict|link)\**\s*:\**\s*(.+)$/i;

interface Open {
  readonly by: 'quotation' | 'item' | 'paragraph' | 'whole';
  readonly quote: string[];
  readonly comment: string[];
  tags: readonly string[];
  /** Whether it says what is not read from Markdown. */
  isMore: boolean;
  creator: string | null;
  created: string;
}

export function readMarkdown(content: string): DraftReading {
  const reader = new Reader();
  for (const line of content.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) reader.line(line.trimEnd());
  reader.close();
  if (reader.drafts.length + reader.refused.length === 0)
    return { error: 'it holds no quotations, no list of highlights and no paragraphs in quotation marks' };
  return { drafts: reader.drafts, unreadable: reader.refused };
}

class Reader {
  readonly drafts: Draft[] = [];
  readonly refused: RefusedNote[] = [];
  #title: string | null = null;
  #sources: readonly string[] = [];
  #open: Open | null = null;
  /** Whether the line before belongs to the quote. */
  #inQuote = false;
  #inMetadata = false;

  line(line: string): void {
    const heading = /^#{1,6} +(.*)$/.exec(line);
    if (heading !== null) {
      this.#heading(heading[1] ?? '');
      return;
    }
    const quotation = /^ {0,3}> ?(.*)$/.exec(line);
    if (quotation !== null) {
      this.#quotation(quotation[1] ?? '');
      return;
    }
    this.#inQuote &&= this.#open?.by === 'item' && /^ {2,}\S/.test(line) && !/^ +[-*] /.test(line);
    if (this.#inQuote) this.#open?.quote.push(line.trim());
    else if (line === WHOLE) this.#start('whole', '');
    else if (this.#inMetadata) this.#field(line.trim());
    else this.#other(line);
  }

  close(): void {
    const open = this.#open;
    this.#open = null;
    this.#inQuote = false;
    if (open === null) return;
    const quote = unescape(open.quote.join(' ').replace(BACK_LINK, '')).trim();
    const said = open.comment.join('\n').trim();
    if (quote === '' && open.by !== 'whole') return;
    if (open.isMore) {
      this.refused.push(unreadable(quote, 'verdicts and links are not read from Markdown: take w3c for them'));
      return;
    }
    this.drafts.push({
      ...PLAIN_DRAFT,
      sources: this.#sources,
      title: this.#title,
      quote: open.by === 'whole' ? null : bareQuote(quote),
      motivations: noteMotivations({ comment: said, tags: open.tags }),
      bodies: noteBodies({ comment: said, tags: open.tags }),
      creator: open.creator,
      created: open.created,
      modified: open.created,
    });
  }

  #start(by: Open['by'], quote: string): void {
    this.close();
    this.#open = { by, quote: [quote], comment: [], tags: [], isMore: false, creator: null, created: '' };
    this.#inQuote = by === 'quotation' || by === 'item';
  }

  #heading(words: string): void {
    this.close();
    const title = unescape(words.replace(/^Notes: /, '')).trim();
    this.#inMetadata = METADATA.test(title);
    if (title === '' || NO_TITLE.test(title)) return;
    this.#title = title;
    this.#sources = [];
  }

  #quotation(words: string): void {
    if (/^\[!\w+\]/.test(words)) return; // the head of a callout
    if (this.#inQuote && this.#open?.by === 'quotation') this.#open.quote.push(words);
    else this.#start('quotation', words);
  }

  #other(line: string): void {
    const words = line.trim();
    const reply = /^- Reply: (.*)$/.exec(line);
    if (reply !== null) {
      this.close();
      this.refused.push(unreadable(reply[1] ?? '', 'replies are not read from Markdown: take w3c for them'));
    } else if (words.startsWith('— ') && this.#open !== null) this.#signature(words.slice(2));
    else if (!this.#field(words)) this.#words(line, words);
  }

  #words(line: string, words: string): void {
    const item = /^[-*] +(.*)$/.exec(line);
    const quoted = QUOTED.exec(words.replace(BACK_LINK, ''));
    if (item !== null && this.#open?.by !== 'quotation') this.#start('item', item[1] ?? '');
    else if (quoted !== null && this.#open?.by !== 'quotation') {
      this.#start('paragraph', quoted[1] ?? '');
      this.#open?.comment.push((quoted[2] ?? '').trim());
    } else this.#open?.comment.push(words.startsWith('*These words are not') ? '' : line);
  }

  /** A line like "Tags: a, b"; whether it was one. */
  #field(words: string): boolean {
    const [, name = '', value = ''] = FIELD.exec(words) ?? [];
    const key = name.toLowerCase();
    if (key === '') return false;
    if (key === 'document' || key === 'url') this.#sources = [...this.#sources, unescape(value.replace(/^<|>$/g, ''))];
    else if (key.endsWith('title')) this.#title = unescape(value);
    else if (this.#open === null) return true;
    else if (key === 'verdict' || key === 'link') this.#open.isMore = true;
    else if (key.startsWith('tag')) this.#open.tags = tagsOf(value);
    else this.#open.comment.push(value);
    return true;
  }

  /** Who, when and which tags, as our export has it. */
  #signature(words: string): void {
    if (this.#open === null) return;
    for (const part of words.split(' · ').map(unescape)) {
      if (part.startsWith('Tags: ')) this.#open.tags = tagsOf(part.slice(6));
      else if (/^\d{4}-\d\d-\d\d$/.test(part)) this.#open.created = dateOf(part);
      else this.#open.creator = part;
    }
  }
}

/** "a, b", "#a #b" or "[[a]] [[b]]". */
function tagsOf(value: string): readonly string[] {
  const parts = value.includes('[[')
    ? value.split(/[[\],]+/)
    : value.trim().startsWith('#')
      ? value.split(/[\s,]*(?:^|\s)#/)
      : value.split(/[,;]/);
  return [...new Set(parts.flatMap(part => tagName(unescape(part)) ?? []))];
}

function unescape(words: string): string {
  return words.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
