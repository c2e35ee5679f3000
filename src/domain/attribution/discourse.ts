/** What was said so far in an article: who is meant by "he", "the company" and "the statement". */
import type { Cast, Member, NamedSentence } from './cast.ts';
import type { CueWords, Person } from './cue-words.ts';
import type { Name } from './names.ts';
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
  readonly hasDocument: boolean;
  readonly documentBy: Member | undefined;
}

export interface Discourse {
  /** Takes up the next sentence; what follows is resolved from it backwards. */
  begin(next: NamedSentence, paragraph: number): void;
  about(subject: Member): void;
  spoke(speaker: Member): void;
  /** @param quoted the words that are attributed: nobody speaks of "himself" by name */
  resolve(subject: Subject, quoted?: string): Found | undefined;
}

/** So far back a pronoun or a document is looked for, in paragraphs. */
const REACH = 1;
/** In sentences. */
const LONGEST_REACH = 60;

export function discourseOf(cast: Cast, words: CueWords): Discourse {
  const past: Said[] = [];
  const here = () => past.at(-1);
  const named = (name: Name, confidence = 1): Found | undefined => {
    const member = cast.full(name);
    return member && { member, confidence };
  };

  const resolve = (subject: Subject, quoted = ''): Found | undefined => {
    switch (subject.kind) {
      case 'name':
        return named(subject.name);
      case 'several':
        return several(subject.names, named);
      case 'pronoun':
        return pronoun(subject.person, past, quoted);
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
function pronoun(person: Person, past: readonly Said[], quoted: string): Found | undefined {
  const found = antecedent(person, past);
  const last = found?.member.text.split(' ').at(-1);
  return found && last && found.member.being === 'person' && quoted.includes(last) ? undefined : found;
}

function antecedent(person: Person, past: readonly Said[]): Found | undefined {
  if (person === 'I') return undefined;
  const now = past.at(-1);
  for (const [back, said] of past.toReversed().entries()) {
    const distance = (now?.paragraph ?? 0) - said.paragraph;
    const far = distance > 0 ? 0.93 : 1;
    const speaker = said.speakers.findLast((each) => fits(each, person));
    if (speaker) return { member: speaker, confidence: 0.95 * far };
    if (said.subject && fits(said.subject, person)) return { member: said.subject, confidence: 0.93 * far };
    const others = distinct(said.names.filter((each) => each.being !== 'place' && fits(each, person)));
    if (others.length > 1 && back > 0) return undefined;
    if (others.length === 1 && others[0] && (person === 'he' || person === 'she') && back > 0)
      return { member: others[0], confidence: 0.88 * far };
  }
  return undefined;
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
