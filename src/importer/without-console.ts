/** Libraries print what they stumble over in a page; an import says in its report what matters. */
export function withoutConsole<Value>(work: () => Value): Value {
  const { log, info, warn, error } = console;
  silenceConsole();
  try {
    return work();
  } finally {
    Object.assign(console, { log, info, warn, error });
  }
}

/** For good, in a process that does nothing but read. */
export function silenceConsole(): void {
  const silent = () => {};
  Object.assign(console, { log: silent, info: silent, warn: silent, error: silent });
}
