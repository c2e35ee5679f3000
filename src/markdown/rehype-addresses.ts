import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from './each-element.ts';

const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Puts links within the archive below its base path, marks links that leave it, and makes links of pictures that stand elsewhere. */
export const rehypeAddresses: Plugin<[], Root> = () => (tree, file) => {
  const below = (path: string) => (path.startsWith('/') ? `${(file.data.base ?? '/').replace(/\/*$/, '')}${path}` : path);

  eachElement(tree, (element) => {
    if (element.tagName === 'img') placePicture(element, below);
    if (element.tagName !== 'a') return;
    const href = String(element.properties['href'] ?? '');
    if (ELSEWHERE.test(href)) element.properties['rel'] = ['noopener', 'noreferrer', 'external'];
    else if (href) element.properties['href'] = below(href);
  });
};

/** No page makes a request to another host, so a picture there is named and linked, not loaded. */
function placePicture(picture: Element, below: (path: string) => string): void {
  const src = String(picture.properties['src'] ?? '');
  if (!ELSEWHERE.test(src)) {
    picture.properties['src'] = below(src);
    picture.properties['loading'] = 'lazy';
    return;
  }
  const name = String(picture.properties['alt'] || src);
  picture.tagName = 'a';
  picture.properties = { href: src };
  picture.children = [{ type: 'text', value: name }];
}
