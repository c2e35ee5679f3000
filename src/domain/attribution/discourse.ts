/** What was said so far in an article: who is meant by "he", "the company" and "the statement". */
import type { Cast, Member, NamedSentence } from './cast.ts';
import type { CueWords, Person } from './cue-words.ts';
import type { Name, PlacedName } from './names.ts';
import { isVerbLike } from './phrase-words.ts';
import type { Sentence } from './sentences.ts';
import type { Subject } from './subject.ts';

/** A speaker as found, and how sure: 1 is certain. */
export interface Found {
  readonly member: Member;
  readonly confidence: number;
}

interface Said {
  readonly paragraph: number;
  /** Who speaks in it, the last one last. */
  readonly speakers: Member[];
  subject: Member | undefined;
  readonly names: readonly Member[];
  /** Names right after a verb: "asked Dean", "defeated Romney". */
  readonly objects: readonly Member[];
  /** "sagte sie dem Arzt": somebody without a name may be meant as well. */
  readonly isToSomebody: boolean;
  readonly hasDocument: boolean;
  readonly documentBy: Member | undefined;
}

/** What is attributed to a subject. */
export interface Spoken {
  /** Nobody speaks of "himself" by name. */
  readonly quoted?: string;
  /** "he replied": not who spoke last. */
  readonly isReply?: boolean;
}

export interface Discourse {
  /** Takes up the next sentence; what follows is resolved from it backwards. */
  begin(next: NamedSentence, paragraph: number): void;
  about(subject: Member): void;
  spoke(speaker: Member): void;
  resolve(subject: Subject, spoken?: Spoken): Found | undefined;
}

/** So far back a pronoun or a document is looked for, in paragraphs. */
const REACH = 1;
/** In sentences. */
const LONGEST_REACH = 60;
/** In words and marks. */
const OBJECT_REACH = 5;

export function discourseOf(cast: Cast, words: CueWords): Discourse {
  const past: Said[] = [];
  /** By which pronoun somebody was meant. */
  const calledBy = new Map<string, Person>();
  const here = () => past.at(-1);
  const named = (name: Name, confidence = 1): Found | undefined => {
    const member = cast.full(name);
    return member && { member, confidence };
  };

  const resolve = (subject: Subject, spoken: Spoken = {}): Found | undefined => {
    switch (subject.kind) {
      case 'name':
        return named(subject.name);
      case 'several':
        return several(subject.names, named);
      case 'pronoun':
        return words.isVerbSecond ? lastSpeaker(subject.person, past, spoken) : pronoun(subject.person, past, calledBy, spoken);
      case 'document':
        if (subject.issuer) return named(subject.issuer, 0.95);
        return subject.isDefinite ? issuerOf(past) : undefined;
      case 'people':
        return people(subject, cast, past, words);
    }
  };

  return {
    begin(next, paragraph) {
      const names = next.names.flatMap(({ name }) => cast.full(name) ?? []);
      const document = documentIn(next, words);
      past.push({
        paragraph,
        speakers: [],
        subject: undefined,
        names,
        objects: next.names.flatMap((each) => (isObject(next.sentence, each, words) ? (cast.full(each.name) ?? []) : [])),
        isToSomebody: words.isVerbSecond && isToSomebody(next.sentence, words),
        hasDocument: document.isThere,
        documentBy: document.by && cast.full(document.by),
      });
      while (past.length > LONGEST_REACH || (past.length > 0 && (past[0]?.paragraph ?? 0) < paragraph - REACH)) past.shift();
    },
    about(subject) {
      const now = here();
      if (now) now.subject = subject;
    },
    spoke(speaker) {
      here()?.speakers.push(speaker);
    },
    resolve,
  };
}

function several(names: readonly Name[], named: (name: Name) => Found | undefined): Found | undefined {
  const members = names.map((name) => named(name)?.member);
  if (members.some((member) => member?.being !== 'person')) return undefined;
  return { member: { text: members.map((member) => member?.text).join('; '), being: 'several' }, confidence: 0.95 };
}

