/** Corrections under `speakers` that fit no quotation of their article, as problems. */
import type { Problem } from '../domain/problem.ts';
import { quotationsFor, type SpeakerCorrection } from '../domain/speech/speaker-correction.ts';
import type { MadeArticle } from './make-article.ts';

/**
 * @param source text of the file, for line numbers
 * @param file name for messages
 */
export function speakerProblems({ article, paragraphs, unusedSpeakers }: MadeArticle, source: string, file: string): Problem[] {
  if (article.withdrawn) return [];
  return unusedSpeakers.map((correction) => ({ file, ...lineOf(source, correction), ...described(correction) }));

  /** Where the quotation stands now, or which paragraphs have one. */
  function placesNow(quotation: string | undefined): string {
    const quoted = paragraphs.flatMap(({ anchor }) => {
      const [first] = quotationsFor(article.quotations, { paragraph: anchor, ...(quotation !== undefined && { quotation }) });
      return first ? [{ anchor, text: first.text }] : [];
    });
    const [only] = quoted;
    if (quotation !== undefined && only && quoted.length === 1)
      return `Its quotation stands in this one now; write:\nparagraph: ${only.anchor}`;
    if (quotation !== undefined && quoted.length === 0) {
      const all = placesNow(undefined);
      return all.startsWith('Write') ? `${all}\nAnd write the first words of the quotation as they are now.` : all;
    }
    if (quoted.length === 0) return 'No paragraph of it has quotation marks: delete the entry.';
    return `Write one of these:\n${quoted.map(({ anchor, text }) => `paragraph: ${anchor} # “${text.split(/\s+/).slice(0, 6).join(' ')}”`).join('\n')}`;
  }

  function described({ paragraph, quotation }: SpeakerCorrection): Pick<Problem, 'what' | 'remedy'> {
    if (!paragraphs.some(({ anchor }) => anchor === paragraph)) {
      return {
        what: `"speakers" names the paragraph ${paragraph}, which this article does not have.`,
        remedy: `A paragraph that was corrected has a new anchor. ${placesNow(quotation)}`,
      };
    }
    const here = quotationsFor(article.quotations, { paragraph });
    if (here.length === 0) {
      return {
        what: `"speakers" names the paragraph ${paragraph}, in which there are no quotation marks.`,
        remedy: 'Name the paragraph of the quotation, or delete the entry.',
      };
    }
    const beginnings = here.map(({ text }) => `“${text.split(/\s+/).slice(0, 6).join(' ')}”`).join(', ');
    const fit = quotation === undefined ? 'does not say which' : `has no single one that begins with “${quotation}”`;
    return {
      what: `The entry of "speakers" for the paragraph ${paragraph} ${quotation === undefined ? fit : `is for a quotation, and the paragraph ${fit}`}.`,
      remedy: `Write as "quotation:" the first words of one of these: ${beginnings}.`,
    };
  }
}

function lineOf(source: string, { paragraph, quotation }: SpeakerCorrection): Pick<Problem, 'line'> {
  const lines = source.split('\n');
  const named = lines.findIndex((line) => quotation !== undefined && line.includes('quotation:') && line.includes(quotation));
  const index = named >= 0 ? named : lines.findIndex((line) => line.includes(paragraph));
  return index < 0 ? {} : { line: index + 1 };
}
