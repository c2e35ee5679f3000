/** The fields that other programs write above Markdown, as YAML or TOML; or what is wrong with which line of the file. */
import { parse as parseToml, TomlError } from 'smol-toml';
import { type Document, isCollection, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { Refused } from '../refused.ts';

/** Fields stand below the line that opens them. */
const LINES_BEFORE = 1;

/**
 * @param written what stands between the two lines `---` or `+++`
 * @throws {Refused}
 */
export function fieldsOf(written: string, language: 'YAML' | 'TOML'): Record<string, unknown> {
  try {
    return language === 'TOML' ? parseToml(written) : yamlOf(written);
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (error instanceof TomlError) throw faultAt(written, error.line, 'it is not written as TOML is', 'name = "value"');
    const what = /alias/i.test((error as Error).message)
      ? 'an alias (*name) in it stands for nothing, or for more than a person would write'
      : 'it nests without end';
    throw new Refused(`The front matter cannot be read: ${what}.`, 'Write each value where it belongs, and import the file again.', 1);
  }
}

function yamlOf(written: string): Record<string, unknown> {
  const lineCounter = new LineCounter();
  const document = parseDocument(written, { schema: 'failsafe', lineCounter });
  const [error] = document.errors;
  if (error) {
    const { at, what } = faultOf(error, document);
    throw faultAt(written, lineCounter.linePos(at).line, what, 'name: value');
  }
  const value: unknown = document.toJS();
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

const FAULTS: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'it is not indented as the lines above it are',
  BAD_SCALAR_START: 'its value begins with a character that YAML keeps for itself',
  BLOCK_AS_IMPLICIT_KEY: 'its value holds a colon, or the lines below it are indented',
  DUPLICATE_KEY: 'its field is there twice',
  TAB_AS_INDENT: 'it is indented with a tab, where only spaces may stand',
};

/** What is never closed is noticed at the end of all; a person looks where it opens. */
function faultOf({ code, pos: [at] }: YAMLError, document: Document): { at: number; what: string } {
  const opened = code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? openedBefore(at, document) : undefined;
  return opened ?? { at, what: FAULTS[code] ?? 'it is not written as YAML is' };
}

function openedBefore(end: number, document: Document): { at: number; what: string } | undefined {
  let opened: { at: number; what: string } | undefined;
  visit(document, (_, node) => {
    if (!(isScalar(node) || isCollection(node)) || !node.range || node.range[0] > end || node.range[2] < end) return;
    const [at] = node.range;
    if (isScalar(node) && node.type?.startsWith('QUOTE')) opened = { at, what: 'the quotation mark that opens here is never closed' };
    if (isCollection(node) && node.flow)
      opened = { at, what: 'the bracket that opens here is not closed, or what stands in it is not indented' };
  });
  return opened;
}

function faultAt(written: string, line: number, what: string, form: string): Refused {
  const text = written.split('\n')[line - 1]?.trim().slice(0, 80);
  return new Refused(
    `The front matter cannot be read at this line${text ? `, “${text}”` : ''}: ${what}.`,
    `Write ${form}, each in a line of its own, and a value with marks in it between quotation marks.`,
    line + LINES_BEFORE,
  );
}
