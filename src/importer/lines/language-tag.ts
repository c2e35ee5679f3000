/** What clippings call their language -> its tag: `en`, `pt-BR`. */

const COMMON =
  'af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko la lb lo lt lv mi mk ml mn mr ms mt my nb ne nl nn no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi yi zh zu'.split(
    ' ',
  );

let tagsByName: ReadonlyMap<string, string> | undefined;

/** Names in English and in the language itself, in small letters. */
const namedTags = (): ReadonlyMap<string, string> =>
  new Map(
    COMMON.flatMap((tag) =>
      ['en', tag].flatMap((language) => {
        const name = new Intl.DisplayNames(language, { type: 'language' }).of(tag);
        return name ? [[name.toLowerCase(), tag] as const] : [];
      }),
    ),
  );

/** `en_GB` -> `en-GB`, `English` and `deutsch` -> `en` and `de`; `undefined` where the text is neither a tag nor such a name. */
export function languageTagOf(text: string): string | undefined {
  const tag = text.trim().replaceAll('_', '-');
  const letters = /^[a-z]{2,3}(?=-|$)/i.exec(tag)?.[0].length;
  // No name is as short as a tag of two letters, and the names take a while to be made.
  if (tag === '' || letters === 2) return canonical(tag);
  tagsByName ??= namedTags();
  return tagsByName.get(tag.toLowerCase()) ?? (letters === 3 ? canonical(tag) : undefined);
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
