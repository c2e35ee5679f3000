/** What Verbatim says, in German. */
import type { PartialDate } from '../domain/calendar/dates.ts';
import { formFor, number } from './numbers.ts';
import type { Words } from './words.ts';

const quotationCount = (n: number): string => formFor(n, { one: `${number(n)} Zitat`, other: `${number(n)} Zitate` });
const articleCount = (n: number): string => `${number(n)} Artikel`;
const inArticles = (n: number): string => formFor(n, { one: `${number(n)} Artikel`, other: `${number(n)} Artikeln` });

/** "Erschienen am 19. Dezember 2017", "im Dezember 2017", "2017"; "Erschienen: etwa Dezember 2017". */
const beforeDate = ({ precision, certainty }: PartialDate): string => {
  if (certainty !== 'known') return ': ';
  return { day: ' am ', month: ' im ', year: ' ' }[precision];
};

export const page: Words['page'] = {
  skip: 'Zum Text springen',
  waysIn: 'Einstiege',
  undatedArticles: 'Undatierte Artikel',
  moreWaysIn: 'Weitere Einstiege',
  titleOfPage: (title, page) => `${title}, Seite ${number(page)}`,
};

export const pages: Words['pages'] = {
  years: 'Jahre',
  section: 'Ressorts',
  publication: 'Publikationen',
  author: 'Autoren',
  speaker: 'Zitierte',
  place: 'Orte',
  keyword: 'Schlagwörter',
  search: 'Suche',
  undated: 'Undatiert',
  aToZ: 'A–Z',
  onThisDay: 'An diesem Tag',
};

export const field: Words['field'] = {
  label: 'Wörter oder ein Zitat',
  submit: 'Suchen',
};

export const front: Words['front'] = {
  latest: 'Neueste Artikel',
  earlier: 'Frühere Artikel',
  allByYear: (n) => formFor(n, { one: `${articleCount(n)} nach Jahren`, other: `Alle ${articleCount(n)} nach Jahren` }),
  everyDay: 'Alle Tage des Jahres',
  empty:
    'Dieses Archiv enthält noch keinen Artikel. Nehmen Sie mit „npm run import -- DATEI“ Ausschnitte auf, und bauen Sie es dann noch einmal.',
};

export const lists: Words['lists'] = {
  articles: articleCount,
  quotations: quotationCount,
  names: (n) => formFor(n, { one: 'Ein Name', other: `${number(n)} Namen` }),
  description: (title, n) => `${title}: ${articleCount(n)}.`,
  descriptionOfYears: (archive) => `Alle Jahre von ${archive} mit ihren Artikeln.`,
  descriptionOfNames: (title) => `${title} dieses Archivs, jeweils mit der Zahl der Artikel.`,
  descriptionOfHeadlines: (archive) => `Alle Überschriften von ${archive}, von A bis Z.`,
  descriptionOfDays: (archive) => `Alle Tage des Jahres mit den Artikeln von ${archive}, die an ihnen erschienen sind.`,
  headlinesWith: (initial) => `Überschriften, die mit ${initial} beginnen`,
  noNames: 'Kein Artikel dieses Archivs macht dazu eine Angabe.',
  empty: 'Hier steht kein Artikel.',
  allDated: 'Jeder Artikel dieses Archivs hat ein Datum.',
  byYear: 'Artikel nach Jahren',
  byMonth: (year) => `Artikel des Jahres ${year} nach Monaten`,
  newest: {
    byYear: (shown, all) => `Die neuesten ${number(shown)} stehen hier, alle ${number(all)} unter den einzelnen Jahren.`,
    byMonth: (shown, all) => `Die neuesten ${number(shown)} stehen hier, alle ${number(all)} unter den einzelnen Monaten.`,
  },
  yearsBeside: 'Die nächstgelegenen Jahre dieser Liste',
  pages: 'Seiten dieser Liste',
  newer: 'Neuere',
  older: 'Ältere',
  previous: 'Vorige',
  next: 'Nächste',
  page: (page) => `Seite ${number(page)}`,
  comma: ', ',
  feeds: 'Abonnieren:',
};

export const calendar: Words['calendar'] = {
  asTable: 'Die Zahlen als Tabelle',
  year: 'Jahr',
  allYear: 'Alle',
  monthNotKnown: 'Monat unbekannt',
  monthNotKnownInLine: 'Monat unbekannt',
  byDay: (month) => `Artikel aus dem ${month} nach Tagen`,
  nothingOn: (day) => `Kein Artikel dieses Archivs ist an einem ${day} erschienen.`,
  daysBeside: 'Die nächstgelegenen Tage mit Artikeln',
};

