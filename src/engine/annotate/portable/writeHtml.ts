/**
 * Annotations as one HTML page that needs nothing else: each document's text with its notes beside it. There is no script, and the page
 * forbids itself whatever it could load; all that comes from documents and notes is escaped. The text is shown as it is written, comments too.
 */
import { escapeHtml } from '../../../base/html.ts';
import type { CodebookTag, ExportOptions, NotedDocument, Span } from '../../model/index.ts';
import { colourOfTag } from '../codebook.ts';
import type { PathOf } from './paths.ts';
import { type Thread, threadsOf, wordsOf } from './threads.ts';

export function writeHtml(documents: readonly NotedDocument[], options: ExportOptions, pathOf: PathOf): string {
  const titled = documents.map((noted, i) => documentHtml(noted, i + 1, options.tags, pathOf));
  const contents = documents.map(
    ({ document, annotations }, i) =>
      `<li><a href="#d${String(i + 1)}">${escapeHtml(document.title)}</a> (${String(annotations.length)})</li>`,
  );
  const title = escapeHtml(`Notes: ${options.title}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${contents.length === 0 ? '<p>There are no notes.</p>' : `<nav aria-label="Documents"><ol>${contents.join('')}</ol></nav>`}
${titled.join('\n')}
</body>
</html>
`;
}

function documentHtml(noted: NotedDocument, number: number, tags: readonly CodebookTag[], pathOf: PathOf): string {
  const { document } = noted;
  const threads = threadsOf(noted, pathOf);
  const id = (at: number): string => `${String(number)}-${String(at + 1)}`;
  const notes = threads.map((thread, at) => noteHtml(thread, id(at), String(at + 1), document.text, tags));
  const text =
    document.text === null ? '<p>The document is not there.</p>' : `<div class="text">${textHtml(document.text, threads, id)}</div>`;
  return `<section id="d${String(number)}" aria-labelledby="t${String(number)}">
<h2 id="t${String(number)}">${escapeHtml(document.title)}</h2>
<p class="path">${escapeHtml(document.path)}</p>
<div class="page">${text}
<ol class="notes" aria-label="Notes">${notes.join('')}</ol></div>
</section>`;
}

/** The text with the noted stretches marked; where notes overlap, a stretch belongs to several. Cost: O(text + notes · log notes) and the overlaps. */
function textHtml(text: string, threads: readonly Thread[], id: (at: number) => string): string {
  const spans = threads.flatMap(({ span }, at) => (span === null ? [] : [{ ...span, at }]));
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const open: (Span & { readonly at: number })[] = [];
  let next = 0;
  return cuts
    .slice(0, -1)
    .map((from, i) => {
      for (let k = open.length - 1; k >= 0; k--) if ((open[k]?.end ?? 0) <= from) open.splice(k, 1);
      for (let span = spans[next]; span !== undefined && span.start <= from; span = spans[++next]) if (span.end > from) open.push(span);
      const to = cuts[i + 1] ?? text.length;
      const words = escapeHtml(text.slice(from, to));
      if (open.length === 0) return words;
      const ends = open
        .filter(({ end }) => end === to)
        .map(({ at }) => `<sup><a id="r${id(at)}" href="#n${id(at)}" aria-label="Note ${String(at + 1)}">${String(at + 1)}</a></sup>`);
      return `<mark>${words}</mark>${ends.join('')}`;
    })
    .join('');
}

function noteHtml(thread: Thread, id: string, number: string, text: string | null, tags: readonly CodebookTag[]): string {
  const { note, span } = thread;
  const words = wordsOf(thread, text).replace(/\s+/g, ' ').trim();
  const back = span === null ? '' : ` <a class="back" href="#r${id}" aria-label="To the text of note ${number}">↑</a>`;
  const state = thread.isOrphan
    ? '<p class="state">These words are not to be found in the document any more.</p>'
    : words === ''
      ? '<p class="state">On the whole document</p>'
      : '';
  const verdict = note.verdict === '' ? '' : `Verdict: ${note.verdict}`;
  const link = note.link === '' ? '' : `Link: ${note.link}`;
  const lines = [verdict, link].filter(line => line !== '').map(line => `<p>${escapeHtml(line)}</p>`);
  return `<li id="n${id}">${words === '' ? '' : `<blockquote>${escapeHtml(words)}${back}</blockquote>`}${state}${lines.join('')}${saidHtml(thread, tags)}</li>`;
}

function saidHtml({ annotation: { creator, created }, note, replies }: Thread, tags: readonly CodebookTag[]): string {
  const comment = note.comment === '' ? '' : `<div class="comment">${escapeHtml(note.comment)}</div>`;
  const names = note.tags.map(tag => {
    const colour = colourOfTag({ tags }, tag);
    return `<li${colour === null ? '' : ` style="border-color:${escapeHtml(colour)}"`}>${escapeHtml(tag)}</li>`;
  });
  const byline = [creator ?? '', created.slice(0, 10)].filter(part => part !== '').map(escapeHtml);
  const answers = replies.map(reply => `<li>${saidHtml(reply, tags)}</li>`);
  return [
    comment,
    names.length === 0 ? '' : `<ul class="tags" aria-label="Tags">${names.join('')}</ul>`,
    byline.length === 0 ? '' : `<p class="byline">${byline.join(', ')}</p>`,
    answers.length === 0 ? '' : `<ol class="replies" aria-label="Replies">${answers.join('')}</ol>`,
  ].join('');
}

const STYLE = `
:root{color-scheme:light dark}
body{font:1rem/1.5 Georgia,serif;max-width:75rem;margin:auto;padding:1rem}
.page{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2rem}
@media (max-width:50rem){.page{display:block}}
.text,.comment{white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:#fff3b0;color:#000;border-bottom:2px solid #8a6d00}
@media (prefers-color-scheme:dark){mark{background:#4d4000;color:#fff;border-color:#e0b400}}
.notes{font-family:system-ui,sans-serif;font-size:.9rem;margin:0}
@media screen and (min-width:50rem){.notes{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;box-sizing:border-box;padding-top:.25rem;padding-bottom:1rem}}
.notes>li{margin-bottom:1rem}
.notes>li:target,sup a:target{outline:2px solid}
blockquote{margin:0 0 .5rem;padding-left:.75rem;border-left:3px solid;font-style:italic}
.back{font-style:normal;text-decoration:none}
.notes p{margin:.25rem 0}
.tags{list-style:none;padding:0;margin:.5rem 0;display:flex;flex-wrap:wrap;gap:.5rem}
.tags li{border:2px solid;padding:0 .5rem;border-radius:.75rem}
.byline,.path,.state{opacity:.8;font-size:.85em}
`;
