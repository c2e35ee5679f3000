/** What Verbatim says, in Arabic. */
import type { PartialDate } from '../domain/calendar/dates.ts';
import { formFor, number } from './numbers.ts';
import type { Words } from './words.ts';

/** Arabic has six forms of number, and none may be left out. */
const form = (n: number, forms: Readonly<Record<Intl.LDMLPluralRule, string>>): string => formFor(n, forms);

const articleCount = (n: number): string =>
  form(n, {
    zero: 'لا مقالات',
    one: 'مقالة واحدة',
    two: 'مقالتان',
    few: `${number(n)} مقالات`,
    many: `${number(n)} مقالة`,
    other: `${number(n)} مقالة`,
  });
const quotationCount = (n: number): string =>
  form(n, {
    zero: 'لا اقتباسات',
    one: 'اقتباس واحد',
    two: 'اقتباسان',
    few: `${number(n)} اقتباسات`,
    many: `${number(n)} اقتباسًا`,
    other: `${number(n)} اقتباس`,
  });
/** After a preposition. */
const inArticles = (n: number): string =>
  form(n, {
    zero: 'أي مقالة',
    one: 'مقالة واحدة',
    two: 'مقالتين',
    few: `${number(n)} مقالات`,
    many: `${number(n)} مقالة`,
    other: `${number(n)} مقالة`,
  });
const inPlaces = (n: number): string =>
  form(n, {
    zero: 'أي موضع',
    one: 'موضع واحد',
    two: 'موضعين',
    few: `${number(n)} مواضع`,
    many: `${number(n)} موضعًا`,
    other: `${number(n)} موضع`,
  });

/** What stands before a date: its words depend on whether the day, the month or the year is known. */
const before = ({ precision, certainty }: PartialDate): string => {
  if (certainty !== 'known') return '، والتاريخ: ';
  return { day: ' بتاريخ ', month: ' في ', year: ' عام ' }[precision];
};

export const page: Words['page'] = {
  skip: 'الانتقال إلى النص',
  waysIn: 'مداخل الأرشيف',
  undatedArticles: 'مقالات بلا تاريخ',
  moreWaysIn: 'مداخل أخرى',
  titleOfPage: (title, page) => `${title}، الصفحة ${number(page)}`,
};

export const pages: Words['pages'] = {
  years: 'السنوات',
  section: 'الأقسام',
  publication: 'جهات النشر',
  author: 'الكتّاب',
  speaker: 'المتحدثون',
  place: 'الأماكن',
  keyword: 'الكلمات المفتاحية',
  search: 'البحث',
  undated: 'بلا تاريخ',
  aToZ: 'العناوين هجائيًّا',
  onThisDay: 'في مثل هذا اليوم',
};

export const field: Words['field'] = {
  label: 'كلمات أو اقتباس',
  submit: 'بحث',
};

export const front: Words['front'] = {
  latest: 'أحدث المقالات',
  earlier: 'مقالات أسبق',
  allByYear: (n) => `جميع المقالات بحسب السنة (${number(n)})`,
  everyDay: 'جميع أيام السنة',
  empty: 'لا يضم هذا الأرشيف أي مقالة بعد. أدخِل القصاصات بالأمر «npm run import -- FILE»، ثم أعِد بناءه.',
};

