/** English contractions that, written without their apostrophe, are another word: "we’re" and "were". */
const OTHER_WORDS = new Set('cant hell id ill its lets shed shell wed well were whore wont'.split(' '));
const APOSTROPHE_INSIDE = /^\p{L}+['’‘‛`´ʼʹʻ′＇]\p{L}+$/u;

/** @param word the compared form of a printed one */
export const isTellingContraction = (printed: string, word: string): boolean => OTHER_WORDS.has(word) && APOSTROPHE_INSIDE.test(printed);
