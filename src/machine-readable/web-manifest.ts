/** What a device needs to keep the archive among its apps: https://www.w3.org/TR/appmanifest/ */

export const MANIFEST_FILE = 'site.webmanifest';
export const TOUCH_ICON_FILE = 'apple-touch-icon.png';

/** Square pictures, drawn from the favicon. A maskable one is cut by the device to a shape of its own. */
export const ICONS = [
  { file: 'icon-192.png', size: 192, isMaskable: false },
  { file: 'icon-512.png', size: 512, isMaskable: false },
  { file: 'icon-maskable-512.png', size: 512, isMaskable: true },
  { file: TOUCH_ICON_FILE, size: 180, isMaskable: true },
] as const;

export interface NamedSite {
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** CSS colour of the paper. */
  readonly paper: string;
}

/** @param base path below which the site is published */
export function webManifest({ name, description, language, direction, paper }: NamedSite, base: string): string {
  const icons = ICONS.filter(({ file }) => file !== TOUCH_ICON_FILE).map(({ file, size, isMaskable }) => ({
    src: base + file,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: isMaskable ? 'maskable' : 'any',
  }));
  const manifest = {
    id: base,
    name,
    description,
    lang: language,
    dir: direction,
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
