import { notAvailable } from './notAvailable.ts';

export const check = notAvailable(
  'check',
  'REPORT… --corpus DIR [--format pretty|json|sarif] [--fail-on SEVERITY]',
  'holds a report to its sources',
);
