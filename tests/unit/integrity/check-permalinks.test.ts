import { describe, expect, test } from 'vitest';
import { checkPermalinks, type LinkedArticle } from '../../../src/integrity/check-permalinks.ts';
import { permalinkAdvice } from '../../../src/integrity/permalink-answers.ts';
import { withAnswer } from '../../../src/integrity/write-answers.ts';

const article = (address: string, anchors: readonly string[], others: Partial<LinkedArticle> = {}): LinkedArticle => ({
  file: `content/articles/${address}.md`,
  address,
  anchors,
  formerly: [],
  keepAnchors: {},
  isWithdrawn: false,
  ...others,
});
const [A, B, C, D, X, Y] = ['p-aaaaaaa', 'p-bbbbbbb', 'p-ccccccc', 'p-ddddddd', 'p-xxxxxxx', 'p-yyyyyyy'] as const;
const LEDGER = new Map([['2017/12/talks', [A, B, C]]]);
const NO_WORDS = { now: () => new Map<string, string>(), once: () => undefined, draftAt: () => undefined };

describe('published permalinks', () => {
  test('stand where nothing changed', () => {
    const { next, added, lostAddresses, lostAnchors } = checkPermalinks(LEDGER, [article('2017/12/talks', [A, B, C])]);
    expect([added, lostAddresses, lostAnchors]).toEqual([0, [], []]);
    expect(next).toEqual(LEDGER);
  });

  test('grow by what is new, in reading order', () => {
    const { next, added } = checkPermalinks(LEDGER, [article('2017/12/talks', [A, D, B, C]), article('2018/01/new', [A])]);
    expect(added).toBe(3);
    expect(next.get('2017/12/talks')).toEqual([A, D, B, C]);
    expect(next.get('2018/01/new')).toEqual([A]);
  });

  test('do not miss what is moved about within an article', () => {
    expect(checkPermalinks(LEDGER, [article('2017/12/talks', [C, A, B])]).lostAnchors).toEqual([]);
  });

  test('miss a paragraph whose words changed, unless its anchor is kept on the new words', () => {
    const changed = article('2017/12/talks', [A, D, C]);
    expect(checkPermalinks(LEDGER, [changed]).lostAnchors).toMatchObject([{ anchor: B, instead: D }]);
    const kept = article('2017/12/talks', [A, D, C], { keepAnchors: { [B]: D } });
    const { lostAnchors, next } = checkPermalinks(LEDGER, [kept]);
    expect(lostAnchors).toEqual([]);
    expect(next.get('2017/12/talks')).toContain(B);
  });

  test.each([
    ['headline and standfirst, both changed, each by its own', [X, Y, C], [X, Y]],
    ['two that became one, by that one', [X, C], [X, X]],
    ['two of which one has gone without another in its place, by what stood beside them', [C], [C, C]],
  ])('miss %s', (_, now, instead) => {
    const { lostAnchors } = checkPermalinks(LEDGER, [article('2017/12/talks', now)]);
    expect(lostAnchors.map((lost) => [lost.anchor, lost.instead])).toEqual([
      [A, instead[0]],
      [B, instead[1]],
    ]);
  });

  test('miss an anchor that is kept on words which are gone, too', () => {
    const kept = article('2017/12/talks', [A, C], { keepAnchors: { [B]: D } });
    expect(checkPermalinks(LEDGER, [kept]).lostAnchors).toHaveLength(1);
  });

  test('miss an address at which nothing stands, unless an article was formerly there', () => {
    expect(checkPermalinks(LEDGER, []).lostAddresses).toEqual([{ address: '2017/12/talks', anchors: [A, B, C] }]);
    const moved = article('2018/01/talks', [A, B, C], { formerly: ['2017/12/talks'] });
    const { lostAddresses, lostAnchors } = checkPermalinks(LEDGER, [moved]);
    expect([lostAddresses, lostAnchors]).toEqual([[], []]);
  });

  test('miss an anchor at the former address of an article that was changed as it moved', () => {
    const moved = article('2018/01/talks', [A, C], { formerly: ['2017/12/talks'] });
    expect(checkPermalinks(LEDGER, [moved]).lostAnchors).toMatchObject([{ address: '2017/12/talks', anchor: B }]);
  });

  test('are content with a reason where an article is withdrawn', () => {
    const withdrawn = article('2017/12/talks', [], { isWithdrawn: true });
    const { lostAnchors, next } = checkPermalinks(LEDGER, [withdrawn]);
    expect(lostAnchors).toEqual([]);
    expect(next.get('2017/12/talks')).toEqual([A, B, C]);
  });
});

