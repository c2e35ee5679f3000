/**
 * Names the link beside each paragraph. What is kept of an article has no words of the interface in it, so that it is
 * the same in every language.
 *
 * @param html body of an article as the pipeline makes it
 * @param language of the label, where the article has another
 */
export function withPilcrowLabels(html: string, label: string, language?: string): string {
  const quoted = label.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return html.replaceAll('<a class="pilcrow"', `<a class="pilcrow" aria-label="${quoted}"${language ? ` lang="${language}"` : ''}`);
}