export const lists: Words['lists'] = {
  articles: articleCount,
  quotations: quotationCount,
  names: (n) =>
    form(n, {
      zero: 'لا أسماء',
      one: 'اسم واحد',
      two: 'اسمان',
      few: `${number(n)} أسماء`,
      many: `${number(n)} اسمًا`,
      other: `${number(n)} اسم`,
    }),
  description: (title, n) => `${title}: ${articleCount(n)}.`,
  descriptionOfYears: (archive) => `جميع السنوات في ${archive} مع مقالاتها.`,
  descriptionOfNames: (title) => `${title} في هذا الأرشيف، وعدد المقالات تحت كل اسم.`,
  descriptionOfHeadlines: (archive) => `جميع العناوين في ${archive} بترتيب هجائي.`,
  descriptionOfDays: (archive) => `جميع أيام السنة والمقالات المنشورة فيها في ${archive}.`,
  headlinesWith: (initial) => `عناوين تبدأ بـ«${initial}»`,
  noNames: 'لا تذكر أي مقالة في هذا الأرشيف شيئًا من ذلك.',
  empty: 'لا توجد مقالات هنا.',
  allDated: 'لكل مقالة في هذا الأرشيف تاريخ.',
  byYear: 'المقالات بحسب السنة',
  byMonth: (year) => `مقالات عام ${year} بحسب الشهر`,
  newest: {
    byYear: (shown, all) => `تظهر هنا أحدث ${number(shown)}، وجميعها (${number(all)}) مرتبة بحسب السنة.`,
    byMonth: (shown, all) => `تظهر هنا أحدث ${number(shown)}، وجميعها (${number(all)}) مرتبة بحسب الشهر.`,
  },
  yearsBeside: 'أقرب السنوات في هذه القائمة',
  pages: 'صفحات هذه القائمة',
  newer: 'الأحدث',
  older: 'الأقدم',
  previous: 'السابقة',
  next: 'التالية',
  page: (page) => `الصفحة ${number(page)}`,
  comma: '، ',
  feeds: 'التلقيمات:',
};

export const calendar: Words['calendar'] = {
  asTable: 'الأرقام في جدول',
  year: 'السنة',
  allYear: 'المجموع',
  monthNotKnown: 'الشهر غير معروف',
  monthNotKnownInLine: 'الشهر غير معروف',
  byDay: (month) => `مقالات ${month} بحسب اليوم`,
  nothingOn: (day) => `لم تُنشر أي مقالة في هذا الأرشيف في يوم ${day}.`,
  daysBeside: 'أقرب الأيام التي فيها مقالات',
};

export const dates: Words['dates'] = {
  undated: 'بلا تاريخ',
  undatedInLine: 'بلا تاريخ',
  certainty: {
    known: (date) => date,
    approximate: (date) => `نحو ${date}`,
    uncertain: (date) => `ربما ${date}`,
    'approximate and uncertain': (date) => `ربما نحو ${date}`,
  },
  dayNotGiven: 'لا يذكر المصدر اليوم بالتحديد.',
  dayNotKnown: 'اليوم غير معروف.',
  monthNotKnown: 'الشهر واليوم غير معروفين.',
};

export const facts: Words['facts'] = {
  by: (names) => ['بقلم ', names],
  moreBy: (names) => ['المزيد بقلم ', names],
  published: (shown, date, publication) => ['نُشرت', ...(publication ? [' في ', publication] : []), before(date), shown, '.'],
  undated: 'بلا تاريخ. لا يذكر المصدر تاريخًا.',
  publishedIn: (publication) => ['نُشرت في ', publication, '.'],
  filedFrom: (place) => ['أُرسلت من ', place, '.'],
  minutes: (n) =>
    form(n, {
      zero: 'مدة القراءة: أقل من دقيقة.',
      one: 'مدة القراءة: دقيقة واحدة.',
      two: 'مدة القراءة: دقيقتان.',
      few: `مدة القراءة: ${number(n)} دقائق.`,
      many: `مدة القراءة: ${number(n)} دقيقة.`,
      other: `مدة القراءة: ${number(n)} دقيقة.`,
    }),
  weekday: (word, date) => `«${word}» يوافق ${date}.`,
};