describe('the advice', () => {
  const adviceFor = (articles: readonly LinkedArticle[], words = NO_WORDS as Parameters<typeof permalinkAdvice>[3]) =>
    permalinkAdvice(LEDGER, checkPermalinks(LEDGER, articles), articles, words);

  test('finds the article that moved, and says what to write where', () => {
    const { problems, answers } = adviceFor([article('2018/01/other', [D]), article('2018/01/renamed', [A, B, D])]);
    expect(problems[0]).toMatchObject({ file: 'content/permalinks/2017.json', line: 2 });
    expect(problems[0]?.remedy).toContain('content/articles/2018/01/renamed.md');
    expect(problems[0]?.remedy).toContain('formerly: [2017/12/talks]');
    expect(answers).toEqual([
      {
        file: 'content/articles/2018/01/renamed.md',
        own: '2018/01/renamed',
        formerly: ['2017/12/talks'],
        keepAnchors: {},
        formerWords: {},
      },
    ]);
  });

  test('leads to the paragraph that has most of the old words, and shows both', () => {
    const { problems, answers } = adviceFor([article('2017/12/talks', [A, C, D])], {
      now: () =>
        new Map([
          [A, 'The harbour was closed.'],
          [C, 'Nobody came.'],
          [D, 'The ferry sailed at nine with forty passengers.'],
        ]),
      once: () => 'The ferry sailed at eight with forty passengers.',
      draftAt: () => undefined,
    });
    expect(answers[0]?.keepAnchors).toEqual({ [B]: D });
    expect(problems[0]?.what).toContain('They were: The ferry sailed at eight');
    expect(problems[0]?.what).toContain('Nearest now: The ferry sailed at nine');
  });

  const SAID = 'The ferry sailed at eight with forty passengers.';

  test('calls no words corrected that were taken out: what stood beside them before is no version of them', () => {
    const { problems, answers } = adviceFor([article('2017/12/talks', [A, C])], {
      now: () =>
        new Map([
          [A, 'The ferry sailed at noon with forty passengers.'],
          [C, 'Nobody came.'],
        ]),
      once: () => SAID,
      draftAt: () => undefined,
    });
    expect(answers).toMatchObject([{ keepAnchors: { [B]: A }, formerWords: {} }]);
    expect(problems[0]?.what).toContain('In their place: The ferry sailed at noon');
    expect(problems[0]?.what).not.toContain('Nearest now');
  });

  test('nor words that share a few with new ones, nor words that were moved to another article', () => {
    const now = new Map([
      [A, 'The harbour was closed.'],
      [D, 'The mayor spoke with forty guests at the hall of the old mill.'],
    ]);
    const words = { now: () => now, once: () => SAID, draftAt: () => undefined };
    const few = adviceFor([article('2017/12/talks', [A, D, C])], words);
    expect(few.answers).toMatchObject([{ keepAnchors: { [B]: D }, formerWords: {} }]);
    now.set(D, 'The ferry sailed at nine with forty passengers.');
    const moved = adviceFor([article('2017/12/talks', [A, D, C]), article('2018/01/ferry', [B])], words);
    expect(moved.answers).toMatchObject([{ formerWords: {} }]);
    expect(moved.problems[0]?.what).toContain(`They stand in content/articles/2018/01/ferry.md now: /2018/01/ferry/#${B}`);
  });

  test('leads to where the words stood, if they are not known any more', () => {
    expect(adviceFor([article('2017/12/talks', [A, C])]).answers[0]?.keepAnchors).toEqual({ [B]: A });
  });

  test('never guesses where an article is gone altogether', () => {
    const { problems, answers, unanswered } = adviceFor([article('2018/01/other', [D])]);
    expect([answers, unanswered]).toEqual([[], ['2017/12/talks']]);
    expect(problems[0]?.remedy).toContain('withdrawn:');
  });

  test('is one for all where nothing is left of what was published: another archive begins here', () => {
    const others = ['ice', 'tide', 'fog', 'rain'].map((name): [string, string[]] => [`2018/02/${name}`, [X]]);
    const ledger = new Map([...LEDGER, ...others]);
    const advice = (articles: readonly LinkedArticle[]) => permalinkAdvice(ledger, checkPermalinks(ledger, articles), articles, NO_WORDS);
    const { problems } = advice([article('2019/01/other', [D])]);
    expect(problems.map(({ file }) => file)).toEqual(['content/permalinks']);
    expect(problems[0]?.remedy).toContain('delete content/permalinks');
    expect(advice([article('2019/01/ice', [X])]).problems).toHaveLength(5);
  });
});

