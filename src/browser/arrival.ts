/** Arriving from a search: the found words are marked, and the other places of the search in this article are a key away. */
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
    paragraph.scrollIntoView({ block: 'center' });
    count.textContent = places.length === 1 ? words.arrival.marked : words.arrival.placeOf(current + 1, places.length);
  };
  const end = () => {
    highlights?.delete(NAME);
    bar.remove();
    document.removeEventListener('keydown', onKey);
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') end();
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
