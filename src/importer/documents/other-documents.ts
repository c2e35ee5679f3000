/** Documents of offices and programs that nothing here reads: refused whole, for what they are packed in is no text of an article. */
import { Refused } from '../refused.ts';

/** Word, Excel, PowerPoint and Outlook before 2007: a file that is a small disk. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const RTF = Buffer.from('{\\rtf');
/** OpenDocument that is not packed (FODT), and Word's XML of 2003. */
const FLAT = /^\ufeff?\s*(?:<\?[^>]*\?>\s*)*<(?:office:document|w:wordDocument|pkg:package)\b/;

const XML = /^\ufeff?\s*<\?xml\b[^>]*>\s*(?:<!--[\s\S]*?-->\s*|<![^>[]*(?:\[[^\]]*\])?>\s*)*<(?<root>[\w:.-]+)/;
const REFERENCES = /^\ufeff?\s*(?:TY {2}- \S|%0 \w+ ?\w*\n%|@\w+\s*\{\s*[\w:.-]+\s*,)/;

/** What would pass for raw text, though a program wrote it for another; nothing for what a person may have written. */
export function otherText(text: string): Refused | undefined {
  const { root } = XML.exec(text)?.groups ?? {};
  if (root)
    return new Refused(
      `This is XML of a kind that is not read (<${root.slice(0, 40)}>).`,
      'Bring the articles as pages, as text, as a feed, or as a table (CSV).',
    );
  if (!REFERENCES.test(text)) return undefined;
  return new Refused(
    'This is a list of references (RIS, BibTeX, EndNote), without the text of what it names.',
    'Bring the articles themselves: as pages, as text, as PDFs, or as a table (CSV).',
  );
}

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
