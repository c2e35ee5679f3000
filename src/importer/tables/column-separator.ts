/** What divides the columns of a table. Spreadsheets write what their country uses: German ones a semicolon. */

export interface Separator {
  readonly character: string;
  /** `a comma` */
  readonly name: string;
  /** Lines above the column names: Excel reads `sep=;` there, and some programs write it. */
  readonly linesBefore: number;
}

const NAMES: Readonly<Record<string, string>> = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' };
const DECLARED = /^\ufeff?"?sep=(?<character>[,;\t])"?[ \t]*\n/i;
/** Letters. No line of column names is longer. */
const LONGEST_HEADER = 64 * 1024;

/** A comma, where the column names do not say it. */
function separatorIn(beginning: string): Separator {
  const declared = DECLARED.exec(beginning)?.groups?.['character'];
  if (declared) return separator(declared, 1);
  const header = headerOf(beginning) ?? beginning;
  const counts = Object.keys(NAMES).map((character) => ({ character, count: header.split(character).length }));
  const { character } = counts.reduce((most, each) => (each.count > most.count ? each : most));
  return separator(character, 0);
}

/** @returns what divides the columns, and the whole text, of which only the beginning has been read */
export async function withSeparator(text: AsyncIterable<string>): Promise<{ separator: Separator; text: AsyncIterable<string> }> {
  const pieces = text[Symbol.asyncIterator]();
  let beginning = '';
  while (beginning.length < LONGEST_HEADER && headerOf(beginning) === undefined) {
    const { value, done } = await pieces.next();
    if (done) break;
    beginning += value;
  }
  return { separator: separatorIn(beginning), text: together(beginning, pieces) };
}

async function* together(beginning: string, pieces: AsyncIterator<string>): AsyncGenerator<string> {
  yield beginning;
  yield* { [Symbol.asyncIterator]: () => pieces };
}

const separator = (character: string, linesBefore: number): Separator => ({ character, name: NAMES[character] ?? character, linesBefore });

/** The first line with words in it, without what stands between quotation marks; nothing where its end is not there yet. */
function headerOf(text: string): string | undefined {
  const bare = text
    .slice(0, LONGEST_HEADER)
    .replace(/"[^"]*"/g, '""')
    .trimStart();
  const end = bare.indexOf('\n');
  const line = end < 0 ? undefined : bare.slice(0, end);
  return line?.includes('"') && line.split('"').length % 2 === 0 ? undefined : line;
}
