/** Names of papers, in lines of their own and behind headlines. */

const KEPT_FOR_PAPERS =
  'Chronicle|Courier|Daily News|Dispatch|Examiner|Gazette|Guardian|Herald|Inquirer|Journal|News Agency|Observer|Post|Sentinel|Telegraph|Times|Tribune|Allgemeine|Anzeiger|Nachrichten|Rundschau|Tagblatt|Tageblatt|Zeitung';
const PAPER = new RegExp(`^(?:\\p{Lu}[\\p{L}.’'&-]*\\s){1,4}(?:${KEPT_FOR_PAPERS})$`, 'u');
const HOST = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,10}$/i;

/** "The Mill Post", "millpost.example": a name that ends with a word which hardly anything but papers is called by. */
export const isPaper = (line: string): boolean => PAPER.test(line) || HOST.test(line);

/** What is printed behind a headline, as in the title of a window: "Bridge opens | The Mill Post". */
const WITH_PAPER = /^(?<headline>\S.*\S)\s+[|–—-]\s+(?<paper>[^|–—]+)$/u;

export function withoutPaper(printed: string): { readonly headline: string; readonly publication?: string } {
  const { headline, paper = '' } = WITH_PAPER.exec(printed)?.groups ?? {};
  return headline !== undefined && isPaper(paper) ? { headline, publication: paper } : { headline: printed };
}