export const dates: Words['dates'] = {
  undated: 'Undatiert',
  undatedInLine: 'undatiert',
  certainty: {
    known: (date) => date,
    approximate: (date) => `etwa ${date}`,
    uncertain: (date) => `vielleicht ${date}`,
    'approximate and uncertain': (date) => `vielleicht etwa ${date}`,
  },
  dayNotGiven: 'Den genauen Tag nennt die Quelle nicht.',
  dayNotKnown: 'Der Tag ist nicht bekannt.',
  monthNotKnown: 'Monat und Tag sind nicht bekannt.',
};

export const facts: Words['facts'] = {
  by: (names) => ['Von ', names],
  moreBy: (names) => ['Mehr von ', names],
  published: (shown, date, publication) => [`Erschienen${beforeDate(date)}`, shown, ...(publication ? [' in: ', publication] : []), '.'],
  undated: 'Undatiert. Die Quelle nennt kein Datum.',
  publishedIn: (publication) => ['Erschienen in: ', publication, '.'],
  filedFrom: (place) => ['Gemeldet aus ', place, '.'],
  minutes: (n) => formFor(n, { one: 'Eine Minute Lesezeit.', other: `${number(n)} Minuten Lesezeit.` }),
  weekday: (word, date) => `„${word}“ ist der ${date}.`,
};

export const article: Words['article'] = {
  about: 'Über diesen Artikel',
  permalinkToParagraph: 'Permalink zu diesem Absatz',
  permalinkToHeading: 'Permalink zu dieser Zwischenüberschrift',
  permalinkToHeadline: 'Permalink zur Überschrift dieses Artikels',
  pictureAt: (host: string) => `Bild bei ${host}`,
  permalinkToCaption: 'Permalink zu dieser Bildunterschrift',
  permalink: (link) => ['Permalink: ', link],
  earlierAndLater: 'Frühere und spätere Artikel',
  earlier: 'Früher',
  later: 'Später',
  earlierIn: (section) => `Früher im Ressort ${section}`,
  laterIn: (section) => `Später im Ressort ${section}`,
  parts: 'In diesem Artikel',
  related: 'Verwandte Artikel',
  alsoPublished: 'Auch erschienen in',
  moved: (link) => ['Dieser Artikel ist umgezogen. Sein Permalink ist jetzt ', link, '.'],
  withdrawn: 'Dieser Artikel wurde zurückgezogen.',
};

export const speakers: Words['speakers'] = {
  descriptionOfAll: 'Alle, die dieses Archiv mit Namen zitiert, mit der Zahl ihrer Zitate.',
  description: (name, n) => `Was ${name} laut diesem Archiv gesagt hat: ${quotationCount(n)} mit Fundstelle.`,
  descriptionOfYear: (title, n) => `${title}: ${quotationCount(n)} mit Fundstelle.`,
  quoted: (n) => formFor(n, { one: 'In diesem Archiv einmal zitiert', other: `In diesem Archiv ${number(n)}-mal zitiert` }),
  byYear: 'Zitate nach Jahren',
  born: (date) => `Geboren: ${date}.`,
  died: (date) => `Gestorben: ${date}.`,
  onWikidata: 'Bei Wikidata',
  confirmed: 'Von Hand zugeordnet.',
  probable: 'Wahrscheinlich von dieser Person; sicher ist es nicht.',
  before: (cue) => ['Im Absatz davor steht ', cue, '.'],
  via: (name) => `Wiedergegeben von ${name}.`,
  inArticle: 'Wer hier zitiert wird',
  said: {
    confirmed: (name) => `Gesagt von ${name}`,
    sure: (name) => `Gesagt von ${name}`,
    probable: (name) => `Wahrscheinlich gesagt von ${name}`,
  },
  quotedIn: {
    confirmed: (name) => `${name}, zitiert in`,
    sure: (name) => `${name}, zitiert in`,
    probable: (name) => `Wahrscheinlich ${name}, zitiert in`,
  },
  all: (name) => `Alles, womit ${name} zitiert wird`,
};

export const elsewhere: Words['elsewhere'] = {
  heading: 'Dieselben Worte anderswo',
  also: (n) => formFor(n, { one: 'Auch in einem weiteren Artikel zitiert', other: `Auch in ${number(n)} weiteren Artikeln zitiert` }),
  here: 'Wo sie hier stehen',
  firstHere: 'Kein anderer Artikel in diesem Archiv hat sie so früh.',
  first: 'Hier zuerst.',
  has: {
    same: 'Dieselben Worte.',
    longer: 'Diese Worte und mehr.',
    shorter: 'Nur ein Teil dieser Worte.',
    near: 'Fast dieselben Worte.',
  },
  disputed: (name) => `Dort soll ${name} es gesagt haben.`,
};

