/**
 * Words that are to stand between double quotation marks, with the marks inside them changed about: double ones become single,
 * and single ones within those double. What opens and is not closed stays as it is.
 */
export const marksInside = (words: string): string =>
  words.replace(/“([^“”]*)”|„([^“”„]*)[“”]|"([^"\n]*)"/gu, (_, english = '', german = '', straight = '') => {
    // What is written like a closing mark is an apostrophe where a letter follows.
    const inside = `${english}${german}${straight}`.replace(/(?<!\p{L})[‘‚]([^‘’‚]*(?:’\p{L}[^‘’‚]*)*)[‘’](?!\p{L})/gu, '“$1”');
    return `‘${inside}’`;
  });
