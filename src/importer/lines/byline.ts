/** Bylines as printed -> the names in them. */

const BYLINE = /^by[: ]\s*(?<names>\S.{1,120})$/i;
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{L}[\p{L}\p{M}.'’-]*)){0,4}$/u;
const AND = /\s+(?:and|AND|&)\s+|,\s+(?:(?:and|AND)\s+)?(?=\p{Lu}[\p{L}.'’-]*\s+\p{Lu})/u;
/** What follows a name without being one: "By A. Writer, Reuters", "By A. Writer in Seoul". */
const AFTER_NAME = /,\s.*$|\s+(?:in|for|at|of|reporting)\s.*$|\s*[|/(].*$/u;

/**
 * In other languages, where names begin with these words, too ("Von Trapp"): only in texts that have a word which hardly any text of
 * the language is without; and before a colon those that begin many ("Di Maio", "Van Gogh").
 */
const ELSEWHERE: readonly { readonly line: RegExp; readonly proof: RegExp }[] = [
  { line: /^von[: ]\s*(?<names>\S.{1,120})$/iu, proof: /\s(?:und|ist|nicht|wird|eine?|für)\s/u },
  { line: /^par[: ]\s*(?<names>\S.{1,120})$/iu, proof: /\sles\s/u },
  { line: /^por[: ]\s*(?<names>\S.{1,120})$/iu, proof: /\sque\s/u },
  { line: /^di:\s*(?<names>\S.{1,120})$/iu, proof: /\sche\s/u },
  { line: /^(?:door[: ]|van:)\s*(?<names>\S.{1,120})$/iu, proof: /\shet\s/u },
];
/** With a first name, and no small letters but those of particles. */
const FULL_NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:al|da|de|del|della|den|der|di|dos|du|la|ten|ter|van|von|zu|\p{Lu}[\p{L}\p{M}.'’-]*)){1,4}$/u;
const AND_ELSEWHERE = /\s+(?:und|UND|et|ET|y|Y|e|E|en|EN|&)\s+|,\s+(?=\p{Lu}[\p{L}.'’-]*\s+\p{Lu})/u;
const AFTER_NAME_ELSEWHERE = /,\s.*$|\s+(?:aus|in|à)\s.*$|\s*[|/(].*$/u;

/**
 * `By Jane Doe and John Roe` -> both; `undefined` where the line is no byline.
 *
 * @param text in which it stands, for bylines in other languages than English
 */
export function authorsOfByline(line: string, text = ''): string[] | undefined {
  const plain = line.trim();
  const english = namesIn(BYLINE.exec(plain)?.groups?.['names'], AND, AFTER_NAME, NAME);
  if (english) return english;
  const { names } = ELSEWHERE.find(({ line: form, proof }) => form.test(plain) && proof.test(text))?.line.exec(plain)?.groups ?? {};
  return namesIn(names, AND_ELSEWHERE, AFTER_NAME_ELSEWHERE, FULL_NAME);
}

function namesIn(printed: string | undefined, and: RegExp, after: RegExp, name: RegExp): string[] | undefined {
  if (!printed || /[.!?]["”’]?$/.test(printed.replace(/\b(?:Jr|Sr)\.$/, ''))) return undefined;
  const authors = printed
    .split(and)
    .map((each) => each.replace(after, '').trim())
    .filter(Boolean);
  return authors.length > 0 && authors.every((each) => name.test(each)) ? authors : undefined;
}

/** A field of a table or front matter: `Jane Doe; John Roe`, `Jane Doe and John Roe`, `By Jane Doe`. */
export const authorsOfField = (field: string): string[] =>
  field
    .replace(/^by\s+/i, '')
    .split(/\s*;\s*|\s+(?:and|&)\s+/)
    .map((name) => name.trim())
    .filter(Boolean);
