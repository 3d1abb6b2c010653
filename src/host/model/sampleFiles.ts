/**
 * The files of the sample corpus, relative to `corpus/` in the extension's folder. They are named here because on the web an
 * extension's folder can be read from, but not listed.
 */
export const SAMPLE_FILES: readonly string[] = [
  '.marginaliaignore',
  'README.md',
  'report-to-check.md',
  'report.md',
  'sources/arirang-2012.md',
  'sources/cfr-2012.md',
  'sources/daily-beast-2012.md',
  'sources/htw-2013-title-only.md',
  'sources/impunity-watch-border.md',
  'sources/international-2013.md',
  'sources/isn-blog-2012.md',
  'sources/korea-times-2012.md',
  'sources/nk-news-2013.md',
  'sources/nk-women-in-china.md',
  'sources/nyt-2012.md',
  'sources/patil-trafficking-nk.md',
  'sources/us-policy-undated.md',
  'sources/yonhap-2012.md',
];

/** The first of `name`, `name-2`, `name-3` … that is not taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let n = 2;
  while (taken.has(`${name}-${String(n)}`)) n++;
  return `${name}-${String(n)}`;
}