export const article: Words['article'] = {
  about: 'عن هذه المقالة',
  permalinkToParagraph: 'رابط دائم إلى هذه الفقرة',
  permalinkToHeading: 'رابط دائم إلى هذا العنوان الفرعي',
  permalinkToHeadline: 'رابط دائم إلى عنوان هذه المقالة',
  pictureAt: (host: string) => `الصورة في ${host}`,
  permalinkToCaption: 'رابط دائم إلى شرح هذه الصورة',
  permalink: (link) => ['الرابط الدائم: ', link],
  earlierAndLater: 'المقالات السابقة واللاحقة',
  earlier: 'المقالة السابقة',
  later: 'المقالة اللاحقة',
  earlierIn: (section) => `المقالة السابقة في قسم ${section}`,
  laterIn: (section) => `المقالة اللاحقة في قسم ${section}`,
  parts: 'في هذه المقالة',
  related: 'مقالات ذات صلة',
  alsoPublished: 'نُشرت أيضًا في',
  moved: (link) => ['انتقلت هذه المقالة. رابطها الدائم الآن هو ', link, '.'],
  withdrawn: 'سُحبت هذه المقالة.',
};

export const speakers: Words['speakers'] = {
  descriptionOfAll: 'كل من يقتبس هذا الأرشيف أقوالهم بأسمائهم، مع عدد الاقتباسات لكل منهم.',
  description: (name, n) => `ما نُقل عن ${name} مع مواضعه: ${quotationCount(n)}.`,
  descriptionOfYear: (title, n) => `${title}، مع المواضع: ${quotationCount(n)}.`,
  quoted: (n) => `الاقتباسات في هذا الأرشيف: ${quotationCount(n)}`,
  byYear: 'الاقتباسات بحسب السنوات',
  born: (date) => `تاريخ الميلاد: ${date}.`,
  died: (date) => `تاريخ الوفاة: ${date}.`,
  onWikidata: 'في ويكي بيانات',
  confirmed: 'حُدِّد المتحدث يدويًّا.',
  probable: 'على الأرجح من قوله، وليس ذلك مؤكدًا.',
  before: (cue) => ['جاء في الفقرة السابقة: ', cue, '.'],
  via: (name) => `نقلًا عن ${name}.`,
  inArticle: 'المقتبَس كلامهم هنا',
  said: {
    confirmed: (name) => `القول منسوب إلى ${name}`,
    sure: (name) => `القول منسوب إلى ${name}`,
    probable: (name) => `القول منسوب على الأرجح إلى ${name}`,
  },
  quotedIn: {
    confirmed: (name) => `${name}، نقلًا عن`,
    sure: (name) => `${name}، نقلًا عن`,
    probable: (name) => `على الأرجح ${name}، نقلًا عن`,
  },
  all: (name) => `كل ما نُقل عن ${name}`,
};

export const elsewhere: Words['elsewhere'] = {
  heading: 'الكلام نفسه في مواضع أخرى',
  also: (n) =>
    form(n, {
      zero: 'لم يُقتبس في أي مقالة أخرى',
      one: 'اقتُبس أيضًا في مقالة أخرى',
      two: 'اقتُبس أيضًا في مقالتين أخريين',
      few: `اقتُبس أيضًا في ${number(n)} مقالات أخرى`,
      many: `اقتُبس أيضًا في ${number(n)} مقالة أخرى`,
      other: `اقتُبس أيضًا في ${number(n)} مقالة أخرى`,
    }),
  here: 'موضعه هنا',
  firstHere: 'لا توجد في هذا الأرشيف مقالة أسبق ورد فيها.',
  first: 'هنا أولًا.',
  has: {
    same: 'الكلام نفسه.',
    longer: 'هذا الكلام وزيادة.',
    shorter: 'بعض هذا الكلام فقط.',
    near: 'كلام قريب جدًا منه.',
  },
  disputed: (name) => `وهناك يُنسب القول إلى ${name}.`,
};

