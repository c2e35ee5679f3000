/** English headline style. */

/** Stay lower-case unless they begin or end the title or follow a colon: the list of the Citation Style Language. */
const SMALL = new Set(
  'a about above across afore after against al along alongside amid amidst among amongst an and anenst apropos apud around as aside astride at athwart atop barring before behind below beneath beside besides between beyond but by c ca circa contra despite down during et except for forenenst from given in inside into lest like modulo near next nor notwithstanding of off on onto or out over per plus pro qua sans since so than that the through thru throughout thruout till to toward towards under underneath until unto up upon v versus via vis-à-vis von vs with within without yet'.split(
    ' ',
  ),
);

/** "North Korea rejects the offer" -> "North Korea Rejects the Offer". Words that have a capital anywhere stay as they are. */
export function titleCase(title: string): string {
  const words = title.split(/(\s+)/);
  const last = words.length - 1;
  return words
    .map((word, index) => {
      if (/\s/.test(word) || /\p{Lu}/u.test(word)) return word;
      const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      const begins = index === 0 || /[:?!.][”’"']?$/u.test(words[index - 2] ?? '') || /^[—–-]$/u.test(words[index - 2] ?? '');
      if (!begins && index !== last && SMALL.has(bare)) return word;
      return word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
    })
    .join('');
}
