/** Old blogs print their own name as the first heading, and the headline as a lower one: the title of the window tells which is which. */
import { isOfOthers } from './class-words.ts';
import { textOf } from './html-blocks.ts';

const BETWEEN = /^\s*[|«»–—·•:-]\s/u;

/** `Bridge opens « The Daily`, with "Bridge opens" as a lower heading and nothing but the paper's name as the first. */
export function titledHeading(document: Document, title: string): string | undefined {
  const [first] = document.querySelectorAll('h1');
  const names = [document.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? '', first ? printed(first) : ''];
  const name = names.find((each) => each !== '' && title.endsWith(each));
  if (!name || (first && printed(first) !== name && !isLink(first))) return undefined;
  return [...document.querySelectorAll('h2, h3')]
    .filter((heading) => !isOfOthers(heading))
    .map(printed)
    .find((text) => text.length > name.length && title.startsWith(text) && BETWEEN.test(title.slice(text.length)));
}

const printed = (element: Element): string => textOf(element).replace(/\s+/gu, ' ').trim();
const isLink = (heading: Element): boolean => [...heading.querySelectorAll('a[href]')].some((link) => printed(link) === printed(heading));
