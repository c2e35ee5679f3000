/** Lines that stand for a picture in scraped text: its caption and, below it, its credit. */

const AGENCIES =
  /\b(?:AFP|AP|EPA|Reuters|Getty(?: Images)?|Xinhua|KCNA|Yonhap|Kyodo|TASS|Sipa|Shutterstock|Alamy|Magnum|Bloomberg|Anadolu|UPI|DPA|ANSA|NurPhoto|ZUMA)\b/i;
const CREDIT_WORD =
  /^(?:photo(?:graph)?s?|picture|image|credit|file photo)(?: (?:by|courtesy|credit))?\b|^(?:fotos?|bild(?:er)?|crédits?(?: photos?)?)\s?:|\bvia (?:AP|Getty|Reuters)\b/i;

/** `HANS PUNZ/AFP/Getty Images`, `Photo: Jane Doe`, `AP Photo/Jane Doe`: short, without a full stop, with a known agency or the word. */
export function isCredit(line: string): boolean {
  const words = line.split(/\s+/).length;
  if (words > 12 || /[.!?]$/.test(line) || line.includes('“')) return false;
  return CREDIT_WORD.test(line) || (AGENCIES.test(line) && (line.includes('/') || words <= 6));
}

/** Keeps each agency once, where it stands last: `A/AFP/Getty/AFP/Getty Images` -> `A/AFP/Getty Images`. */
export function creditOnce(credit: string): string {
  const parts = credit.split('/').map((part) => part.trim());
  const same = (part: string, later: string) => later === part || later.startsWith(`${part} `);
  return parts.filter((part, index) => !parts.slice(index + 1).some((later) => same(part, later))).join('/');
}
