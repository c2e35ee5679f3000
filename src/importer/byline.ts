/** Bylines as printed -> the names in them. */

const BYLINE = /^by[: ]\s*(?<names>\S.{1,120})$/i;
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{L}[\p{L}\p{M}.'’-]*)){0,4}$/u;
/** What follows a name without being one: "By A. Writer, Reuters", "By A. Writer in Seoul". */
const AFTER_NAME = /,\s.*$|\s+(?:in|for|at|of|reporting)\s.*$|\s*[|/(].*$/u;

/** `By Jane Doe and John Roe` -> both; `undefined` where the line is no byline. */
export function authorsOfByline(line: string): string[] | undefined {
  const names = BYLINE.exec(line.trim())?.groups?.['names'];
  if (!names || /[.!?]["”’]?$/.test(names.replace(/\b(?:Jr|Sr)\.$/, ''))) return undefined;
  const authors = names
    .split(/\s+(?:and|&)\s+|,\s+(?:and\s+)?(?=\p{Lu}[\p{L}.'’-]*\s+\p{Lu})/u)
    .map((name) => name.replace(AFTER_NAME, '').trim())
    .filter(Boolean);
  return authors.length > 0 && authors.every((name) => NAME.test(name)) ? authors : undefined;
}

/** A field of a table or front matter: `Jane Doe; John Roe`, `Jane Doe and John Roe`, `By Jane Doe`. */
export const authorsOfField = (field: string): string[] =>
  field
    .replace(/^by\s+/i, '')
    .split(/\s*;\s*|\s+(?:and|&)\s+/)
    .map((name) => name.trim())
    .filter(Boolean);
