/** `npm run build`: content -> the whole site with its search index. */

import { readArguments } from './arguments.ts';
import { buildSite } from './build-site.ts';
import { reportFailure } from './report-failure.ts';

const USAGE = `npm run build -- [--content CONTENT_DIR] [--out OUT_DIR] [--site URL] [--base PATH] [--frozen] [--full]

  --content  folder with articles/ (content)
  --out      folder to publish the site to (dist)
  --site     where it will be published: https://example.org
  --base     path below which it will be published: /archive/
  --frozen   fails where content/permalinks lacks something, instead of adding it: for CI
  --full     builds everything anew, not only what has changed`;

const { values } = readArguments(USAGE, {
  content: { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string' },
  base: { type: 'string' },
  frozen: { type: 'boolean' },
  full: { type: 'boolean' },
});

try {
  await buildSite(values);
} catch (error) {
  reportFailure(error);
}
