/** Words in the names of classes, ids and roles that tell what an element is for, whatever page it stands on. */

export type Purpose = 'elsewhere' | 'discussion' | 'sharing' | 'selling' | 'frame' | 'about' | 'caption' | 'body';

/** Beginnings of words, in the languages that names of classes are written in. */
const BEGINNINGS: Record<Purpose, string> = {
  elsewhere:
    'relat recommend recirc teaser popular trending similar mostread mostviewed readmore readnext further latest promo linklist ähnlich verwandt weiter empfehl meistgelesen lesen liresu aussi relacionad correlat leggi powiązan polecan gerelateerd',
  discussion:
    'comment kommentar comentari commenti komentar reactie respond respons reply replies discuss forum feedback guestbook trackback pingback',
  sharing: 'shar social follow toolbar tools print teilen partag compart condivid udostępn delen bookmark rating vote like',
  selling:
    'ad ads advert adv sponsor banner werbung anzeige publicid pubblicit reklam newsletter subscri signup paywall abo abonn cookie consent gdpr popup modal overlay donat spende shop affiliate cta disclaimer optin',
  frame:
    'nav navi navigation navbar menu footer foot header sidebar breadcrumb masthead topbar copyright legal impressum widget fusszeile fußzeile skip pagination pager search suche login complementary contentinfo banner aside',
  about:
    'byline author autor auteur bio meta metadata postmeta date datum time tag tags kategorie category categories rubrik posted infos credits source vcard avatar profil',
  caption: 'caption credit figure bildunterschrift legend image photo bild foto',
  body: 'article articlebody story post entry content body text artikel beitrag inhalt contenu corps cuerpo texto treść main',
};

const WHOLE_WORD = new Set(
  'ad ads adv abo nav foot time date like tag tags more bio vote post text main body story cta image bild foto'.split(' '),
);

const PATTERNS = Object.entries(BEGINNINGS).map(([purpose, words]) => {
  const forms = words.split(' ').map((word) => (WHOLE_WORD.has(word) ? `${word}(?!\\p{L})` : word));
  return [purpose as Purpose, new RegExp(`(?<!\\p{L})(?:${forms.join('|')})`, 'u')] as const;
});

/** `relatedPosts teaser-list` -> elsewhere, body. */
export function purposesOf(names: string): Purpose[] {
  const spaced = names.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
  return PATTERNS.filter(([, pattern]) => pattern.test(spaced)).map(([purpose]) => purpose);
}

/** Comments and related articles have authors and dates of their own. */
export function isOfOthers(element: Element): boolean {
  for (let above = element.parentElement; above && above.localName !== 'body'; above = above.parentElement) {
    if (OTHERS.has(above.localName) || purposesOf(`${above.className} ${above.id}`).some((purpose) => OTHERS.has(purpose))) return true;
  }
  return false;
}
const OTHERS = new Set<string>(['aside', 'footer', 'nav', 'discussion', 'elsewhere']);
