/** Days that stand in attributes of what is printed: `<time datetime="2018-05-03">3 days ago</time>`. */
import { isOfOthers } from './class-words.ts';

const DAYS = 'time[datetime], time[pubdate], [class~="published"][title]';
const CHANGED = /updat|modif|changed|aktualisier|geändert|mis à jour|actualiza|aggiorna|bijgewerkt/i;

/** Those that an element holds or is itself, but for days on which something was changed. */
export const daysForMachines = (element: Element): string[] =>
  [element.closest(DAYS), ...element.querySelectorAll(DAYS)]
    .filter((each) => each !== null)
    .filter((each) => !isOfOthers(each) && !isOfChange(each))
    .map((each) => each.getAttribute('datetime') ?? each.getAttribute('title') ?? each.textContent ?? '')
    .map((day) => day.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);

/** As its name says, or the words in it and before it. */
function isOfChange(element: Element): boolean {
  const names = [element, element.parentElement].flatMap((each) =>
    ['class', 'id', 'itemprop'].map((name) => each?.getAttribute(name) ?? ''),
  );
  const before = (element.previousSibling?.textContent ?? '').slice(-LONGEST_LABEL);
  return [...names, before, (element.textContent ?? '').slice(0, LONGEST_LABEL)].some((text) => CHANGED.test(text));
}
const LONGEST_LABEL = 40;
