/** What can be done with selected words of an article: a link to them, the words with their source, the system's share sheet. */
import { inHtml, inMarkdown, inText, type PassageSource, quoted } from '../domain/citing/quoted-passage.ts';
import { comparedPage, type Point, passageFragment, type Selected, toWholeWords, wordsOf } from '../domain/passage-fragment.ts';
import type { Certainty } from '../domain/speech/speech.ts';
import * as words from '../words/words.ts';
import { announce } from './announce.ts';
import { element } from './elements.ts';

const PARAGRAPHS = '.article article :is([id^="p-"]:not(.kept))';
/** After the last change of a selection; a drag changes it many times. */
const PAUSE = 200;
const SAID_FOR = 1600;

const article = document.querySelector<HTMLElement>('.article article');
const source = document.querySelector<HTMLElement>('[data-share]');
if (article && source) offer(article, source);

function offer(article: HTMLElement, { dataset }: HTMLElement): void {
  const bar = element('div', { class: 'share', role: 'group', 'aria-label': words.sharing.label });
  bar.hidden = true;
  article.after(bar);
  let passage: SelectedPassage | undefined;

  const sourceOf = (): PassageSource => ({
    speaker: passage?.said && words.speakers.quotedIn[passage.said.certainty](passage.said.speaker),
    author: dataset['author'],
    headline: dataset['headline'] ?? '',
    publication: dataset['publication'],
    date: dataset['date'] ?? '',
    url: passage ? `${dataset['permalink']}${passage.link}` : (dataset['permalink'] ?? ''),
    language: article.lang,
  });
  const selected = () => (passage ? wordsOf(passage.selected) : '');

  const say = (button: HTMLElement, name: string, done: string) => {
    button.textContent = done;
    announce(done);
    setTimeout(() => {
      button.textContent = name;
    }, SAID_FOR);
  };
  const action = (name: string, act: () => Promise<void>, done: string) => {
    const button = element('button', { type: 'button' }, name);
    // A press would otherwise end the selection before the click.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('click', () =>
      act().then(
        () => say(button, name, done),
        (error: unknown) => {
          // Whoever closes the system's sheet knows that nothing was shared.
          if (!(error instanceof DOMException && error.name === 'AbortError')) say(button, name, words.sharing.notAllowed);
        },
      ),
    );
    bar.append(button);
  };
  action(words.sharing.copyLink, async () => navigator.clipboard.writeText(sourceOf().url), words.sharing.linkCopied);
  action(
    words.sharing.copyWithSource,
    () => copyBoth(inText(selected(), sourceOf()), inHtml(selected(), sourceOf())),
    words.sharing.copiedWithSource,
  );
  action(
    words.sharing.copyMarkdown,
    async () => navigator.clipboard.writeText(inMarkdown(selected(), sourceOf())),
    words.sharing.markdownCopied,
  );
  if ('share' in navigator)
    action(
      words.sharing.share,
      () => navigator.share({ title: sourceOf().headline, text: quoted(selected(), article.lang), url: sourceOf().url }),
      words.sharing.shared,
    );

  /** Nobody has gone to the bar since these words were selected. */
  let isNew = false;
  const show = () => {
    if (bar.contains(document.activeElement)) return;
    passage = selectedPassage();
    bar.hidden = passage === undefined;
    if (!passage) return;
    isNew = true;
    place(bar);
  };
  let timer = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(show, PAUSE);
  });
  addEventListener('scroll', () => bar.hidden || place(bar), { passive: true });
  document.addEventListener('keydown', (event) => {
    if (bar.hidden) return;
    if (event.key === 'Escape') {
      getSelection()?.removeAllRanges();
      bar.hidden = true;
    } else if (event.key === 'Tab' && !event.shiftKey && isNew) {
      // From the selected words, wherever the focus was left, to what can be done with them; once, or nobody would get past.
      isNew = false;
      event.preventDefault();
      bar.querySelector('button')?.focus();
    }
  });
}

/** Above the selection, or below it where there is no room above; on a selection that is longer than the window, at its edge. */
function place(bar: HTMLElement): void {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  const parent = bar.offsetParent?.getBoundingClientRect() ?? new DOMRect();
  const { clientHeight } = document.documentElement;
  const above = box.top - bar.offsetHeight - 8;
  const top = above > 8 ? above : box.bottom + 8;
  const lowest = clientHeight - bar.offsetHeight - 8;
  const isSeen = box.bottom > 0 && box.top < clientHeight;
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - bar.offsetWidth - 8));
  bar.style.setProperty('--top', `${(isSeen ? Math.min(top, lowest) : top) - parent.top}px`);
  bar.style.setProperty('--left', `${left - parent.left}px`);
}

async function copyBoth(text: string, html: string): Promise<void> {
  const both = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  await navigator.clipboard.write([both]);
}

interface SelectedPassage {
  readonly selected: Selected;
  /** The anchor of its first paragraph, and its words. */
  readonly link: string;
  readonly said: { readonly speaker: string; readonly certainty: Certainty } | undefined;
}

/** @returns `undefined` where nothing is selected, or something that is not words of the article */
function selectedPassage(): SelectedPassage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const elements = [...document.querySelectorAll<HTMLElement>(PARAGRAPHS)];
  const touched = elements.filter((paragraph) => range.intersectsNode(paragraph));
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  const from: Point = { paragraph: elements.indexOf(first), offset: offsetIn(first, range.startContainer, range.startOffset, 0) };
  const to: Point = { paragraph: elements.indexOf(last), offset: offsetIn(last, range.endContainer, range.endOffset, textOf(last).length) };
  const selected = toWholeWords({ paragraphs: elements.map(textOf), from, to });
  if (!wordsOf(selected)) return undefined;
  const fragment = passageFragment(selected, comparedPage(selected.paragraphs, elements.map(textBetween)));
  return { selected, link: `#${first.id}${fragment}`, said: whoSaid(range, touched) };
}

/** Whose words are selected, where nothing else is. */
function whoSaid(range: Range, paragraphs: readonly HTMLElement[]): SelectedPassage['said'] {
  const speakers = new Map<string, DOMStringMap>();
  for (const paragraph of paragraphs) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (!range.intersectsNode(node)) continue;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (!/[\p{L}\p{N}]/u.test(node.data.slice(from, to))) continue;
      const { dataset = {} } = node.parentElement?.closest<HTMLElement>('[data-speaker]') ?? {};
      speakers.set([dataset['speaker'], dataset['via'], dataset['certainty']].join('\n'), dataset);
    }
  }
  const [dataset, ...others] = speakers.values();
  const speaker = dataset?.['speaker'];
  return speaker && others.length === 0 ? { speaker, certainty: dataset['certainty'] as Certainty } : undefined;
}

/** Printed text; the mark beside a paragraph is made by a style and is not part of it. */
const textOf = (paragraph: HTMLElement): string => paragraph.textContent;

/** From the end of the paragraph before, or from the top of the page. */
function textBetween(paragraph: HTMLElement, index: number, all: readonly HTMLElement[]): string {
  const range = document.createRange();
  const before = all[index - 1];
  if (before) range.setStartAfter(before);
  else range.setStart(document.body, 0);
  range.setEndBefore(paragraph);
  return range.toString();
}

/** Offset of a place in the text of a paragraph; `outside` where it stands before or after it. */
function offsetIn(paragraph: HTMLElement, node: Node, offset: number, outside: number): number {
  if (!paragraph.contains(node)) return outside;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
