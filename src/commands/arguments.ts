/** Command lines: options checked, everything wrong with them said at once. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestName } from '../domain/nearest-name.ts';

/** Exit code of a command that was called wrongly; 1 is for work that failed. */
export const WRONG_USAGE = 2;

type Options = NonNullable<ParseArgsConfig['options']>;

/** Before a word with a minus, so that it is no option. */
const MINUS_WORD = '\0';

/**
 * Reads `process.argv`; with unknown options, or `--help`, prints the usage and ends the process.
 *
 * @param words whether anything but options may be given
 * @param areMinusWords whether a minus before a letter begins a word, as in `-olympics`
 */
export function readArguments<const Given extends Options>(usage: string, options: Given, { words = false, areMinusWords = false } = {}) {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    const marked = areMinusWords ? args.map((arg) => arg.replace(/^-(?=[^-])/, `${MINUS_WORD}-`)) : args;
    const { values, positionals } = parseArgs({ args: marked, options, allowPositionals: words, strict: true });
    return { values, positionals: positionals.map((word) => word.replace(MINUS_WORD, '')) as readonly string[] };
  } catch (error) {
    const unknown = /Unknown option '--?([^']+)'/.exec((error as Error).message)?.[1];
    const known = unknown && nearestName(unknown, Object.keys(options));
    wrongUsage(`${(error as Error).message.split('. ')[0]}.${known ? ` Did you mean --${known}?` : ''}`, usage);
  }
}

export function wrongUsage(what: string, usage: string): never {
  console.error(`${what}\n\n${usage}`);
  process.exit(WRONG_USAGE);
}
