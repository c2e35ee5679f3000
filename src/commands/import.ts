/** `npm run import`: clippings -> Markdown. Exit code 0 if all were imported, 1 if any failed, 2 on wrong usage. */
import { createReadStream, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { archiveLocation } from '../archive/location.ts';
import { type PartialDate, parseDate } from '../domain/calendar/dates.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { describeProblem } from '../domain/problem.ts';
import { expandInputs, sizeOf } from '../importer/expand-inputs.ts';
import { FORMAT_NAMES, type FormatName } from '../importer/formats.ts';
import { importFiles, journalIn } from '../importer/import-files.ts';
import { endJournal } from '../importer/journal.ts';
import { DAY_ORDERS, type DayOrder } from '../importer/lines/numbered-date.ts';
import { fetchPicture } from '../importer/pictures/fetch-picture.ts';
import { countsIn, kindsPassedIn, summaryOf, writeReports } from '../importer/report.ts';
import { type ColumnNames, NAMED_FIELDS, type NamedField } from '../importer/tables/field-names.ts';
import { VERSIONS, type Versions } from '../importer/take-in.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { showProgress } from './import-progress.ts';

const USAGE = `npm run import -- [--into CONTENT_DIR] [OPTION]… FILE…

Files are clippings of any kind: saved web pages (also MHTML), raw text, tables (CSV, JSON Lines), feeds and
WordPress exports, mail (EML), web archives (WARC, WACZ), Markdown, Word documents, PDFs; or folders, patterns
and ZIPs of them, or - for standard input.

  --into            folder with articles/, raw/ and pictures/ (content)
  --as              the format, whatever the files look like: ${FORMAT_NAMES.join(', ')}
  --columns         for tables and records whose fields have other names: url=link,date=day,title=head,text=story.body
                    fields: ${NAMED_FIELDS.join(', ')}
  --published       date of articles that do not give one: 2017-12-19, 2017-12 or 2017
  --retrieved       day on which the clippings were taken: 2017-12-20. "Tuesday" is reckoned from it
  --dates           what comes first in days such as 03/04/2017: day-first or month-first; without it they are not read
  --encoding        of files that do not say it: windows-1252
  --ocr             texts are scans: line ends, hyphens and page numbers of print are taken out
  --versions        what to do with a new version of an article that is here: propose (only tell), take, or apart
  --fetch-pictures  asks the web for pictures of new articles that did not come along; without it nothing is asked of anybody
  --dry-run         writes and fetches nothing, and tells what would be done
  --report          where to write the report, without ending: it gets .json and .txt
  --json            prints the report as one JSON object`;

const { values, positionals: named } = readArguments(
  USAGE,
  {
    into: { type: 'string' },
    as: { type: 'string' },
    columns: { type: 'string' },
    published: { type: 'string' },
    retrieved: { type: 'string' },
    dates: { type: 'string' },
    encoding: { type: 'string' },
    ocr: { type: 'boolean' },
    versions: { type: 'string' },
    'fetch-pictures': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    report: { type: 'string' },
    json: { type: 'boolean' },
  },
  { words: true },
);
if (named.length === 0) wrongUsage('There is no file to import.', USAGE);

const into = resolve(values.into ?? 'content');
const { cache: store } = archiveLocation(into);
const cache = join(dirname(store), basename(store, '.sqlite').replace('archive', 'import'));
const isDryRun = values['dry-run'] === true;
const interruption = new AbortController();
const options = {
  into,
  cache,
  isDryRun,
  reading: {
    as: oneOf(values.as, FORMAT_NAMES, 'format') as FormatName | undefined,
    columns: columnsOf(values.columns),
    dates: oneOf(values.dates, DAY_ORDERS, 'order of dates') as DayOrder | undefined,
    encoding: encodingOf(values.encoding),
    published: dateOf(values.published, '--published', () => true),
    retrieved: dateOf(values.retrieved, '--retrieved', ({ precision }) => precision === 'day'),
    ocr: values.ocr,
  },
  versions: (oneOf(values.versions, VERSIONS, 'way with versions') ?? 'propose') as Versions,
  today: new Date().toISOString().slice(0, 10),
  fetch: values['fetch-pictures'] ? fetchPicture : undefined,
  signal: interruption.signal,
};
process.once('SIGINT', () => interruption.abort());

const inputs = await expandInputs(named);
if (inputs.length === 0) wrongUsage('There is no file in what you named.', USAGE);
const progress = showProgress({ bytes: inputs.reduce((sum, input) => sum + sizeOf(input), 0), isQuiet: values.json === true });
try {
  const all = importFiles(inputs, { ...options, onFile: (input) => progress.fileDone(sizeOf(input)) });
  for await (const outcome of all) {
    progress.outcome(outcome.outcome);
    if (outcome.outcome === 'failed' && !values.json) progress.say(`${describeProblem(outcome.problem)}\n`);
  }
} catch (error) {
  progress.end();
  console.error((error as Error).message);
  process.exit(1);
}
progress.end();

const journal = journalIn(options);
const counts = await countsIn(journal);
const stem = resolve(values.report ?? join(cache, isDryRun ? 'rehearsal' : 'report'));
mkdirSync(dirname(stem), { recursive: true });
const reports = await writeReports(journal, into, stem);
if (values.json) {
  await pipeline(createReadStream(reports[0]), process.stdout, { end: false });
} else {
  console.log(`${isDryRun ? 'Nothing was written. It would be: ' : `Into ${into}: `}${summaryOf(counts, await kindsPassedIn(journal))}`);
  if (counts.proposed > 0) console.log('The report shows each new version word by word; --versions take puts them in.');
  console.log(`Report: ${reports.join(' and ')}`);
}
if (interruption.signal.aborted) {
  console.error('Interrupted. The same command goes on where this one stopped; nothing is lost or doubled.');
  process.exitCode = 130;
} else {
  endJournal(journal);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

function columnsOf(given: string | undefined): ColumnNames {
  const pairs = (given ?? '')
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  for (const [field = '', column] of pairs) {
    if (!NAMED_FIELDS.includes(field as NamedField) || !column) wrongUsage(`"${field}=${column ?? ''}" names no field and column.`, USAGE);
  }
  return Object.fromEntries(pairs) as ColumnNames;
}

function oneOf(given: string | undefined, known: readonly string[], what: string): string | undefined {
  if (given === undefined || known.includes(given)) return given;
  const near = nearestName(given, known);
  return wrongUsage(`"${given}" is no ${what}; there are: ${known.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`, USAGE);
}

function dateOf(given: string | undefined, option: string, isEnough: (date: PartialDate) => boolean): string | undefined {
  const date = given === undefined ? undefined : parseDate(given);
  if (given !== undefined && !(date && isEnough(date)))
    wrongUsage(`${option} ${given} is no date that can be used here. Write 2017-12-19.`, USAGE);
  return given;
}

function encodingOf(given: string | undefined): string | undefined {
  try {
    return given && new TextDecoder(given).encoding;
  } catch {
    return wrongUsage(`"${given}" is no encoding that is known here; windows-1252, shift_jis and gb18030 are some.`, USAGE);
  }
}
