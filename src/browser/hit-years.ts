/** A strip of bars: in which years the hits stand. Each bar is a button that narrows the search to its year. */
import type { Hit } from '../domain/finding/hit.ts';
import { yearInWords } from '../words/dates.ts';
import * as words from '../words/words.ts';
import { element, svgElement } from './elements.ts';

const HEIGHT = 40;

/** @param fewest years, for a strip of fewer says nothing */
export function yearStrip(hits: readonly Hit[], choose: (year: string) => void, fewest = 2): HTMLElement | undefined {
  const counts = new Map<string, number>();
  for (const { published } of hits) {
    const year = published?.slice(0, 4);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size < fewest) return undefined;
  const most = Math.max(...counts.values());
  const bars = [...counts].sort().map(([year, count]) => {
    const height = Math.max(2, (count / most) * HEIGHT);
    const svg = svgElement(
      'svg',
      { viewBox: `0 0 40 ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      svgElement('rect', { x: 0, y: HEIGHT - height, width: 40, height }),
    );
    const button = element('button', { type: 'button', 'data-year': year }, element('span', { class: 'name' }, yearInWords(Number(year))));
    button.prepend(svg);
    button.append(element('span', { class: 'unseen' }, words.hits.ofYear(count)));
    button.addEventListener('click', () => choose(year));
    return element('li', {}, button);
  });
  return element('div', { class: 'strip', role: 'group', 'aria-label': words.hits.byYear }, element('ol', {}, ...bars));
}
