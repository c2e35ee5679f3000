/** @returns a function that answers like `make` and remembers at least the last `limit` answers that it had to make, at most twice as many */
export function remembering<Key, Value>(limit: number, make: (key: Key) => Value): (key: Key) => Value {
  let older = new Map<Key, { readonly value: Value }>();
  let newer = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const known = newer.get(key) ?? older.get(key);
    if (known) return known.value;
    const value = make(key);
    newer.set(key, { value });
    if (newer.size >= limit) [older, newer] = [newer, new Map()];
    return value;
  };
}
