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
  'speaker/',
  'speaker/donald-trump/',
  'a-z/',
  'a-z/t/',
  'on-this-day/',
  'on-this-day/12-19/',
  'on-this-day/02-29/',
  'search/',
  'search/?q=denuclearization',
  'search/?q=the+DPRK+has+no+real+interest+in+the+dialogue',
  'search/?q=meeting&speaker=Donald+Trump',
  '404.html',
] as const;

/** The pages that only an archive of long lists has. */
export const LONG_PAGE_TYPES = [
  'section/port/',
  'section/port/1996/',
  'section/port/1996/page-2/',
  'section/port/undated/',
  'speaker/cy-ray/',
  'speaker/cy-ray/1996/',
  'a-z/s/',
  'a-z/s/ship_1/',
  '1996/',
  '1996/month-unknown/',
] as const;
