/** Every way in which an article can be cited. */
import type { Article } from '../article.ts';
import { bibtex, cslJson, ris, wikipedia } from './cite-for-programs.ts';
import { apa, chicago, mla } from './cite-in-prose.ts';
import { type CitedWork, citedWork } from './cited-work.ts';

export interface Citation {
  /** As the style calls itself: "APA". */
  readonly style: string;
  readonly text: string;
  /** File beside the article's page that holds the same, for styles that programs read: `index.bib`. */
  readonly file?: string;
}

/**
 * @param permalink absolute address of the article's page
 * @param archive name of this archive
 */
export function citationsOf(article: Article, permalink: string, archive: string): Citation[] {
  const work = citedWork(article, permalink);
  return [
    { style: 'APA', text: apa(work) },
    { style: 'MLA', text: mla(work) },
    { style: 'Chicago', text: chicago(work) },
    { style: 'Wikipedia', text: wikipedia(work, article.published, archive) },
    ...filesOf(work),
  ];
}

/** Those alone that have a file. @param permalink absolute address of the article's page */
export const citationFilesOf = (article: Article, permalink: string): Required<Citation>[] => filesOf(citedWork(article, permalink));

const filesOf = (work: CitedWork): Required<Citation>[] => [
  { style: 'BibTeX', text: bibtex(work), file: 'index.bib' },
  { style: 'RIS', text: ris(work), file: 'index.ris' },
  { style: 'CSL-JSON', text: cslJson(work), file: 'index.csl.json' },
];
