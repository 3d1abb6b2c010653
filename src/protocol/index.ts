export * from './relatedView.ts';
export * from './requests.ts';
