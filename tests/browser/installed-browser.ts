/** The browser that tests use: an installed Chromium or Chrome, else the headless shell that comes by npm. */
import { existsSync } from 'node:fs';

export interface InstalledBrowser {
  readonly executablePath: string;
  readonly env: Record<string, string>;
  /** A whole Chromium follows text fragments (`#:~:text=`); the headless shell does not. */
  readonly isWhole: boolean;
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
];

/** `VERBATIM_BROWSER=bundled` takes the headless shell even where a browser is installed; a path takes that one. */
export async function installedBrowser(): Promise<InstalledBrowser> {
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const wanted = process.env['VERBATIM_BROWSER'];
  const installed = wanted === 'bundled' ? undefined : [...(wanted ? [wanted] : []), ...INSTALLED].find((path) => existsSync(path));
  if (installed) return { executablePath: installed, env, isWhole: true };

  // Only where it believes itself there does the package unpack the system libraries (libnss3, …) that a bare machine lacks.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  const executablePath = await bundled.executablePath();
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] ?? '' }, isWhole: false };
}
