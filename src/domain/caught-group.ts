/**
 * The group of a pattern that matched, of those that `replace` hands over behind the match: all groups, then where the match
 * stands, and the text.
 */
export const caughtGroup = (groups: readonly unknown[]): string | undefined =>
  groups.slice(0, -2).find((group): group is string => typeof group === 'string');
