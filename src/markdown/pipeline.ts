/** Markdown of an article -> HTML of its body. The order of the passes is this list; each line says why it stands there. */
import type { Root as HastRoot } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Plugin, unified } from 'unified';
import type { VFile } from 'vfile';
import { VFile as File } from 'vfile';
import type { FoldedParagraph } from '../domain/name-runs.ts';
import type { Anchor } from '../domain/permalink.ts';
import type { SpokenQuotation } from '../domain/speech/spoken.ts';
import { rehypeAddresses } from './rehype-addresses.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypeParagraphs } from './rehype-paragraphs.ts';
import { rehypePermalinks } from './rehype-permalinks.ts';
import { rehypeQuotations } from './rehype-quotations.ts';
import { safeElements } from './safe-elements.ts';

/** A paragraph (or heading, list item, caption) of an article: its words as printed and where they stand. */
export interface Paragraph {
  readonly anchor: Anchor;
  readonly text: string;
}

export interface RenderedBody {
  readonly html: string;
  /** Headings of the highest level that the body has, in reading order. */
  readonly parts: readonly Paragraph[];
  /** In reading order. */
  readonly paragraphs: readonly Paragraph[];
  /** The same with their words. */
  readonly folded: readonly FoldedParagraph[];
}

export interface RenderOptions {
  /** Path below which the site is published; links within the archive are put below it. */
  readonly base: string;
  /** Texts of the article that stand before the body (headline, standfirst, captions): repeats are numbered after them. */
  readonly before: readonly string[];
  /** Says which quotations of the paragraphs have a speaker. */
  readonly speakers?: (paragraphs: readonly Paragraph[]) => readonly SpokenQuotation[];
}

declare module 'vfile' {
  interface DataMap {
    base: string;
    before: readonly string[];
    folded: readonly FoldedParagraph[];
    paragraphs: readonly Paragraph[];
    parts: readonly Paragraph[];
    speakers: RenderOptions['speakers'];
  }
}

const RAW_HTML = /<[a-z!/?]/i;

/** Parsing HTML in Markdown costs more than all other passes together, so it happens only where there is some. */
const rehypeRawWhereNeeded: Plugin<[], HastRoot> = () => {
  const parse = rehypeRaw() as unknown as (tree: HastRoot, file: VFile) => HastRoot;
  return (tree, file) => (RAW_HTML.test(String(file)) ? parse(tree, file) : tree);
};

const pipeline = unified()
  .use(remarkParse) // CommonMark and nothing more: what a reader of the file in thirty years will expect
  .use(remarkRehype, { allowDangerousHtml: true }) // raw HTML goes on as text nodes …
  .use(rehypeRawWhereNeeded) // … is parsed as a browser would parse it …
  .use(rehypeSanitize, safeElements) // … and loses whatever could run; all that follows is our own markup
  .use(rehypeHeadings) // the headline is the page's h1
  .use(rehypeAddresses) // needs the sanitised addresses
  .use(rehypeParagraphs) // every run of words gets an element that can bear an anchor
  .use(rehypePermalinks) // when all words stand as they will be shown: anchors are made of them
  .use(rehypeQuotations) // last: offsets of quotations are of the paragraphs that have anchors
  .use(rehypeStringify)
  .freeze();

export function renderBody(markdown: string, { base, before, speakers }: RenderOptions): RenderedBody {
  const file = new File({ value: markdown, data: { base, before, speakers } });
  const html = String(pipeline.processSync(file));
  const { paragraphs = [], folded = [], parts = [] } = file.data;
  return { html, paragraphs, folded, parts };
}
