/** Forms of English verbs. */

const DOUBLED = new Set([
  'admit',
  'refer',
  'prefer',
  'concur',
  'quip',
  'blog',
  'chat',
  'plan',
  'rebut',
  'slam',
  'sum',
  'permit',
  'stop',
  'step',
  'drop',
  'put',
  'quit',
  'let',
]);

export interface Forms {
  readonly base: string;
  readonly present: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
}

/** "deny" -> deny, denies, denied, denied, denying. Irregular verbs are written with their past and participle: "write wrote written". */
export function formsOf(written: string): Forms {
  const [base = '', irregular, participle] = written.split(' ');
  const last = DOUBLED.has(base) ? base + base.slice(-1) : base;
  const past = irregular ?? (base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${last}ed`);
  const present = /(?:[sxz]|ch|sh)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
  const ing = /[^e]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${last}ing`;
  return { base, present, past, participle: participle ?? past, ing };
}
