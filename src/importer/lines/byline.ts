/** Bylines as printed -> the names in them. */
import { kindOfName } from '../../domain/citing/cited-name.ts';
import { FULL_NAME, isListOfPeople, isPerson, peopleIn } from './people.ts';

const BYLINE = /^(?:(?:written|words|story|text|reporting) )?by[: ]\s*(?<names>\S.{1,120})$/i;
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{L}[\p{L}\p{M}.'’-]*)){0,4}$/u;
const AND = /,?\s+(?:and|AND|&|with|WITH)\s+/u;
/** Marks behind which no name goes on, and addresses: "A. Writer | The Post", "A. Writer (Seoul)", "A. Writer @awriter". */
const MARKS = '\\s*[|/(•·].*$|\\s+[–—-]\\s.*$|\\s+\\S*@.*$';
/** What follows a name without being one: "By A. Writer in Seoul", "By A. Writer on May 3". */
const AFTER_NAME = new RegExp(`\\s+(?:[Ii]n|IN|[Ff]or|FOR|[Aa]t|AT|[Oo]f|OF|[Oo]n|[Ff]rom|reporting|[Ss]pecial to)\\s.*$|${MARKS}`, 'u');

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
const AND_ELSEWHERE = /,?\s+(?:und|UND|et|ET|y|Y|e|E|en|EN|&)\s+/u;
const AFTER_NAME_ELSEWHERE = new RegExp(`\\s+(?:aus|in|à)\\s.*$|${MARKS}`, 'u');

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

/** `Jane Doe in Seoul`, `Jane Doe and John Roe`: names of persons without a word before them; `undefined` where the line is anything else. */
export function authorsWithoutBy(line: string): string[] | undefined {
  const authors = namesIn(line.trim(), AND, AFTER_NAME, FULL_NAME);
  return authors?.every(isPerson) ? authors : undefined;
}

function namesIn(printed: string | undefined, and: RegExp, after: RegExp, name: RegExp): string[] | undefined {
  if (!printed || /[.!?]["”’]?$/.test(printed.replace(/\b(?:Jr|Sr)\.$/, ''))) return undefined;
  const authors = peopleIn(printed, and, after);
  return authors.length > 0 && authors.every((each) => name.test(each)) ? authors : undefined;
}

/** `["Jane Doe", "John Roe"]`, `['Jane Doe']`: a list as programs write it into a table. */
const LIST = /^\[\s*(?<items>(?:"[^"]*"|'[^']*')(?:\s*,\s*(?:"[^"]*"|'[^']*'))*)\s*\]$/;
/** `[[Jane Doe]]`: a note's link to a person. */
const NOTE = /\[\[(?:[^\]|]*\|)?(?<name>[^\]]+)\]\]/g;

/** "Ministry of Health, Labour and Welfare": its name goes on behind the "and". */
function isOneBody(name: string): boolean {
  const [first = '', last = '', ...more] = name.split(/\s+(?:and|&)\s+/);
  return more.length === 0 && first.includes(',') && /^\p{Lu}\p{Ll}+$/u.test(last) && kindOfName(first) === 'organisation';
}

/** A field of a table or front matter: `Jane Doe; John Roe`, `Jane Doe, John Roe`, `By Jane Doe, Staff Writer`. Numbers name nobody. */
export function authorsOfField(written: string): string[] {
  const field = written.trim().replace(NOTE, '$<name>');
  const items = LIST.exec(field)?.groups?.['items'];
  const names = items
    ? Array.from(items.matchAll(/"([^"]*)"|'([^']*)'/g), ([, one, other]) => one ?? other ?? '')
    : field.split(/\s*[;|]\s*/);
  return names
    .map((name) => name.replace(/^by\s+/i, '').trim())
    .flatMap((name) =>
      isListOfPeople(name, AND, AFTER_NAME) ? peopleIn(name, AND, AFTER_NAME) : isOneBody(name) ? name : name.split(/\s+(?:and|&)\s+/),
    )
    .filter((name) => /\p{L}/u.test(name));
}
