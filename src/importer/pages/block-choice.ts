/** Which blocks of a page are its article. */
import type { Features } from './block-features.ts';
import { WEIGHTS } from './block-weights.ts';

/** From here a block is kept. */
const ENOUGH = 0.5;

/** How sure it is, from 0 to 1, that a block belongs to the article. */
export function likelihoodOf(features: Features, weights: Features = WEIGHTS): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

export const isChosen = (features: Features, weights: Features = WEIGHTS): boolean => likelihoodOf(features, weights) >= ENOUGH;
