/** Hands the found words from the search page over to the article: an address cannot, for a script never sees its text fragment. */
import type { Hit } from '../domain/finding/hit.ts';
import { keepValue, keptValue } from './storage.ts';

export interface Place {
  readonly anchor: string;
  /** Printed words to mark in its paragraph. */
  readonly words: readonly string[];
}

export interface Arrival {
  /** Path of the article's page. */
  readonly path: string;
  /** All places of the search in this article, in reading order. */
  readonly places: readonly Place[];
  /** The place that was followed. */
  readonly at: number;
}

const KEY = 'verbatim:arrival';
const MINUTES = 5;

/** Where the browser keeps nothing, the words are only not marked. */
export function handOver(hit: Hit, hits: readonly Hit[]): void {
  const here = hits.filter(({ url, match }) => url === hit.url && match === hit.match);
  const places = here.map(({ anchor, paragraph, marks }) => ({
    anchor,
    words: marks.map(({ start, end }) => paragraph.slice(start, end)),
  }));
  const arrival: Arrival = { path: decodeURI(new URL(hit.url, location.href).pathname), places, at: here.indexOf(hit) };
  keepValue(KEY, JSON.stringify({ ...arrival, time: Date.now() }));
}

/** Takes what was handed over for this page, once. */
export function takeOver(path: string, anchor: string): Arrival | undefined {
  const given = JSON.parse(keptValue(KEY) ?? 'null') as (Arrival & { time: number }) | null;
  if (given?.path !== decodeURI(path) || given.places[given.at]?.anchor !== anchor) return undefined;
  keepValue(KEY, undefined);
  return Date.now() - given.time < MINUTES * 60_000 ? given : undefined;
}
