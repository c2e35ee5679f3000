/**
 * How languages speak of days of the week: what tells that the one just past is meant. Everything doubtful counts as another
 * one, for a date that is printed is taken for a fact.
 */
export interface WaysOfDays {
  /** Stands before the name of a day where another one is meant, or none. */
  readonly before: RegExp;
  /** Makes a name of it: "Super Tuesday". With regard to capitals. */
  readonly nameBefore?: RegExp;
  /** Stands after it where another one is meant, or its date is printed. */
  readonly after: RegExp;
  /** Begins another clause. */
  readonly parting: RegExp;
  /** A verb that tells of what has happened. */
  readonly past: RegExp;
  /** Says of a clause that it speaks of what is to come, or may. */
  readonly toCome: RegExp;
  /** Says of a clause, or of what stands beside it between commas, that it speaks of another time. */
  readonly otherTime: RegExp;
}

const words = (list: string): string => list.trim().split(/\s+/).join('|');

/** Verbs of reports that do not end in -ed, without those whose present is the same: "put". */
const IRREGULAR = words(`became began beat bought brought broke built came caught chose dealt did drew drove fell felt fled flew forgot
  fought found froze gave got grew had heard held hid kept knew laid lay led left lent lost made meant met paid ran rose
  said sank sat saw sent shook shot sold sought spent spoke sprang stole stood struck stuck swept swore taught thought
  threw told took tore understood was went were withdrew woke won wore wrote`);
/** End in -ed, and tell of nothing that has happened. */
const NO_VERB = words('bleed breed exceed feed heed hundred indeed need proceed sacred seed shed shred sled speed succeed weed');
const INTENT = words(`about agree agreed allow allowed asked continue decided due expected going hope hoped hopes intend intended intends
  invited is are likely ordered order plan planned plans poised preparing promised ready refused scheduled set slated supposed told threatened
  urged vowed want wanted wants was were`);

const ENGLISH: WaysOfDays = {
  before:
    /\b(?:next|last|this|coming|following|previous|every|each|a|an|the|one|another|later|until|till|by|before|black|bloody|good|holy|working|any) $/i,
  nameBefore: /(?<!(?:^|[^\p{L}])(?:On|And|But|Late|Early|Since))(?<=\p{Lu}\p{L}*) $/u,
  after:
    /^(?:s\b|,? (?:next|last|week|after|before)\b| of (?:next|last)\b| \(|,? \p{Lu}\p{L}+\.? \d|,? (?:the )?\d|[’']s\b|-| (?:Business|Express|Herald|Independent|Magazine|Mail|Mirror|Night|People|Post|Review|Star|Sun|Telegraph|Times|Tribune|World)\b)/u,
  parting: /[;:—–()“”"]|\b(?:that|which|who|whom|whose|when|where|while|because|although|though|but|as|before|after|whether)\b/giu,
  past: new RegExp(`\\b(?:(?!(?:${NO_VERB})\\b)\\p{Ll}{2,}ed|${IRREGULAR})\\b`, 'u'),
  toCome: new RegExp(
    `\\b(?:will|would|shall|should|may|might|could|can|must|won[’']t|let[’']s|tomorrow|upcoming|ahead|deadline|if)\\b|[’']ll\\b|\\b(?:${INTENT}) (?:\\S+ ){0,3}to\\b|\\b(?:was|were|is|are) \\p{Ll}+ing\\b|\\b(?:announc|call(?:s|ed|ing)? for|schedul|reschedul|postpon|delay|adjourn|invit|propos|demand|expect|promis|planned|planning|vow|due\\b|set for)`,
    'iu',
  ),
  otherTime:
    /\b(?:last|next|previous|following|earlier|later) (?:week|month|year|spring|summer|autumn|fall|winter)\b|\b(?:days?|weeks?|months?|years?) (?:ago|earlier|later|before|after)\b|\b(?:in|since) (?:19|20)\d\d\b/iu,
};

const STRONG =
  words(`band bat begann bekam beschloss blieb brach brachte dachte durfte empfing erfuhr erhielt erschien fand fiel flog fuhr gab
  galt gelang geschah gewann ging griff hatte hatten hielt hieß kam kamen kannte las lag lagen ließ ließen lief nahm nahmen nannte rief riet
  sah sahen saß schied schlug schloss schrieb schwieg sprach sprachen stand standen starb starben stieg stritt trat traten traf trafen trug
  unterschrieb verließ verließen verlor verloren verriet versprach verwies wandte war waren warf warnte wies wurde wurden wusste zog zogen`);

const GERMAN: WaysOfDays = {
  before:
    /(?:nächste|kommende|folgende|vorige|vergangene|letzte|jede|eine|diese|schwarze)[nmrs]? $|\b(?:bis|ab|zum|vor|Welt am|Bild am|Bams am) $/i,
  after: /^(?:s\b| \(|,? (?:de[mnr] )?\d|,? (?:nächster|kommender|folgender|voriger|vergangener|letzter)|-| in (?:einer|zwei|drei) Woche)/,
  parting: /[;:—–()„“”"»«]|\b(?:dass|ob|weil|wenn|als|nachdem|bevor)\b/giu,
  past: new RegExp(
    `(?<!\\p{L})(?:${STRONG}|(?!heute|könnte|möchte|müsste|dürfte|sollte|wollte|hätte)\\p{Ll}{2,}[dkgnlrstchf]ten?|(?:hat|haben|ist|sind)(?= .*(?:ge\\p{Ll}+(?:t|en)|iert)(?!\\p{L})))(?!\\p{L})`,
    'u',
  ),
  toCome:
    /(?<!\p{L})(?:wird|werde|werden|würden?|soll|solle|sollen|sollten?|will|wolle|wollen|wollten?|kann|können|könnten?|muss|müssen|müssten?|darf|dürfen|dürften?|möchten?|geplant|planten?|angesetzt|vorgesehen|erwartet|erwarteten?|verschob(?:en)?|kündigten?|angekündigt|vereinbart(?:en?)?|morgen|falls)(?!\p{L})/iu,
  otherTime:
    /(?<!\p{L})(?:vergangene|vorige|letzte|nächste|kommende)[nrs]? (?:Woche|Monat|Jahr|Jahres)|(?<!\p{L})vor (?:einer|einem|\p{L}+) (?:Tagen|Woche|Wochen|Monat|Monaten|Jahr|Jahren)/iu,
};

/** By primary subtag. */
export const WAYS_OF_DAYS: Readonly<Record<string, WaysOfDays>> = { en: ENGLISH, de: GERMAN };
