/** Lines that come with a web page and are not part of its article. */

/** Each must fit the whole line; the words of an article are never taken for one by chance. */
const LINES: readonly RegExp[] = [
  /^comments?(?: \(\d+\))?:?$/i,
  /^\d* ?comments?$/i,
  /^(?:please )?let us know if you(?:['’]re| are) having (?:issues|problems|trouble) with commenting\.?$/i,
  /^(?:advertisement|sponsored(?: content)?|story continues below advertisement)\.?$/i,
  /^(?:share|tweet|e-?mail|print|save|pin|whatsapp|facebook|twitter|linkedin|reddit)(?: this(?: (?:article|story))?)?(?: on \w+)?$/i,
  /^(?:read (?:more|next|also)|related(?: (?:articles?|stories|coverage))?|more (?:on|from) .{1,60}|see also|most (?:read|popular))(?::.*)?$/i,
  /^(?:sign up|subscribe)\b.{0,120}\b(?:newsletters?|inbox|e-?mails?|updates?|now|today|here)\b.{0,40}$/i,
  /^(?:copyright|©|\(c\)) ?.{0,120}(?:rights reserved.*|\d{4}.*)$/i,
  /^all rights reserved\.?$/i,
  /^(?:skip to (?:main )?content|back to top|log ?in|sign in|menu|search)$/i,
  /^(?:we use|this (?:web)?site uses) cookies\b.{0,200}$/i,
];

const FOLLOW = /^follow (?:us|@\w+|.{1,40}) on (?:facebook|twitter|x|instagram|threads|bluesky|mastodon)\b.{0,80}$/i;
/** `Follow Frances Martel on Facebook and Twitter.`: names the author. Two words or more, each with a capital but for particles. */
const FOLLOW_AUTHOR = /^[Ff]ollow (?<name>\p{Lu}[\p{L}.'’-]*(?:(?: \p{Ll}{1,3}){0,2} \p{Lu}[\p{L}.'’-]*){1,3}) on /u;

/** Pages set no-break spaces where they like. */
const spaced = (line: string): string => line.replace(/\s+/gu, ' ').trim();

export function isBoilerplate(line: string): boolean {
  const plain = spaced(line);
  return FOLLOW.test(plain) || LINES.some((form) => form.test(plain));
}

/** The author whom a follow line names. */
export function followedAuthor(line: string): string | undefined {
  const plain = spaced(line);
  return FOLLOW.test(plain) ? FOLLOW_AUTHOR.exec(plain)?.groups?.['name'] : undefined;
}
