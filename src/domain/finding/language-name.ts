/**
 * What a language is called: `de` in `en` is "German".
 *
 * @param tag BCP 47; returned itself where it is none, or has no name
 * @param language the one in which the name is wanted, BCP 47
 */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
