/** English words that say who spoke. */
import type { CueVerb, CueWords, Person } from './cue-words.ts';
import { formsOf } from './inflected.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);
const set = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap(words));
const withPlurals = (list: string): ReadonlySet<string> => new Set(words(list).flatMap((word) => [word, `${word}s`]));
const verbs = (list: string) =>
  list
    .trim()
    .split(/\s*,\s*/)
    .map(formsOf);

const SAY = verbs(`say said, tell told, write wrote written, add, state, note, claim, argue, announce, declare, reply, answer, ask,
  continue, explain, insist, warn, remark, comment, conclude, recall, stress, emphasise, emphasize, underline, underscore, quip, joke,
  shout, yell, scream, whisper, murmur, mutter, testify, complain, counter, contend, assert, allege, maintain, reiterate, repeat, elaborate,
  exclaim, boast, vow, pledge, promise, predict, caution, confess, concede, admit, acknowledge, tweet, opine, lament, muse, retort, proclaim,
  observe, argue, suggest, inform, assure, advise, profess, interject, caption, recount, quote, clarify, summarise, summarize, apologise, apologize, plead, beg, cry, specify, affirm, reaffirm, echo, speculate, theorise, swear swore sworn`);
const HINT =
  verbs(`report, respond, confirm, deny, believe, rule, agree, demand, urge, propose, indicate, mention, post, express, share, appeal,
  speak spoke spoken, hope, fear, wonder, point, promise, threaten, reveal, signal, estimate, recommend, order, request, sing sang sung, find found, go went gone`);
const JUDGE = verbs(
  `voice, congratulate, honour, honor, accuse, blame, thank, commend, laud, applaud, welcome, justify, invite, offer, extend, convey, cite`,
);
const CALL = verbs(
  `call, describe, label, brand, term, deem, characterise, characterize, dub, refer, denounce, hail, dismiss, decry, slam, criticise, criticize, condemn, praise, declare,  blast, portray`,
);
const READ = verbs('read read, run ran run');

const OTHER =
  verbs(`be, have had, do did done, go went gone, come came come, take took taken, give gave given, make made made, get got got, see saw seen, hold held,
  leave left, meet met, send sent, find found, begin began begun, become became become, bring brought, build built, buy bought, choose chose chosen, draw drew drawn,
  fall fell fallen, feel felt, fight fought, fly flew flown, keep kept, know knew known, lead led, let let, lose lost, pay paid, put put, rise rose risen,
  run ran run, sell sold, set set, show showed shown, shoot shot, sit sat, stand stood, strike struck, win won, quit quit, break broke broken, hear heard, mean meant, die died, lie lied`);

const forms = (list: readonly ReturnType<typeof formsOf>[]) => list.flatMap((each) => Object.values(each));
const by = (kind: CueVerb, list: readonly ReturnType<typeof formsOf>[]): [string, CueVerb][] => forms(list).map((form) => [form, kind]);
const person = (list: string, who: Person): [string, Person][] => words(list).map((word) => [word, who]);

