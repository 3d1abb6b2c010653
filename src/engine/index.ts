export type * from './model/index.ts';
export { CLAIM_KINDS, contains, intersects, RELATIONS, touches } from './model/index.ts';
export { resolveAnchor } from './anchor/resolve.ts';
export { selectorsFor } from './anchor/selectors.ts';
export { type Corpus, type CorpusChange, EMPTY_CORPUS, updateCorpus } from './corpus.ts';
export { readDocument } from './readDocument.ts';
export { type RelatedQuery, relatedPassages } from './search/relatedPassages.ts';
export { type LineCharacter, LineIndex } from './text/lineIndex.ts';
export { readText } from './text/readText.ts';
