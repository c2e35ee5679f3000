/** German words that say who spoke. */
import type { CueVerb, CueWords, Person } from './cue-words.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);
const set = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap(words));
const by = (kind: CueVerb, list: string): [string, CueVerb][] => words(list).map((form) => [form, kind]);
const person = (list: string, who: Person): [string, Person][] => words(list).map((word) => [word, who]);

export const GERMAN: CueWords = {
  isVerbSecond: true,
  verbs: new Map([
    ...by('hint', 'bestätigte bestätigt berichtete berichtet forderte fordert verlangte lobte lobt kritisierte kritisiert schloss'),
    ...by('call', 'nannte nennt bezeichnete bezeichnet beschrieb beschreibt'),
    ...by(
      'say',
      `sagte sagt gesagt erklärte erklärt betonte betont schrieb schreibt meinte meint antwortete antwortet ergänzte ergänzt warnte warnt behauptete behauptet
      entgegnete entgegnet erwiderte erwidert konterte kontert widersprach widerspricht fragte fragt twitterte versicherte versichert kündigte kündigt fügte äußerte rief ruft flüsterte räumte klagte verkündete wiederholte erinnerte`,
    ),
  ]),
  replies: set('antwortete antwortet entgegnete entgegnet erwiderte erwidert'),
  participles: set(''),
  nounForms: set(''),
  pastParticiples: set('gesagt genannt bezeichnet beschrieben'),
  nouns: set(''),
  otherVerbs: set(
    'ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte soll sollte will wollte muss musste',
  ),
  notVerbs: set(''),
  passive: set('wurde wurden wird werden worden'),
  auxiliaries: set('auch später dann zuvor bereits erneut weiter noch am'),
  adverbs: set('gestern heute später dann dort weiter zudem außerdem'),
  negations: set('nicht nie niemals kein keine keinen keinem keiner keines weder'),
  pronouns: new Map([...person('er', 'he'), ...person('sie', 'she'), ...person('es', 'it'), ...person('ich wir', 'I')]),
  possessives: new Map([...person('sein seine seiner', 'he'), ...person('ihr ihre ihrer', 'she')]),
  determiners: set('der die das den dem des ein eine einer einem einen'),
  definite: set('der die das'),
  prepositions: set('in im am an auf bei von vom mit nach seit unter über gegen zu zum zur für aus vor während laut gegenüber'),
  conjunctions: set('dass weil während als wenn obwohl ob und aber oder'),
  coordinators: set('und aber oder'),
  relatives: set('der die das welcher welche welches'),
  titles:
    set(`herr frau dr dr. prof prof. präsident präsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin außenminister außenministerin
    innenminister innenministerin ministerpräsident ministerpräsidentin bürgermeister bürgermeisterin sprecher sprecherin chef chefin direktor direktorin professor professorin
    trainer trainerin leiter leiterin vorsitzender vorsitzende könig königin bischof richter richterin`),
  genderOfTitle: new Map([
    ...person('herr präsident bundeskanzler kanzler minister außenminister bürgermeister sprecher direktor leiter trainer richter', 'he'),
    ...person(
      'frau präsidentin bundeskanzlerin kanzlerin ministerin außenministerin bürgermeisterin sprecherin direktorin leiterin trainerin richterin',
      'she',
    ),
  ]),
  bodies: set(
    'ministerium partei universität rat amt bank polizei regierung gericht verband verein gesellschaft zeitung agentur ministeriums behörde',
  ),
  makers: /(?!)/,
  noMakers: set(''),
  documents: set('erklärung bericht schreiben brief mitteilung urteil gutachten'),
  people: set(''),
  times: set(
    'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember',
  ),
  beginners: set(
    'in im am an auf bei von mit nach seit der die das ein eine und aber doch er sie es wir ich auch dann dort so laut als wenn weil',
  ),
  terms: set('wort wörter begriff name namens ausdruck bezeichnung spitzname sogenannte sogenannten genannt'),
  works: set('film buch roman lied album serie sendung theaterstück oper titel'),
  media: set('zeitung agentur nachrichtenagentur dpa spiegel rundfunk radio'),
  accordingTo: /^laut$/i,
};
