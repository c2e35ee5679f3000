/** Writes what keeps links alive into the front matter of an article, and leaves the rest of the file as it is. */
import { type Document, isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import type { Answer } from './permalink-answers.ts';

/** @param source a whole article file, whose front matter is known to be good */
export function withAnswer(source: string, { formerly, keepAnchors, formerWords }: Omit<Answer, 'file'>): string {
  const parts = /^(\uFEFF?---[^\r\n]*\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n[\s\S]*|$))$/.exec(source);
  if (!parts) return source;
  const [, opening = '', yaml = '', rest = ''] = parts;
  const document = parseDocument(yaml, { schema: 'failsafe' });
  if (formerly.length > 0) setMissing(document, 'formerly', formerly);
  for (const [old, now] of Object.entries(keepAnchors)) setKept(document, old, now);
  for (const [old, words] of Object.entries(formerWords)) document.setIn(['formerWords', old], words);
  return opening + document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd() + rest;
}

function setMissing(document: Document, field: string, values: readonly string[]): void {
  const known = document.get(field);
  const list = isSeq(known) ? known : new YAMLSeq();
  list.flow ??= true;
  const here = new Set((list.toJSON() as string[]).map((value) => value.replace(/^\/|\/$/g, '')));
  for (const value of values) if (!here.has(value)) list.add(value);
  document.set(field, list);
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
