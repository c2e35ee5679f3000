/** `ANN LEE` -> "Ann Lee", `OP-ED` -> "Op-Ed": what is printed in capitals only. */
export const inSmallLetters = (words: string): string =>
  /\p{Ll}/u.test(words) ? words : words.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
