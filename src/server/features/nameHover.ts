import { escapeMarkdown } from '../../base/markdown.ts';
import { type Claim, type DocumentUri, type Entity, type EntityPlace, intersects, touches } from '../../engine/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { commandLink, openLink } from '../text/markdown.ts';
import { excerpt } from '../text/plainText.ts';
import { titleOf } from '../text/words.ts';
import type { NameAt } from './names.ts';

const MAX_EXCERPT = 220;
/** Other forms of a name, and other statements of a speaker, that are told. */
const MAX_ALIASES = 4;
const MAX_STATEMENTS = 3;

interface NameContext {
  readonly store: DocumentStore;
  readonly commandLinks: boolean;
}

/** Where a name is explained, under which forms and how often it stands in the corpus, and what its bearer says elsewhere. */
export function nameSection(context: NameContext, document: LoadedDocument, { span }: NameAt, entity: Entity): string {
  const documents = new Set(entity.mentions.map(mention => mention.uri));
  const count = `${counted(entity.mentions.length, 'time')} in ${counted(documents.size, 'document')}`;
  const aliases = entity.aliases.slice(0, MAX_ALIASES).map(escapeMarkdown).join(', ');
  const lines = [`**${escapeMarkdown(entity.name)}** · ${entity.kind === 'other' ? 'name' : entity.kind} · ${count}`];
  if (aliases !== '') lines.push(`Also: ${aliases}`);
  const isHere = (place: EntityPlace): boolean => place.uri === document.read.uri && place.span.start === span.start;
  const definition = entity.definitions.find(place => !isHere(place));
  const explained = definition === undefined ? undefined : context.store.get(definition.uri);
  if (definition !== undefined && explained !== undefined) {
    const target = { uri: explained.read.uri, range: explained.toRange(definition.sentence) };
    const link = openLink(context, titleOf(explained.read.record), target);
    lines.push(`“${escapeMarkdown(excerpt(explained.read, definition.sentence, MAX_EXCERPT))}” (${link})`);
  }
  const here = { uri: document.read.uri, range: document.toRange(span) };
  const correct = context.commandLinks ? commandLink('Correct this name', 'marginalia.names.correct', here) : '';
  return [...lines, statements(context, document, span.start, entity), correct].filter(line => line !== '').join('\n\n');
}

/** What the bearer of the name says elsewhere in the corpus: the claims that are put into their mouth. */
function statements(context: NameContext, here: LoadedDocument, offset: number, entity: Entity): string {
  const found = [...new Map(entity.mentions.flatMap(place => spokenAt(context.store, place))).values()].filter(
    ({ document, claim }) => !(document.read.uri === here.read.uri && touches(claim.span, offset)),
  );
  if (found.length === 0) return '';
  const items = found.slice(0, MAX_STATEMENTS).map(({ document, claim }) => {
    const target = { uri: document.read.uri, range: document.toRange(claim.span) };
    return `- “${escapeMarkdown(excerpt(document.read, claim.span, MAX_EXCERPT))}” (${openLink(context, titleOf(document.read.record), target)})`;
  });
  const more = found.length > MAX_STATEMENTS ? `\n- and ${String(found.length - MAX_STATEMENTS)} more` : '';
  return `**Says elsewhere**\n${items.join('\n')}${more}`;
}

/** Shares no character with anything. */
const NOWHERE = { start: -1, end: -1 };

type Spoken = readonly [place: string, { readonly document: LoadedDocument; readonly claim: Claim }];

/** The claim whose source is named at a place, if it is one. */
function spokenAt(
  store: DocumentStore,
  { uri, span }: { readonly uri: DocumentUri; readonly span: EntityPlace['span'] },
): readonly Spoken[] {
  const document = store.get(uri);
  const claim = document?.read.claims.find(({ attribution }) => intersects(attribution?.source ?? NOWHERE, span));
  return document === undefined || claim === undefined ? [] : [[`${uri} ${String(claim.span.start)}`, { document, claim }]];
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
