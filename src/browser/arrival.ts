/**
 * Arriving from a search: the found words are marked, and the other places of the search in this article are a key away.
 * The bar that leads to them stands at the end of the page, and for the Tab key behind the place that it has led to.
 */
import { exactPassages, type Passage } from '../domain/passage.ts';
import { anchorOfHash } from '../domain/text-fragment.ts';
import * as words from '../words/words.ts';
import { element } from './elements.ts';
import { type Arrival, type Place, takeOver } from './handover.ts';

const NAME = 'found';

const arrival = takeOver(location.pathname, anchorOfHash(location.hash));
if (arrival) arrive(arrival);

function arrive({ places, at }: Arrival): void {
  const ranges = places.map(rangesOf);
  const highlights = 'highlights' in CSS ? CSS.highlights : undefined;
  highlights?.set(NAME, new Highlight(...ranges.flat()));

  let current = at;
  const count = element('span', { role: 'status' });
  const bar = element('div', { class: 'arrival', role: 'group', 'aria-label': words.arrival.label }, count);
  const show = (index: number) => {
    current = (index + places.length) % places.length;
    const place = places[current];
    const paragraph = place && document.getElementById(place.anchor);
    if (!place || !paragraph) return;
    history.replaceState(history.state, '', `#${place.anchor}`);
    paragraph.tabIndex = -1;
    paragraph.scrollIntoView({ block: 'center' });
    count.textContent = places.length === 1 ? words.arrival.marked : words.arrival.placeOf(current + 1, places.length);
  };
  const end = () => {
    if (bar.contains(document.activeElement)) focusPlace();
    highlights?.delete(NAME);
    bar.remove();
    document.removeEventListener('keydown', onKey);
  };
  const place = () => document.getElementById(places[current]?.anchor ?? '');
  const focusPlace = () => place()?.focus({ preventScroll: true });
  const onKey = (event: KeyboardEvent) => {
    const { activeElement } = document;
    const buttons = [...bar.querySelectorAll('button')];
    if (event.key === 'Escape') end();
    if (event.key !== 'Tab') return;
    if (!event.shiftKey && activeElement === place()) {
      event.preventDefault();
      buttons[0]?.focus();
    } else if (activeElement === buttons.at(event.shiftKey ? 0 : -1)) focusPlace();
  };
  const button = (name: string, act: () => void) => {
    const made = element('button', { type: 'button' }, name);
    made.addEventListener('click', act);
    return made;
  };
  if (places.length > 1)
    bar.append(
      button(words.arrival.previous, () => show(current - 1)),
      button(words.arrival.next, () => show(current + 1)),
    );
  bar.append(button(words.arrival.remove, end));
  document.addEventListener('keydown', onKey);
  document.body.append(bar);
  show(at);
  focusPlace();
}

/** The words of a place, as ranges of its paragraph. Words that a correction has changed since are not there to mark. */
function rangesOf({ anchor, words: printed }: Place): Range[] {
  const paragraph = document.getElementById(anchor);
  if (!paragraph) return [];
  const text = paragraph.textContent;
  return printed.flatMap((wanted) => exactPassages(text, wanted)).flatMap((passage) => rangeOf(paragraph, passage) ?? []);
}

function rangeOf(paragraph: HTMLElement, { start, end }: Passage): Range | undefined {
  const range = document.createRange();
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let before = 0;
  let isStarted = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!isStarted && start < before + length) {
      range.setStart(node, start - before);
      isStarted = true;
    }
    if (isStarted && end <= before + length) {
      range.setEnd(node, end - before);
      return range;
    }
    before += length;
  }
  return undefined;
}
