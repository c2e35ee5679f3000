/** Lines that stand for a picture in scraped text: its caption and, below it, its credit. */

const AGENCY =
  '(?:AFP|AP|EPA(?:-EFE)?|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|Xinhua|KCNA|Yonhap|Kyodo|TASS|Sipa|Shutterstock|Alamy|Magnum|Bloomberg|Anadolu(?: Agency)?|UPI|PA|DPA|dpa|ANSA|NurPhoto|ZUMA)(?: (?:News|Photo|Pictures|Images|Wire))?';
/** `Jane Doe/Reuters`, `Jane Doe | AP`, `Reuters`, `AP Photo/Jane Doe`: a sentence may name an agency, too, but not so. */
const BY_AGENCY = [new RegExp(`(?:^|\\s*[/|]\\s*|\\s[–—-]\\s|\\bvia )${AGENCY}$`), new RegExp(`^${AGENCY}(?:\\s*[/|]|\\s[–—-]\\s)`)];
/** `Photo: Jane Doe`, `Picture by Jane Doe`, `Photograph courtesy of the city`: the word alone may begin anything. */
const BY_WORD =
  /^(?:file )?(?:photo(?:graph)?s?|pictures?|images?|credits?|fotos?|bild(?:er)?|crédits?(?: photos?)?)(?: (?:credit|courtesy)\b|\s?[:/©|])/iu;
const BY_NAME = /^(?:(?:[Ff]ile )?[Pp]hoto(?:graph)?s?|[Pp]ictures?|[Ii]mages?|PHOTO(?:GRAPH)?S?|PICTURE|IMAGE) (?:by|BY) \p{Lu}/u;

/** Short, without a full stop, with an agency where a credit has it, or a word for a picture and what stands behind it. */
export function isCredit(line: string): boolean {
  const bare = line.replace(/^\((?<inside>[^()]*)\)$/, '$<inside>').replace(/^©\s*/, '');
  if (bare.split(/\s+/).length > 12 || /[.!?]$/.test(bare) || bare.includes('“')) return false;
  return BY_WORD.test(bare) || BY_NAME.test(bare) || BY_AGENCY.some((form) => form.test(bare));
}

/** `A ship on the rocks. (AP Photo/Jane Doe)`, `A ship. [Jane Doe/Reuters]`, `A ship.Credit...Jane Doe`, as pages write them into one line. */
const WITH_CREDIT = /^(?<caption>\S.*?)\s*(?:[([](?<credit>[^()[\]]{3,80})[)\]]|Credit(?:\.\.\.|…|:\s)\s?(?<behind>\S.{2,80}))$/;
/** An agency alone in brackets ends a text, too. */
const SAYS_WHO = /[/|]|photo|picture|image|foto|bild/i;

export interface PictureOfText {
  readonly caption?: string;
  readonly credit: string;
  readonly alt?: string;
}

/** @returns `undefined` where the line is no caption with its credit */
function captionWithCredit(line: string): Required<Pick<PictureOfText, 'caption' | 'credit'>> | undefined {
  const { caption = '', credit, behind } = WITH_CREDIT.exec(line)?.groups ?? {};
  if (behind) return { caption, credit: behind };
  return credit && SAYS_WHO.test(credit) && isCredit(credit) ? { caption, credit: creditOnce(credit) } : undefined;
}

/** Takes captions with their credits out of lines; what a picture shows may stand above its caption. */
export function withoutPictures(lines: readonly string[], pictures: PictureOfText[]): string[] {
  const others: string[] = [];
  for (const line of lines) {
    const picture = captionWithCredit(line);
    if (!picture) {
      others.push(line);
      continue;
    }
    const above = others.at(-1);
    const isAlt = above !== undefined && (lines.length === 2 || picture.caption.startsWith(above.replace(/\.$/, '')));
    const alt = isAlt ? others.pop() : undefined;
    pictures.push({ ...picture, ...(alt && { alt }) });
  }
  return others;
}

/** Keeps each agency once, where it stands last: `A/AFP/Getty/AFP/Getty Images` -> `A/AFP/Getty Images`. */
export function creditOnce(credit: string): string {
  const parts = credit.split('/').map((part) => part.trim());
  const same = (part: string, later: string) => later === part || later.startsWith(`${part} `);
  return parts.filter((part, index) => !parts.slice(index + 1).some((later) => same(part, later))).join('/');
}
