import { notAvailable } from './notAvailable.ts';

export const compare = notAvailable('compare', '[--json] < ROWS.jsonl', 'how the figures of two sentences stand to each other');
