/** `npm start`: builds the archive and serves it. */
import { resolve } from 'node:path';
import { site } from '../site.ts';
import { readArguments } from './arguments.ts';
import { basePath } from './base-path.ts';
import { keepCompiledCode } from './compiled-code.ts';
import { NOTHING_PUBLISHED, reportFailure } from './report-failure.ts';
import { serveFolder } from './serve-folder.ts';

readArguments('npm start\n\nBuilds content/ into dist/ and serves it on port 4321, or the next free one (PORT=8080 begins elsewhere).', {});

try {
  keepCompiledCode();
  const { buildSite } = await import('./build-site.ts');
  await buildSite({});
  const { url } = await serveFolder(resolve('dist'), basePath(site.base), Number(process.env['PORT'] ?? 4321));
  console.log(`\nRead it at ${url}\nCtrl-C ends it.`);
} catch (error) {
  reportFailure(error, NOTHING_PUBLISHED);
}