export const corrections: Words['corrections'] = {
  label: 'التصويبات',
  corrected: (shown, date) => [`صُوِّبت${before(date)}`, shown, '.'],
  changed: (n) =>
    form(n, {
      zero: 'لم يتغيّر أي مقطع.',
      one: 'تغيّر مقطع واحد. عرض التغيير.',
      two: 'تغيّر مقطعان. عرض التغييرات.',
      few: `تغيّرت ${number(n)} مقاطع. عرض التغييرات.`,
      many: `تغيّر ${number(n)} مقطعًا. عرض التغييرات.`,
      other: `تغيّر ${number(n)} مقطع. عرض التغييرات.`,
    }),
  inTheArticle: 'في المقالة',
};

export const citing: Words['citing'] = {
  heading: 'الاستشهاد بهذه المقالة',
  copy: 'نسخ',
  download: 'تنزيل',
  ofStyle: (style) => `: ${style}`,
};

export const provenance: Words['provenance'] = {
  heading: 'من أين جاءت هذه المقالة',
  source: 'المصدر',
  snapshot: 'نسخة محفوظة',
  retrieved: 'تاريخ الاطلاع',
  checkedAgainst: 'روجعت على',
  rawFile: 'الملف الخام كما استُورد',
  guessed: 'مخمَّن عند الاستيراد',
  digestOfRawFile: 'بصمة SHA-256 للملف الخام',
  asFile: 'هذه المقالة في ملف',
  allData: 'جميع البيانات (JSON)',
  digestOfMarkdown: 'بصمة SHA-256 لملف Markdown',
  keywords: 'الكلمات المفتاحية',
  rights: 'الحقوق',
  leftOut: (n) =>
    form(n, {
      zero: 'لم يُحذف أي سطر عند الاستيراد.',
      one: 'حُذف سطر واحد عند الاستيراد.',
      two: 'حُذف سطران عند الاستيراد.',
      few: `حُذفت ${number(n)} أسطر عند الاستيراد.`,
      many: `حُذف ${number(n)} سطرًا عند الاستيراد.`,
      other: `حُذف ${number(n)} سطر عند الاستيراد.`,
    }),
};

export const imported: Words['imported'] = {
  text: 'استُوردت من نص خام',
  csv: 'استُوردت من جدول (CSV)',
  markdown: 'استُوردت من ملف Markdown',
  html: 'استُوردت من صفحة ويب محفوظة',
  pdf: 'استُوردت من ملف PDF',
  docx: 'استُوردت من مستند Word',
  mail: 'استُوردت من رسالة بريد إلكتروني',
  mhtml: 'استُوردت من صفحة محفوظة في ملف واحد (MHTML)',
  feed: 'استُوردت من تلقيم',
  enex: 'استُوردت من ملاحظات (ENEX)',
  database: 'استُوردت من تصدير قاعدة بيانات صحفية',
  jsonl: 'استُوردت من جدول (JSON Lines)',
  json: 'استُوردت من JSON',
  inEncoding: (imported, encoding) => `${imported} بترميز ${encoding}`,
};

export const notFound: Words['notFound'] = {
  title: 'لا يوجد شيء في هذا العنوان',
  ourFault: 'إن كان رابط من هذا الأرشيف قد قادك إلى هنا، فالخطأ منا: العناوين المنشورة يُراد لها أن تدوم.',
  whatToDo: (link) => [
    'ابحث بالحقل أعلاه عن كلمات تذكرها من الصفحة، أو تصفّح ',
    link('years', 'السنوات'),
    ' أو ',
    link('section', 'الأقسام'),
    '.',
  ],
};

export const formerName: Words['formerName'] = {
  gone: 'لم يعد في هذا الأرشيف شيء تحت هذا الاسم.',
  why: 'صُحِّح اسم، أو سُحبت مقالة. تبقى هذه الصفحة كي لا تنتهي الروابط إليها إلى لا شيء.',
  whatToDo: (link, kind) => [
    'لعلّ ما كان هنا تحت اسم آخر: تصفّح صفحة «',
    link(kind, pages[kind]),
    '»، أو ',
    link('search', 'ابحث عن هذا الاسم'),
    '.',
  ],
  movedTo: (link) => ['الاقتباسات الآن تحت ', link, '.'],
};

