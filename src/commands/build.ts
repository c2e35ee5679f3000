/** `npm run build`: content -> the whole site with its search index. */

import { readArguments, wrongUsage } from './arguments.ts';
import { keepCompiledCode } from './compiled-code.ts';
import { NOTHING_PUBLISHED, reportFailure, tellOfPagefindsEnd } from './report-failure.ts';

const USAGE = `npm run build -- [--content CONTENT_DIR] [--out OUT_DIR] [--site URL] [--base PATH] [--frozen] [--full]

  --content  folder with articles/ (content)
  --out      folder to publish the site to (dist)
  --site     where it will be published: https://example.org
  --base     path below which it will be published: /archive/
  --frozen   fails where content/permalinks lacks something, instead of adding it: for CI
  --full     builds everything anew, not only what has changed

npm run build -- --shard 3/8 --out PART_DIR [--content CONTENT_DIR] [--site URL] [--base PATH]
npm run build -- --join PART_DIR… [--out OUT_DIR]

  --shard    builds the third of eight parts of the site, each of which can be built on a machine of its own
  --join     puts all parts together`;

const { values, positionals } = readArguments(
  USAGE,
  {
    content: { type: 'string' },
    out: { type: 'string' },
    site: { type: 'string' },
    base: { type: 'string' },
    frozen: { type: 'boolean' },
    full: { type: 'boolean' },
    shard: { type: 'string' },
    join: { type: 'boolean' },
  },
  { words: true },
);
const part = values.shard === undefined ? undefined : partIn(values.shard);
if (positionals.length > 0 && !values.join) wrongUsage(`"${positionals.join(' ')}" is no option.`, USAGE);
if (values.join && positionals.length === 0) wrongUsage('--join needs the folders of the parts.', USAGE);

function partIn(written: string) {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(written)?.map(Number) ?? [];
  if (!number || !of || number > of)
    wrongUsage(`--shard ${written} is no part of a site. Write --shard 3/8 for the third of eight.`, USAGE);
  return { number, of };
}

try {
  keepCompiledCode();
  tellOfPagefindsEnd(NOTHING_PUBLISHED);
  const { buildPart, buildSite, joinSite } = await import('./build-site.ts');
  if (values.join) await joinSite(positionals, values);
  else if (part) await buildPart(part, values);
  else await buildSite(values);
} catch (error) {
  reportFailure(error, NOTHING_PUBLISHED);
}
