/**
 * Characters that print nothing: what programs leave in a text, and what some hide in it. They go where they carry no meaning;
 * where a script or a picture-letter is written with them, they stay.
 */

export interface Visible {
  readonly text: string;
  /** Name of a kind of character -> how many were removed. */
  readonly removed: ReadonlyMap<string, number>;
}

const CONTROLS = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f';
const BLANKS =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb';
const ANY = new RegExp(`[${BLANKS}${CONTROLS}]|\\udb40[\\udc00-\\uddef]`);
const EACH = new RegExp(ANY.source, 'g');

/** Scripts whose letters join or part by an invisible character, and those that print no spaces between words. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Letters that are shown as a picture or as a sign, as the selector behind them says. */
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji}]/u;
const FLAG = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/gu;

export function withoutInvisible(text: string): Visible {
  const removed = new Map<string, number>();
  if (!ANY.test(text)) return { text, removed };
  const isRightToLeft = RIGHT_TO_LEFT.test(text);
  const inFlags = new Set<number>();
  for (const { 0: flag, index } of text.matchAll(FLAG)) for (let at = index; at < index + flag.length; at++) inFlags.add(at);
  const visible = text.replace(EACH, (character: string, at: number) => {
    const code = character.codePointAt(0) ?? 0;
    if (
      inFlags.has(at) ||
      hasMeaning(code, { before: letterBefore(text, at), after: letterAt(text, at + character.length), isRightToLeft })
    )
      return character;
    const name = nameOf(code);
    removed.set(name, (removed.get(name) ?? 0) + 1);
    // Line and paragraph separators are line breaks that programs of the web do not know.
    return code === 0x2028 || code === 0x2029 ? '\n' : '';
  });
  return { text: visible, removed };
}

interface Around {
  readonly before: string;
  readonly after: string;
  readonly isRightToLeft: boolean;
}

function hasMeaning(code: number, { before, after, isRightToLeft }: Around): boolean {
  switch (true) {
    case code === 0x200c:
      return JOINING.test(before) && JOINING.test(after);
    case code === 0x200d:
      return (JOINING.test(before) && (JOINING.test(after) || !/\p{L}/u.test(after))) || (isPicture(before) && PICTURE.test(after));
    case code === 0x200b:
      return UNSPACED.test(before) && UNSPACED.test(after);
    case code === 0x200e || code === 0x200f || code === 0x061c:
    case code === 0x202a || code === 0x202b || code === 0x202c:
    case code >= 0x2066 && code <= 0x2069:
      return isRightToLeft;
    case code === 0xfe0e || code === 0xfe0f:
      return PICTURE.test(before) && !/[\p{L}\s]/u.test(before);
    case code >= 0xfe00 && code <= 0xfe0d:
    case code >= 0xe0100 && code <= 0xe01ef:
      return /\p{Script=Han}/u.test(before);
    case code >= 0x180b && code <= 0x180f:
      return /\p{Script=Mongolian}/u.test(before);
    case code === 0x115f || code === 0x1160:
      return /[\u1100-\u11ff]/.test(before) || /[\u1100-\u11ff]/.test(after);
    default:
      return false;
  }
}

/** A selector may stand between a picture and what joins it to the next. */
const isPicture = (before: string): boolean => PICTURE.test(before) || before === '\ufe0f' || /\p{Emoji_Modifier}/u.test(before);

function letterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function letterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return letterAt(text, low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1);
}

const NAMES: readonly (readonly [from: number, to: number, name: string])[] = [
  [0x00ad, 0x00ad, 'soft hyphen'],
  [0x200b, 0x200b, 'zero-width space'],
  [0x200c, 0x200d, 'zero-width joiner'],
  [0x2060, 0x2060, 'word joiner'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0x2028, 0x2029, 'line separator'],
  [0x202d, 0x202e, 'bidirectional override'],
  [0x200e, 0x200f, 'direction mark'],
  [0x061c, 0x061c, 'direction mark'],
  [0x202a, 0x202c, 'direction mark'],
  [0x2066, 0x2069, 'direction mark'],
  [0xfe00, 0xfe0f, 'variation selector'],
  [0xe0100, 0xe01ef, 'variation selector'],
  [0xe0000, 0xe007f, 'tag character'],
  [0x0000, 0x001f, 'control character'],
  [0x007f, 0x009f, 'control character'],
];

const nameOf = (code: number): string => NAMES.find(([from, to]) => code >= from && code <= to)?.[2] ?? 'blank character';
