/** What a browser needs to search the archive from its address bar: https://github.com/dewitt/opensearch */
import { shortened } from '../domain/excerpt.ts';
import { element, textElement, xmlDocument } from './xml.ts';

export const OPENSEARCH_FILE = 'opensearch.xml';

/** Longest `ShortName`, `LongName` and `Description` that the format allows, in characters. */
const SHORT = 16;
const LONG = 48;
const DESCRIPTION = 1024;

export interface Searchable {
  readonly name: string;
  readonly description: string;
  readonly language: string;
}

/** @param urlOf absolute address of a page, or of a file of the site */
export function openSearch({ name, description, language }: Searchable, urlOf: (path: string) => string): string {
  return xmlDocument(
    element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      textElement('ShortName', shortened(name, SHORT)),
      textElement('LongName', shortened(name, LONG)),
      textElement('Description', shortened(description || name, DESCRIPTION)),
      element('Url', { type: 'text/html', method: 'get', template: `${urlOf('search/')}?q={searchTerms}` }),
      element('Url', { type: 'application/opensearchdescription+xml', rel: 'self', template: urlOf(OPENSEARCH_FILE) }),
      textElement('Image', urlOf('favicon.svg'), { type: 'image/svg+xml' }),
      textElement('Language', language),
      textElement('InputEncoding', 'UTF-8'),
      textElement('OutputEncoding', 'UTF-8'),
    ]),
  );
}
