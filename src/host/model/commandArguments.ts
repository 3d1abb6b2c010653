import type { Range } from 'vscode-languageserver-protocol';
import type { Place } from './positions.ts';

/** The one argument of the commands that a hover or a code lens links to: a place in a document, as LSP writes it. */
export interface PassageTarget {
  readonly uri: string;
  readonly range: Range;
}

/** Checks the argument of a command link. Anything that is not a place in a document, to the letter, is null. */
export function parsePassageTarget(raw: unknown): PassageTarget | null {
  if (!isObject(raw) || typeof raw['uri'] !== 'string' || raw['uri'].length > 4096) return null;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(raw['uri']) || /^(?:command|javascript|data|http|https|mailto):/i.test(raw['uri'])) return null;
  const range = raw['range'];
  if (!isObject(range)) return null;
  const start = parsePlace(range['start']);
  const end = parsePlace(range['end']);
  return start && end ? { uri: raw['uri'], range: { start, end } } : null;
}

function parsePlace(raw: unknown): Place | null {
  if (!isObject(raw)) return null;
  const { line, character } = raw;
  return isIndex(line) && isIndex(character) ? { line, character } : null;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0x7fffffff;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
