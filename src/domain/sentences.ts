/** What pages say in words about an article: what is known of its date, what was left out, how long it is. */
import { dateInWords, type PartialDate } from './dates.ts';

const CERTAINTY: Readonly<Record<PartialDate['certainty'], string>> = {
  known: '',
  approximate: 'about ',
  uncertain: 'perhaps ',
  'approximate and uncertain': 'perhaps about ',
};

/** For lists: "19 December 2017", "about December 2017", "perhaps 2017", "Undated". */
export function shortDate(date: PartialDate | undefined, language: string): string {
  return date ? CERTAINTY[date.certainty] + dateInWords(date, language) : 'Undated';
}

/** What comes after "Published": "19 December 2017.", "about December 2017. The day is not known." */
export function publishedRemark(date: PartialDate): string {
  switch (date.precision) {
    case 'day':
      return date.certainty === 'known' ? '' : 'The source does not give the exact day.';
    case 'month':
      return 'The day is not known.';
    case 'year':
      return 'The month and the day are not known.';
  }
}

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** "One line was left out when this was imported.", "Two lines were …" */
export function leftOutSentence(count: number): string {
  return `${SMALL[count] ?? count} ${count === 1 ? 'line was' : 'lines were'} left out when this was imported.`;
}

/** "1 article", "24 articles", "12,345 articles". */
export function articleCount(count: number, language: string): string {
  return `${new Intl.NumberFormat(language).format(count)} ${count === 1 ? 'article' : 'articles'}`;
}

/** Words a minute of silent reading: Brysbaert 2019, doi:10.1016/j.jml.2019.104047. */
const WORDS_A_MINUTE = 238;

export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
}
