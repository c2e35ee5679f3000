/** Puts articles into the store and takes them out, and notes which pages that concerns. */
import type { DatabaseSync } from 'node:sqlite';
import type { FilesBeside } from './files-beside.ts';
import type { FileToPrepare, PreparedArticle } from './prepare-article.ts';
import type { Relations } from './relations.ts';
import type { Said } from './said.ts';
import type { StalePages } from './stale-pages.ts';
import type { WordsSaid } from './words-said.ts';

interface Beside {
  readonly files: FilesBeside;
  readonly relations: Relations;
  readonly said: Said;
  readonly stale: StalePages;
  readonly wordsSaid: WordsSaid;
}

export function articleWriter(store: DatabaseSync, { files, relations, said, stale, wordsSaid }: Beside) {
  const drops = [
    'DELETE FROM article WHERE address = ?',
    'DELETE FROM listing WHERE address = ?',
    'DELETE FROM body WHERE address = ?',
    'DELETE FROM former WHERE moved_to = ?',
    'DELETE FROM headline WHERE address = ?',
    'DELETE FROM heading WHERE address = ?',
  ].map((sql) => store.prepare(sql));
  const putArticle = store.prepare('INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const restamp = store.prepare('UPDATE article SET stamp = ? WHERE file = ?');
  const putListing = store.prepare('INSERT INTO listing VALUES (?, ?)');
  const putBody = store.prepare('INSERT INTO body VALUES (?, ?, ?, ?, ?)');
  const putFormer = store.prepare('INSERT OR IGNORE INTO former VALUES (?, ?)');
  const putHeadline = store.prepare('INSERT INTO headline VALUES (?, ?, ?)');
  const putHeading = store.prepare('INSERT OR IGNORE INTO heading (kind, slug, published, address, name) VALUES (?, ?, ?, ?, ?)');

  return {
    /** Of a file that has the text which it had, as in a new checkout. */
    restamp({ file, stamp }: FileToPrepare): void {
      restamp.run(stamp, file);
    },
    drop(address: string): void {
      stale.ofArticle(address);
      for (const each of drops) each.run(address);
      files.drop(address);
      relations.drop(address);
      said.drop(address);
      wordsSaid.drop(address);
    },
    put({ file, stamp }: FileToPrepare, article: PreparedArticle): void {
      const { address, digest, published, year, month, state, changed, listing } = article;
      putArticle.run(address, file, stamp, digest, published, year, month, state, changed);
      putListing.run(address, listing);
      putBody.run(address, article.article, article.paragraphs, article.links, article.html);
      files.put(address, article.files);
      for (const former of article.formerly) putFormer.run(former, address);
      if (state === 'listed') {
        putHeadline.run(article.initial, article.headlineKey, address);
        relations.put(article.likeness);
        said.put(article.quoted);
        wordsSaid.put(address, article.utterances);
        for (const { kind, slug, name } of article.headings) putHeading.run(kind, slug, published, address, name);
      }
      stale.ofArticle(address);
    },
  };
}
