/** A sentence with things in it that are no plain words: links, a date with its element. White space stands in the words. */
export type Sentence<Part> = readonly (Part | string)[];
