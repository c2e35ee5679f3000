import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ProblemsFound } from '../../../src/domain/problem.ts';
import { placeInLedger, readLedger, writeLedger } from '../../../src/integrity/ledger.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'verbatim-ledger-'));
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

const LEDGER = new Map([
  ['2018/01/b', ['p-bbbbbbb', 'p-bbbbbbb-2']],
  ['2017/12/a', ['p-aaaaaaa']],
  ['undated/c', []],
]);

describe('the ledger', () => {
  test('comes back as it was written, whatever the order', () => {
    writeLedger(content, LEDGER);
    expect(new Map([...readLedger(content)].sort())).toEqual(new Map([...LEDGER].sort()));
  });

  test('has a file a year and a line an address, so that a new article changes one line of one file', () => {
    writeLedger(content, LEDGER);
    const before = statSync(join(content, 'permalinks/2017.json')).mtimeMs;
    expect(writeLedger(content, new Map([...LEDGER, ['2018/01/a', ['p-ccccccc']]]))).toBe(1);
    expect(statSync(join(content, 'permalinks/2017.json')).mtimeMs).toBe(before);
    expect(readFileSync(join(content, 'permalinks/2018.json'), 'utf8')).toBe(
      '{\n"2018/01/a": "p-ccccccc",\n"2018/01/b": "p-bbbbbbb p-bbbbbbb-2"\n}\n',
    );
    expect(placeInLedger(LEDGER, '2018/01/b')).toEqual({ file: 'content/permalinks/2018.json', line: 2 });
  });

  test.each([
    ['with the comma that is missing between two sides', '{\n"2017/12/a": "p-aaaaaaa p-bbbbbbb"\n"2017/12/a": "p-aaaaaaa p-ccccccc"\n}\n'],
    ['with line ends of Windows', '{\r\n"2017/12/a": "p-aaaaaaa p-bbbbbbb",\r\n"2017/12/a": "p-aaaaaaa p-ccccccc",\r\n}\r\n'],
  ])('keeps the anchors of both lines where a merge has left two of an address, %s', (_, text) => {
    mkdirSync(join(content, 'permalinks'));
    writeFileSync(join(content, 'permalinks/2017.json'), text);
    expect([...readLedger(content)]).toEqual([['2017/12/a', ['p-aaaaaaa', 'p-bbbbbbb', 'p-ccccccc']]]);
  });

  test('is empty before anything was published', () => expect(readLedger(content).size).toBe(0));

  test.each([
    ['<<<<<<< ours', /cannot be read/],
    ['{"2017/12/a": 7}', /not followed by its anchors/],
    ['{"2017/12/a": "#top"}', /not followed by its anchors/],
    ['{"../../etc/passwd": "p-aaaaaaa"}', /not followed by its anchors/],
  ])('is never taken for empty where it is broken: %s', (text, words) => {
    mkdirSync(join(content, 'permalinks'));
    writeFileSync(join(content, 'permalinks/2017.json'), text);
    expect(() => readLedger(content)).toThrow(ProblemsFound);
    expect(() => readLedger(content)).toThrow(words);
  });
});
