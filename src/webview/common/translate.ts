import type { Translate } from '../../protocol/index.ts';

/** A translator over the bundle that the extension wrote into the page: English message to translated one, empty for English. */
export function createTranslate(bundle: Readonly<Record<string, unknown>>): Translate {
  return (message, ...args) => {
    const found = Object.hasOwn(bundle, message) ? bundle[message] : undefined;
    const text = typeof found === 'string' ? found : message;
    return text.replace(/\{(\d+)\}/g, (hole, index: string) => String(args[Number(index)] ?? hole));
  };
}

/** The bundle as the page holds it. A page without one, or with a broken one, speaks English. */
export function parseBundle(json: string): Readonly<Record<string, unknown>> {
  try {
    const bundle: unknown = JSON.parse(json);
    return typeof bundle === 'object' && bundle !== null ? { ...bundle } : {};
  } catch {
    return {};
  }
}
