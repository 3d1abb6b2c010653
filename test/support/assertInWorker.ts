// What the suite in the web extension host gets for `node:assert/strict`: the few assertions that it uses, with the same
// names and order of arguments. A test that calls another fails in the web host and says which.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

type Message = string | undefined;

function show(value: unknown): string {
  if (value === undefined || value instanceof RegExp || typeof value === 'function') return String(value);
  return JSON.stringify(value, null, 2);
}

function refute(message: Message, fallback: string): never {
  throw new AssertionError(message ?? fallback);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map || a instanceof Set) return isSame([...a], [...(b as Iterable<unknown>)]);
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every(name => Object.hasOwn(right, name) && isSame(left[name], right[name]));
}

async function rejection(work: Promise<unknown> | (() => Promise<unknown>)): Promise<{ readonly error: unknown } | null> {
  try {
    await (typeof work === 'function' ? work() : work);
    return null;
  } catch (error) {
    return { error };
  }
}

const assert = {
  fail: (message?: string): never => refute(message, 'failed'),
  ok: (value: unknown, message?: string): void => {
    if (!value) refute(message, `expected a truthy value, got ${show(value)}`);
  },
  equal: (actual: unknown, expected: unknown, message?: string): void => {
    if (!Object.is(actual, expected)) refute(message, `expected ${show(expected)}, got ${show(actual)}`);
  },
  notEqual: (actual: unknown, expected: unknown, message?: string): void => {
    if (Object.is(actual, expected)) refute(message, `expected anything but ${show(expected)}`);
  },
  deepEqual: (actual: unknown, expected: unknown, message?: string): void => {
    if (!isSame(actual, expected)) refute(message, `expected ${show(expected)}\n  got ${show(actual)}`);
  },
  notDeepEqual: (actual: unknown, expected: unknown, message?: string): void => {
    if (isSame(actual, expected)) refute(message, `expected anything but ${show(expected)}`);
  },
  match: (text: string, pattern: RegExp, message?: string): void => {
    if (!pattern.test(text)) refute(message, `expected a text like ${show(pattern)}, got ${show(text)}`);
  },
  doesNotMatch: (text: string, pattern: RegExp, message?: string): void => {
    if (pattern.test(text)) refute(message, `expected no text like ${show(pattern)}, got ${show(text)}`);
  },
  rejects: async (work: Promise<unknown> | (() => Promise<unknown>), pattern?: RegExp, message?: string): Promise<void> => {
    const rejected = await rejection(work);
    if (!rejected) refute(message, 'expected a rejection');
    else if (pattern) assert.match(String(rejected.error), pattern, message);
  },
};

export default assert;
