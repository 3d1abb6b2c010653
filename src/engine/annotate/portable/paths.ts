import type { NotedDocument } from '../../model/index.ts';

/** The paths of documents by the addresses that annotations name them by; null for a document that is not among them. */
export type PathOf = (source: string) => string | null;

export function pathsOf(documents: readonly NotedDocument[]): PathOf {
  const paths = new Map(documents.map(({ document: { source, path } }) => [source, path]));
  return source => {
    const path = paths.get(source) ?? '';
    return path === '' ? null : path;
  };
}
