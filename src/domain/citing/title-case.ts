/** English headline style. */

/** Stay lower-case unless they begin or end the title or follow a colon: the list of the Citation Style Language. */
const SMALL = new Set(
  'a about above across afore after against al along alongside amid amidst among amongst an and anenst apropos apud around as aside astride at athwart atop barring before behind below beneath beside besides between beyond but by c ca circa contra despite down during et except for forenenst from given in inside into lest like modulo near next nor notwithstanding of off on onto or out over per plus pro qua sans since so than that the through thru throughout thruout till to toward towards under underneath until unto up upon v versus via vis-à-vis von vs with within without yet'.split(
    ' ',
  ),
);

/** "U.S.", "p.m.", "Mr.": their full stop ends no sentence. */
const ABBREVIATION =
  /^[^\p{L}\p{N}]*(?:(?:\p{L}\.)+|(?:Capt|Co|Col|Corp|Dr|Gen|Gov|Inc|Jr|Lt|Ltd|Mrs?|Ms|No|Prof|Rep|Rev|Sen|Sgt|Sr|St|vs?)\.)[”’"']?$/iu;
const ENDS = /[:?!.][”’"']?$/u;

/** "North Korea rejects the offer" -> "North Korea Rejects the Offer". Words that have a capital anywhere stay as they are. */
export function titleCase(title: string): string {
  const words = title.split(/(\s+)/);
  const last = words.length - 1;
  return words
    .map((word, index) => {
      if (/\s/.test(word) || /\p{Lu}/u.test(word) || ABBREVIATION.test(word)) return word;
      const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      const before = words[index - 2] ?? '';
      const begins = index === 0 || (ENDS.test(before) && !ABBREVIATION.test(before)) || /^[—–-]$/u.test(before);
      if (!begins && index !== last && SMALL.has(bare)) return word;
      // "3rd" and "1990s" have no capital.
      return /^\p{N}/u.test(bare) ? word : word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
    })
    .join('');
}
