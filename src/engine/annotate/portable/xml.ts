/** Writing XML 1.0 (https://www.w3.org/TR/xml/). */

/** An element; attributes that are null are left out. Children are elements written before, or `escapeXml` of a text. */
export function element(name: string, attributes: Readonly<Record<string, string | null>>, children: readonly string[] = []): string {
  const said = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${escapeXml(value)}"`));
  const head = `<${name}${said.join('')}`;
  return children.length === 0 ? `${head}/>` : `${head}>${children.join('')}</${name}>`;
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For text and for attributes, white space kept. What XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return (
    text
      .replace(/[&<>"\t\n\r]/g, character => REFERENCES[character] ?? '')
      // eslint-disable-next-line no-control-regex -- these are the characters that are looked for
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
  );
}
