import { editDistance } from './edit-distance.ts';

/** The known name that a mistyped one was most likely meant to be; `undefined` where none is near. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, distance: editDistance(written.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, written.length / 3) ? best.name : undefined;
}
