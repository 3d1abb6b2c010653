/** What `read.ts` measures: bundled and minified before, as the product runs. */
export { readParts } from '../../../src/engine/cite/parts.ts';
export { readRecord } from '../../../src/engine/cite/record.ts';
export { readReferences } from '../../../src/engine/cite/references.ts';
export { readClaims, readSentence } from '../../../src/engine/claims/readClaims.ts';
export { readEntities } from '../../../src/engine/compare/entities.ts';
export { readSources } from '../../../src/engine/compare/sources.ts';
export { rereadDocument } from '../../../src/engine/readDocument.ts';
export { passagesOf } from '../../../src/engine/text/passages.ts';
export { readText } from '../../../src/engine/text/readText.ts';
