import { defaultSchema, type Options } from 'rehype-sanitize';

/** Elements whose content is not text of the article either. */
const REMOVED_WHOLE = [
  'applet',
  'audio',
  'canvas',
  'embed',
  'form',
  'frameset',
  'iframe',
  'math',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'script',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
  'xmp',
];

/** What HTML in an article may be: text and its structure. No ids, classes, styles, handlers or forms; nothing that runs or loads. */
export const safeElements: Options = {
  ...defaultSchema,
  strip: REMOVED_WHOLE,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !['input', 'picture', 'source'].includes(name)),
    'abbr',
    'cite',
    'u',
    'mark',
    'small',
    'bdi',
    'bdo',
    'time',
    'figure',
    'figcaption',
  ],
  attributes: {
    a: ['href'],
    blockquote: ['cite'],
    del: ['cite'],
    img: ['src', 'alt', 'width', 'height'],
    ins: ['cite'],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    q: ['cite'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    '*': ['lang', 'dir', 'title'],
  },
  protocols: { href: ['http', 'https', 'mailto'], cite: ['http', 'https'], src: ['http', 'https'] },
};
