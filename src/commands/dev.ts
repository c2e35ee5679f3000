/** `npm run dev`: the archive as it is being worked on, with every change shown at once. */
import { dev } from 'astro';
import { chooseContent } from '../archive/location.ts';
import { readArguments } from './arguments.ts';
import { prepareEnvironment, ROOT } from './astro-environment.ts';
import { reportFailure } from './report-failure.ts';

const { values } = readArguments('npm run dev -- [--content CONTENT_DIR]', { content: { type: 'string' } });

try {
  prepareEnvironment();
  chooseContent(values.content ?? 'content');
  await dev({ root: ROOT });
} catch (error) {
  reportFailure(error);
}
