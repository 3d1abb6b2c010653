export * from './bibliography.ts';
export * from './corrections.ts';
export * from './measures.ts';
export * from './notes.ts';
export * from './relatedView.ts';
export * from './requests.ts';
export * from './words.ts';
export * from './writeUps.ts';
