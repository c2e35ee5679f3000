/**
 * `npm run bench:attribution -- LABELS [--errors]`: who said it, on labelled quotations, beside the nearest name.
 * `VERBATIM_ATTRIBUTION_LABELS` names the file, too. `--errors` lists what is wrong in the part that is not kept aside.
 */
import { attribute } from '../../../src/domain/attribution/attribute.ts';
import { type Label, type LabelledArticle, labelledSpans, readLabelled } from './labelled.ts';
import { nearestName } from './naive.ts';
import { type Finding, isRight, type Judged, type Score, scoreOf } from './score.ts';

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? process.env['VERBATIM_ATTRIBUTION_LABELS'];
if (!file) {
  console.log('Nothing was measured: no labels were named. Write npm run bench:attribution -- LABELS, a file of one JSON object a line.');
  process.exit(0);
}
const articles = readLabelled(file);

function ours({ paragraphs, labels }: LabelledArticle): Judged[] {
  const found = attribute(paragraphs, 'en');
  return labels.map((label) => {
    const span = labelledSpans(paragraphs[label.paragraph] ?? '')[label.quotation];
    const quotation = found.find(
      ({ paragraph, start, depth }) => paragraph === label.paragraph && depth === 1 && start + 1 === span?.start,
    );
    return { label, finding: { kind: quotation?.kind, speaker: quotation?.attribution?.speaker, via: quotation?.attribution?.via } };
  });
}

function naive({ paragraphs, labels }: LabelledArticle): Judged[] {
  return labels.map((label): Judged => {
    const paragraph = paragraphs[label.paragraph] ?? '';
    const span = labelledSpans(paragraph)[label.quotation];
    const speaker = span && nearestName(paragraph, span);
    const finding: Finding = { kind: speaker ? 'speech' : 'scare', speaker };
    return { label, finding };
  });
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const row = (name: string, { speech, named, right, others, othersNamed, speechKnown, othersKnown }: Score): string =>
  `| ${[name, speech, percent(right, named), percent(named, speech), named - right, `${othersNamed} of ${others}`, percent(speechKnown, speech), percent(othersKnown, others)].join(' | ')} |`;
const HEAD =
  '| | speech | precision | coverage | wrong | others named | speech known | others known |\n| --- | --- | --- | --- | --- | --- | --- | --- |';

const developed = articles.filter(({ isKeptAside }) => !isKeptAside);
const keptAside = articles.filter(({ isKeptAside }) => isKeptAside);
const judged = articles.flatMap(ours);

console.log(`${articles.length} articles, ${judged.length} quotations.\n\n${HEAD}`);
console.log(row('all', scoreOf(judged)));
console.log(row('developed on', scoreOf(developed.flatMap(ours))));
console.log(row('kept aside', scoreOf(keptAside.flatMap(ours))));
console.log(row('nearest name, all', scoreOf(articles.flatMap(naive))));
console.log(row('nearest name, kept aside', scoreOf(keptAside.flatMap(naive))));
for (const id of articles.filter(({ id }) => !id.startsWith('http')).map(({ id }) => id)) {
  console.log(row(id, scoreOf(articles.filter((each) => each.id === id).flatMap(ours))));
}

console.log(`\n${HEAD}`);
for (const difficulty of [...new Set(judged.flatMap(({ label }) => label.difficulty ?? []))]) {
  console.log(row(difficulty, scoreOf(judged.filter(({ label }) => label.difficulty === difficulty))));
}

console.log(`\n${millisecondsPerArticle().toFixed(3)} ms CPU for 600 words, best of ten rounds.`);

if (process.argv.includes('--errors')) {
  for (const article of developed) for (const each of ours(article)) report(article, each);
}

function report({ id }: LabelledArticle, each: Judged): void {
  const { label, finding } = each;
  const isWrong = label.kind === 'speech' ? finding.speaker !== undefined && !isRight(each) : finding.kind === 'speech';
  const isMissing = label.kind === 'speech' && !finding.speaker;
  if (!isWrong && !isMissing && (finding.kind === 'speech') === (label.kind === 'speech')) return;
  console.log(`${isWrong ? 'WRONG' : isMissing ? 'none ' : 'kind '} ${place(label, id)} ${label.kind}/${finding.kind}: ${label.words}`);
  console.log(`      ${label.speaker} (${label.via}) / ${finding.speaker} (${finding.via}) [${label.difficulty}]`);
}

function place({ paragraph, quotation }: Label, id: string): string {
  return `${id.slice(-40)} ${paragraph}.${quotation}`;
}

function millisecondsPerArticle(): number {
  const length = articles.reduce((sum, { paragraphs }) => sum + paragraphs.join(' ').split(/\s+/).length, 0);
  const rounds = Array.from({ length: 12 }, () => {
    const { user, system } = process.cpuUsage();
    for (let time = 0; time < 5; time++) for (const { paragraphs } of articles) attribute(paragraphs, 'en');
    const after = process.cpuUsage({ user, system });
    return (after.user + after.system) / 1000 / 5;
  });
  return (Math.min(...rounds.slice(2)) / length) * 600;
}
