/** `npm run dev`: the archive as it is being worked on, with every change shown at once. */
import { join } from 'node:path';
import { dev } from 'astro';
import { chooseContent } from '../archive/location.ts';
import { readArguments } from './arguments.ts';
import { reportFailure } from './report-failure.ts';

const { values } = readArguments('npm run dev -- [--content CONTENT_DIR]', { content: { type: 'string' } });

try {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  chooseContent(values.content ?? 'content');
  await dev({ root: join(import.meta.dirname, '../..') });
} catch (error) {
  reportFailure(error);
}
