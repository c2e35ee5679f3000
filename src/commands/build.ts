/** `npm run build`: content -> the whole site with its search index. */

import { readArguments } from './arguments.ts';
import { buildSite } from './build-site.ts';
import { reportFailure } from './report-failure.ts';

const USAGE = `npm run build -- [--content CONTENT_DIR] [--out OUT_DIR] [--site URL] [--base PATH] [--frozen]

  --content  folder with articles/ (content)
  --out      folder to write the site to; replaced when the build succeeds (dist)
  --site     where it will be published: https://example.org
  --base     path below which it will be published: /archive/
  --frozen   fails where content/permalinks lacks something, instead of adding it: for CI`;

const { values } = readArguments(USAGE, {
  content: { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string' },
  base: { type: 'string' },
  frozen: { type: 'boolean' },
});

try {
  await buildSite(values);
} catch (error) {
  reportFailure(error);
}
