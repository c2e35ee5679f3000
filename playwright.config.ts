import { defineConfig } from '@playwright/test';
import { installedBrowser } from './tests/browser/installed-browser.ts';

const { executablePath, env, isWhole } = await installedBrowser();

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.test.ts',
  globalSetup: './tests/browser/build-archives.ts',
  outputDir: '.cache/tests/results',
  fullyParallel: true,
  workers: 2,
  // A machine that is busy with other things is slow, not wrong: these only end what hangs.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  metadata: { browser: executablePath, isWhole },
  use: {
    browserName: 'chromium',
    // `--no-sandbox` alone: the bundled package's own arguments switch web security off and would hide faults.
    launchOptions: { executablePath, env, args: ['--no-sandbox'] },
  },
});
