import { type Hover, MarkupKind } from 'vscode-languageserver';
import { citationKey } from '../../base/citationKey.ts';
import { escapeMarkdown } from '../../base/markdown.ts';
import {
  type BibliographicRecord,
  type Claim,
  figureDate,
  type FigureRules,
  intersects,
  type MeasureIndex,
  type ReadDocument,
  type Span,
  type TableFigure,
  tableFiguresAt,
} from '../../engine/index.ts';
import type { LinkCommand, RelatedCard } from '../../protocol/index.ts';
import { linkSection, noteSection, notesAt } from '../annotations/noteHover.ts';
import { linksHere } from '../annotations/noteLinks.ts';
import { verdictHeading, verdictInWords } from '../annotations/verdictWords.ts';
import type { NotedElsewhere } from '../annotations/elsewhere.ts';
import type { AnnotationLogs } from '../annotations/logs.ts';
import { onDocument, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { commandLink, type LinkTarget, openLink } from '../text/markdown.ts';
import { clipAround, excerpt, plainText } from '../text/plainText.ts';
import { authorsInWords, dateInWords, KIND_LABEL, publisherOf, quantityInWords, relationInWords, titleOf } from '../text/words.ts';
import { figuresSection } from './measures/figureHover.ts';
import { nameSection } from './nameHover.ts';
import { nameAt } from './names.ts';
import { claimAt, referenceAt } from './place.ts';
import { relatedCard, relatedTo } from './relatedCards.ts';
import { quotedPassage } from './locator.ts';
import { resolveReference, type Target } from './resolve.ts';

/** Passages of other documents that a hover has room for. */
const MAX_PASSAGES = 3;
const MAX_EXCERPT = 220;
/** Milliseconds that a hover waits for the figures of the corpus to be put in order. */
const PATIENCE = 150;

/** Answers what is shown of the thing under the pointer. */
export function registerHover(context: ServerContext): void {
  context.connection.onHover(
    onDocument(context, null, async (document, { position }) => {
      const index = await context.measures.indexWithin(PATIENCE);
      const { store, annotations, elsewhere } = context;
      const figureRules = context.measures.figureRules(index);
      const { commandLinks } = context.client();
      return hoverAt({ store, annotations, elsewhere, index, figureRules, commandLinks }, document, document.offsetAt(position));
    }),
  );
}

interface HoverContext {
  readonly store: DocumentStore;
  /** The figures of the corpus, as far as they have been read. */
  readonly index: MeasureIndex;
  readonly figureRules: FigureRules;
  readonly annotations: AnnotationLogs;
  readonly elsewhere: NotedElsewhere;
  readonly commandLinks: boolean;
}

/** What is known of the words at `offset`: the most special first, a cited document, the reader's notes, then a name, then the claim around them. */
function hoverAt(context: HoverContext, document: LoadedDocument, offset: number): Hover | null {
  const { read } = document;
  const reference = referenceAt(read, offset);
  if (reference?.kind === 'citation') {
    const cited = resolveReference(context.store, document, reference);
    const quoted = quotedIn(document, reference.key, cited);
    const text =
      cited.length === 0 ? unknownKey(reference.key) : cited.map(target => recordOf(context, target.document)).join('\n\n---\n\n');
    return hover(document, reference.span, [text, quotedSection(context, quoted)]);
  }
  const name = nameAt(context.store, document, offset);
  const claim = claimAt(read, offset);
  const named = !name?.entity ? '' : nameSection(context, document, name, name.entity);
  const notes = notesAt(context, document, offset);
  const links = linksHere(context, document, { start: offset, end: offset });
  const noted = [noteSection(notes, context.commandLinks), linkSection(links, context.commandLinks)]
    .filter(each => each !== '')
    .join('\n\n');
  if (claim === null) {
    const figures = tableFiguresAt(read, offset);
    const at = figures.length === 1 ? figures[0]?.span : figures[0]?.claim;
    const span = (named === '' ? (notes[0]?.span ?? links[0]?.to) : name?.span) ?? at;
    if (span === undefined) return null;
    const told = at === undefined ? [] : [tableSection(read, figures), recordLine(read.record), figuresSection(context, document, at)];
    return hover(document, span, [noted, named, ...told]);
  }
  return hover(document, name?.span ?? claim.span, [
    noted,
    named,
    [claimSection(read, claim), ...verdictSection(context, document, claim)].join('\n'),
    recordLine(read.record),
    figuresSection(context, document, claim.span),
    others(context, document, claim),
  ]);
}

function hover(document: LoadedDocument, span: Span, sections: readonly string[]): Hover {
  const value = sections.filter(section => section !== '').join('\n\n---\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: document.toRange(span) };
}

/** The claim taken apart: its kinds, its figures and dates in normal form, who says it and with what doubt. */
function claimSection(document: ReadDocument, claim: Claim): string {
  const words = (span: Span): string => escapeMarkdown(plainText(document, span).text);
  const lines = [`**${claim.kinds.map(kind => KIND_LABEL[kind]).join(' · ')}**${claim.priority === 'high' ? ' · check first' : ''}`];
  for (const quantity of claim.quantities)
    lines.push(`- “${words(quantity.span)}”: ${escapeMarkdown(quantityInWords(quantity, figureDate(document, claim, quantity)))}`);
  for (const date of claim.dates) lines.push(`- “${words(date.span)}”: ${escapeMarkdown(dateInWords(date))}`);
  if (claim.attribution !== null) {
    const { source, cue } = claim.attribution;
    lines.push(source === null ? `- Source not named (“${words(cue)}”)` : `- According to ${words(source)} (“${words(cue)}”)`);
  }
  if (claim.hedges.length > 0) lines.push(`- Hedged: ${claim.hedges.map(span => `“${words(span)}”`).join(', ')}`);
  if (claim.negated) lines.push('- Denied: the sentence says that it is not so');
  return lines.join('\n');
}

/** Figures of a row of a table that a hover has room for. */
const MAX_CELLS = 8;

/** The figures of a table, in normal form. */
function tableSection(document: ReadDocument, figures: readonly TableFigure[]): string {
  const items = figures.slice(0, MAX_CELLS).map(({ span, quantity, date }) => {
    const words = escapeMarkdown(document.text.slice(span.start, span.end));
    return `- “${words}”: ${escapeMarkdown(quantityInWords(quantity, date))}`;
  });
  return [`**${figures.length === 1 ? 'Figure' : 'Figures'} of a table**`, ...items].join('\n');
}

/** What the reader said of the claim, and how to say something else. */
function verdictSection({ commandLinks }: HoverContext, document: LoadedDocument, claim: Claim): readonly string[] {
  const assessed = document.assessed.find(({ span }) => intersects(span, claim.span));
  const target = { uri: document.read.uri, range: document.toRange(claim.span) };
  const link = (label: string, command: LinkCommand): string => (commandLinks ? ` · ${commandLink(label, command, target)}` : '');
  if (assessed !== undefined)
    return [
      `- ${verdictHeading(assessed)}: ${escapeMarkdown(verdictInWords(assessed))}${link('Take back', 'marginalia.retractAssessment')}${link('Change', 'marginalia.assessClaim')}`,
    ];
  if (!commandLinks) return [];
  const links = [
    commandLink('Comment', 'marginalia.annotations.comment', target),
    commandLink('Highlight', 'marginalia.annotations.highlight', target),
    commandLink('Tag', 'marginalia.annotations.tag', target),
    commandLink('Not right? Give your verdict', 'marginalia.assessClaim', target),
  ];
  return ['', links.join(' · '), ...insertSection(document, claim, target)];
}

/** What a report may take over from a claim of the corpus. */
function insertSection({ file }: LoadedDocument, { quantities }: Claim, target: LinkTarget): readonly string[] {
  if (file === null) return [];
  const figure = quantities.length === 0 ? [] : [commandLink('figure', 'marginalia.insertFigure', target)];
  const quotation = commandLink('quotation', 'marginalia.insertQuotation', target);
  return [
    '',
    `Insert into the report: ${[quotation, commandLink('citation', 'marginalia.insertCitation', target), ...figure].join(' · ')}`,
  ];
}

function others(context: HoverContext, document: LoadedDocument, claim: Claim): string {
  const cards = relatedTo(context.store, document.read, claim.span, MAX_PASSAGES)
    .map(passage => relatedCard(context.store, passage, { document: document.read, span: claim.span }))
    .filter(card => card !== null);
  if (cards.length === 0) return '';
  const here = { uri: document.read.uri, range: document.toRange(claim.span) };
  const all = context.commandLinks ? `\n\n${commandLink('Show all related passages', 'marginalia.showRelated', here)}` : '';
  return `**In other documents**\n${cards.map(card => passageItem(context, card)).join('\n')}${all}`;
}

function passageItem(context: HoverContext, card: RelatedCard): string {
  const target = { uri: card.uri, range: card.range };
  const origin = [card.publisher, card.issued].filter(part => part !== null).map(escapeMarkdown);
  const quote = context.commandLinks ? ` · ${quoteLinks(target)}` : '';
  const relation = card.relation === null ? '' : `**${relationInWords(card.relation.relation)}**: ${escapeMarkdown(card.relation.why)}. `;
  const head = [openLink(context, card.title, target), ...origin].join(' · ');
  const why = card.reasons.map(reason => escapeMarkdown(reason.label)).join('; ');
  return `- ${head}  \n  ${relation}“${escapeMarkdown(clipAround(card.text, card.marks, MAX_EXCERPT))}”  \n  *${why}*${quote}`;
}

/** What can be taken over from a passage. */
function quoteLinks(target: LinkTarget): string {
  return [
    commandLink('Copy quotation', 'marginalia.copyQuotation', target),
    commandLink('Insert quotation', 'marginalia.insertQuotation', target),
    commandLink('Insert citation', 'marginalia.insertCitation', target),
  ].join(' · ');
}

/** The passages of the cited documents that the report quotes beside its citations of this key, each once. */
function quotedIn(document: LoadedDocument, key: string, cited: readonly Target[]): readonly Target[] {
  const found = new Map<string, Target>();
  for (const reference of document.read.references) {
    if (reference.kind !== 'citation' || reference.key !== key) continue;
    for (const { document: source } of cited) {
      const span = quotedPassage(source.read, document.read, reference);
      if (span !== null) found.set(`${source.read.uri} ${String(span.start)}`, { document: source, span });
    }
  }
  return [...found.values()];
}

function quotedSection(context: HoverContext, quoted: readonly Target[]): string {
  if (quoted.length === 0) return '';
  const items = quoted.slice(0, MAX_PASSAGES).map(({ document, span }) => {
    const target = { uri: document.read.uri, range: document.toRange(span) };
    return `- ${openLink(context, `“${excerpt(document.read, span, MAX_EXCERPT)}”`, target)}`;
  });
  const more = quoted.length > MAX_PASSAGES ? `\n- and ${String(quoted.length - MAX_PASSAGES)} more` : '';
  return `**Quoted in this report**\n${items.join('\n')}${more}`;
}

function recordOf(context: HoverContext, document: LoadedDocument): string {
  const { record } = document.read;
  const target = { uri: document.read.uri, range: document.toRange({ start: 0, end: 0 }) };
  const fields = [
    ['Author', record.author === undefined ? undefined : authorsInWords(record.author)],
    ['Editor', record.editor === undefined ? undefined : authorsInWords(record.editor)],
    ['In', record['container-title']],
    ['Publisher', [record.publisher, record['publisher-place']].filter(part => part !== undefined).join(', ')],
    ['Date', record.issued],
    ['Taken from', record.source],
    ['Address', record.URL ?? record.DOI],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`- ${name}: ${escapeMarkdown(value)}`]));
  return [`**${openLink(context, titleOf(record), target)}** · ${escapeMarkdown(`@${citationKey(record.id)}`)}`, lines.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

function recordLine(record: BibliographicRecord): string {
  const parts = [publisherOf(record), record.issued].filter(part => part !== null && part !== undefined);
  return [`*${escapeMarkdown(titleOf(record))}*`, ...parts.map(escapeMarkdown), escapeMarkdown(`@${citationKey(record.id)}`)].join(' · ');
}

function unknownKey(key: string): string {
  return `No document of the corpus has the citation key ${escapeMarkdown(`@${key}`)}.`;
}
