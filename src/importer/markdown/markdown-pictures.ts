/** Pictures within Markdown -> pictures of the article, as those of pages become. What they are said to show stays in the text where they stand within a sentence. */
import type { Image, Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { RawPicture } from '../raw-article.ts';
import type { Rewritten } from './markdown-footnotes.ts';

const parser = unified().use(remarkParse).freeze();

/** @param written is not nested deep */
export function withoutPictures(written: string): Rewritten & { readonly pictures: readonly RawPicture[] } {
  if (!written.includes('![')) return { markdown: written, remarks: [], pictures: [] };
  const found = [...imagesIn(parser.parse(written), false)];
  const parts: string[] = [];
  let at = 0;
  for (const { node, isAlone } of found) {
    const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
    parts.push(written.slice(at, start), isAlone ? '' : (node.alt ?? '').replace(/[\\`*_[\]<>&!]/g, '\\$&'));
    at = end;
  }
  return {
    markdown: [...parts, written.slice(at)].join('').trim(),
    remarks: [],
    pictures: found.map(({ node: { url, alt, title } }) => ({ from: url, alt: alt || undefined, caption: title || undefined })),
  };
}

/** In reading order. @param isAlone nothing stands beside it in its paragraph but other pictures */
function* imagesIn(node: Nodes, isAlone: boolean): Generator<{ readonly node: Image; readonly isAlone: boolean }> {
  if (node.type === 'image') yield { node, isAlone };
  else if ('children' in node) {
    const isOfImages = node.type === 'paragraph' && node.children.every(isImageOrSpace);
    for (const child of node.children) yield* imagesIn(child, isOfImages);
  }
}

const isImageOrSpace = (node: Nodes): boolean =>
  node.type === 'image' || node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
