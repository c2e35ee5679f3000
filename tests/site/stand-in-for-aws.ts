/** What `aws s3` does with files and times, on a folder. The first argument is the folder; AWS_FAILS_AT names a copy that is cut off: `sync 2`. */
import { appendFileSync, copyFileSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';

const [storage = '', , command = '', ...rest] = process.argv.slice(2);
const { values, positionals, tokens } = parseArgs({
  args: rest,
  allowPositionals: true,
  tokens: true,
  options: {
    include: { type: 'string', multiple: true },
    exclude: { type: 'string', multiple: true },
    'cache-control': { type: 'string' },
    'no-progress': { type: 'boolean' },
    'only-show-errors': { type: 'boolean' },
    'size-only': { type: 'boolean' },
    delete: { type: 'boolean' },
  },
});
const [from = '', to = ''] = positionals.map((place) => place.replace(/^s3:\//, storage));
const log = join(storage, 'log');
appendFileSync(log, `${command}\n`);
const times = readFileSync(log, 'utf8')
  .split('\n')
  .filter((line) => line === command).length;
if (process.env['AWS_FAILS_AT'] === `${command} ${times}`) process.exit(1);

const filters = tokens.flatMap((token) => (token.kind === 'option' && /^(?:in|ex)clude$/.test(token.name) ? [token] : []));
/** The last filter that fits decides; `*` stands for any characters, `/` too. */
const isMeant = (path: string): boolean =>
  filters.findLast(({ value }) => matchesGlob(path.replaceAll('/', '|'), (value ?? '').replaceAll('/', '|')))?.name !== 'exclude';
const filesIn = (folder: string): string[] =>
  existsSync(folder) ? globSync('**/{*,.*}', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile()) : [];

function copy(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(source, target);
}

const isCurrent = (source: string, target: string): boolean => {
  const [here, there] = [statSync(source), statSync(target, { throwIfNoEntry: false })];
  return here.size === there?.size && (values['size-only'] === true || here.mtimeMs <= there.mtimeMs);
};

switch (command) {
  case 'ls': {
    const isFolder = statSync(from, { throwIfNoEntry: false })?.isDirectory();
    const found = isFolder ? readdirSync(from) : existsSync(from) ? [from] : [];
    if (found.length === 0) process.exit(1);
    console.log(found.join('\n'));
    break;
  }
  case 'rm':
    rmSync(from);
    break;
  case 'cp':
    if (!existsSync(from)) process.exit(1);
    copy(from, to);
    break;
  case 'sync':
    for (const path of filesIn(from).filter(isMeant)) {
      if (isCurrent(join(from, path), join(to, path))) continue;
      copy(join(from, path), join(to, path));
      console.log(`sent ${path}`);
    }
    if (values.delete) for (const path of filesIn(to).filter(isMeant)) if (!existsSync(join(from, path))) rmSync(join(to, path));
    break;
}
