import { describe, expect, test } from 'vitest';
import { read } from './reading-text.ts';

test('a German clipping gives its author, day and place', () => {
  const article = read(
    [
      'Der Hafen ist zu',
      'Wer hinaus will, muss warten',
      'Von Anna Berg und Tom Groß',
      'Veröffentlicht am 3. Mai 2018, 10.30 Uhr',
      'KIEL, 3. Mai (Küstenagentur) – Die Boote liegen fest, und niemand weiß, für wie lange.',
      '„Wir warten“, sagte die Hafenmeisterin.',
    ].join('\n\n'),
  );
  expect(article).toMatchObject({
    headline: 'Der Hafen ist zu',
    standfirst: 'Wer hinaus will, muss warten',
    authors: ['Anna Berg', 'Tom Groß'],
    byline: 'Von Anna Berg und Tom Groß',
    published: '2018-05-03',
    dateline: 'KIEL',
  });
  expect('paragraphs' in article.body && article.body.paragraphs).toHaveLength(2);
});

test('a day of which only is known that the text was changed then is a guess', () => {
  const text = 'The boats stay in the harbour.';
  const [updated, published] = ['Updated December 19, 2017', 'Published December 19, 2017'].map((line) =>
    read(['The Harbour Is Shut', line, text].join('\n\n')),
  );
  expect(updated).toMatchObject({ published: '2017-12-19', guesses: { published: expect.stringContaining('Updated December 19, 2017') } });
  expect(published).toMatchObject({ published: '2017-12-19' });
  expect(published?.guesses).toBeUndefined();
});

test.each([
  'PUBLISHED: May 3, 2018 at 4:35 p.m. | UPDATED: May 4, 2018 at 8:00 a.m.',
  'Published 3:15 pm Thursday, May 3, 2018',
  'May 3, 2018, 9:14 AM UTC / Updated May 4, 2018, 11:02 AM UTC',
  'May 3, 2018 / 9:14 AM / CBS News',
  'Thursday, May 3, 2018 | 2 a.m.',
  '3 May 2018 • 6:00am',
  'PUBLISHED: 10:22 GMT, 3 May 2018 | UPDATED: 14:05 GMT, 4 May 2018',
  '3 May 2018 | 4 min read',
  'May 3rd 2018 | SEOUL',
  '03 MAY 2018 - 00:32 CEST',
  '3 mai 2018 à 18:14, mis à jour le 4 mai 2018',
  'Donnerstag, 03.05.2018, 14:27',
  'From the print edition: 3 May 2018',
  '2018年5月3日 17時30分',
  '2018. 5. 3. 오전 10:15',
  '입력 2018.05.03 10:15 | 수정 2018.05.04 09:00',
  'الخميس 3 أيار 2018 - 10:45',
])('a line with a day and what is printed around it is the date: %s', (line) => {
  const article = read(['The Harbour Is Shut', line, 'The boats stay in the harbour.'].join('\n\n'));
  expect(article.published).toBe('2018-05-03');
  expect(article.guesses).toBeUndefined();
  expect('paragraphs' in article.body && article.body.paragraphs).toEqual(['The boats stay in the harbour.']);
});

test.each(['3 May 2018 - The ferry sinks', 'May 3, 2018 was cold and the boats stayed', 'Seoul, 3 May 2018'])(
  'text with a day in it is text: %s',
  (line) => {
    const article = read(['The Harbour Is Shut', line, 'The boats stay in the harbour.'].join('\n\n'));
    expect('paragraphs' in article.body && article.body.paragraphs).toContain(line);
  },
);

test.each([
  ['Updated May 9, 2018', 'Published May 3, 2018'],
  ['Published May 3, 2018', 'Updated May 9, 2018'],
])('the day of publication wins over the one of a change: %s', (...lines) => {
  const article = read(['The Harbour Is Shut', ...lines, '', 'The boats stay in the harbour.'].join('\n'));
  expect(article.published).toBe('2018-05-03');
  expect(article.guesses).toBeUndefined();
  expect(article.body).toEqual({ paragraphs: ['The boats stay in the harbour.'] });
});

test.each(['Jane Doe', 'By Jane Doe, Staff Writer', 'Nobody knows for how long'])(
  'a day is found below another line of the head: %s',
  (line) => {
    const text = ['The Harbour Is Shut', line, 'May 3, 2018', '', 'The boats stay in the harbour.'].join('\n');
    expect(read(text).published).toBe('2018-05-03');
  },
);

