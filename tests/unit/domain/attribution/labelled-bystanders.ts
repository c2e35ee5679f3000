/** Sentences with a name beside the one who speaks, of invented people: the bystander must not be named. */
import type { Labelled } from './labelled-quotations.ts';

export const RELATIVE_CLAUSES: readonly Labelled[] = [
  ['whom he shot', ['The officer who shot Ben Moss told investigators: “I feared for my life.”'], [null]],
  ['he shot', ['Ada Carter, who shot Ben Moss, told investigators: “I feared for my life.”'], ['Ada Carter']],
  ['whom it convicted', ['The court that convicted Ada Carter said: “The proof was plain to all.”'], [null]],
  ['that is no relative', ['The court said that Ada Carter told her son “not to go out on the ice”.'], [null]],
  ['whom he knew', ['A man who knew Ben Moss said: “He was a quiet man.”'], [null]],
  ['whom it published', ['The newspaper that published Ada Carter said: “We regret the mistake.”'], [null]],
  ['whom he publishes', ['The man who publishes Ada Carter said: “We regret the mistake.”'], [null]],
  ['whom it sues', ['The firm suing Ben Moss said: “We want our money back.”'], [null]],
  ['a body that rules', ['The ruling Harbour Party said: “We want our money back.”'], ['Harbour Party']],
  ['whom he shot, with a name', ['The man who shot Moss, Carl Hook, said he was “sorry for all of it”.'], [null]],
  ['whom she asked, with a name', ['The journalist who interviewed Ben Moss, Ada Carter, said he was “very well prepared”.'], [null]],
  ['an office, with a name', ['The keeper of the light, Ada Carter, said he was “very well prepared”.'], ['Ada Carter']],
];

export const ASIDES: readonly Labelled[] = [
  ['whose brother', ['Ada Carter, whose brother, Ben Moss, was killed in the crash, said: “He was kind.”'], [null]],
  ['whose brother, not named', ['Ada Carter, whose brother was killed in the crash, said: “He was kind.”'], ['Ada Carter']],
  ['whom she met', ['Ada Carter, who met the mayor, Ben Moss, on Friday, said: “He was kind.”'], [null]],
  ['sister of the pilot', ['“We warned them,” Elena Ruiz, the sister of the dead pilot, Marco Ruiz, said.'], ['Elena Ruiz']],
  ['sister or pilot', ['The sister of the dead pilot, Marco Ruiz, said: “We warned them.”'], [null]],
  ['owner of a firm', ['The owner of the firm, Marco Ruiz, said: “We warned them.”'], ['Marco Ruiz']],
  ['to the president', ['“The vote was fair,” Ada Carter, chief of staff to the president, Ben Moss, said.'], ['Ada Carter']],
  ['no judge', ['The trial of Ben Moss, the judge said, was “a farce from the start”.'], [null]],
  ['a judge', ['Ben Moss, the judge, left. The judge said it was “a farce from the start”.'], ['Ben Moss']],
  ['one word and two asides', ['“The vote was fair,” Carter, chief of staff to the president, Ben Moss, said.'], [null]],
  ['one word that is a day', ['On Monday, the president, Ben Moss, said: “The vote was fair.”'], ['Ben Moss']],
];

export const ADDRESSED: readonly Labelled[] = [
  ['he may be whom she asked', ['“Where were you?” Anna Karin asked Paul Dean. “At home,” he answered.'], ['Anna Karin', null]],
  ['he may be whom she spoke to', ['“Where were you?” Anna Karin said to Paul Dean. “At home,” he said.'], ['Anna Karin', null]],
  ['he answers, so another asked', ['“Where were you?” Anna Karin asked. “At home,” he answered.'], ['Anna Karin', null]],
  ['he answers, and nobody spoke', ['Ben Moss was asked about the pier. “It is safe,” he replied.'], ['Ben Moss']],
  ['he may be whom he told', ['“Resign,” Dan Reed told Chancellor Carl Hook. “I will not,” he replied.'], ['Dan Reed', null]],
  ['he told a crowd', ['“It is done,” Ben Moss told reporters. “It took ten years,” he said.'], ['Ben Moss', 'Ben Moss']],
  ['he may be whom she asked, unquoted', ['Ada Carter asked Ben Moss if he had slept. “Have you?” he replied.'], [null]],
  ['he may be whom he beat', ['Ben Moss defeated Carl Hook. “It was a hard race,” he said.'], [null]],
  ['he beat a woman', ['Mr Ben Moss defeated Mrs Ada Carter. “It was a hard race,” he said.'], ['Ben Moss']],
  ['he may be who fired him', ['Ben Moss was fired by Carl Hook on Friday. “It was a hard year,” he said.'], [null]],
  ['he was fired on a day', ['Ben Moss was fired on Friday. “It was a hard year,” he said.'], ['Ben Moss']],
  ['he won in a town', ['Ben Moss won the race in Saltby. “It was a hard race,” he said.'], ['Ben Moss']],
  [
    'her husband is a he',
    ['Ada Carter introduced her husband, Ben Moss. “He saved my life,” she said. “She saved mine,” he said.'],
    ['Ada Carter', 'Ben Moss'],
  ],
];

export const PASSED_ON: readonly Labelled[] = [
  ['a message from another', ['Ben Moss shared a message from Ada Carter that read: “We are fine.”'], [null]],
  ['his own message', ['Ben Moss shared a message that read: “We are fine.”'], ['Ben Moss']],
  ['a letter from another', ['Moss posted a letter from Kim Jong Un that said “the talks were good for both”.'], [null]],
  ['a letter to another', ['In a letter to Ben Moss, Ada Carter wrote: “The pier is closed for good.”'], ['Ada Carter']],
  ['another’s letter', ['Ada Carter read Ben Moss’s letter: “The pier is closed for good.”'], [null]],
  ['a line in a letter from another', ['In a letter from Ben Moss, Ada Carter found a line: “The pier is closed.”'], [null]],
  ['her words on another’s report', ['Ada Carter said the report by Ben Moss was “full of holes and lies”.'], ['Ada Carter']],
  ['recalled another saying', ['“It was a mistake,” Ada Carter recalled Ben Moss saying.'], [null]],
  ['said that another had told her', ['“It was a mistake,” Ada Carter said Ben Moss had told her.'], [null]],
  ['a poem by another', ['Ada Carter read aloud a poem by Ben Moss: “The tide is late again.”'], [null]],
  ['recalled', ['“It was a mistake,” Ada Carter recalled.'], ['Ada Carter']],
  ['was told by', ['Ada Carter was told by Ben Moss: “The pier is closed for good.”'], ['Ben Moss']],
  ['quoted another', ['Ada Carter quoted Ben Moss: “These are the times that try souls.”'], [null]],
  ['and another that', ['Ada Carter said “nobody is above the law” and Ben Moss that “the people deserve a trial”.'], ['Ada Carter', null]],
  [
    'and told another that',
    ['Ada Carter said “the pier is closed” and told Ben Moss that “nobody may go there”.'],
    ['Ada Carter', 'Ada Carter'],
  ],
  ['praised by another, saying', ['Moss was praised by Ada Carter, saying he was “one of the best in the league”.'], [null]],
  ['left, saying', ['Ada Carter left the room, saying he was “one of the best in the league”.'], ['Ada Carter']],
];
