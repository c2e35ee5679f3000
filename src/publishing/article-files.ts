/** What stands beside an article's page: its Markdown, its data, its citations, its card; and what it shares with others: raw files, pictures. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/listing.ts';
import { CARD_FILE, cardOf } from '../cards/article-card.ts';
import { keptCard } from '../cards/kept-card.ts';
import { articleData } from '../domain/article-data.ts';
import { citationFilesOf } from '../domain/citing/citation.ts';
import { rawFileAddress } from '../domain/raw-file.ts';
import { keptAt } from '../kept.ts';
import { filesOf, pictureFolders } from '../pictures/shown-picture.ts';
import type { Publishing } from './publishing.ts';
import type { SiteInProgress } from './site-in-progress.ts';

/** @returns the files that it shares with other articles, below the site */
export async function writeArticleFiles(
  site: SiteInProgress,
  archive: Archive,
  address: string,
  { content, about }: Pick<Publishing, 'content' | 'about'>,
): Promise<string[]> {
  const { article, file } = archive.article(address);
  if (article.withdrawn) return [];
  const permalink = site.urlOf(`${address}/`);
  const paragraphs = archive.paragraphsOf(address);
  site.write(`${address}/index.md`, readFileSync(join(content, 'articles', file)));
  site.write(`${address}/index.json`, articleData(article, paragraphs, permalink));
  for (const { file: name, text } of citationFilesOf(article, permalink)) site.write(`${address}/${name}`, text);
  const card =
    about.shareCards &&
    cardOf(
      article,
      paragraphs.map(({ text }) => text),
      about,
    );
  if (card) site.write(`${address}/${CARD_FILE}`, keptCard(keptAt('cards'), card));

  const { raw } = article.provenance;
  const shared = new Map<string, string>();
  if (raw && existsSync(join(content, 'raw', raw))) shared.set(rawFileAddress(raw), join(content, 'raw', raw));
  for (const { src } of article.pictures) {
    for (const [name, kept] of src ? await filesOf(pictureFolders(content), src) : []) shared.set(name, kept);
  }
  for (const [name, from] of shared) site.take(name, from);
  return [...shared.keys()];
}