test('a byline may end with its day', () => {
  expect(read('The Harbour Is Shut\n\nBy Jane Doe | May 3, 2018\n\nThe boats stay.')).toMatchObject({
    published: '2018-05-03',
    authors: ['Jane Doe'],
  });
});

test('who is followed by the name of the byline is one author', () => {
  const article = read('The Harbour Is Shut\n\nBy MARIA DELGADO\n\nThe boats stay.\n\nFollow Maria Delgado on Twitter');
  expect(article.authors).toEqual(['MARIA DELGADO']);
});

test('a day above the headline is none; labels above the text name what they say', () => {
  const dated = read('May 3, 2018\n\nThe Harbour Is Shut\n\nThe boats stay.');
  expect(dated).toMatchObject({ headline: 'The Harbour Is Shut', published: '2018-05-03' });
  const labelled = read(
    'Title: The Harbour Is Shut\nAuthor: Jane Doe\nDate: May 3, 2018\nURL: https://post.example/harbour\nSource: The Post\n\nThe boats stay.',
  );
  expect(labelled).toMatchObject({
    headline: 'The Harbour Is Shut',
    authors: ['Jane Doe'],
    published: '2018-05-03',
    source: 'https://post.example/harbour',
    publication: 'The Post',
    body: { paragraphs: ['The boats stay.'] },
  });
  const more =
    'Title: The Harbour Is Shut\nDate: some day in May\nSubtitle: Nobody knows\nTags: boats; ropes\nLanguage: English\nSource: The Post';
  expect(read(`${more}\n\nThe boats stay.`)).toMatchObject({
    published: undefined,
    standfirst: 'Nobody knows',
    keywords: ['boats', 'ropes'],
    language: 'en',
    publication: 'The Post',
    source: 'clipping.txt',
    remarks: [expect.stringContaining('“some day in May”, cannot be read')],
  });
  expect(read('By the numbers\n\nThe boats stay.').headline).toBe('By the numbers');
  expect(read('Title: what is it for\nNobody: knows\n\nThe boats stay.').headline).toBe('Title: what is it for');
});

test('lines that end as sentences are paragraphs; a verse and a text broken to fit a page are not', () => {
  const long = 'The boats stay in the harbour until the rope has come, which may take a week or two, said the keeper.';
  const bodyOf = (...lines: string[]) => {
    const { body } = read(['The Harbour Is Shut', ...lines].join('\n'));
    return 'paragraphs' in body ? body.paragraphs : [];
  };
  expect(bodyOf(long, long, 'He went home.')).toEqual([long, long, 'He went home.']);
  const eastern = [
    '港の灯りは秋までに四十基が新しくなると、港の役所がきのうの朝に伝えた。',
    '「長く待った」と船頭は言い、もう帰ると話した。',
  ];
  expect(bodyOf(...eastern)).toEqual(eastern);
  expect(bodyOf('The boats stay,', 'and nobody knows,', 'for how long.')).toHaveLength(1);
  expect(bodyOf(long.slice(0, 60), long.slice(61), long)).toHaveLength(1);
});

test.each([
  ['above its headline', ['https://post.example/bridge', 'The Bridge Is Shut'], []],
  ['below a rule, in angle brackets', ['________', '<https://post.example/bridge>\nThe Bridge Is Shut'], []],
  ['at its end, named as what it is', ['The Bridge Is Shut'], ['Source: https://post.example/bridge']],
])('where it stood is said %s', (_, head, foot) => {
  const article = read([...head, 'By Ann Lee', 'The bridge is shut.', 'It opens in May.', ...foot].join('\n\n'));
  expect(article).toMatchObject({ headline: 'The Bridge Is Shut', source: 'https://post.example/bridge', byline: 'By Ann Lee' });
  expect('paragraphs' in article.body && article.body.paragraphs).toEqual(['The bridge is shut.', 'It opens in May.']);
});

test('an address that stands in the text, or ends it without a word, is printed', () => {
  const lines = ['The bridge is shut.', 'https://post.example/map', 'Give to the ferry:', 'https://ferry.example/give'];
  const article = read(['The Bridge Is Shut', ...lines].join('\n\n'));
  expect(article.source).toBe('clipping.txt');
  expect('paragraphs' in article.body && article.body.paragraphs).toEqual(lines);
});