export const ENGLISH: CueWords = {
  isVerbSecond: false,
  verbs: new Map([...by('judge', JUDGE), ...by('hint', HINT), ...by('read', READ), ...by('call', CALL), ...by('say', SAY)]),
  replies: set('reply replies replied answer answers answered retort retorts retorted'),
  participles: new Set([...SAY, ...HINT, ...JUDGE, ...CALL, ...READ].map(({ ing }) => ing)),
  nounForms: new Set(
    [...SAY, ...HINT, ...JUDGE, ...CALL]
      .flatMap(({ base, present }) => [base, present])
      .filter((form) => !/^(?:says|tells|writes|adds|argues|insists)$/.test(form)),
  ),
  pastParticiples: new Set([...SAY, ...HINT, ...JUDGE, ...CALL].map(({ participle }) => participle)),
  nouns:
    set(`call claim claims statement remark remarks comment comments description warning assertion announcement promise pledge threat tweet
    declaration words answer reply argument accusation boast message verdict`),
  otherVerbs: new Set([...forms(OTHER), ...words('is are was were has does can could will would shall should may might must')]),
  notVerbs:
    set(`news its his has this was is as us plus less unless perhaps always besides towards afterwards sometimes nowadays politics united
    hundreds thousands millions sales times years months weeks days hours minutes red need indeed speed breed seed hundred sacred`),
  passive: set("is are was were be been being gets got isn't wasn't"),
  auxiliaries: set(`has have had is was were are would will could can may might must should did does do been be having
    also later then now already again once still just only even first finally previously recently repeatedly specifically reportedly
    subsequently publicly privately simply further meanwhile instead additionally openly clearly formally famously earlier never not went going on`),
  adverbs: set('yesterday today tonight later then there too however meanwhile again once here ago alone also afterwards'),
  negations: set(
    "not never no n't neither nor without denied deny denies refused declined didn't doesn't don't wouldn't wasn't isn't hasn't haven't cannot",
  ),
  pronouns: new Map([
    ...person('he him', 'he'),
    ...person('she', 'she'),
    ...person('it', 'it'),
    ...person('they them', 'they'),
    ...person('i we you', 'I'),
  ]),
  possessives: new Map([...person('his', 'he'), ...person('her', 'she'), ...person('its', 'it'), ...person('their', 'they')]),
  determiners: set(
    'the a an this that these those his her its their our my one another each some many several both any every all two three four five no',
  ),
  definite: set('the this that these those'),
  prepositions:
    set(`in on at by for from with of to about after before during since under over against among between into through upon via within without
    as despite following per amid ahead alongside including outside inside near like until toward towards throughout beside besides`),
  conjunctions: set(
    `that because while when although though if whether since unless as after before until where than but and or so what how why whereas once`,
  ),
  coordinators: set('and but or yet'),
  relatives: set('who which that whom whose'),
  titles:
    withPlurals(`mr mr. mrs mrs. ms ms. dr dr. prof prof. sir dame lord lady sen sen. rep rep. gov gov. gen gen. lt lt. col col. sgt sgt. capt capt. adm adm. rev rev. st
    president vice-president prime minister premier chancellor king queen prince princess pope emperor secretary undersecretary senator congressman congresswoman
    representative governor mayor speaker justice judge general colonel major captain admiral lieutenant sergeant marshal chairman chairwoman chairperson chair
    director professor doctor ambassador commissioner councillor councilman councilwoman attorney archbishop bishop cardinal reverend imam rabbi
    chief officer ceo coach manager editor spokesman spokeswoman spokesperson minister deputy vice leader foreign assistant acting former ayatollah sheikh sultan emir mullah
    adviser advisor analyst scientist immunologist economist biologist epidemiologist historian sociologist author actor actress singer comrade officer
    inspector superintendent constable sheriff detective founder head executive managing envoy member lawmaker mp mep candidate nominee late then-president ex-president`),
  genderOfTitle: new Map([
    ...person('mr mr. sir lord king prince congressman chairman councilman spokesman businessman pope husband father son brother', 'he'),
    ...person(
      'mrs mrs. ms ms. dame lady queen princess congresswoman chairwoman councilwoman spokeswoman businesswoman actress wife mother daughter sister widow',
      'she',
    ),
  ]),
  bodies:
    set(`ministry department university college institute institution party council news times organization organisation embassy court agency association center centre
    house bank committee police government union group inc ltd llc corporation company corp states state nations service services commission office post press daily republic
    authority authorities administration congress parliament senate assembly board bureau federation foundation fund league society team club network trust army navy
    force forces guard airlines airways railway railways school hospital museum church campaign media campaigners journal magazine herald tribune guardian telegraph gazette
    project alliance coalition front movement front guards taliban corps survey academy studies research laboratory lab nation tribe industries international olympic pentagon kremlin
    board union unions workers`),
  makers: /(?:[^aeiou](?:er|or)|ist|ian|man|woman|person|ant)s?$|(?:men|women|people)$/,
  noMakers:
    set(`number paper letter order matter power water weather summer winter error sector factor floor door member october november december september corner center
    chapter quarter disorder border harbor former latter other another never ever over under after river tower plant infant restaurant grant consultant-fee motor tractor
    list mist fist grist amount human roman german person-hour remainder letter-writer poster cluster disaster master computer server virus cancer fever liver cover
    numbers papers letters orders matters powers waters errors sectors factors floors doors corners centers chapters quarters borders rivers towers plants restaurants grants lists computers`),
  documents:
    set(`speech address statement report commentary column editorial document text declaration resolution letter tweet post message article communique communiqué release study
    paper note memo memorandum decision ruling verdict judgment judgement opinion sign banner poster placard email e-mail lawsuit complaint indictment affidavit treaty agreement
    law bill constitution notice story book petition transcript dispatch cable summary advisory proclamation order website`),
  people:
    set(`campaign users user fans fan customers customer voters voter patients patient employees employee workers worker members member survivors survivor victims victim
    passengers drivers doctors nurses teachers lawyers journalists reporters farmers colleagues colleague partner partners speakers speaker chairperson congress community
    historians economists biologist epidemiologist epidemiologists engineers engineer astronaut astronomer professors attorneys firefighters firefighter paramedics paramedic
    spokesman spokeswoman spokesperson spokespeople spokespersons official officials authorities police president minister chairman chairwoman archbishop bishop judge court witness
    witnesses resident residents researchers scientists experts expert analyst analysts lawyer lawyers agency company ministry department newspaper paper
    government firm group team league club embassy representative representatives leader leaders senator governor mayor director manager owner officer officers ceo chief head
    ambassador envoy diplomat diplomats author authors professor activist activists protesters critics opponents supporters organisers organizers farmer farmers
    teacher doctor nurse neighbour neighbor neighbours neighbors mother father son daughter wife husband brother sister widow friend
    source sources aide aides adviser advisor negotiator delegate prosecutor prosecutors attorney investigators soldier pilot passenger driver student students reporter journalist man woman
    secretary captain coach player keeper legislators lawmakers ministers media adviser organisation organization party union council commission board church association institute university
    bank administration mission delegation office side family relatives executive economist historian biographer editor singer actor actress director filmmaker candidate congressman congresswoman`),
  times:
    set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    today yesterday tomorrow christmas easter ramadan new`),
  beginners:
    set(`in on at by for from with of to about after before during since under over against as despite following per amid ahead although though while when because if
    but and or so yet still then there here however meanwhile instead also later earlier soon once perhaps not no one two three some many most both all each every
    another other others the a an this that these those his her its their our he she it they we i you what who how why where according asked speaking writing saying calling
    last next first second third finally even only just such more much few several until unless whether having being additionally furthermore similarly reportedly recently`),
  terms: set(
    'word words term terms name names named nickname nicknamed phrase hashtag slogan slogans acronym abbreviation expression designation adjective keyword so-called known dubbed codenamed code-named label tagged moniker meaning spelled',
  ),
  works:
    set(`film movie book novel song album single series show programme program episode titled entitled play musical documentary podcast poem essay opera painting exhibition game theme campaign
    initiative project operation event festival conference headlined banner banners`),
  media:
    set(`news agency newspaper paper times post daily cnn bbc reuters afp ap abc nbc cbs politico yonhap kcna isna fars xinhua tass interfax telegraph guardian journal magazine herald tribune
    gazette press television radio tv media broadcaster courier observer chronicle mirror insider bugle`),
  accordingTo: /^(?:according|per)$/i,
};
