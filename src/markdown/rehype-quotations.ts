import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import type { SpokenQuotation } from '../domain/speech/spoken.ts';
import { eachElement } from './each-element.ts';

/**
 * Says of each quotation who spoke, for programs and for what copies it. Not by `q`: browsers and readers put marks of
 * their own around that, and the printed ones stand there already.
 */
export const rehypeQuotations: Plugin<[], Root> = () => (tree, file) => {
  const spoken = file.data.speakers?.(file.data.paragraphs ?? []) ?? [];
  if (spoken.length === 0) return;
  const byAnchor = Map.groupBy(spoken, ({ anchor }) => anchor);
  eachElement(tree, (element) => {
    const quotations = byAnchor.get(String(element.properties['id']));
    if (!quotations) return;
    const text = textOf(element);
    const shift = text.length - text.trimStart().length;
    for (const quotation of quotations) wrap(element, quotation.start + shift, quotation.end + shift, quotation);
  });
};

/** Puts what stands between two offsets of an element's text into one element, where markup within it does not cross them. */
function wrap(parent: Element, start: number, end: number, quotation: SpokenQuotation): void {
  let at = 0;
  const before: ElementContent[] = [];
  const within: ElementContent[] = [];
  const after: ElementContent[] = [];
  for (const child of parent.children) {
    const length = textOf(child).length;
    const [from, to] = [start - at, end - at];
    at += length;
    if (to <= 0) after.push(child);
    else if (from >= length && length > 0) before.push(child);
    else if (from <= 0 && to >= length) (from < 0 || length > 0 ? within : before).push(child);
    else if (child.type === 'text') {
      const parts = [child.value.slice(0, Math.max(0, from)), child.value.slice(Math.max(0, from), to), child.value.slice(to)];
      [before, within, after].forEach((list, index) => {
        if (parts[index]) list.push({ type: 'text', value: parts[index] });
      });
    } else {
      if (child.type === 'element' && from >= 0 && to <= length) wrap(child, from, to, quotation);
      return;
    }
  }
  if (within.length === 0) return;
  const { speaker, via, certainty } = quotation;
  const properties = { className: ['quotation'], dataSpeaker: speaker, dataCertainty: certainty, ...(via && { dataVia: via }) };
  parent.children = [...before, { type: 'element', tagName: 'span', properties, children: within }, ...after];
}
