import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/listing.ts';
import { indexSite } from '../search/index-site.ts';
import { type QuotationRecord, recordsOf } from '../search/quotation-records.ts';
import { site } from '../site.ts';

export async function indexPages(archive: Archive, folder: string): Promise<void> {
  rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
  await indexSite(folder, { articles: articleTexts(archive), quotations: quotationRecords(archive) }, site.language);
}

function* articleTexts(archive: Archive): Generator<string[]> {
  for (const { paragraphs } of archive.paragraphs()) yield paragraphs.map(({ text }) => text);
}

function* quotationRecords(archive: Archive): Generator<QuotationRecord> {
  for (const { address, paragraphs } of archive.paragraphs()) {
    const speakers = archive.speakersIn(address);
    if (speakers.size === 0) continue;
    const texts = new Map(paragraphs.map(({ anchor, text }) => [anchor as string, text]));
    yield* recordsOf(
      archive.article(address).article,
      (anchor) => texts.get(anchor) ?? '',
      (name) => speakers.get(name)?.name,
    );
  }
}
