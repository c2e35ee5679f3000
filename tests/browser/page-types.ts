/** One page of every kind that the sample archive has, below its base path. */
import { REJECTION } from './archive.ts';

export const PAGE_TYPES = [
  '',
  REJECTION,
  'undated/vocabulary-of-the-talks/',
  '2018/06/qimmat-singapura-bayan-mushtarak/',
  '2018/',
  '2018/06/',
  'years/',
  'undated/',
  'section/',
  'publication/',
  'place/',
  'keyword/',
  'place/seoul/',
  'author/korea-desk/',
  'a-z/',
  'a-z/t/',
  'on-this-day/',
  'on-this-day/12-19/',
  'on-this-day/02-29/',
  'search/',
  'search/?q=denuclearization',
  'search/?q=the+DPRK+has+no+real+interest+in+the+dialogue',
  '404.html',
] as const;
