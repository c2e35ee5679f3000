/** What it takes to publish an archive. */
import type { Archive } from '../archive/listing.ts';
import type { IndexReport } from '../search/index-archive.ts';
import type { SiteOptions } from './code-version.ts';

/** What an owner says of the archive in `site.ts`. */
export interface About {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  readonly language: string;
  readonly rights: string;
  readonly shareCards: boolean;
  readonly offline: boolean;
  readonly colours: { readonly paper: readonly [light: string, dark: string] };
}

/** Told how far a long step has come. */
export interface Watch {
  /** @param what is done, such as "pages" @param count how many */
  begin(what: string, count: number): void;
  done(): void;
  end(): void;
}

/** One of several parts of a site, each of which can be made on a machine of its own. */
export interface PartOfSite {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export interface Publishing {
  /** Folder to publish to. */
  readonly out: string;
  /** The content folder. */
  readonly content: string;
  readonly archive: Archive;
  readonly options: SiteOptions;
  readonly about: About;
  readonly watch: Watch;
  say(message: string): void;
  /**
   * Brings the search index of a site up to date with the archive.
   *
   * @param folder of the site that is being made
   * @param last folder of the published site, if there is one
   * @param how `part` of the index, where only one is to be made; `isChecked` looks for damage
   */
  index(folder: string, last?: string, how?: { readonly part?: PartOfSite; readonly isChecked?: boolean }): Promise<IndexReport>;
}
