declare const brand: unique symbol;

/** A value of type `T` that only its own kind of constructor makes: two branded strings of different names do not mix. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Marks the end of a switch over a union: a case that was forgotten does not compile, and one that arrives anyway throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
