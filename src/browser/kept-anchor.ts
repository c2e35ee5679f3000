/** Tells those who follow a link to words that were changed or taken out since. */
import { KEPT_CLASS } from '../domain/kept-anchors.ts';
import { anchorOfHash } from '../domain/text-fragment.ts';
import * as words from '../words/words.ts';
import { element } from './elements.ts';

function tell(): void {
  for (const note of document.querySelectorAll('.kept-note')) note.remove();
  const kept = document.getElementById(anchorOfHash(location.hash));
  if (!kept?.classList.contains(KEPT_CLASS)) return;
  kept.parentElement?.before(element('p', { class: 'notice kept-note', role: 'status' }, words.corrected.since));
  kept.parentElement?.scrollIntoView({ block: 'center' });
}

addEventListener('hashchange', tell);
tell();
