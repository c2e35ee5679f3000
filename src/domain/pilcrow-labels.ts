const PILCROW = /<a class="pilcrow"(?=[^>]*><\/a>(<\/h\d>)?)/g;

/** Names of the links beside paragraphs and headings. */
export interface PilcrowLabels {
  readonly paragraph: string;
  readonly heading: string;
}

/**
 * Names the link beside each paragraph. What is kept of an article has no words of the interface in it, so that it is
 * the same in every language.
 *
 * @param html body of an article as the pipeline makes it
 * @param language of the labels, where the article has another
 */
export function withPilcrowLabels(html: string, { paragraph, heading }: PilcrowLabels, language?: string): string {
  const attributes = (label: string) =>
    ` aria-label="${label.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"${language ? ` lang="${language}"` : ''}`;
  const [ofParagraph, ofHeading] = [paragraph, heading].map(attributes);
  return html.replaceAll(PILCROW, (_, ends: string | undefined) => `<a class="pilcrow"${ends ? ofHeading : ofParagraph}`);
}
