/** Writes what keeps links alive into the front matter of an article, and leaves the rest of the file as it is. */
import { type Document, isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import type { Answer } from './permalink-answers.ts';

/** @param source a whole article file, whose front matter is known to be good */
export function withAnswer(source: string, { formerly, keepAnchors, formerWords, own }: Omit<Answer, 'file'>): string {
  const parts = /^(\uFEFF?---[^\r\n]*\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n[\s\S]*|$))$/.exec(source);
  if (!parts) return source;
  const [, opening = '', yaml = '', rest = ''] = parts;
  const document = parseDocument(yaml, { schema: 'failsafe' });
  if (formerly.length > 0) setFormerly(document, formerly, own);
  for (const [old, now] of Object.entries(keepAnchors)) setKept(document, old, now);
  for (const [old, words] of Object.entries(formerWords)) document.setIn(['formerWords', old], words);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return opening + (opening.endsWith('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written) + rest;
}

/** @param own address, at which it may have stood before */
function setFormerly(document: Document, values: readonly string[], own: string | undefined): void {
  const known = document.get('formerly');
  const before = isSeq(known) ? (known.toJSON() as string[]) : [];
  const list = new YAMLSeq();
  list.flow = isSeq(known) ? (known.flow ?? true) : true;
  const plain = (value: string) => value.replace(/^\/|\/$/g, '');
  const here = new Set(before.map(plain));
  for (const value of [...before, ...values.filter((each) => !here.has(each))]) if (plain(value) !== own) list.add(value);
  document.set('formerly', list);
}

function setKept(document: Document, old: string, now: string): void {
  const known = document.get('keepAnchors');
  const kept = isMap(known) ? known : new YAMLMap();
  // What led to the anchor that is gone now leads to where that one leads.
  for (const [from, to] of Object.entries(kept.toJSON() as Record<string, string>)) if (to === old) kept.set(from, now);
  kept.set(old, now);
  document.set('keepAnchors', kept);
  // The words that were corrected once are those of today again.
  kept.delete(now);
  if (document.hasIn(['formerWords', now])) document.deleteIn(['formerWords', now]);
}
