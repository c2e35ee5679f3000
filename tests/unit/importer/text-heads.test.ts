import { expect, test } from 'vitest';
import { isPaper } from '../../../src/importer/lines/paper-name.ts';
import { readDate } from '../../../src/importer/lines/read-date.ts';
import { dateInSeconds } from '../../../src/importer/lines/seconds-date.ts';
import { sectionOf, subjectsOf } from '../../../src/importer/lines/subject-line.ts';
import { read } from './reading-text.ts';

const HEADLINE = 'Harbour of Mill Bay closed after ship runs aground';
const TEXT = [
  'The harbour of Mill Bay was closed on Tuesday, the port authority said.',
  'Forty vessels were waiting outside in the evening.',
];
const DAY = '2018-05-03';

/** How pages look when they are copied into a text. */
test.each([
  ['a section, and a byline with its day', `WORLD NEWS\n\n${HEADLINE}\nBy Ann Roe May 3, 2018`, { section: 'World News' }],
  ['a path of links', `Home > World > Europe\n${HEADLINE}\n\nBy Ann Roe on May 3, 2018`, { section: 'Europe' }],
  [
    'a bar between sections, and glued days',
    `News|Shipping\n${HEADLINE}\nBy Ann Roe\nPublished On 3 May 20183 May 2018`,
    { section: 'Shipping' },
  ],
  ['a shout', `BREAKING NEWS:\n${HEADLINE}\n\nBy Ann Roe — Thursday 3 May 2018`, { leftOut: ['BREAKING NEWS:'] }],
  ['the paper and its day', `The Mill Post\nMay 3, 2018\n${HEADLINE}\nBy Ann Roe`, { publication: 'The Mill Post' }],
  ['two sections and a subject', `WIRTSCHAFT\nINLAND\nSCHIFFE\n${HEADLINE}\nBy Ann Roe, May 3, 2018`, { section: 'Wirtschaft' }],
  ['a button', `Skip to main content\n${HEADLINE}\nBy Ann Roe\nMay 3, 2018`, { leftOut: ['Skip to main content'] }],
  ['a name above its job', `${HEADLINE}\nAnn Roe\nStaff writer\nMay 3, 2018`, { byline: 'Ann Roe, Staff writer', guesses: undefined }],
  [
    'a job without a day',
    `May 3, 2018\n${HEADLINE}\n\nAnn Roe\nChief Shipping Correspondent`,
    { byline: 'Ann Roe, Chief Shipping Correspondent' },
  ],
  ['where the day was posted, and by whom', `${HEADLINE}\nPosted on May 3, 2018 by Ann Roe`, { byline: 'by Ann Roe', leftOut: [] }],
  ['a time and by whom', `${HEADLINE}\nMay 3, 2018 at 10:14 am by Ann Roe | 14 Comments`, { byline: 'by Ann Roe' }],
  ['the paper and the time', `${HEADLINE}\n\nBy Ann Roe, The Mill Post, May 3, 2018 10:14 am`, { byline: 'By Ann Roe, The Mill Post' }],
  ['glued times', `World\n\n${HEADLINE}\nBy Ann Roe\nMay 3, 20186:14 PM GMT+2Updated 6 years ago`, { section: 'World' }],
  ['a section before the time', `${HEADLINE}\nAll News 14:21 May 03, 2018\n\nBy Ann Roe`, { byline: 'By Ann Roe' }],
  ['"By" above the name', `${HEADLINE}\nMAY 3, 20185:02 AM ET\n\nBy \n\nAnn Roe`, { byline: 'By Ann Roe' }],
  [
    'counts and buttons',
    `${HEADLINE}\n14\nBy Ann Roe\n\nShare\n41\n3 min read\n\nMay 3, 2018`,
    { leftOut: ['14', 'Share', '41', '3 min read'] },
  ],
  [
    'whence they reported',
    `${HEADLINE}\nAnn Roe\nBy Ann Roe\nAnn Roe reported from Mill Bay.\n\nMay 3, 2018`,
    { byline: 'By Ann Roe. Ann Roe reported from Mill Bay.' },
  ],
  [
    'what it is about',
    `${HEADLINE}\nFiled under: Ports\nTags: harbour, ships\nBy Ann Roe\nMay 3, 2018`,
    { section: 'Ports', keywords: ['harbour', 'ships'] },
  ],
])('%s', (_, head, fields) => {
  const article = read([head, ...TEXT].join('\n\n'));
  expect(article).toMatchObject({ headline: HEADLINE, authors: ['Ann Roe'], published: DAY, ...fields });
  expect(article.standfirst).toBeUndefined();
  expect(article.body).toEqual({ paragraphs: TEXT });
});

