export * from './anchor.ts';
export * from './claim.ts';
export * from './comparison.ts';
export * from './document.ts';
export * from './record.ts';
export * from './reference.ts';
export * from './related.ts';
export * from './span.ts';