const fits = (member: Member, person: Person): boolean => {
  if (person === 'they') return member.being === 'several' || member.being === 'body';
  if (person === 'it') return member.being !== 'person' && member.being !== 'several';
  return member.being === 'person' && (member.person === undefined || member.person === person);
};

/** "he", "she", "it": who spoke or was spoken of last, if nobody else can be meant. */
function pronoun(
  person: Person,
  past: readonly Said[],
  calledBy: Map<string, Person>,
  { quoted = '', isReply }: Spoken,
): Found | undefined {
  const found = antecedent(person, past, (member) => calledBy.get(member.text), isReply ?? false);
  if (!found) return undefined;
  const last = found.member.text.split(' ').at(-1);
  if (last && found.member.being === 'person' && quoted.includes(last)) return undefined;
  if (found.member.being === 'person' && isOne(person)) calledBy.set(found.member.text, person);
  return found;
}

/** "„…“, sagte er" right after a sentence in which one person speaks, and no other is named or spoken to. */
function lastSpeaker(person: Person, past: readonly Said[], { quoted = '', isReply }: Spoken): Found | undefined {
  const [before, now] = past.slice(-2);
  const speaker = before?.speakers.at(-1);
  if (isReply || !now || !before || !speaker || before.isToSomebody || !isOne(person) || !fits(speaker, person)) return undefined;
  if ([...before.names, ...now.names].some(({ being, text }) => being === 'person' && text !== speaker.text)) return undefined;
  return quoted.includes(speaker.text.split(' ').at(-1) ?? '') ? undefined : { member: speaker, confidence: 0.9 };
}

const isToSomebody = (sentence: Sentence, words: CueWords): boolean =>
  sentence.some(
    ({ lower }, at) =>
      /^(?:dem|den|einem|einen|einer|seinem|seinen|seiner|ihrem|ihren|ihrer)$/.test(lower) ||
      (lower === 'der' && at > 0 && !words.verbs.has(sentence[at - 1]?.lower ?? '')),
  );

const isOne = (person: Person): boolean => person === 'he' || person === 'she';

function antecedent(
  person: Person,
  past: readonly Said[],
  calledBy: (member: Member) => Person | undefined,
  isReply: boolean,
): Found | undefined {
  if (person === 'I') return undefined;
  const now = past.at(-1);
  const isMeant = (member: Member): boolean => fits(member, person) && (!isOne(person) || (calledBy(member) ?? person) === person);
  for (const [back, said] of past.toReversed().entries()) {
    const distance = (now?.paragraph ?? 0) - said.paragraph;
    const far = distance > 0 ? 0.93 : 1;
    const speaker = said.speakers.findLast(isMeant);
    const likely = speaker ?? (said.subject && isMeant(said.subject) ? said.subject : undefined);
    if (likely && isOne(person) && ((isReply && speaker) || said.objects.some((other) => isRival(other, likely, person, calledBy))))
      return undefined;
    if (likely) return { member: likely, confidence: (speaker ? 0.95 : 0.93) * far };
    const others = distinct(said.names.filter((each) => each.being !== 'place' && isMeant(each)));
    if (others.length > 1 && back > 0) return undefined;
    if (others.length === 1 && others[0] && isOne(person) && back > 0) return { member: others[0], confidence: 0.88 * far };
  }
  return undefined;
}

/** "Ben Moss asked Paul Dean": whom "he" can mean as well. */
function isRival(other: Member, likely: Member, person: Person, calledBy: (member: Member) => Person | undefined): boolean {
  if (other.text === likely.text || other.being === 'place' || other.being === 'body' || other.being === 'several') return false;
  return (calledBy(other) ?? other.person ?? person) === person;
}

