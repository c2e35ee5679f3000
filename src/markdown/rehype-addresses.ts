import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from './each-element.ts';

const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Puts links within the archive below its base path, marks links that leave it, and names pictures that stand elsewhere instead of showing them. */
export const rehypeAddresses: Plugin<[], Root> = () => (tree, file) => {
  const below = (path: string) => (path.startsWith('/') ? `${(file.data.base ?? '/').replace(/\/*$/, '')}${path}` : path);

  eachElement(tree, (element) => {
    if (element.tagName === 'img') placePicture(element, below);
    if (element.tagName !== 'a') return;
    const href = String(element.properties['href'] ?? '');
    if (ELSEWHERE.test(href)) element.properties['rel'] = ['noopener', 'noreferrer', 'external'];
    else if (href) element.properties['href'] = below(href);
    // A link in a link is none: the picture's name is what is linked.
    eachElement(element, (inside) => inside.tagName === 'img' && ELSEWHERE.test(srcOf(inside)) && namePicture(inside, 'span', {}));
  });
};

const srcOf = (picture: Element): string => String(picture.properties['src'] ?? '');

/** No page makes a request to another host, so a picture there is named and linked, not loaded. */
function placePicture(picture: Element, below: (path: string) => string): void {
  const src = srcOf(picture);
  if (ELSEWHERE.test(src)) namePicture(picture, 'a', { href: src });
  else {
    picture.properties['src'] = below(src);
    picture.properties['loading'] = 'lazy';
  }
}

function namePicture(picture: Element, tagName: string, properties: Element['properties']): void {
  const name = String(picture.properties['alt'] || srcOf(picture));
  Object.assign(picture, { tagName, properties, children: [{ type: 'text', value: name }] });
}
