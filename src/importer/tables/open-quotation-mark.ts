/** Where a quotation mark of a table opens that is never closed: it is noticed only at the end of the table. */
const MARK = 0x22;
const LINE_END = 0x0a;

export interface WatchedText {
  readonly text: AsyncIterable<string>;
  /** The line, from 1, of the mark that is open where the text has come to. */
  readonly openedAt: () => number | undefined;
}

export function watchQuotationMarks(text: AsyncIterable<string>): WatchedText {
  let [line, openedAt, isOpen, isJustClosed] = [1, 1, false, false];
  async function* watched(): AsyncGenerator<string> {
    for await (const piece of text) {
      for (let at = 0; at < piece.length; at++) {
        const character = piece.charCodeAt(at);
        if (character === LINE_END) line++;
        if (character !== MARK) {
          isJustClosed = false;
          continue;
        }
        // A doubled mark closes nothing.
        if (!isOpen && !isJustClosed) openedAt = line;
        isJustClosed = isOpen;
        isOpen = !isOpen;
      }
      yield piece;
    }
  }
  return { text: watched(), openedAt: () => (isOpen ? openedAt : undefined) };
}
