/** UTF-16 code units: front matter that is longer is no front matter of a report. */
const MAX_HEAD = 20_000;

/** The locale of a bibliography: British English where the front matter's `lang` (Pandoc's field) says so, else American English. */
export function localeOf(report: string): 'en-GB' | 'en-US' {
  const head = report.slice(0, MAX_HEAD);
  if (!/^\uFEFF?---\r?\n/.test(head)) return 'en-US';
  const lines = head.split(/\r?\n/).slice(1);
  const end = lines.findIndex(line => /^(?:---|\.\.\.)[ \t]*$/.test(line));
  return lines.slice(0, Math.max(end, 0)).some(line => /^lang:[ \t]*["']?en[-_]gb\b/i.test(line)) ? 'en-GB' : 'en-US';
}
