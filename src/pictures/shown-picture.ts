/** Pictures that came with articles -> versions for readers: smaller, in a modern format, without what a camera wrote into them. Made once, and kept. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import sharp from 'sharp';
import { keptAt } from '../kept.ts';

export interface Version {
  /** Below the root of the site: `pictures/1f3a.jpg-960.webp`. */
  readonly file: string;
  /** Pixels. */
  readonly width: number;
}

export interface ShownPicture {
  /** For browsers that know no WebP, and for feeds: at the address that the article names, in its own format. */
  readonly whole: Version;
  readonly height: number;
  /** WebP, the smallest first. */
  readonly versions: readonly Version[];
}

export interface PictureFolders {
  /** The content folder. */
  readonly content: string;
  /** Where versions are kept. It can be deleted at any time. */
  readonly kept: string;
}

/** @param content the content folder */
export const pictureFolders = (content: string): PictureFolders => ({
  content,
  kept: keptAt('pictures'),
});

/** Pixels: a phone, a phone of more pixels, the widest column on a fine screen. */
const WIDTHS = [480, 960, 1600];
const WIDEST = 1600;
/** Pixels of the whole picture; what has more was made to fill a memory. */
const MOST_PIXELS = 100_000_000;
const FORMATS = { '.jpg': 'jpeg', '.jpeg': 'jpeg', '.png': 'png', '.webp': 'webp', '.gif': 'png', '.avif': 'avif' } as const;
/** How they are made: another code, or another library, makes other pictures. */
const MADE_WITH = createHash('sha256')
  .update(readFileSync(import.meta.filename))
  .update(JSON.stringify(sharp.versions))
  .digest('hex');

/** `pictures/NAME` below the content folder; nothing for a path that leads elsewhere, or an SVG, which can run scripts. */
export function pathOf({ content }: PictureFolders, src: string): string | undefined {
  const name = /^\/?pictures\/([^/\\]+)$/.exec(src)?.[1];
  if (!name || name.startsWith('.') || !(extname(name).toLowerCase() in FORMATS)) return undefined;
  const path = join(content, 'pictures', name);
  return existsSync(path) ? path : undefined;
}

/** @returns nothing where the picture is not in the content folder, or is none that can be shown */
export async function shownPicture(folders: PictureFolders, src: string): Promise<ShownPicture | undefined> {
  const path = pathOf(folders, src);
  if (!path) return undefined;
  const bytes = readFileSync(path);
  const folder = keptFolder(folders, bytes, src);
  const kept = join(folder, 'shown.json');
  if (!existsSync(kept)) await makeVersions(bytes, src, folder);
  return (JSON.parse(readFileSync(kept, 'utf8')) as { shown: ShownPicture | null }).shown ?? undefined;
}

/** The files of a picture for the site, from the address below its root to where they are kept. */
export async function filesOf(folders: PictureFolders, src: string): Promise<ReadonlyMap<string, string>> {
  const path = pathOf(folders, src);
  const shown = path && (await shownPicture(folders, src));
  if (!path || !shown) return new Map();
  const folder = keptFolder(folders, readFileSync(path), src);
  return new Map([shown.whole, ...shown.versions].map(({ file }) => [file, join(folder, basename(file))]));
}

const keptFolder = ({ kept }: PictureFolders, bytes: Uint8Array, src: string): string =>
  join(kept, createHash('sha256').update(MADE_WITH).update(src).update(bytes).digest('hex').slice(0, 32));

/** Several pages may ask at once; the first to be done is kept whole. */
async function makeVersions(bytes: Buffer, src: string, folder: string): Promise<void> {
  const beside = `${folder}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  mkdirSync(beside, { recursive: true });
  try {
    const shown = await versionsOf(bytes, src, beside).catch(() => null);
    writeFileSync(join(beside, 'shown.json'), JSON.stringify({ shown }));
    if (!existsSync(folder)) renameSync(beside, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'shown.json'))) throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

async function versionsOf(bytes: Buffer, src: string, folder: string): Promise<ShownPicture> {
  const name = basename(src);
  const picture = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate();
  const { width, height, orientation = 1 } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
  const upright = orientation >= 5 ? height : width;
  const versions: Version[] = [];
  for (const each of WIDTHS.filter((wide, at) => at === 0 || wide < upright || (WIDTHS[at - 1] ?? 0) < upright)) {
    const file = `${name}-${each}.webp`;
    const made = await picture().resize({ width: each, withoutEnlargement: true }).webp({ quality: 80 }).toFile(join(folder, file));
    versions.push({ file: `pictures/${file}`, width: made.width });
  }
  const format = FORMATS[extname(name).toLowerCase() as keyof typeof FORMATS];
  const whole = await picture()
    .resize({ width: WIDEST, withoutEnlargement: true })
    .toFormat(format, format === 'jpeg' ? { quality: 82, mozjpeg: true } : {})
    .toFile(join(folder, name));
  return { whole: { file: `pictures/${name}`, width: whole.width }, height: whole.height, versions: differing(versions) };
}

/** A small picture has one version, however many widths there are. */
const differing = (versions: readonly Version[]): Version[] =>
  versions.filter(({ width }, at) => versions.findIndex((each) => each.width === width) === at);
