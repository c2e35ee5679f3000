/** Says in plain words whether what was looked for is in the archive. */
import type { Answer } from './finder.ts';
import type { Hit } from './hit.ts';

const articlesOf = (hits: readonly Hit[]): number => new Set(hits.map(({ url }) => url)).size;

const articles = (count: number): string => (count === 1 ? '1 article' : `${count} articles`);

export function answerInWords(answer: Answer): string {
  const { exact, near, words, unread, query } = answer;
  if (!query.typed.trim()) return 'Type words or a quotation.';
  const isOneWord = !/\S\s+\S/u.test(answer.quotation ?? query.words);
  const these = isOneWord ? 'This exact word appears' : 'These exact words appear';
  if (exact.length > 0) {
    const count = articlesOf(exact);
    const places = exact.length > count ? `, in ${exact.length} places` : '';
    if (unread > 0)
      return `${these} in at least ${articles(count)}${places}. ${articles(unread)} more may have ${isOneWord ? 'it' : 'them'} and ${unread === 1 ? 'was' : 'were'} not read.`;
    return `${these} in ${articles(count)}${places}.`;
  }
  const [nearest] = near;
  if (nearest?.runsOn) return 'These exact words run over the end of a paragraph.';
  if (nearest) {
    const differ = nearest.distance === 1 ? 'one word differs' : `${nearest.distance} words differ`;
    return `Not found word for word. The closest is below; ${differ}.`;
  }
  if (words.length > 0)
    return `Not found word for word. ${articles(articlesOf(words))} ${articlesOf(words) === 1 ? 'has' : 'have'} ${isOneWord ? 'a form of this word' : 'these words'}.`;
  return 'Nothing in this archive has these words. Try fewer of them, or another spelling.';
}
