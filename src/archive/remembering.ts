/** @returns a function that answers like `make` and remembers its last `limit` new answers */
export function remembering<Key, Value>(limit: number, make: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known.value;
    const value = make(key);
    if (answers.size >= limit) {
      const [oldest] = answers.keys();
      answers.delete(oldest as Key);
    }
    answers.set(key, { value });
    return value;
  };
}
