import { URI, Utils } from 'vscode-uri';
import type { DocumentUri } from '../engine/index.ts';

/**
 * The one spelling of an address that the server uses as a key: clients differ in what they percent-encode. An address that cannot be
 * parsed is taken as it is.
 */
export function documentUri(uri: string): DocumentUri {
  return canonical(uri) as DocumentUri; // the brand says just this: it went through here
}

/** Same spelling as `documentUri`, for folders: without a slash at the end. */
export function folderUri(uri: string): string {
  const spelled = canonical(uri);
  return spelled.endsWith('/') && !spelled.endsWith('//') ? spelled.slice(0, -1) : spelled;
}

/** The address of `relative` (forward slashes) beneath the folder `uri`. */
export function joinUri(uri: string, relative: string): string {
  return relative === '' ? uri : Utils.joinPath(URI.parse(uri), relative).toString();
}

/** The address of a path as the file `uri` writes it: absolute, or relative to the folder of the file. */
export function besideUri(uri: string, path: string): string {
  const file = URI.parse(uri);
  return (path.startsWith('/') ? file.with({ path }) : Utils.joinPath(Utils.dirname(file), path)).toString();
}

/** The path of `uri` beneath the folder, decoded, with forward slashes; null where it is not beneath it. The folder itself is ''. */
export function relativePath(folder: string, uri: string): string | null {
  const base = URI.parse(folder);
  const inner = URI.parse(uri);
  if (base.scheme !== inner.scheme || base.authority !== inner.authority) return null;
  const prefix = base.path.endsWith('/') ? base.path : `${base.path}/`;
  if (inner.path === base.path) return '';
  return inner.path.startsWith(prefix) ? inner.path.slice(prefix.length) : null;
}

/** The last part of the address's path, decoded. */
export function baseName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** Whether `uri` is the folder or lies beneath it. Both spelled as `documentUri` spells them. */
export function isBeneath(folder: string, uri: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

function canonical(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri; // `URI.parse` throws on what is no URI by RFC 3986; such an address still tells documents apart
  }
}

/** `file` of `file:///a`; empty where there is none. */
export function schemeOf(uri: DocumentUri): string {
  return uri.slice(0, Math.max(0, uri.indexOf(':')));
}
