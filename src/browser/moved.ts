/** At a former address: the bar shows where the article stands now, so that what is copied from it lasts. */
const address = document.querySelector<HTMLElement>('[data-moved-to]')?.dataset['movedTo'];
if (address) history.replaceState(history.state, '', address + location.search + location.hash);
