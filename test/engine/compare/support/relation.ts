import { relateStatements } from '../../../../src/engine/index.ts';

/** The relation of two sentences, perhaps of dated documents. */
export function relation(a: string, b: string, dates: { readonly a?: string; readonly b?: string } = {}): string {
  return relateStatements({ text: a, ...dated(dates.a) }, { text: b, ...dated(dates.b) }).relation;
}

/** The date of a document, where it has one. */
export function dated(date: string | undefined): { readonly date?: string } {
  return date === undefined ? {} : { date };
}