export const searching: Words['searching'] = {
  description: (archive) => `البحث في ${archive} عن كلمات واقتباسات.`,
  needsScript: (link) => [
    'يعمل البحث في متصفحك ويحتاج إلى JavaScript، وهي معطّلة أو لم تُحمَّل. كل ما عداه يعمل من دونها: تصفّح ',
    link('years', 'السنوات'),
    ' أو ',
    link('section', 'الأقسام'),
    ' أو ',
    link('author', 'الكتّاب'),
    ' أو ',
    link('keyword', 'الكلمات المفتاحية'),
    '.',
  ],
  fromDisk:
    'هذا الأرشيف مفتوح من قرص، والمتصفحات لا تسمح بالبحث فيه هكذا. في الملف README.txt، بجانب المجلد «site»، شرح لتشغيل خادم ويب يعمل معه البحث. كل ما عداه يُقرأ كما هو.',
  hint: (code) => [
    'الصق اقتباسًا بعلامات التنصيص أو من دونها. أضِف ',
    code('-كلمة'),
    ' لاستبعاد كلمة؛ ولتضييق البحث أضِف ',
    code('speaker:'),
    ' أو ',
    code('by:'),
    ' أو ',
    code('in:'),
    ' أو ',
    code('section:'),
    ' أو ',
    code('before:'),
    ' أو ',
    code('after:'),
    '.',
  ],
};

export const filters: Words['filters'] = {
  narrow: 'تضييق البحث',
  speaker: 'المتحدث',
  anySpeaker: 'أي متحدث',
  publication: 'جهة النشر',
  anyPublication: 'كل جهات النشر',
  section: 'القسم',
  anySection: 'كل الأقسام',
  author: 'الكاتب',
  anyAuthor: 'كل الكتّاب',
  language: 'اللغة',
  anyLanguage: 'كل اللغات',
  from: 'من',
  firstYear: 'أول سنة',
  to: 'إلى',
  lastYear: 'آخر سنة',
  order: 'الترتيب',
  bestFirst: 'الأنسب أولًا',
  newestFirst: 'الأحدث أولًا',
  oldestFirst: 'الأقدم أولًا',
};

type Found = Parameters<Words['answer']['exact']>[0];

const exactly = ({ articles, places, isOneWord }: Found, least = ''): string => {
  const these = isOneWord ? 'وردت هذه الكلمة بعينها' : 'وردت هذه الكلمات بنصها';
  return `${these} في ${inArticles(articles)}${least}${places > articles ? `، في ${inPlaces(places)}` : ''}.`;
};

const quotedList = (texts: readonly string[]): string => texts.map((text) => `«${text}»`).join('، ');
const differing = (count: number): string =>
  form(count, {
    zero: 'لا تختلف أي كلمة',
    one: 'تختلف كلمة واحدة',
    two: 'تختلف كلمتان',
    few: `تختلف ${number(count)} كلمات`,
    many: `تختلف ${number(count)} كلمة`,
    other: `تختلف ${number(count)} كلمة`,
  });

