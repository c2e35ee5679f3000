/** `npm run import`: clippings -> Markdown. Exit code 0 if all were imported, 1 if any failed, 2 on wrong usage. */
import { resolve } from 'node:path';
import { describeProblem } from '../domain/problem.ts';
import { importFiles, type Outcome } from '../importer/import-files.ts';
import { COLUMN_FIELDS, type ColumnField, type ColumnNames } from '../importer/read-csv.ts';
import { readArguments, wrongUsage } from './arguments.ts';

const USAGE = `npm run import -- [--into CONTENT_DIR] [--columns FIELD=COLUMN,…] [--json] FILE…

  --into     folder with articles/ and raw/ (content)
  --columns  for tables whose columns have other names: url=link,date=day,title=head,text=story
             fields: ${COLUMN_FIELDS.join(', ')}
  --json     prints the report as one JSON object

Files may be saved web pages (HTML), raw text, CSV, or Markdown with front matter.`;

const { values, positionals: files } = readArguments(
  USAGE,
  { into: { type: 'string' }, columns: { type: 'string' }, json: { type: 'boolean' } },
  { words: true },
);
if (files.length === 0) wrongUsage('There is no file to import.', USAGE);

const into = resolve(values.into ?? 'content');
const isTerminal = process.stderr.isTTY === true && !values.json;
const counts = { imported: 0, here: 0, failed: 0 };
const outcomes = importFiles(files, { into, columns: columnsOf(values.columns), onProgress: showProgress });
if (isTerminal) process.stderr.write('\r\x1b[K');
if (values.json) printJson(outcomes);
else printReport(outcomes);
process.exitCode = counts.failed > 0 ? 1 : 0;

function columnsOf(given: string | undefined): ColumnNames {
  const pairs = (given ?? '')
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  for (const [field = '', column] of pairs) {
    if (!COLUMN_FIELDS.includes(field as ColumnField) || !column)
      wrongUsage(`"${field}=${column ?? ''}" names no field and column.`, USAGE);
  }
  return Object.fromEntries(pairs) as ColumnNames;
}

function showProgress(outcome: Outcome): void {
  counts[outcome.outcome]++;
  const done = counts.imported + counts.here + counts.failed;
  if (isTerminal) {
    const share = files.indexOf(outcome.file) / files.length;
    const bar = '█'.repeat(Math.round(share * 24)).padEnd(24, '·');
    process.stderr.write(`\r\x1b[K${bar} ${done} articles, ${counts.failed} failed  ${outcome.file.slice(-40)}`);
  } else if (!values.json && done % 1000 === 0) {
    process.stderr.write(`${done} articles …\n`);
  }
}

function printReport(all: readonly Outcome[]): void {
  for (const outcome of all) if (outcome.outcome === 'failed') console.error(`${describeProblem(outcome.problem)}\n`);
  for (const outcome of all) {
    if (outcome.outcome === 'imported') for (const remark of outcome.remarks) console.log(`${outcome.article}: ${remark}`);
  }
  const leftOut = all.flatMap((outcome) => (outcome.outcome === 'imported' ? outcome.leftOut : []));
  console.log(`${counts.imported} imported into ${into}, ${counts.here} already here, ${counts.failed} refused.`);
  if (leftOut.length > 0) console.log(`${leftOut.length} lines were left out; each article lists its own under "leftOut".`);
}

function printJson(all: readonly Outcome[]): void {
  const by = (name: Outcome['outcome']) => all.filter(({ outcome }) => outcome === name).map(({ outcome: _, ...rest }) => rest);
  console.log(JSON.stringify({ into, imported: by('imported'), here: by('here'), failed: by('failed') }, null, 2));
}
