import { escapeHtml } from '../../base/html.ts';
import { type EvidenceMatrix, type MatrixCell, relationLabel, type Translate } from '../../protocol/index.ts';
import type { PassageTarget } from './commandArguments.ts';

/** The command that the links run. The page may run no other. */
export const MATRIX_LINK = 'marginalia.openPassage';

/** The evidence matrix as the body of a page without scripts: each claim leads to its sentence, each document to its beginning, each cell to its passage. */
export function matrixHtml(t: Translate, { documents, rows }: EvidenceMatrix, title: string): string {
  const heading = `<h1>${escapeHtml(title)}</h1>`;
  if (rows.length === 0) return `${heading}<p>${escapeHtml(t('This report makes no claim that a document of the corpus speaks of.'))}</p>`;
  const head = documents.map(({ key, title: name, uri }) => {
    const start = { line: 0, character: 0 };
    return `<th scope="col">${link(name, { uri, range: { start, end: start } }, name)}<span class="key">@${escapeHtml(key)}</span></th>`;
  });
  const body = rows.map(({ claim, cells, ...target }) => {
    const told = cells.map((cell, i) => `<td>${cell === null ? '' : cellHtml(t, cell, documents[i]?.title ?? '')}</td>`);
    return `<tr><th scope="row">${link(claim, target, t('Open the sentence in the report'))}</th>${told.join('')}</tr>`;
  });
  return `${heading}<div class="frame"><table><thead><tr><th scope="col">${escapeHtml(t('Claim'))}</th>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function cellHtml(t: Translate, { cited, relation, why, words, ...target }: MatrixCell, document: string): string {
  const label = [cited ? t('cited') : '', relation === null ? '' : relationLabel(t, relation)].filter(part => part !== '').join(', ');
  const hover = [document, why, words === '' ? '' : `“${words}”`].filter(part => part !== '').join('\n');
  return `<span class="${relation ?? 'cited'}">${link(label, target, hover)}</span>`;
}

function link(words: string, { uri, range }: PassageTarget, hover: string): string {
  const query = encodeURIComponent(JSON.stringify([{ uri, range }]));
  return `<a href="${escapeHtml(`command:${MATRIX_LINK}?${query}`)}" title="${escapeHtml(hover)}">${escapeHtml(words)}</a>`;
}
