import { notAvailable } from './notAvailable.ts';

export const annotations = notAvailable('annotations', 'export|import', 'takes annotations out of a corpus, or into it');
