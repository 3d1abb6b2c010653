/**
 * The documents of a corpus that a claim, or a document in its claims, cites by key (`[@key]`) or by link (`[[name]]`). What only a note or a list of further
 * reading points to is no source of what is claimed. Cost: linear in the references; the keys of a corpus are read once.
 */
import { citationKey } from '../../../base/citationKey.ts';
import type { Corpus } from '../../corpus.ts';
import type { DocumentUri, ReadDocument, Reference, Span } from '../../model/index.ts';
import { referencesWithin } from './citedSources.ts';

const KEYS = new WeakMap<Corpus['documents'], ReadonlyMap<string, readonly DocumentUri[]>>();

/** The documents of a corpus by citation key and by file name without its extension. */
function documentsByKey({ documents }: Corpus): ReadonlyMap<string, readonly DocumentUri[]> {
  const known = KEYS.get(documents);
  if (known !== undefined) return known;
  const found = new Map<string, DocumentUri[]>();
  for (const { uri, path, record } of documents.values())
    for (const key of new Set([citationKey(record.id), nameOf(path)])) {
      const list = found.get(key);
      if (list === undefined) found.set(key, [uri]);
      else list.push(uri);
    }
  KEYS.set(documents, found);
  return found;
}

/** A file's name without folders and extension. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|txt)$/i, '');
}

function keyOf(reference: Reference): string | null {
  if (reference.kind === 'citation') return reference.key;
  return reference.kind === 'wiki-link' ? nameOf(reference.target) : null;
}

/** How far behind a claim, in its line, its citation may stand, in UTF-16 code units. */
const MARKER_REACH = 40;

/** The other documents that one claim of `document` cites. */
export function citedBy(corpus: Corpus, document: ReadDocument, claim: Span): readonly DocumentUri[] {
  const behind = document.text.slice(claim.end, claim.end + MARKER_REACH).search(/[\n\r]/);
  const end = claim.end + (behind < 0 ? MARKER_REACH : behind);
  const keys = referencesWithin(document.references, { start: claim.start, end }).flatMap(each => keyOf(each) ?? []);
  return keys.length === 0
    ? []
    : [...new Set(keys)].flatMap(key => documentsByKey(corpus).get(key) ?? []).filter(uri => uri !== document.uri);
}

/** Headings of what is not told, but pointed to. */
const FURTHER =
  /^(?:see also|related(?: (?:pages?|documents?|reading|notes))?|further reading|references|sources(?: named)?|bibliography|works cited|external links|links|notes|footnotes|endnotes|literature)\W*$/i;

/** The other documents that the claims of `document` cite, those of its notes and lists of further reading left out. */
export function citedInClaims(corpus: Corpus, document: ReadDocument): ReadonlySet<DocumentUri> {
  const lists = document.sections.filter(({ title }) => FURTHER.test(title)).map(({ span }) => span);
  const isListed = ({ start }: Span): boolean => lists.some(list => list.start <= start && start < list.end);
  const claims = document.claims.filter(({ span }) => !isListed(span) && !isInNote(document.text, span.start));
  return new Set(claims.flatMap(({ span }) => citedBy(corpus, document, span)));
}

const NOTE = /^\s{0,3}\[\^[^\]\s]{1,80}\]:/;
/** How far back the line of a claim is looked for, in UTF-16 code units: a note of that length is an essay. */
const LONGEST_NOTE = 2000;

function isInNote(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_NOTE), at);
  return NOTE.test(before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1) + text.slice(at, at + 1));
}
