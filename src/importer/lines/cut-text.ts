/** Texts that are only the beginning of an article, as news interfaces and feeds give them. */

/** `… [+1234 chars]` */
const COUNTED = /(?:…|\.\.\.)?\s*\[\+?\d+ (?:chars|characters|words)\]\s*$/;
/** `[…]`, `… Read more`, `Continue reading The harbour is shut →` */
const TEASER =
  /(?:\[\s*(?:…|\.\.\.)\s*\](?:\s*\S.{0,60})?|(?:…|\.\.\.)\s*(?:read (?:more|on)|more|weiterlesen|mehr lesen|lire la suite|leer más)\b.{0,60}|continue reading\b.{0,120})\s*$/i;

export function remarksOnCut(text = ''): string[] {
  const [counted] = COUNTED.exec(text) ?? [];
  if (counted) return [`Its text was cut before it came here: it ends with “${counted.trim()}”.`];
  const [teaser] = TEASER.exec(text) ?? [];
  return teaser ? [`Its text may be no more than the beginning of the article: it ends with “${teaser.trim()}”.`] : [];
}
