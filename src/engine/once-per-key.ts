/**
 * Finds a value out once for each owner and key, where it never changes. It is forgotten with its owner.
 */
export function oncePerKey<Value>(): (owner: object, key: string, find: () => Value) => Value {
  const known = new WeakMap<object, Map<string, Value>>();
  return (owner, key, find) => {
    const values = known.get(owner) ?? new Map<string, Value>();
    known.set(owner, values);
    const value = values.get(key) ?? find();
    values.set(key, value);
    return value;
  };
}
