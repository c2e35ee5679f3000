/** How well extracted texts agree with labels: each labelled piece counts once, white space does not count. */
import type { LabelledPage } from './labelled-pages.ts';

export interface Score {
  /** Pieces of articles that are there, and those that are missing. */
  readonly right: number;
  readonly missing: number;
  /** Pieces of what is not the article that are there all the same. */
  readonly wrong: number;
}

export interface Judged {
  readonly page: LabelledPage;
  readonly text: string;
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export const missingIn = ({ page, text }: Judged): string[] => page.with.filter((piece) => !plain(text).includes(plain(piece)));
export const wrongIn = ({ page, text }: Judged): string[] => page.without.filter((piece) => plain(text).includes(plain(piece)));

export function scoreOf(judged: readonly Judged[]): Score {
  const pieces = judged.reduce((sum, { page }) => sum + page.with.length, 0);
  const missing = judged.reduce((sum, each) => sum + missingIn(each).length, 0);
  return { right: pieces - missing, missing, wrong: judged.reduce((sum, each) => sum + wrongIn(each).length, 0) };
}

export function rowOf(name: string, { right, missing, wrong }: Score): string {
  const figures = [right / (right + wrong), right / (right + missing), (2 * right) / (2 * right + wrong + missing)];
  return `| ${[name, ...figures.map((figure) => figure.toFixed(3)), missing, wrong].join(' | ')} |`;
}
