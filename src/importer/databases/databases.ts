/** The databases of news whose exports are known. */
import type { Database } from './database-document.ts';
import { nexis } from './nexis-documents.ts';
import { proquest } from './proquest-documents.ts';

const DATABASES: readonly Database[] = [nexis, proquest];

/** @param beginning of a file */
export const databaseOf = (beginning: string): Database | undefined => DATABASES.find(({ is }) => is(beginning));
