/** The one list of an article's fields, as they stand in its front matter. Every scalar arrives as the text that was written. */
import { z } from 'zod';
import { anchorOf, isAddress, isAnchor, unnumbered } from './domain/permalink.ts';
import { date, list, neededText, text, webAddress } from './kinds-of-field.ts';

const address = text('an old address').refine((written) => isAddress(written.replace(/^\/|\/$/g, '')), {
  error: 'must be an address of this archive, such as 2017/12/talks',
});

const anchor = z.string().refine(isAnchor, { error: 'must be the anchor of a paragraph, such as p-1cn9q9x' });

const publication = z.union(
  [
    text('the name of a publication').transform((name) => ({ name })),
    z.strictObject({ name: text('the name of a publication'), url: webAddress.optional() }),
  ],
  { error: 'must be the name of a publication, or "name" and "url"' },
);

const picture = z.strictObject(
  {
    /** `pictures/panmunjom.jpg` in the content folder, or a path below `public/`. */
    src: text('a path such as pictures/panmunjom.jpg')
      .refine((path) => !/^[a-z][a-z0-9+.-]*:|^\/\/|\.\./i.test(path), {
        error: 'must be a path such as pictures/panmunjom.jpg, in the content folder or below public/, not an address elsewhere',
      })
      .optional(),
    /** As printed below the picture. */
    caption: text('a caption').optional(),
    /** Photographer and agency, as printed. */
    credit: text('a credit').optional(),
    /** What the picture shows, for those who do not see it. */
    alt: text('a description').optional(),
    /** Where the picture was printed, for one that did not come along. */
    original: webAddress.optional(),
  },
  { error: 'must have "src:" or "caption:"' },
);

const speakerCorrection = z
  .strictObject({
    /** Anchor of the paragraph in which the quotation stands. */
    paragraph: anchor,
    /** The first words of the quotation. */
    quotation: text('the first words of the quotation').optional(),
    /** Who said it; left out where nobody is to be named. */
    speaker: text('the name of a speaker').optional(),
    /** Who passed the words on. */
    via: text('the name of who passed the words on').optional(),
    /** What the quotation is. */
    kind: z.enum(['speech', 'scare', 'title'], { error: 'must be speech, scare (a word kept at a distance) or title' }).optional(),
  })
  .refine(({ speaker, via }) => speaker !== undefined || via === undefined, {
    error: 'has "via" and no "speaker"; write who spoke as "speaker:"',
  });

const provenance = z.strictObject(
  {
    /** URL, file name or shelf mark. */
    source: neededText('a web address, a file name or a shelf mark'),
    /** URL of a snapshot in a web archive. */
    archived: webAddress.optional(),
    /** When the clipping was taken. */
    retrieved: date.optional(),
    /** How it was brought here, in words. */
    method: text('how the article was brought here').optional(),
    /** Path of the raw file below `content/raw`. */
    raw: text('a path below content/raw')
      .refine((path) => !/(?:^|\/)\.\.(?:\/|$)|^\//.test(path), { error: 'must be a path below content/raw' })
      .optional(),
    /** SHA-256 of the raw file. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256: 64 digits 0-9 and a-f, as sha256sum prints it' })
      .optional(),
    /** Lines of the raw file that are not part of the article. */
    leftOut: list('a line that was left out').default([]),
    /** Field -> the place in the raw file that it was taken from. */
    origins: z
      .record(z.string(), text('the place that a field was taken from'), { error: 'must be "FIELD: PLACE", one line each' })
      .optional(),
    /** Field -> how it was guessed, where the raw file does not say it. */
    guesses: z.record(z.string(), text('how a field was guessed'), { error: 'must be "FIELD: HOW", one line each' }).optional(),
    /** Public sources against which the article was checked. */
    checkedAgainst: z
      .array(
        z.strictObject(
          { title: text('the title of the source'), publisher: text('who published it').optional(), url: webAddress },
          { error: 'must have "title:" and "url:"' },
        ),
        { error: 'must be a list: "- title:", "publisher:" and "url:" for each source' },
      )
      .default([]),
  },
  { error: 'must say where the article came from; write at least "source:" below it' },
);

export const frontMatter = z.strictObject({
  /** As printed. */
  headline: neededText('the headline as printed'),
  /** The line under the headline. */
  standfirst: text('the line under the headline').optional(),
  /** As printed: "By Frances Martel". */
  byline: text('the byline as printed').optional(),
  /** Parsed from the byline; may be empty. */
  authors: list('the name of an author').default([]),
  /** Place the report was filed from. */
  dateline: text('the place the report was filed from').optional(),
  /** EDTF date; absent means undated. */
  published: date.optional(),
  /** Corrections made after publication. */
  corrected: z
    .array(z.strictObject({ date, note: text('what was corrected') }, { error: 'must have "date:" and "note:"' }), {
      error: 'must be a list: "- date:" and "note:" for each correction',
    })
    .default([]),
  /** Where it was published: a name, or `name` and `url`. */
  publication: publication.optional(),
  section: text('the name of a section').optional(),
  keywords: list('a keyword').default([]),
  /** BCP 47; the archive's own language where absent. */
  language: text('a language tag such as en, ko or ar')
    .refine((tag) => isLanguageTag(tag), { error: 'must be a language tag such as en, ko or pt-BR (BCP 47)' })
    .optional(),
  pictures: z.array(picture, { error: 'must be a list: "- src:", "caption:" and "credit:" for each picture' }).default([]),
  /** Licence or holder; the archive's own where absent. */
  rights: text('a licence or a holder of rights').optional(),
  provenance,
  /** Human corrections of who said what, one quotation each. */
  speakers: z
    .array(speakerCorrection, { error: 'must be a list: "- paragraph:", "quotation:" and "speaker:" for each quotation' })
    .default([]),
  /** Old addresses that lead here. */
  formerly: z.array(address, { error: 'must be a list: one old address a line, beginning with "- "' }).default([]),
  /** Old anchor -> the anchor of the same words now. */
  keepAnchors: z.record(anchor, anchor, { error: 'must be "OLD-ANCHOR: ANCHOR", one line each, such as p-1cn9q9x' }).default({}),
  /** Old anchor -> the words that it named, so that readers can see what was corrected. */
  formerWords: z
    .record(anchor, text('the words of the passage as they were'), { error: 'must be "OLD-ANCHOR: WORDS", one line each' })
    .refine((words) => Object.entries(words).every(([old, was]) => anchorOf(was) === unnumbered(old)), {
      error: 'has words that do not give their anchor: they are not the words that were published',
    })
    .default({}),
  /** Why it was withdrawn; the address stays and says so. */
  withdrawn: text('the reason why it was withdrawn')
    .refine((reason) => !/^(?:true|false|yes|no|y|n|null|~|[01])$/i.test(reason), {
      error: 'must be the reason why the article was withdrawn, in words that readers will see. To bring it back, leave the field out',
    })
    .optional(),
  /** `true` keeps the article out of the built archive. */
  draft: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .transform((written) => written === 'true')
    .default(false),
});

export type FrontMatter = z.output<typeof frontMatter>;

/** Languages have two letters or three; the longer names that BCP 47 has room for were never given. */
function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
