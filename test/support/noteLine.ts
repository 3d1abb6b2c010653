/** A note that another program or person wrote. */
interface WrittenNote {
  /** Ends the id, `urn:x:<id>`. */
  readonly id: string;
  /** The document, by its path in the workspace folder. */
  readonly source: string;
  /** The words of the text that it is on; without them it is on the document as a whole. */
  readonly exact?: string;
  readonly comment?: string;
  readonly tags?: readonly string[];
  readonly creator?: string;
}

/** The line of a log that holds a note: a comment, tags, both, or without either a highlight. */
export function noteLine({ id, source, exact, comment = '', tags = [], creator }: WrittenNote): string {
  const body = [
    ...(comment === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: comment, format: 'text/markdown' }]),
    ...tags.map(value => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:x:${id}`,
    type: 'Annotation',
    motivation: body.length === 0 ? 'highlighting' : [...new Set(body.map(({ purpose }) => purpose))],
    created: '2024-05-04T10:00:00Z',
    modified: '2024-05-04T10:00:00Z',
    ...(creator === undefined ? {} : { creator }),
    ...(body.length === 0 ? {} : { body }),
    target: {
      source: `../../${source}`,
      ...(exact === undefined ? {} : { selector: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } }),
    },
  });
}
