/** Lines that come with a web page and are not part of its article. */

/** Each must fit the whole line; the words of an article are never taken for one by chance. */
const LINES: readonly RegExp[] = [
  /^comments?(?: \(\d+\))?:?$/i,
  /^\d* ?comments?$/i,
  /^(?:please )?let us know if you(?:['’]re| are) having (?:issues|problems|trouble) with commenting\.?$/i,
  /^(?:advertisement|sponsored(?: content)?|story continues below advertisement)\.?$/i,
  /^(?:share|tweet|e-?mail|print|save|pin|whatsapp|facebook|twitter|linkedin|reddit)(?: this(?: (?:article|story))?)?(?: (?:on|via) (?:facebook|twitter|x|linkedin|reddit|whatsapp|pinterest|e-?mail))?$/i,
  /^(?:read (?:more|next|also)|related(?: (?:articles?|stories|coverage))?|more (?:on|from) [^.!?]{1,60}|see also|most (?:read|popular))(?::.*)?$/i,
  /^(?:sign up|subscribe)\b.{0,120}\b(?:newsletters?|inbox|e-?mails?|updates?|now|today|here)\b.{0,40}$/i,
  /^(?:(?:[Cc]opyright|COPYRIGHT)(?! (?!by\b)\p{Ll})|©|\([cC]\)) ?.{0,120}(?:[Rr]ights [Rr]eserved.*|\d{4}.*)$/u,
  /^all rights reserved\.?$/i,
  /^(?:leer en español|read in (?:english|spanish|chinese|french|german|arabic|korean)|lire en français|auf deutsch lesen|阅读简体中文版|閱讀繁體中文版)$/iu,
  /^(?:(?:lesezeit|temps de lecture|tempo di lettura|tiempo de lectura)\s?:?\s*)?\d+[ -]min(?:uten?|utes?|uti|utos|s|\.)?(?: read)?$/i,
  /^\d[\d.,]*[km]? (?:shares?|views?|likes?|retweets?|reactions?)$/i,
  /^listen(?: to (?:this )?(?:article|story))?(?:\s*[·•|(-]?\s*\d+(?::\d\d)? ?(?:min(?:ute)?s?)?\)?)?$/i,
  /^(?:copy link|copied|share full article|gift (?:this )?article|add to (?:my )?(?:list|favou?rites)|font size|text size|print this page)$/i,
  /^(?:skip to (?:main )?content|back to top|log ?in|sign in|menu|search)$/i,
  /^(?:\d+ )?kommentare?(?: \(\d+\))?:?$/i,
  /^(?:anzeige|werbung|teilen|drucken|merken|nach oben|zur startseite|artikel (?:teilen|drucken|merken))$/i,
  /^(?:(?:mehr|weitere artikel) zum thema|lesen sie (?:auch|mehr)|das könnte sie auch interessieren)(?::.*)?$/i,
  /^(?:we use|this (?:web)?site uses) cookies\b.{0,200}$/i,
];

const NETWORK = '(?:facebook|twitter|x|instagram|threads|bluesky|mastodon|youtube|linkedin|tiktok|whatsapp|telegram)';
/** Behind the first network more of them, names that people have there, and what following is for; a sentence that goes on is none. */
const FOLLOW = new RegExp(
  `^follow (?:us|@\\w+|.{1,40}) on ${NETWORK}\\b(?:[\\s,:/&(]+(?:(?:and|or|on|at|here)\\b|${NETWORK}\\b|@[\\w.]+|https?:\\S+|&)\\)?)*(?:,? for [^,;]{1,60})?[.!]?$`,
  'i',
);
/** `Follow Frances Martel on Facebook and Twitter.`: names the author. Two words or more, each with a capital but for particles. */
const FOLLOW_AUTHOR = /^[Ff]ollow (?<name>\p{Lu}[\p{L}.'’-]*(?:(?: \p{Ll}{1,3}){0,2} \p{Lu}[\p{L}.'’-]*){1,3}) on /u;

/** Pages set no-break spaces where they like. */
const spaced = (line: string): string => line.replace(/\s+/gu, ' ').trim();

const SPEAKER =
  "(?:(?:the|an?|my|his|her|its|our|their)(?: [\\p{L}.’'-]+){1,3}|he|she|it|they|we|I|\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){0,3})";
/** ", the preacher cried", ", said the judge": words that somebody spoke are printed for their own sake. */
const SAID = new RegExp(`[,!?][”"’']? (?:said|says|wrote|cried|told|asked|${SPEAKER} (?:said|says|wrote|told|\\p{Ll}{2,}ed))\\b`, 'u');

export function isBoilerplate(line: string): boolean {
  const plain = spaced(line);
  return FOLLOW.test(plain) || (LINES.some((form) => form.test(plain)) && !SAID.test(plain));
}

/** The author whom a follow line names. */
export function followedAuthor(line: string): string | undefined {
  const plain = spaced(line);
  return FOLLOW.test(plain) ? FOLLOW_AUTHOR.exec(plain)?.groups?.['name'] : undefined;
}