export const answer: Words['answer'] = {
  ask: 'اكتب كلمات أو اقتباسًا.',
  exact: (found) => exactly(found),
  exactAtLeast: (found, unread) => {
    const rest = form(unread, {
      zero: 'ولم تبقَ مقالة لم تُقرأ.',
      one: 'وقد ترد في مقالة أخرى لم تُقرأ.',
      two: 'وقد ترد في مقالتين أخريين لم تُقرآ.',
      few: `وقد ترد في ${number(unread)} مقالات أخرى لم تُقرأ.`,
      many: `وقد ترد في ${number(unread)} مقالة أخرى لم تُقرأ.`,
      other: `وقد ترد في ${number(unread)} مقالة أخرى لم تُقرأ.`,
    });
    return `${exactly(found, ' على الأقل')} ${rest}`;
  },
  exactSoFar: (found) => exactly(found, ' على الأقل'),
  partly: (articles, of) => `عدد المقالات التي شملها هذا البحث: ${number(articles)} من ${number(of)}.`,
  across: 'تمتد هذه الكلمات بنصها إلى ما بعد نهاية فقرة.',
  acrossQuotations: 'تمتد هذه الكلمات بنصها إلى ما بعد نهاية اقتباس.',
  near: (words) => `لم يُعثر على النص حرفيًّا. الأقرب إليه أدناه؛ ${differing(words)}.`,
  onlyMarked: 'لم يُقارَن إلا ما بين علامات التنصيص؛ أما بقية الكلمات فترد في موضع ما من المقالة.',
  part: (parts, articles, isLeast) =>
    `لم يُعثر على النص كاملًا. ورد جزء منه حرفيًّا في ${inArticles(articles)}${isLeast ? ' على الأقل' : ''}: ${quotedList(parts)}.`,
  nearPart: (parts, words) => `لم يُعثر على النص كاملًا. أقرب ما وُجد إلى جزء منه (${quotedList(parts)}) في الأسفل؛ ${differing(words)}.`,
  spelled: (text) => `لا شيء في هذا الأرشيف يضم ما كتبته. بُحث بدلًا منه عن «${text}».`,
  words: (articles, isOneWord) =>
    `لم يُعثر على النص حرفيًّا. ${isOneWord ? 'وردت صيغة من هذه الكلمة' : 'وردت هذه الكلمات'} في ${inArticles(articles)}.`,
  nothing: 'لا شيء في هذا الأرشيف يضم هذه الكلمات. جرّب كلمات أقل، أو إملاءً آخر.',
  nothingWithin: 'لا نتائج لهذه الكلمات ضمن هذا التضييق. ابحث من دونه، أو جرّب كلمات أقل.',
  notSaid: 'لا شيء مما نُقل عن هذا المتحدث يضم هذه الكلمات. جرّب كلمات أقل، أو إملاءً آخر.',
  nobody: (name) => `لا يعرف هذا الأرشيف قولًا منقولًا عن «${name}».`,
};

export const hits: Words['hits'] = {
  searching: 'البحث جارٍ …',
  soFar: (articles, of) => `عدد المقالات التي شملها البحث حتى الآن: ${number(articles)} من ${number(of)}.`,
  searchOn: 'متابعة البحث',
  read: (n) =>
    form(n, {
      zero: 'لم تُقرأ أي مقالة',
      one: 'قُرئت مقالة واحدة',
      two: 'قُرئت مقالتان',
      few: `قُرئت ${number(n)} مقالات`,
      many: `قُرئت ${number(n)} مقالة`,
      other: `قُرئت ${number(n)} مقالة`,
    }),
  readMore: (n) =>
    form(n, {
      zero: 'لا مقالات أخرى',
      one: 'قراءة مقالة أخرى',
      two: 'قراءة مقالتين أخريين',
      few: `قراءة ${number(n)} مقالات أخرى`,
      many: `قراءة ${number(n)} مقالة أخرى`,
      other: `قراءة ${number(n)} مقالة أخرى`,
    }),
  exact: 'النص حرفيًّا',
  across: 'عبر نهاية فقرة',
  acrossQuotations: 'عبر نهاية اقتباس',
  near: 'نص قريب',
  part: 'جزء منه حرفيًّا',
  words: 'مقالات فيها هذه الكلمات',
  places: (n) =>
    form(n, {
      zero: 'لا مواضع',
      one: 'موضع واحد',
      two: 'موضعان',
      few: `${number(n)} مواضع`,
      many: `${number(n)} موضعًا`,
      other: `${number(n)} موضع`,
    }),
  further: (n) =>
    form(n, {
      zero: 'لا مواضع أخرى في هذه المقالة',
      one: 'موضع آخر في هذه المقالة',
      two: 'موضعان آخران في هذه المقالة',
      few: `${number(n)} مواضع أخرى في هذه المقالة`,
      many: `${number(n)} موضعًا آخر في هذه المقالة`,
      other: `${number(n)} موضع آخر في هذه المقالة`,
    }),
  byYear: 'النتائج بحسب السنة',
  ofYear: (n) => {
    const results = form(n, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: `${number(n)} نتائج`,
      many: `${number(n)} نتيجة`,
      other: `${number(n)} نتيجة`,
    });
    return `: ${results}. عرض هذه السنة وحدها.`;
  },
  notLoaded: 'تعذّر تحميل فهرس البحث.',
  offline: 'أنت غير متصل بالشبكة، وفهرس البحث ليس على هذا الجهاز.',
  tryAgain: 'إعادة المحاولة',
  browserSays: (message) => `رسالة المتصفح: ${message}`,
  differing: (n) =>
    form(n, {
      zero: 'لا تختلف أي كلمة عما كتبته.',
      one: 'كلمة واحدة تختلف عما كتبته.',
      two: 'كلمتان تختلفان عما كتبته.',
      few: `${number(n)} كلمات تختلف عما كتبته.`,
      many: `${number(n)} كلمة تختلف عما كتبته.`,
      other: `${number(n)} كلمة تختلف عما كتبته.`,
    }),
  changed: (typed, printed) => `بدلًا من «${typed}» ورد «${printed}».`,
  missing: (typed) => `لم يرد «${typed}».`,
  besides: (printed) => `ورد أيضًا «${printed}».`,
};

