/** Scripts that stand in pages themselves, each with the digest by which the content security policy lets it run. Made once for all pages. */
import { createHash } from 'node:crypto';
import { THEME_KEY } from '../domain/themes.ts';

interface InlineScript {
  readonly text: string;
  readonly digest: `sha256-${string}`;
}

const inlineScript = (text: string): InlineScript => ({ text, digest: `sha256-${createHash('sha256').update(text).digest('base64')}` });

/** Puts on the theme that the reader chose before anything is painted. */
export const themeAtOnce = inlineScript(
  `try{const t=localStorage.getItem('${THEME_KEY}');if(t)document.documentElement.dataset.theme=t}catch{}`,
);

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
const where = { and: [{ href_matches: `${base}*/` }, { not: { selector_matches: '[download]' } }] };

/** Tells browsers to fetch the page of a link that a reader is about to follow. */
export const nextPage = inlineScript(JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] }));
