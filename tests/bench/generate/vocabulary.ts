/** Words of no meaning behind the most common English ones; inflected as English is, so that a stemmer has its work. */
import { FORMULAS, PHRASES } from './phrases.ts';
import { type Random, randomFrom, wordRank } from './random.ts';

const NOUNS = 140_000;
const VERBS = 30_000;
const ADJECTIVES = 50_000;

const ENGLISH_NOUNS =
  'government year minister city country report court group president party company week school state law market world official family plan vote system case programme member study child officer army border election paper bank team street house worker hospital letter price river bridge council union talk road attack storm harbour treaty agency station factory student farmer island rule tax budget song film patient doctor vaccine engine field strike theft trial judge game player season record weapon sanction envoy village fire flood train ship harvest debt loan camp guard museum painting novel concert library secret promise question answer reason mistake day time month life leader number part place right side area power problem service history result change morning point body office door art job voter event level term effort force role cost deal decision community interest crisis industry economy policy chance issue test rate view director building position church meeting growth region capital source campaign operation manager crime project charge centre resident site model fund investor debate audience refugee soldier pilot lawyer journalist witness victim priest teacher nurse driver passenger neighbour tourist customer owner candidate senator deputy ambassador governor mayor ally rival critic expert scientist researcher designer singer actor coach goal match final club league stadium medal race title prize book page story picture garden park forest mountain coast lake sea beach valley farm animal bird fish tree flower crop food meal kitchen bottle glass table window roof wall room hotel airport flight ticket car truck bus bicycle motor wheel machine tool computer network phone message screen camera satellite missile rocket reactor plant mine gas currency bond share profit loss income wage pension contract lease permit licence'.split(
    ' ',
  );
const ENGLISH_VERBS =
  'report ask call open close vote want need expect refuse reject accept announce demand return start help work play attack defend order offer support oppose delay question answer visit warn promise appeal arrest charge test release search sign reach follow watch remember change move turn raise save repair discuss consider describe deny propose approve suspend remove replace launch join threaten believe explain produce print mention use look seem show live include continue serve add allow create remain pass pull decide develop carry receive agree cover pick miss design enter share listen fail face finish press examine realize claim train treat argue involve cause increase count identify suggest study learn publish store collect reveal protect ignore escape export import measure deliver employ welcome recover settle criticize negotiate recall restore'.split(
    ' ',
  );
const ENGLISH_ADJECTIVES =
  'new old first last other national local public political international military economic former senior young small large high low foreign federal possible recent early late free open strong long short major private common hard certain clear serious poor rich quiet empty whole final northern southern eastern western good great important different real full special easy single legal medical religious current wrong nice dead central similar natural significant financial popular traditional cultural wide simple successful strange dangerous careful modern independent regional urban rural narrow heavy light bright cold warm dry wet deep rare usual annual daily weekly equal fair likely unlikely available necessary previous'.split(
    ' ',
  );

const BEGINNINGS =
  'b b c c c d d f g h j k l l m m m n n p p r r r s s s t t t v w bl br ch cl cr dr fl fr gl gr ph pl pr qu sc sh sl sp st str th tr tw'.split(
    ' ',
  );
const MIDDLES = 'a a a a e e e e e i i i o o o u u ai ea ee ie oa oo ou'.split(' ');
const ENDS = ['', '', '', '', ...'n n r r s t l m d c g p nd rt st ck ng lt nt sh th mp x rd rn'.split(' ')];
const NOUN_ENDS = ['', '', '', '', '', '', ...'er ion ment ity ness ance ism or age'.split(' ')];
const NAME_ENDS = ['', '', '', ...'er on ez ini ov sen man ski wood a o i el'.split(' ')];
const VERB_ENDS = ['', '', '', '', '', ...'ate ize ify en'.split(' ')];
const ADJECTIVE_ENDS = ['', '', '', '', ...'al ic ous ive able less ful y ant'.split(' ')];

export interface Vocabulary {
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
  readonly adjectives: readonly string[];
}

/** By rank, the most common ones first; no word stands in it twice, and none that patterns of phrases bring along. */
export const VOCABULARY: Vocabulary = (() => {
  const taken = new Set([...Object.values<string>(PHRASES), ...FORMULAS].join(' ').match(/[a-z]+/g));
  for (const known of [...ENGLISH_NOUNS, ...ENGLISH_VERBS, ...ENGLISH_ADJECTIVES]) taken.delete(known);
  return {
    nouns: listOf(NOUNS, ENGLISH_NOUNS, NOUN_ENDS, taken),
    verbs: listOf(VERBS, ENGLISH_VERBS, VERB_ENDS, taken),
    adjectives: listOf(ADJECTIVES, ENGLISH_ADJECTIVES, ADJECTIVE_ENDS, taken),
  };
})();

export const someNoun = (random: Random): string => wordAt(VOCABULARY.nouns, wordRank(random, NOUNS));
export const someVerb = (random: Random): string => wordAt(VOCABULARY.verbs, wordRank(random, VERBS));
export const someAdjective = (random: Random): string => wordAt(VOCABULARY.adjectives, wordRank(random, ADJECTIVES));

/** A name that nobody bears, of a person or a place. */
export const madeName = (...seeds: readonly number[]): string => {
  const random = randomFrom(...seeds);
  return capital(stem(random, random.happens(0.4) ? 1 : 2, NAME_ENDS));
};

export const plural = (noun: string): string => withEnding(noun, /(?:[sxz]|[cs]h)$/.test(noun) ? 'es' : 's');
export const past = (verb: string): string => withEnding(verb, 'ed');
export const present = (verb: string): string => plural(verb);
export const participle = (verb: string): string => `${verb.endsWith('e') && !verb.endsWith('ee') ? verb.slice(0, -1) : verb}ing`;
export const adverb = (adjective: string): string =>
  adjective.endsWith('ic')
    ? `${adjective}ally`
    : adjective.endsWith('le')
      ? `${adjective.slice(0, -1)}y`
      : `${adjective.replace(/y$/, 'i')}ly`;
export const withArticle = (word: string): string => `${/^[aeio]|^u(?!ni)/.test(word) ? 'an' : 'a'} ${word}`;
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function withEnding(word: string, ending: 's' | 'es' | 'ed'): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}${ending === 'ed' ? 'ied' : 'ies'}`;
  return word + (ending === 'ed' && word.endsWith('e') ? 'd' : ending);
}

function listOf(size: number, known: readonly string[], ends: readonly string[], taken: Set<string>): string[] {
  const list: string[] = [];
  const take = (word: string) => {
    if (taken.has(word)) return;
    taken.add(word);
    list.push(word);
  };
  for (const word of known) take(word);
  for (let number = 0; list.length < size; number++) {
    const random = randomFrom(size, number);
    const rare = Math.log10(list.length + 1);
    take(stem(random, Math.max(1, Math.round(rare * 0.7 - 1.2 + random.next() * 0.8)), ends));
  }
  return list;
}

function stem(random: Random, syllables: number, ends: readonly string[]): string {
  let word = '';
  for (let at = 0; at < syllables; at++) {
    const isLast = at === syllables - 1;
    word += random.oneOf(BEGINNINGS) + random.oneOf(MIDDLES) + (isLast || random.happens(0.3) ? random.oneOf(ENDS) : '');
  }
  const end = random.oneOf(ends);
  // A stem of two letters would often be an English word.
  return word + end + (word.length + end.length < 4 ? random.oneOf(NOUN_ENDS.slice(6)) : '');
}

const wordAt = (list: readonly string[], rank: number): string => list[rank] as string;
