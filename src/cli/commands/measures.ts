import { notAvailable } from './notAvailable.ts';

export const measures = notAvailable(
  'measures',
  'DIR [--json]',
  'what several documents measure, and how their figures stand to each other',
);
