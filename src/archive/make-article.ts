/** Front matter and Markdown -> the article as everything else sees it, with its HTML and its paragraphs. */
import type { Article, Picture } from '../domain/article.ts';
import { directionOf } from '../domain/article.ts';
import type { FoldedParagraph } from '../domain/name-runs.ts';
import { type Address, anchorsOf } from '../domain/permalink.ts';
import { type ArticleQuotations, quotationsOf } from '../domain/speech/article-quotation.ts';
import type { SpeakerCorrection } from '../domain/speech/speaker-correction.ts';
import { spokenIn } from '../domain/speech/spoken.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type Paragraph, renderBody } from '../markdown/pipeline.ts';

/** What `site.ts` says for articles that do not say it themselves. */
export interface Defaults {
  readonly language: string;
  readonly rights: string;
  /** Name of a publication, or ''. */
  readonly publication: string;
  readonly base: string;
}

export interface MadeArticle {
  readonly article: Article;
  /** HTML of the body. */
  readonly html: string;
  /** Everything that bears an anchor: headline, standfirst, captions, then the body. */
  readonly paragraphs: readonly Paragraph[];
  /** The paragraphs of the body. */
  readonly folded: readonly FoldedParagraph[];
  /** Corrections of speakers that fit no quotation, or several. */
  readonly unusedSpeakers: readonly SpeakerCorrection[];
}

export function makeArticle(address: Address, fields: FrontMatter, body: string, defaults: Defaults): MadeArticle {
  const { draft: _, speakers, language = defaults.language, rights = defaults.rights, standfirst, pictures, ...others } = fields;
  const publication = fields.publication ?? (defaults.publication ? { name: defaults.publication } : undefined);
  const captions = pictures.flatMap(({ caption }) => caption ?? []);
  const before = [fields.headline, ...(standfirst ? [standfirst] : []), ...captions];
  const anchors = anchorsOf(before);
  const lead = before.flatMap((text, index) => paragraphAt(anchors, index, text));

  const [headlineParagraph, ...rest] = lead;
  if (!headlineParagraph) throw new TypeError(`${address} has no headline`);
  const standfirstAnchor = standfirst ? rest.shift()?.anchor : undefined;
  let found: ArticleQuotations = { quotations: [], unused: [] };
  const rendered = renderBody(body, {
    base: defaults.base,
    before,
    speakers(ofBody) {
      found = quotationsOf([...lead, ...ofBody], language, speakers);
      return spokenIn(found.quotations);
    },
  });
  const paragraphs = [...lead, ...rendered.paragraphs];
  const here = new Set<string>(paragraphs.map(({ anchor }) => anchor));

  return {
    article: {
      ...others,
      address,
      headlineAnchor: headlineParagraph.anchor,
      ...(standfirst && standfirstAnchor && { standfirst, standfirstAnchor }),
      ...(publication && { publication }),
      language,
      direction: directionOf(language),
      rights,
      pictures: pictures.map((picture): Picture => {
        const captionAnchor = picture.caption ? rest.shift()?.anchor : undefined;
        return captionAnchor ? { ...picture, captionAnchor } : picture;
      }),
      // Words that were corrected and then set right again have their anchor themselves.
      keepAnchors: Object.fromEntries(Object.entries(fields.keepAnchors).filter(([old]) => !here.has(old))),
      parts: rendered.parts,
      quotations: fields.withdrawn ? [] : found.quotations,
      wordCount: rendered.folded.reduce((sum, { tokens }) => sum + tokens.length, 0),
    },
    html: rendered.html,
    paragraphs,
    folded: rendered.folded,
    unusedSpeakers: found.unused,
  };
}

function paragraphAt(anchors: readonly Paragraph['anchor'][], index: number, text: string): Paragraph[] {
  const anchor = anchors[index];
  return anchor ? [{ anchor, text }] : [];
}
