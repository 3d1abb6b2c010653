import { CliError } from '../io.ts';

/** Other names that formats go by. */
const ALIASES: Readonly<Record<string, string>> = {
  'json-ld': 'w3c',
  jsonld: 'w3c',
  md: 'markdown',
  zotero: 'markdown',
  readwise: 'markdown',
  qdpx: 'refi-qda',
  refi: 'refi-qda',
};

/** The format of `formats` that `given` names. */
export function formatNamed<T extends string>(given: string | undefined, formats: readonly T[]): T {
  const name = given?.toLowerCase() ?? '';
  const known = Object.hasOwn(ALIASES, name) ? ALIASES[name] : name;
  const format = formats.find(each => each === known);
  if (format !== undefined) return format;
  const which = given === undefined ? 'name a format with --format' : `there is no format "${given}"`;
  throw new CliError(`${which}: take ${formats.join(', ')}`);
}