test.each([
  ['above the day', `${HEADLINE}\nForty vessels wait\n\nAnn Roe in Mill Bay\nThu 3 May 2018 14.21 BST`, 'Ann Roe in Mill Bay'],
  ['in a block of its own', `${HEADLINE}\n\nAnn Roe\n\nMay 3, 2018`, 'Ann Roe'],
  ['before the day', `Opinion\n${HEADLINE}\nAnn Roe | May 3, 2018`, 'Ann Roe'],
  ['above a broadcaster', `${HEADLINE}\n3 May 2018\n\nShare\nAnn Roe\nBBC News, Mill Bay`, 'Ann Roe, BBC News, Mill Bay'],
])('a name without a "by" is the author, and called a guess: %s', (_, head, byline) => {
  const article = read([head, ...TEXT].join('\n\n'));
  expect(article).toMatchObject({ headline: HEADLINE, authors: ['Ann Roe'], published: DAY, byline });
  expect(article.guesses).toEqual({ authors: expect.stringContaining('Ann Roe') });
  expect(article.body).toEqual({ paragraphs: TEXT });
});

test.each(['Climate Change', 'Mill Bay', 'World News', 'Paris | May 3, 2018', 'New York', 'The Mill Post'])(
  '%s above a day is no author',
  (line) => {
    const article = read(
      [HEADLINE, `${line}\nMay 3, 2018`, 'The climate of the bay was no change to anybody, and the mill stands.', ...TEXT].join('\n\n'),
    );
    expect(article).toMatchObject({ headline: HEADLINE, authors: [], published: DAY });
  },
);

test.each([
  ['Opinion', 'By Ann Roe'],
  ['The Guardian', 'By Ann Roe'],
  ['News of the harbour', 'The ferry stays where it is, said the crew'],
  ['World | Two ships meet on the way home', 'By Ann Roe'],
  ['Lucky Star', 'A film that nobody needed'],
  ['SHIPWRECK', 'Forty vessels wait for the rope'],
])('“%s” stays the headline above “%s”', (headline, below) => {
  expect(read([`${headline}\n${below}`, ...TEXT].join('\n\n')).headline).toBe(headline);
});

test('what stands beside a day above the headline is told of, and of lines without end only the first are looked at', () => {
  expect(read([`Ann Roe | May 3, 2018\n${HEADLINE}`, ...TEXT].join('\n\n'))).toMatchObject({
    headline: HEADLINE,
    published: DAY,
    authors: [],
    leftOut: ['Ann Roe | May 3, 2018'],
  });
  const menu = Array.from({ length: 200_000 }, () => 'Menu').join('\n');
  expect(read([`${menu}\n${HEADLINE}`, ...TEXT].join('\n\n')).headline).toBe('Menu');
});

test('a section with nothing but its text below is the headline', () => {
  expect(read(['Editorial', ...TEXT].join('\n\n'))).toMatchObject({ headline: 'Editorial', section: undefined });
});

test('the paper behind a headline is its publication; other words are of the headline', () => {
  expect(read([`${HEADLINE} - The Mill Post`, ...TEXT].join('\n\n'))).toMatchObject({ headline: HEADLINE, publication: 'The Mill Post' });
  expect(read([`${HEADLINE} | millpost.example`, ...TEXT].join('\n\n'))).toMatchObject({
    headline: HEADLINE,
    publication: 'millpost.example',
  });
  expect(read([`${HEADLINE} – for a week`, ...TEXT].join('\n\n')).headline).toBe(`${HEADLINE} – for a week`);
});

