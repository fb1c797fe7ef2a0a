/** An object whose properties are made when they are first read, and kept. */
export function lazily<Value extends object>(
  make: {
    [Key in keyof Value]: () => Value[Key];
  },
): Value {
  const made = {} as Value;
  for (const key of Object.keys(make) as (keyof Value)[]) {
    Object.defineProperty(made, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make[key]();
        Object.defineProperty(made, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return made;
}
