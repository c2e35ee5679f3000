/** What an owner edits: this archive's name, language, publication and rights. */
export const site = {
  /** Stands in the masthead and in every page title. */
  name: 'Verbatim',
  tagline: 'Words between Washington and Pyongyang, 2017–2019',
  description: 'A sample archive about United States–North Korea diplomacy, written for Verbatim from the public record.',
  /** BCP 47; language of the words around the articles (one of `src/words`, else English), and of an article that names none. */
  language: 'en',
  /** Where articles stood that name no publication: the one newspaper of an archive that holds one. Empty where there is none such. */
  publication: '',
  /** Holds for an article that names no other. */
  rights: 'Rights not known',
  /** The accent (links, marks) and the paper, each for light and for dark rooms. The build warns where text would be hard to read. */
  colours: { accent: ['#8b1a1a', '#f0a392'], paper: ['#fcf9f3', '#181613'] },
  /** Draw for each article the picture that a link to it shows where it is posted. Takes less than 0.1 s an article, once. */
  shareCards: true,
  /** Keep in readers' browsers the articles that they read, and what they searched with, for when there is no network. */
  offline: false,
  /** Where the archive is published: absolute, without a path. `npm run build -- --site` overrides it. */
  url: 'https://verbatim.example',
  /** Path below which it is published. `npm run build -- --base` overrides it. */
  base: '/',
} as const;
