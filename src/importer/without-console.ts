/** Libraries print what they stumble over in a page; an import says in its report what matters. */
export function withoutConsole<Value>(work: () => Value): Value {
  const { log, warn, error } = console;
  const silent = () => {};
  Object.assign(console, { log: silent, warn: silent, error: silent });
  try {
    return work();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}