export const age: Words['age'] = {
  was: (ago) => `نُشرت ${ago}`,
};

export const arrival: Words['arrival'] = {
  label: 'الكلمات التي عُثر عليها',
  marked: 'الكلمات مميَّزة.',
  placeOf: (place, last) => `الموضع ${number(place)} من ${number(last)}؛ الكلمات مميَّزة.`,
  previous: 'السابق',
  next: 'التالي',
  remove: 'إزالة التمييز',
};

export const sharing: Words['sharing'] = {
  label: 'الكلمات المحددة',
  copyLink: 'نسخ رابط إلى هذه الكلمات',
  linkCopied: 'نُسخ الرابط',
  copyWithSource: 'نسخ مع المصدر',
  copiedWithSource: 'نُسخت الكلمات ومصدرها',
  copyMarkdown: 'نسخ بصيغة Markdown',
  markdownCopied: 'نُسخ بصيغة Markdown',
  share: 'مشاركة',
  shared: 'تمت المشاركة',
  notAllowed: 'لم يسمح المتصفح بذلك',
};

export const themes: Words['themes'] = {
  button: 'ضوء القراءة والمفاتيح',
  label: 'ضوء القراءة',
  system: 'مثل هذا الجهاز',
  light: 'فاتح',
  sepia: 'بنيّ',
  dark: 'داكن',
  slash: 'المفتاح / ينقل إلى البحث',
};

export const copying: Words['copying'] = {
  copied: 'نُسخ',
  selected: 'حُدِّد النص؛ اضغط Ctrl+C',
  permalinkCopied: 'نُسخ الرابط الدائم.',
};

export const verifying: Words['verifying'] = {
  verify: 'التحقق',
  same: 'تم التحقق: بصمة SHA-256 للملف هي التي تذكرها هذه الصفحة.',
  notSame: (digest) => `الملف ليس هو نفسه: بصمة SHA-256 له هي ${digest}. وقد تغيّر بعد بناء هذه الصفحة.`,
  notRead: (status) => `تعذّرت قراءة الملف (${status}).`,
  offline: 'تعذّرت قراءة الملف. هل أنت غير متصل بالشبكة؟',
};

export const corrected: Words['corrected'] = {
  since: 'غُيِّرت الكلمات التي أشار إليها هذا الرابط أو حُذفت. هذا هو المقطع القائم هنا الآن.',
};
