/** What has changed since a site was published. */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { articleLines } from './article-lines.ts';
import { filesVersion } from './files-beside.ts';
import type { Archive } from './listing.ts';
import { formerNamesIn } from './published-names.ts';
import { EVERY_PAGE } from './stale-pages.ts';

export function changesIn(
  store: DatabaseSync,
  sql: (text: string) => ReturnType<DatabaseSync['prepare']>,
): Pick<Archive, 'version' | 'state' | 'changedSince'> {
  return {
    version() {
      const hash = createHash('sha256').update(String(sql('SELECT digest FROM speakers_file').get()?.['digest'] ?? ''));
      hash.update(filesVersion(sql));
      for (const { kind, slug, name } of formerNamesIn(sql).formerNames()) hash.update(`${kind}/${slug} ${name}\n`);
      for (const lines of articleLines(store, ['address', 'digest'], "state <> 'draft'")) hash.update(lines);
      return hash.digest('hex');
    },
    state() {
      return {
        store: String(sql('SELECT store FROM made_with').get()?.['store']),
        change: Number(sql('SELECT max(change) AS change FROM stale').get()?.['change'] ?? 0),
      };
    },
    changedSince(before) {
      const { store } = this.state();
      if (store !== before.store) return { every: 'the articles were read with another version of Verbatim, or elsewhere' };
      const rows = sql('SELECT page, why FROM stale WHERE change > ? ORDER BY page').all(before.change);
      const every = rows.find(({ page }) => page === EVERY_PAGE);
      return every ? { every: String(every['why']) } : { pages: rows.map(({ page }) => String(page)) };
    },
  } as Pick<Archive, 'version' | 'state' | 'changedSince'> & ThisType<Archive>;
}
