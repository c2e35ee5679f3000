/** The keys of the search page: Enter searches, arrows walk from the field through the hits and back, Escape clears the field. */

interface Keys {
  readonly field: HTMLTextAreaElement;
  readonly links: () => readonly HTMLAnchorElement[];
  readonly search: () => void;
  readonly clear: () => void;
}

/** Keys of a script that is composed from several. Safari tells of the last of them by this number alone: https://w3c.github.io/uievents/#determine-keydown-keyup-keyCode */
const COMPOSING = 229;
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || (event as { readonly keyCode: number }).keyCode === COMPOSING;

export function onKeyOfSearch(event: KeyboardEvent, { field, links, search, clear }: Keys): void {
  const { target, key } = event;
  if (isComposing(event)) return;
  if (key === 'Enter' && target === field && !event.shiftKey) {
    event.preventDefault();
    search();
  } else if (key === 'Escape' && target === field && field.value) {
    event.preventDefault();
    clear();
  } else if (key === 'ArrowDown' || key === 'ArrowUp') {
    const shown = links().filter((link) => link.checkVisibility());
    const at = shown.indexOf(target as HTMLAnchorElement);
    if (at < 0 && (target !== field || key === 'ArrowUp' || hasMoreLines(field))) return;
    const next = [field, ...shown][at + 1 + (key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/** Whether an arrow down moves within what was typed. */
function hasMoreLines(field: HTMLTextAreaElement): boolean {
  const { value, selectionEnd, scrollHeight } = field;
  const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(field);
  const lines = (scrollHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)) / parseFloat(lineHeight);
  return selectionEnd < value.length && lines > 1.5;
}
