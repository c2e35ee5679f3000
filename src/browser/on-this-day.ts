/** Shows on the front page what was published on this day of earlier years, taken from the page of the day. */
import { slugOfDay } from '../domain/calendar/days-of-year.ts';
import { element } from './elements.ts';

const MOST = 3;
const place = document.querySelector<HTMLElement>('[data-on-this-day]');

/** Headlines with their dates, or what the page says where it has none. */
function contentsOf(page: Document): Node[] {
  const items = [...page.querySelectorAll('.contents > li')].slice(0, MOST).map((item) => {
    const text = item.querySelector('[lang]');
    const heading = element('h3', { lang: text?.getAttribute('lang') ?? undefined, dir: text?.getAttribute('dir') ?? undefined });
    heading.append(...(item.querySelector('h2')?.childNodes ?? []));
    return element('li', {}, item.querySelector('.when') ?? undefined, heading);
  });
  if (items.length > 0) return [element('ul', { class: 'brief' }, ...items)];
  return [...page.querySelectorAll('.empty, .days-beside')];
}

async function fill(into: HTMLElement, days: string): Promise<void> {
  const today = new Date();
  const address = `${days}${slugOfDay({ month: today.getMonth() + 1, day: today.getDate() })}/`;
  const response = await fetch(address);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const day = element('a', { href: address }, page.querySelector('h1')?.textContent?.trim());
  into.replaceChildren(element('p', { class: 'day' }, day), ...contentsOf(page).map((node) => document.importNode(node, true)));
}

/** Asked for when it is about to be seen. Without a network the link to all days stands there still. */
function whenNear(into: HTMLElement): void {
  const watch = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      fill(into, into.dataset['onThisDay'] ?? '').catch(() => undefined);
    },
    { rootMargin: '50%' },
  );
  watch.observe(into);
}

if (place) whenNear(place);