describe('an answer that is written', () => {
  const SOURCE =
    '---\nheadline: "Talks: a start"   # as printed\nprovenance: {source: shelf 1}\n---\nText --- and more.\n\n---\n\nThe end.\n';

  test('leaves the rest of the file as it is', () => {
    const written = withAnswer(SOURCE, { own: '2018/01/new', formerly: ['2017/12/talks'], keepAnchors: { [B]: D }, formerWords: {} });
    expect(written).toContain('headline: "Talks: a start" # as printed');
    expect(written).toContain('formerly: [2017/12/talks]');
    expect(written).toContain(`keepAnchors:\n  ${B}: ${D}`);
    expect(written.endsWith('\n---\nText --- and more.\n\n---\n\nThe end.\n')).toBe(true);
  });

  test('adds to what is there, once', () => {
    const once = withAnswer(SOURCE, { own: '2018/01/new', formerly: ['2017/12/talks'], keepAnchors: {}, formerWords: {} });
    const twice = withAnswer(once, { own: '2018/01/new', formerly: ['2017/12/talks', '2017/11/talks'], keepAnchors: {}, formerWords: {} });
    expect(twice).toContain('formerly: [2017/12/talks, 2017/11/talks]');
  });

  test('leads old anchors on when the words that they lead to change again', () => {
    const once = withAnswer(SOURCE, { own: '2018/01/new', formerly: [], keepAnchors: { [A]: B }, formerWords: {} });
    const twice = withAnswer(once, { own: '2018/01/new', formerly: [], keepAnchors: { [B]: C }, formerWords: {} });
    expect(twice).toContain(`${A}: ${C}`);
    expect(twice).toContain(`${B}: ${C}`);
  });

  test('lets an anchor stand for itself when its words come back', () => {
    const once = withAnswer(SOURCE, {
      own: '2018/01/new',
      formerly: [],
      keepAnchors: { [A]: B },
      formerWords: { [A]: 'The first words.' },
    });
    const back = withAnswer(once, { own: '2018/01/new', formerly: [], keepAnchors: { [B]: A }, formerWords: { [B]: 'The second words.' } });
    expect(back).toContain(`keepAnchors:\n  ${B}: ${A}\n`);
    expect(back).toContain(`formerWords:\n  ${B}: The second words.\n`);
  });

  test('names no address as a former one that is its own again', () => {
    const away = withAnswer(SOURCE, { own: '2018/01/b', formerly: ['2018/01/a'], keepAnchors: {}, formerWords: {} });
    const back = withAnswer(away, { own: '2018/01/a', formerly: ['2018/01/b'], keepAnchors: {}, formerWords: {} });
    expect(back).toContain('formerly: [2018/01/b]\n');
  });

  test('has the line ends of its file', () => {
    const written = withAnswer(SOURCE.replaceAll('\n', '\r\n'), {
      own: 'x',
      formerly: ['2017/12/talks'],
      keepAnchors: {},
      formerWords: {},
    });
    expect(written).toContain('formerly: [2017/12/talks]\r\n---');
    expect(written).not.toMatch(/[^\r]\n/);
  });

  test('is written behind a byte order mark, too', () => {
    const written = withAnswer(`\uFEFF${SOURCE}`, { own: '2018/01/new', formerly: ['2017/12/talks'], keepAnchors: {}, formerWords: {} });
    expect(written).toMatch(/^\uFEFF---\n[\s\S]*formerly: \[2017\/12\/talks\]/);
  });
});

test('an article that was made a draft is told of as one, and its text is not to be replaced', () => {
  const ledger = new Map([['2017/12/talks', [A]]]);
  const draftAt = (address: string) => `content/articles/${address}.md`;
  const { problems } = permalinkAdvice(ledger, checkPermalinks(ledger, []), [], { ...NO_WORDS, draftAt });
  expect(problems).toEqual([
    {
      file: 'content/articles/2017/12/talks.md',
      what: expect.stringContaining('is a draft'),
      remedy: expect.stringContaining('Leave "draft: true" out'),
    },
  ]);
});
