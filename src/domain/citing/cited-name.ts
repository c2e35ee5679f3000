/** Names of authors as citations need them: split only where they are plainly a person's with the family name last. */

/** A person whose family name is known, or a name that is only to be printed as it is. The fields are those of CSL-JSON. */
export type CitedName = SplitName | { readonly literal: string };

export interface SplitName {
  readonly family: string;
  readonly given: string;
  /** "van der" */
  readonly 'non-dropping-particle'?: string;
  /** "Jr.", "III" */
  readonly suffix?: string;
}

/** "van der Berg" */
export const familyOf = (name: SplitName): string => [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');

const BODIES =
  'academy administration affairs agence agency agencia agentur alliance archives? associated association authority board broadcasting bulletin bureau campaign center centre channel chronicle club coalition collective college commission committee company contributors? corp corporation correspondents? council daily department desk digital dispatch editorial editors? embassy federation forum foundation fund gazette gmbh government group herald human inc initiative institute insider international journal llc ltd magazine media ministerium ministry mission movement museum nachrichten nations network news newspapers? newsroom noticias observer office online organi[sz]ation parliament party photographers? police presse press producers? project radio redacci[oó]n redaktion redazione r[eé]daction report reporters? research review rights rundfunk service services society staff syndicate team telegraph television times today tribune trust tv union united university voice watch weekly wire world writers? zeitung';
const JOINING = 'and at by for from in of on the und with';
const A_BODY = new RegExp(`(?<![\\p{L}\\p{M}])(?:${`${BODIES} ${JOINING}`.split(' ').join('|')})(?![\\p{L}\\p{M}])`, 'iu');
/** "Al Jazeera", "Le Monde": where such a word begins a name it is more often an article than a person's first name. */
const BEGINS_A_BODY = /^(?:Al|An|Das|Der|Die|El|Il|L[aeo]s?|The)$/u;
/** "BBC Sport", unless all words are written so. */
const INITIALS = /^\p{Lu}{3,}$/u;

const TITLE = /^(?:Dame|Dr|Mrs?|Ms|Prof|Professor|Rev|Reverend|Sir)\.?$/u;
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|I?V|VI{0,3})$/u;
/** Left out like titles, where a comma stands before them. */
const DEGREE = /^(?:B\.?A|B\.?Sc|Esq|J\.?D|LL\.?[BM]|M\.?A|M\.?B\.?A|M\.?D|M\.?Sc|Ph\.?D|R\.?N)\.?$/u;
const LATIN_WORD = /^\p{Lu}[\p{Script=Latin}\p{M}.'’-]*$/u;
const PARTICLE = /^(?:al|bin|da|de|del|della|den|der|di|dos|du|el|la|le|ten|ter|van|von|zu)$/u;
/** With a capital it is a part of the family's name: "Robin Van Persie". */
const FAMILY_PARTICLE = /^(?:Abu|Al|Bin|Da|De|Del|Della|Den|Der|Di|Dos|Du|El|La|Le|Mac|San|St\.?|Ten|Ter|Van|Von)$/u;
/** Names like "Choe Sang-Hun" begin with the family's: what looks so is printed as it is. */
const FAMILY_FIRST = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u;

const isBody = (name: string, words: readonly string[]): boolean =>
  A_BODY.test(name) ||
  BEGINS_A_BODY.test(words[0] ?? '') ||
  (words.some((word) => INITIALS.test(word) && !SUFFIX.test(word)) && !words.every((word) => word === word.toUpperCase()));

/** Whose name it is, as far as the name tells. */
export function kindOfName(name: string): 'person' | 'organisation' | undefined {
  const words = name.trim().split(/\s+/);
  if (isBody(name, words)) return 'organisation';
  return FAMILY_FIRST.test(name.trim()) || 'family' in citedName(name) ? 'person' : undefined;
}

/** A wrong split is worse than none. Titles and degrees are left out, as all styles of citation want it. */
export function citedName(name: string): CitedName {
  const ordered = familyLast(name);
  if (ordered === undefined) return { literal: name };
  const all = ordered.split(/\s+/);
  const untitled = all.slice(all.findIndex((word) => !TITLE.test(word)));
  const last = untitled.at(-1) ?? '';
  const suffix = untitled.length > 2 && SUFFIX.test(last) ? last : undefined;
  const words = suffix ? untitled.slice(0, -1) : untitled;
  const isPerson =
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => LATIN_WORD.test(word) || PARTICLE.test(word)) &&
    !isBody(name, words) &&
    !FAMILY_FIRST.test(words.join(' '));
  return isPerson ? { ...split(words), ...(suffix && { suffix }) } : { literal: name };
}

/** "Doe, Jane, PhD" -> "Jane Doe"; nothing where commas part something else than a name. */
function familyLast(name: string): string | undefined {
  const [first = '', ...rest] = name.split(',').map((part) => part.trim());
  const parts = rest.filter((part) => !DEGREE.test(part));
  const suffixes = parts.filter((part) => SUFFIX.test(part));
  const given = parts.filter((part) => !SUFFIX.test(part));
  if (given.length === 0) return [first, ...suffixes].join(' ');
  const words = first.split(/\s+/);
  // "Jane Doe, John Roe" are two.
  const isFamily = words.every((word, index) => index === words.length - 1 || PARTICLE.test(word) || FAMILY_PARTICLE.test(word));
  return given.length === 1 && isFamily ? [...given, first, ...suffixes].join(' ') : undefined;
}

function split(words: readonly string[]): SplitName {
  const inside = words.slice(1, -1);
  const family = inside.findIndex((word) => FAMILY_PARTICLE.test(word)) + 1;
  const particle = inside.findIndex((word) => PARTICLE.test(word)) + 1;
  const until = (end: number) => words.slice(0, end).join(' ');
  if (particle > 0 && (family === 0 || particle < family)) {
    const end = words.findLastIndex((word) => PARTICLE.test(word)) + 1;
    return { family: words.slice(end).join(' '), given: until(particle), 'non-dropping-particle': words.slice(particle, end).join(' ') };
  }
  const begin = family > 0 ? family : words.length - 1;
  return { family: words.slice(begin).join(' '), given: until(begin) };
}
