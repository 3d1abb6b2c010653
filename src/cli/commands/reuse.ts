import { notAvailable } from './notAvailable.ts';

export const reuse = notAvailable('reuse', 'DIR [--json]', 'pairs of passages whose wording goes back to the same text');
