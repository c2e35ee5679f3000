/** Documents of offices that nothing here reads: refused whole, for what they are packed in is no text of an article. */
import { Refused } from './refused.ts';

/** Word, Excel, PowerPoint and Outlook before 2007: a file that is a small disk. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const RTF = Buffer.from('{\\rtf');
/** OpenDocument that is not packed (FODT), and Word's XML of 2003. */
const FLAT = /^\ufeff?\s*(?:<\?[^>]*\?>\s*)*<(?:office:document|w:wordDocument|pkg:package)\b/;

/** Looks at the beginning of a file; nothing for what is none of them. */
export function otherDocument({ bytes, text }: { readonly bytes: Buffer; readonly text: string }): Refused | undefined {
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) return refused('an Office document of the old kind (DOC, XLS, PPT, MSG)');
  if (bytes.subarray(0, RTF.length).equals(RTF)) return refused('a document in Rich Text Format (RTF)');
  return FLAT.test(text) ? refused('an office document in XML') : undefined;
}

/** Looks at the names of what is packed in a ZIP; nothing where it is only an archive of files. */
export function otherDocumentOf(names: { has(name: string): boolean; keys(): Iterable<string> }): Refused | undefined {
  if (names.has('content.xml') && (names.has('mimetype') || names.has('META-INF/manifest.xml')))
    return refused('an OpenDocument file (ODT, ODS, ODP)');
  if (!names.has('[Content_Types].xml')) return undefined;
  const [folder] = [...names.keys()].flatMap((name) => /^(?:xl|ppt)(?=\/)/.exec(name) ?? []);
  if (!folder) return undefined;
  return folder === 'xl'
    ? refused('an Excel workbook (XLSX)', 'CSV or PDF')
    : refused('a PowerPoint presentation (PPTX)', 'DOCX, PDF, or plain text');
}

const refused = (what: string, as = 'DOCX, PDF, or plain text; a table as CSV'): Refused =>
  new Refused(`This is ${what}, which is not read.`, `Open it, save it as ${as}, and import that.`);