export const corrections: Words['corrections'] = {
  label: 'Korrekturen',
  corrected: (shown, date) => [`Korrigiert${beforeDate(date)}`, shown, '.'],
  changed: (n) =>
    formFor(n, {
      one: 'Eine Stelle hat sich geändert. Änderung zeigen.',
      other: `${number(n)} Stellen haben sich geändert. Änderungen zeigen.`,
    }),
  inTheArticle: 'Im Artikel',
};

export const citing: Words['citing'] = {
  heading: 'Diesen Artikel zitieren',
  copy: 'Kopieren',
  download: 'Herunterladen',
  ofStyle: (style) => `: ${style}`,
};

const SMALL = ['Keine', 'Eine', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun', 'Zehn', 'Elf', 'Zwölf'];

export const provenance: Words['provenance'] = {
  heading: 'Herkunft',
  source: 'Quelle',
  snapshot: 'Archivkopie',
  retrieved: 'Abgerufen',
  checkedAgainst: 'Abgeglichen mit',
  rawFile: 'Rohdatei, wie sie importiert wurde',
  guessed: 'Beim Import vermutet',
  digestOfRawFile: 'SHA-256 der Rohdatei',
  asFile: 'Dieser Artikel als Datei',
  allData: 'Alle Angaben (JSON)',
  digestOfMarkdown: 'SHA-256 der Markdown-Datei',
  keywords: 'Schlagwörter',
  rights: 'Rechte',
  leftOut: (n) =>
    formFor(n, {
      one: 'Eine Zeile wurde beim Import weggelassen.',
      other: `${SMALL[n] ?? number(n)} ${n === 0 ? 'Zeile wurde' : 'Zeilen wurden'} beim Import weggelassen.`,
    }),
};

export const imported: Words['imported'] = {
  text: 'Aus reinem Text importiert',
  csv: 'Aus einer Tabelle (CSV) importiert',
  markdown: 'Aus Markdown importiert',
  html: 'Aus einer gespeicherten Webseite importiert',
  pdf: 'Aus einer PDF-Datei importiert',
  docx: 'Aus einem Word-Dokument importiert',
  mail: 'Aus einer E-Mail importiert',
  mhtml: 'Aus einer als einzelne Datei gespeicherten Webseite (MHTML) importiert',
  feed: 'Aus einem Feed importiert',
  enex: 'Aus Notizen (ENEX) importiert',
  database: 'Aus dem Export einer Pressedatenbank importiert',
  jsonl: 'Aus einer Tabelle (JSON Lines) importiert',
  json: 'Aus JSON importiert',
  inEncoding: (imported, encoding) => `${imported}, Zeichenkodierung ${encoding}`,
};

export const notFound: Words['notFound'] = {
  title: 'Unter dieser Adresse steht nichts',
  ourFault: 'Wenn ein Link aus diesem Archiv Sie hierher geführt hat, liegt der Fehler bei uns: Veröffentlichte Adressen sollen bleiben.',
  whatToDo: (link) => [
    'Suchen Sie mit dem Feld oben nach Wörtern, die Ihnen von der Seite in Erinnerung sind, oder sehen Sie die ',
    link('years', 'Jahre'),
    ' oder die ',
    link('section', 'Ressorts'),
    ' durch.',
  ],
};

export const formerName: Words['formerName'] = {
  gone: 'Unter diesem Namen steht nichts mehr in diesem Archiv.',
  why: 'Ein Name wurde berichtigt, oder ein Artikel zurückgezogen. Diese Seite bleibt, damit Links hierher nicht ins Leere führen.',
  whatToDo: (link, kind) => [
    'Was hier stand, steht vielleicht unter einem anderen Namen: Sehen Sie unter „',
    link(kind, pages[kind]),
    '“ nach, oder ',
    link('search', 'suchen Sie nach diesem Namen'),
    '.',
  ],
  movedTo: (link) => ['Die Zitate stehen jetzt unter ', link, '.'],
};

export const searching: Words['searching'] = {
  description: (archive) => `${archive} nach Wörtern und Zitaten durchsuchen.`,
  needsScript: (link) => [
    'Die Suche läuft in Ihrem Browser und braucht JavaScript, das abgeschaltet ist oder nicht geladen wurde. Alles andere geht auch ohne: Sehen Sie die ',
    link('years', 'Jahre'),
    ', die ',
    link('section', 'Ressorts'),
    ', die ',
    link('author', 'Autoren'),
    ' oder die ',
    link('keyword', 'Schlagwörter'),
    ' durch.',
  ],
  fromDisk:
    'Dieses Archiv ist von einem Datenträger geöffnet, und da erlauben Browser keine Suche. Die Datei README.txt, neben dem Ordner „site“, sagt, wie ein Webserver zu starten ist, mit dem die Suche funktioniert. Alles andere lässt sich so lesen.',
  hint: (code) => [
    'Fügen Sie ein Zitat ein, mit oder ohne Anführungszeichen. Mit ',
    code('-Wort'),
    ' schließen Sie ein Wort aus; ',
    code('speaker:'),
    ', ',
    code('by:'),
    ', ',
    code('in:'),
    ', ',
    code('section:'),
    ', ',
    code('before:'),
    ' und ',
    code('after:'),
    ' grenzen die Suche ein.',
  ],
};

export const filters: Words['filters'] = {
  narrow: 'Suche eingrenzen',
  speaker: 'Zitierte Person',
  anySpeaker: 'Alle',
  publication: 'Publikation',
  anyPublication: 'Alle Publikationen',
  section: 'Ressort',
  anySection: 'Alle Ressorts',
  author: 'Autor',
  anyAuthor: 'Alle Autoren',
  language: 'Sprache',
  anyLanguage: 'Alle Sprachen',
  from: 'Von',
  firstYear: 'Erstes Jahr',
  to: 'Bis',
  lastYear: 'Letztes Jahr',
  order: 'Reihenfolge',
  bestFirst: 'Beste zuerst',
  newestFirst: 'Neueste zuerst',
  oldestFirst: 'Älteste zuerst',
};

type Found = Parameters<Words['answer']['exact']>[0];

const exactly = ({ articles, places, isOneWord }: Found, least = ''): string => {
  const these = isOneWord ? 'Genau dieses Wort steht' : 'Genau dieser Wortlaut steht';
  return `${these} in ${least}${inArticles(articles)}${places > articles ? `, an ${number(places)} Stellen` : ''}.`;
};

const quotedList = (texts: readonly string[]): string => texts.map((text) => `„${text}“`).join(', ');
const differing = (count: number): string => formFor(count, { one: 'ein Wort weicht ab', other: `${number(count)} Wörter weichen ab` });

export const answer: Words['answer'] = {
  ask: 'Geben Sie Wörter oder ein Zitat ein.',
  exact: (found) => exactly(found),
  exactAtLeast: (found, unread) => {
    const it = found.isOneWord ? 'es' : 'ihn';
    const rest = formFor(unread, {
      one: `${number(unread)} weiterer Artikel kann ${it} enthalten und wurde nicht gelesen.`,
      other: `${number(unread)} weitere Artikel können ${it} enthalten und wurden nicht gelesen.`,
    });
    return `${exactly(found, 'mindestens ')} ${rest}`;
  },
  exactSoFar: (found) => exactly(found, 'mindestens '),
  partly: (articles, of) =>
    `${number(articles)} von ${number(of)} Artikeln ${formFor(articles, { one: 'wurde', other: 'wurden' })} dafür durchsucht.`,
  across: 'Genau dieser Wortlaut geht über das Ende eines Absatzes hinaus.',
  acrossQuotations: 'Genau dieser Wortlaut geht über das Ende eines Zitats hinaus.',
  near: (words) => `Nicht wörtlich gefunden. Was dem am nächsten kommt, steht unten; ${differing(words)}.`,
  onlyMarked: 'Verglichen wurde nur, was in Anführungszeichen steht; die übrigen Wörter stehen irgendwo im Artikel.',
  part: (parts, articles, isLeast) =>
    `Nicht als Ganzes gefunden. ${isLeast ? 'Mindestens ' : ''}${articleCount(articles)} ${formFor(articles, { one: 'enthält', other: 'enthalten' })} einen Teil davon wörtlich: ${quotedList(parts)}.`,
  nearPart: (parts, words) =>
    `Nicht als Ganzes gefunden. Unten steht, was einem Teil davon am nächsten kommt (${quotedList(parts)}); ${differing(words)}.`,
  spelled: (text) => `Nichts in diesem Archiv enthält, was Sie geschrieben haben. Gesucht wurde stattdessen „${text}“.`,
  words: (articles, isOneWord) =>
    `Nicht wörtlich gefunden. ${articleCount(articles)} ${formFor(articles, { one: 'enthält', other: 'enthalten' })} ${isOneWord ? 'eine Form dieses Wortes' : 'diese Wörter'}.`,
  nothing: 'Nichts in diesem Archiv enthält diese Wörter. Versuchen Sie es mit weniger Wörtern oder einer anderen Schreibweise.',
  nothingWithin: 'Mit dieser Eingrenzung wurde nichts gefunden, was diese Wörter enthält. Suchen Sie ohne sie oder mit weniger Wörtern.',
  notSaid: 'Kein Zitat dieser Person enthält diese Wörter. Versuchen Sie es mit weniger Wörtern oder einer anderen Schreibweise.',
  nobody: (name) => `Dieses Archiv kennt kein Zitat von „${name}“.`,
};

export const hits: Words['hits'] = {
  searching: 'Suche läuft …',
  read: (n) => `${articleCount(n)} gelesen`,
  soFar: (articles, of) => `Bisher ${number(articles)} von ${number(of)} Artikeln durchsucht.`,
  searchOn: 'Weitersuchen',
  readMore: (n) => formFor(n, { one: `${number(n)} weiteren Artikel lesen`, other: `${number(n)} weitere Artikel lesen` }),
  exact: 'Wort für Wort',
  across: 'Über das Ende eines Absatzes hinaus',
  acrossQuotations: 'Über das Ende eines Zitats hinaus',
  near: 'Ähnlich',
  part: 'Ein Teil davon, wörtlich',
  words: 'Artikel mit diesen Wörtern',
  places: (n) => formFor(n, { one: `${number(n)} Stelle`, other: `${number(n)} Stellen` }),
  further: (n) => formFor(n, { one: 'Eine weitere Stelle in diesem Artikel', other: `${number(n)} weitere Stellen in diesem Artikel` }),
  byYear: 'Treffer nach Jahren',
  ofYear: (n) => `: ${number(n)} Treffer. Nur dieses Jahr zeigen.`,
  notLoaded: 'Der Suchindex konnte nicht geladen werden.',
  offline: 'Sie sind offline, und der Suchindex ist nicht auf diesem Gerät.',
  tryAgain: 'Noch einmal versuchen',
  browserSays: (message) => `Der Browser meldet: ${message}`,
  differing: (n) =>
    formFor(n, { one: 'Ein Wort weicht von Ihrer Eingabe ab.', other: `${number(n)} Wörter weichen von Ihrer Eingabe ab.` }),
  changed: (typed, printed) => `Statt „${typed}“ steht dort „${printed}“.`,
  missing: (typed) => `„${typed}“ steht dort nicht.`,
  besides: (printed) => `Dort steht außerdem „${printed}“.`,
};

export const age: Words['age'] = {
  was: (ago) => `Erschienen ${ago}`,
};

export const arrival: Words['arrival'] = {
  label: 'Gefundene Wörter',
  marked: 'Die Wörter sind markiert.',
  placeOf: (place, last) => `Stelle ${number(place)} von ${number(last)}; die Wörter sind markiert.`,
  previous: 'Vorige',
  next: 'Nächste',
  remove: 'Markierung entfernen',
};

export const sharing: Words['sharing'] = {
  label: 'Ausgewählte Wörter',
  copyLink: 'Link zu diesen Wörtern kopieren',
  linkCopied: 'Link kopiert',
  copyWithSource: 'Mit Quelle kopieren',
  copiedWithSource: 'Wörter und Quelle kopiert',
  copyMarkdown: 'Als Markdown kopieren',
  markdownCopied: 'Markdown kopiert',
  share: 'Teilen',
  shared: 'Geteilt',
  notAllowed: 'Vom Browser nicht erlaubt',
};

export const themes: Words['themes'] = {
  button: 'Leselicht und Tasten',
  label: 'Leselicht',
  system: 'Wie auf diesem Gerät',
  light: 'Hell',
  sepia: 'Sepia',
  dark: 'Dunkel',
  slash: 'Die Taste / führt zur Suche',
};

export const copying: Words['copying'] = {
  copied: 'Kopiert',
  selected: 'Ausgewählt; drücken Sie Strg+C',
  permalinkCopied: 'Permalink kopiert.',
};

export const verifying: Words['verifying'] = {
  verify: 'Prüfen',
  same: 'Geprüft: Die Datei hat den SHA-256-Wert, den diese Seite nennt.',
  notSame: (digest) => `Nicht dieselbe: Die Datei hat den SHA-256-Wert ${digest}. Sie wurde geändert, nachdem diese Seite gebaut wurde.`,
  notRead: (status) => `Die Datei konnte nicht gelesen werden (${status}).`,
  offline: 'Die Datei konnte nicht gelesen werden. Sind Sie offline?',
};

export const corrected: Words['corrected'] = {
  since: 'Die Wörter, auf die dieser Link zeigte, wurden geändert oder herausgenommen. Dies ist die Stelle, die jetzt hier steht.',
};
