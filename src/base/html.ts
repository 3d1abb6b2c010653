const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For text and for attributes in quotation marks. What HTML has no character for is shown as such. */
export function escapeHtml(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, character => REFERENCES[character] ?? '')
      // eslint-disable-next-line no-control-regex -- these are the characters that are looked for
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
  );
}
