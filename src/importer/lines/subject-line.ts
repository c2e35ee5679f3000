/** Lines around a headline that say where in its paper an article stood, and what it is about: "WORLD NEWS", "Home > World > Asia", "Tags: boats". */
import { inSmallLetters } from './capitals.ts';

const SECTIONS = new Set(
  [
    'world|world news|international|national|nation|u.s.|us|u.s. news|us news|uk|uk news|europe|asia|asia pacific|africa|americas|middle east',
    'politics|opinion|opinions|editorial|editorials|op-ed|commentary|comment|analysis|news analysis|letters|letters to the editor',
    'business|economy|markets|finance|money|technology|tech|science|health|environment|climate|sport|sports|culture|arts|entertainment',
    'life|lifestyle|style|food|travel|education|local|local news|metro|news|top stories|obituaries|obituary|books|features|feature',
    'interview|investigations|media|crime|law|real estate|religion|society|perspective|weekend|magazine|housing|transport|energy',
    'politik|wirtschaft|kultur|panorama|gesellschaft|wissen|wissenschaft|ausland|inland|deutschland|meinung|kommentar|leitartikel',
    'feuilleton|lokales|regionales|aus aller welt|vermischtes|medien|reise|digital|technik|gesundheit|umwelt|bildung|nachruf|nachrichten',
    'monde|politique|économie|société|sciences|santé|planète|éditorial|débats|tribune|mundo|internacional|nacional|política|economía',
    'sociedad|cultura|deportes|opinión|ciencia|tecnología|mondo|politica|economia|società|esteri|cronaca',
  ].flatMap((line) => line.split('|')),
);
/** Between the names of two sections: "Business & Economy", "News | World". */
const BETWEEN = /\s*[|/·•&]\s*|\s+(?:and|und|et|y|e)\s+/iu;
const CRUMBS = /\s*[>›»→]\s*/u;
/** "News|Shipping" */
const WITH_BAR = /^(?<above>[^|]+?)\s?\|\s?(?<section>\S+(?: \S+)?)$/u;
const HOME = /^(?:home|homepage|start|startseite|accueil|inicio|news)$/i;
const LONGEST_CRUMB = 4;
/** Above a headline, to make somebody look. */
const SHOUT = /^(?:breaking(?: news)?|exclusive|live|just in|developing(?: story)?|watch|update|eilmeldung|exklusiv)$/i;

/** `WORLD NEWS:` -> "World News"; `Home > World > Asia` -> "Asia"; '' for a line that only shouts; `undefined` where it is neither. */
export function sectionOf(line: string): string | undefined {
  const plain = line.replace(/\s*:$/, '').trim();
  if (SHOUT.test(plain)) return '';
  const crumbs = plain.split(CRUMBS).filter(Boolean);
  const isPath = crumbs.length > 2 || (crumbs.length === 2 && (HOME.test(crumbs[0] ?? '') || isSection(crumbs[0] ?? '')));
  if (isPath && crumbs.slice(0, -1).every((crumb) => crumb.split(/\s+/).length <= LONGEST_CRUMB)) {
    // The last one may be the headline itself.
    const last = crumbs.findLast((crumb) => crumb.split(/\s+/).length <= LONGEST_CRUMB && !HOME.test(crumb));
    return sectionInPrint(last ?? '');
  }
  const { above = '', section } = WITH_BAR.exec(plain)?.groups ?? {};
  if (section && !isSection(section) && (HOME.test(above) || isSection(above))) return sectionInPrint(section);
  return isSection(plain) ? sectionInPrint(plain) : undefined;
}

const isSection = (words: string): boolean =>
  SECTIONS.has(words.toLowerCase()) || (BETWEEN.test(words) && words.split(BETWEEN).every((part) => SECTIONS.has(part.toLowerCase())));

const sectionInPrint = (words: string): string =>
  inSmallLetters(words).replace(/\b(?:Eu|Uk|Un|Us)\b/gu, (initials) => initials.toUpperCase());

const LABELLED =
  /^(?:(?<section>filed under|filed in|posted in|category|categories|section|ressort|rubrik)|tags?|tagged(?: with| as)?|keywords?|topics?|related topics|schlagw(?:ort|örter|orte)|themen)\s*:\s*(?<items>\S.*)$/iu;
const MOST_ITEMS = 30;
const LONGEST_ITEM = 5;

export interface Subjects {
  readonly section?: string;
  readonly keywords: readonly string[];
}

/** `Tags: boats, ropes`, `Filed under: Ports`; `undefined` where the line is no list of such names. */
export function subjectsOf(line: string): Subjects | undefined {
  const { section, items = '' } = LABELLED.exec(line)?.groups ?? {};
  const names = items
    .split(/\s*[,;|•]\s*|\s+(?=#)/u)
    .map((item) => item.replace(/^#/, ''))
    .filter(Boolean);
  const isList = names.length > 0 && names.length <= MOST_ITEMS && names.every((name) => isName(name));
  if (!isList) return undefined;
  const [only] = names;
  return section && only !== undefined && names.length === 1 ? { section: only, keywords: [] } : { keywords: names };
}

const isName = (item: string): boolean => item.split(/\s+/).length <= LONGEST_ITEM && !/[.!?:]$/.test(item.replace(/(?:\p{Lu}\.)+$/u, ''));
