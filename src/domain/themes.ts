/** The lights to read by. `system`, what the reader's system asks for, is no choice and is not kept. */
export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;

/** Where the reader's browser keeps the choice. */
export const THEME_KEY = 'verbatim-theme';