test('captions with their credits in one line are pictures, and the line above says what they show', () => {
  const article = read(
    [
      `${HEADLINE}\nA ship on rocks\nA ship on rocks off Mill Bay, May 1, 2018. (AP Photo/Ann Lee)\nBy Ann Roe`,
      ...TEXT,
      'A crane.\nThe crane of the harbour in spring.Credit...Ann Lee for The Mill Post',
      'It will take a week, the agency learned. (Reuters)',
    ].join('\n\n'),
  );
  expect(article.pictures).toEqual([
    { alt: 'A ship on rocks', caption: 'A ship on rocks off Mill Bay, May 1, 2018.', credit: 'AP Photo/Ann Lee' },
    { alt: 'A crane.', caption: 'The crane of the harbour in spring.', credit: 'Ann Lee for The Mill Post' },
  ]);
  expect(article.body).toEqual({ paragraphs: [...TEXT, 'It will take a week, the agency learned. (Reuters)'] });
});

test.each([
  ['U.S. NEWS', 'U.S. News'],
  ['Business & Economy', 'Business & Economy'],
  ['Home › Sport › ROWING', 'Rowing'],
  ['Home > World > Harbour of Mill Bay closed after ship runs aground', 'World'],
  ['UK', 'UK'],
  ['Exclusive', ''],
  ['Harbour closed', undefined],
  ['A > B', undefined],
])('%s stands in the section %s', (line, section) => {
  expect(sectionOf(line)).toBe(section);
});

test.each([
  ['Tags: boats, ropes; U.S.', { keywords: ['boats', 'ropes', 'U.S.'] }],
  ['Topics: #Boats #Ropes', { keywords: ['Boats', 'Ropes'] }],
  ['Posted in: Ports', { section: 'Ports', keywords: [] }],
  ['Topics: the ministers will speak of boats and of nothing else.', undefined],
  ['He said: boats, ropes', undefined],
])('%s', (line, subjects) => {
  expect(subjectsOf(line)).toEqual(subjects);
});

test.each(['Black Mirror', 'the times', 'Sign of the Times they said', 'He left.'])('%s is no paper', (line) => {
  expect(isPaper(line)).toBe(false);
});

test.each([
  ['12-Mar-1998', { year: 1998, month: 3, day: 12 }, undefined],
  ['12-Mar-98', { year: 1998, month: 3, day: 12 }, '“12-Mar-98”, as a day of 1998'],
  ['12 Mar 98', { year: 1998, month: 3, day: 12 }, '“12 Mar 98”, as a day of 1998'],
  ['May 3, ’18', { year: 2018, month: 5, day: 3 }, '“May 3, ’18”, as a day of 2018'],
])('%s', (printed, date, how) => {
  expect(readDate(printed)).toEqual({ date: { precision: 'day', certainty: 'known', ...date }, ...(how && { how }) });
});

test('a year of two digits among numbers is read only where somebody says what comes first, and called a guess', () => {
  expect(readDate('05/03/18')).toBeUndefined();
  expect(readDate('25.03.17')).toBeUndefined();
  expect(readDate('05/03/18', 'month-first')).toMatchObject({
    date: { year: 2018, month: 5, day: 3 },
    how: '“05/03/18”, with the month first, as who imported it says, and as a day of 2018',
  });
  expect(readDate('25.03.67', 'day-first')).toMatchObject({ date: { year: 1967, month: 3, day: 25 }, how: '“25.03.67”, as a day of 1967' });
  expect(read([HEADLINE, 'By Ann Roe - 05/03/18', ...TEXT].join('\n\n'))).toMatchObject({
    published: undefined,
    byline: 'By Ann Roe',
    remarks: [expect.stringContaining('“05/03/18”')],
  });
});

test.each([
  ['1525305600', '2018-05-03'],
  ['1525305600.0', '2018-05-03'],
  ['1525305600123', '2018-05-03'],
])('%s counts from 1970', (written, day) => {
  const read = dateInSeconds(written);
  expect(read?.date).toMatchObject({ year: 2018, month: 5, day: Number(day.slice(8)) });
  expect(read?.how).toContain('as a day in UTC');
});

test.each(['2018', '20180503', '15253056001234', 'May'])('%s does not', (written) => {
  expect(dateInSeconds(written)).toBeUndefined();
});
