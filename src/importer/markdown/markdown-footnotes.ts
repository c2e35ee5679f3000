/** Footnotes as Jekyll and Hugo read them, which CommonMark would swallow as addresses of links -> paragraphs at the end, called `[1]`. */
import type { Nodes, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export interface Rewritten {
  readonly markdown: string;
  /** What a person should look at. */
  readonly remarks: readonly string[];
}

interface Note {
  /** `tower`, of `[^tower]: It is the old one.` */
  readonly label: string;
  /** Paragraphs below the first one have lost what they were indented by. */
  text: string;
}

const NOTE = /^ {0,3}\[\^(?<label>[^\][\s]+)\]:[ \t]*(?<text>.*)$/;
/** What goes on with a note stands so below it. */
const INDENTED = /^(?: {4}|\t)/gm;
const CALL = /(?<!\\)\[\^(?<label>[^\][\s]+)\]/g;

const parser = unified().use(remarkParse).freeze();

/** @param written is not nested deep */
export function withNotesAtEnd(written: string): Rewritten {
  if (!/\[\^/.test(written)) return { markdown: written, remarks: [] };
  const { body, notes } = parted(written);
  const numbers = new Map<Note, number>();
  const numberOf = (note: Note): number => numbers.get(note) ?? numbers.set(note, numbers.size + 1).size;
  const named = new Map(notes.toReversed().map((note) => [note.label, note]));
  const called = (text: string) => withCalls(text, (label) => named.get(label.toLowerCase()), numberOf);
  const text = called(body);
  const atEnd: string[] = [];
  // Notes call notes, which get their numbers meanwhile; those that nothing calls come last.
  for (const [note, number] of numbers) atEnd.push(paragraphOf(note, number, called));
  for (const note of notes) numberOf(note);
  for (const [note, number] of [...numbers].slice(atEnd.length)) atEnd.push(paragraphOf(note, number, called));
  const { markdown, count } = withInnerNotes([text.trim(), ...atEnd].join('\n\n'));
  return {
    markdown,
    remarks: count > 0 ? [`Footnotes in lists or quotations, printed there as they are written: ${count}. Look at them.`] : [],
  };
}

const paragraphOf = ({ text }: Note, number: number, called: (text: string) => string): string =>
  `\\[${number}\\] ${called(text.trim())}`.trimEnd();

/** The text without its notes, and the notes. */
function parted(written: string): { body: string; notes: Note[] } {
  const notes: Note[] = [];
  const kept: string[] = [];
  let at = 0;
  let open: Note | undefined;
  for (const node of parser.parse(written).children) {
    const [start, end] = [startOf(node), endOf(node)];
    const [between, source] = [written.slice(at, start), written.slice(start, end)];
    if (open && node.type === 'code' && source.search(INDENTED) === 0) {
      open.text += `\n\n${source.replace(INDENTED, '')}`;
      at = end;
      continue;
    }
    const lines = node.type === 'paragraph' || node.type === 'definition' ? source.split('\n') : [];
    const goesOn = open !== undefined && lines.length > 0 && /^\n[ \t]*$/.test(between);
    const first = goesOn ? 0 : lines.findIndex((line) => NOTE.test(line));
    if (first < 0) {
      open = undefined;
      continue;
    }
    if (!goesOn) kept.push(between, lines.slice(0, first).join('\n'));
    for (const line of lines.slice(first)) {
      const { label, text = '' } = NOTE.exec(line)?.groups ?? {};
      if (label === undefined) {
        if (open) open.text += `\n${line.trimStart()}`;
        continue;
      }
      open = { label: label.toLowerCase(), text };
      notes.push(open);
    }
    at = end;
  }
  kept.push(written.slice(at));
  return { body: kept.join(''), notes };
}

/** `[^tower]` -> `[1]`, wherever it is printed, and not in code. */
function withCalls(text: string, noteOf: (label: string) => Note | undefined, numberOf: (note: Note) => number): string {
  const parts: string[] = [];
  let at = 0;
  for (const node of nodesIn(parser.parse(text))) {
    if (node.type !== 'text') continue;
    const [start, end] = [startOf(node), endOf(node)];
    const source = text.slice(start, end).replace(CALL, (call, label: string) => {
      const note = noteOf(label);
      return note ? `\\[${numberOf(note)}\\]` : call;
    });
    parts.push(text.slice(at, start), source);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

/** Notes that stand within something else are kept from being addresses, and so are printed. */
function withInnerNotes(markdown: string): { markdown: string; count: number } {
  const notes = [...nodesIn(parser.parse(markdown))].filter(
    (node) =>
      (node.type === 'definition' && node.identifier.startsWith('^')) ||
      (node.type === 'paragraph' && NOTE.test(markdown.slice(startOf(node), endOf(node)).split('\n', 1).join())),
  );
  const escaped = notes.reduceRight((text, node) => `${text.slice(0, startOf(node))}\\${text.slice(startOf(node))}`, markdown);
  return { markdown: escaped, count: notes.length };
}

/** In the order in which they stand. */
function* nodesIn(node: Root | RootContent): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesIn(child);
}

const startOf = ({ position }: Nodes): number => position?.start.offset ?? 0;
const endOf = ({ position }: Nodes): number => position?.end.offset ?? 0;