test('a day that may be two is left out and asked about; with its order it is the date, and how it was read is said', () => {
  const lines = ['Der Hafen ist zu', 'Von Anna Berg', '03.05.2022', 'Die Boote liegen fest.', '„Wir warten“, sagte sie.'];
  const unread = read(lines.join('\n\n'));
  expect(unread).toMatchObject({ published: undefined, leftOut: ['03.05.2022'], byline: 'Von Anna Berg' });
  expect(unread.remarks).toEqual([expect.stringMatching(/“03\.05\.2022”, cannot be read without a guess\. .*--dates day-first/)]);
  expect('paragraphs' in unread.body && unread.body.paragraphs).toEqual(lines.slice(3));
  const told = read(lines.join('\n\n'), { dates: 'day-first' });
  expect(told).toMatchObject({
    published: '2022-05-03',
    leftOut: [],
    remarks: [],
    guesses: { published: '“03.05.2022”, with the day first, as who imported it says' },
  });
  expect(told.body).toEqual(unread.body);
});

test('a line that speaks of changes and names no day is text', () => {
  const article = read('The Harbour Is Shut\n\nUpdated weekly by the staff.\n\nThe boats stay\nin the harbour.');
  expect(article.published).toBeUndefined();
  expect(article.guesses).toBeUndefined();
});

test.each([
  ['WASHINGTON/BAY CITY, May 3 (Agency) - The pier', 'WASHINGTON/BAY CITY'],
  ['Paris, May 3, 2018 (Agency) - The pier', 'Paris'],
  ['ST. LOUIS, Mo. — The pier', 'ST. LOUIS, Mo.'],
  ['NEW YORK (Agency) _ The pier', 'NEW YORK'],
  ['MOSCOW, May 3. /TASS/. The pier', 'MOSCOW'],
  ['BERLIN, 3. Mai (Agentur) – Der Steg', 'BERLIN'],
])('“%s” names its place', (sentence, place) => {
  expect(read(`The Harbour Is Shut\n\n${sentence} is open.`).dateline).toBe(place);
});

test.each([
  'NATO 28 members — all of them — agreed.',
  'ALL 12 jurors – men and women – agreed.',
  'The mayor, Jane Holt (left) - as ever - agreed.',
])('“%s” names no place', (sentence) => {
  expect(read(`The Harbour Is Shut\n\n${sentence}`).dateline).toBeUndefined();
});

test.each([
  ['Follow Juan de la Vega on Facebook and Twitter.', ['Juan de la Vega']],
  ['Follow @harbourdesk on Twitter', []],
  ['Follow The latest from the harbour on Twitter', []],
  ['Follow our live coverage on Facebook', []],
])('"%s" is left out, and the name of a person is kept', (line, authors) => {
  const article = read(['The harbour is closed', 'Nobody knows for how long the boats will lie here.', line].join('\n\n'));
  expect(article.authors).toEqual(authors);
  expect(article.body).not.toContain('Follow');
});

describe('bylines and dates that share their block with other lines', () => {
  const TEXT = ['The boats stay in the harbour.', 'Nobody knows for how long.'];
  test.each([
    ['a role below the name', ['The Harbour Is Shut', 'By JANE DOE\nStaff Writer', ...TEXT], { byline: 'By JANE DOE, Staff Writer' }],
    [
      'a standfirst above',
      ['The Harbour Is Shut', 'Boats wait', 'By Jane Doe\nSpecial to The Mill Post', ...TEXT],
      { standfirst: 'Boats wait' },
    ],
    [
      'all under the headline',
      ['The Harbour Is Shut\nBy Tom Reed\nApril 3, 2017', ...TEXT],
      { authors: ['Tom Reed'], published: '2017-04-03' },
    ],
    [
      'a standfirst in between',
      ['The Harbour Is Shut\nBoats wait\nBy Tom Reed', ...TEXT],
      { standfirst: 'Boats wait', authors: ['Tom Reed'] },
    ],
    [
      'the text right below',
      ['The Harbour Is Shut', `By Tom Reed\n${TEXT[0]}`, `${TEXT[1]}`],
      { authors: ['Tom Reed'], standfirst: undefined },
    ],
  ])('%s', (_, blocks, fields) => {
    const article = read(blocks.join('\n\n'));
    expect(article).toMatchObject({ headline: 'The Harbour Is Shut', ...fields, body: { paragraphs: TEXT } });
  });

  test('are none further down', () => {
    const poem = 'Who made the boats?\nBy Tom Reed\nthey were made';
    expect(read(['The Harbour Is Shut', ...TEXT, poem].join('\n\n'))).toMatchObject({ authors: [], body: { paragraphs: [...TEXT, poem] } });
  });
});