/** "asked Paul Dean", "introduced her husband, Ben Moss", "said to Paul Dean"; not "said Paul Dean was". */
function isObject(sentence: Sentence, { from, to, name }: PlacedName, words: CueWords): boolean {
  const next = sentence[to];
  const isOther =
    sentence[to - 1]?.isPossessive ||
    (next?.kind === 'word' && (isVerbLike(next, words) || (words.auxiliaries.has(next.lower) && !words.prepositions.has(next.lower))));
  if (isOther || (name.being === 'unknown' && words.determiners.has(sentence[from - 1]?.lower ?? ''))) return false;
  for (let at = from - 1; at >= 0 && from - at <= OBJECT_REACH; at--) {
    const piece = sentence[at];
    if (piece?.kind !== 'word') {
      if (piece?.text === ',' && at === from - 1) continue;
      return false;
    }
    if (isVerbLike(piece, words)) return true;
    if (isJoined(sentence, at, words) && at === from - 1) return true;
    if (words.prepositions.has(piece.lower) || words.conjunctions.has(piece.lower) || words.relatives.has(piece.lower)) return false;
  }
  return false;
}

/** "said to", "was fired by". */
function isJoined(sentence: Sentence, at: number, words: CueWords): boolean {
  const verb = sentence[at - 1];
  const tie = sentence[at]?.lower;
  return verb !== undefined && ((tie === 'to' && words.verbs.has(verb.lower)) || (tie === 'by' && isVerbLike(verb, words)));
}

const distinct = (members: readonly Member[]): Member[] => [...new Map(members.map((each) => [each.text, each])).values()];

/** "the report": of whom a report was mentioned last, or who spoke in one. */
function issuerOf(past: readonly Said[]): Found | undefined {
  for (const said of past.toReversed()) {
    if (said.documentBy) return { member: said.documentBy, confidence: 0.9 };
    const speaker = said.speakers.at(-1);
    if (said.hasDocument && speaker) return { member: speaker, confidence: 0.9 };
    if (speaker) return undefined;
    if (said.hasDocument && said.subject) return { member: said.subject, confidence: 0.87 };
  }
  return undefined;
}

/** "a White House spokesman": a person whom "he" can mean; "officials": nobody whom it can. */
function unnamed({ text, noun }: Subject & { kind: 'people' }, words: CueWords): Member {
  const person = words.genderOfTitle.get(noun);
  const isOne = words.titles.has(noun) && !/s$/.test(noun);
  return { text, being: isOne ? 'person' : /s$|people|police/.test(noun) ? 'several' : 'unknown', ...(person && { person }) };
}

function people(subject: Subject & { kind: 'people' }, cast: Cast, past: readonly Said[], words: CueWords): Found | undefined {
  if (!subject.isDefinite) return { member: unnamed(subject, words), confidence: 0.93 };
  const bearer = cast.withRole(subject.noun);
  if (bearer && subject.isPlain) return { member: bearer, confidence: 0.9 };
  const said = past.toReversed().flatMap(({ speakers }) => speakers.toReversed());
  const before = said.find(({ text }) => text.toLowerCase().split(' ').at(-1) === subject.noun);
  if (before) return { member: before, confidence: 0.9 };
  const body = subject.isPlain && words.bodies.has(subject.noun) ? cast.bodyCalled(subject.noun) : undefined;
  if (body) return { member: body, confidence: 0.88 };
  const member = unnamed(subject, words);
  return member.being === 'person' || cast.hasRole(subject.noun) || !/\p{Lu}/u.test(subject.text) ? undefined : { member, confidence: 0.9 };
}

/** "a column in the state-run Rodong Sinmun newspaper", "a statement by the press secretary, Sarah Sanders". */
function documentIn({ sentence, names }: NamedSentence, words: CueWords): { isThere: boolean; by?: Name } {
  const at = sentence.findIndex(({ lower, kind, isCapital }) => kind === 'word' && !isCapital && words.documents.has(lower));
  if (at < 0) return { isThere: false };
  const tie = sentence[at + 1]?.lower;
  if (tie !== 'by' && tie !== 'in' && tie !== 'from') return { isThere: true };
  for (const { from, name } of names) {
    if (from < at) continue;
    if (from - at > 7) break;
    const between = sentence.slice(at + 1, from);
    if (name.being !== 'place' && between.every(({ kind, text }) => kind === 'word' || text === ',')) return { isThere: true, by: name };
    break;
  }
  return { isThere: true };
}
