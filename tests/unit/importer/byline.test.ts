import { expect, test } from 'vitest';
import { authorsOfByline, authorsOfField } from '../../../src/importer/lines/byline.ts';

test.each([
  ['By Jane Doe', ['Jane Doe']],
  ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
  ['BY JANE DOE, Reuters', ['JANE DOE']],
  ['BY JANE DOE AND JOHN ROE', ['JANE DOE', 'JOHN ROE']],
  ['By Jane Doe in Seoul', ['Jane Doe']],
  ['By Martin Luther King Jr.', ['Martin Luther King Jr.']],
  ['By Jane Doe, Staff Writer', ['Jane Doe']],
  ['By Jane Doe, Associated Press', ['Jane Doe']],
  ['By Jane Doe and The Associated Press', ['Jane Doe', 'The Associated Press']],
  ['By Jane Doe, Seoul Correspondent', ['Jane Doe']],
  ['By Jane Doe, Chief Political Correspondent, and John Roe', ['Jane Doe', 'John Roe']],
  ['By Jane Doe, New York', ['Jane Doe']],
  ['By Jane Doe, San Francisco', ['Jane Doe']],
  ['By Jane Doe, John Roe and Ann Poe, Los Angeles Times', ['Jane Doe', 'John Roe', 'Ann Poe']],
  ['By Jane Doe, John Roe, and Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
  ['By Jane Doe For Dailypost.example', ['Jane Doe']],
  ['By JANE DOE Associated Press', ['JANE DOE']],
  ['By JANE DOE AND JOHN ROE OF THE TRIBUNE STAFF', ['JANE DOE', 'JOHN ROE']],
  ['By Jane Doe Special to The Courier', ['Jane Doe']],
  ['Written by Jane Doe', ['Jane Doe']],
  ['By Jane Doe with John Roe', ['Jane Doe', 'John Roe']],
  ['By Jane Doe jdoe@example.org', ['Jane Doe']],
  ['By Jane Doe @janedoe', ['Jane Doe']],
  ['By Jane Doe • May 4, 2018', ['Jane Doe']],
  ['By Jane Doe - Staff Writer', ['Jane Doe']],
  ['By Jane Doe on May 3, 2018', ['Jane Doe']],
  ['By Jane Doe-Roe', ['Jane Doe-Roe']],
  ['By The Associated Press', ['The Associated Press']],
])('%s', (line, authors) => {
  expect(authorsOfByline(line)).toEqual(authors);
});

test.each([
  ['Von Anna Berg', 'Der Hafen ist zu, und die Boote liegen fest.', ['Anna Berg']],
  ['Von Anna Berg und Tom Groß, Hamburg', 'Der Hafen ist zu, und die Boote liegen fest.', ['Anna Berg', 'Tom Groß']],
  ['Von Änne Böttcher', 'Der Hafen ist zu.', ['Änne Böttcher']],
  ['VON ANNA BERG UND TOM GROSS', 'Der Hafen ist zu, und die Boote liegen fest.', ['ANNA BERG', 'TOM GROSS']],
  ['VON ANNA VAN DER BERG', 'Der Hafen ist zu, und die Boote liegen fest.', ['ANNA VAN DER BERG']],
  ['Par Zoé Martin et Luc Petit', 'Tous les bateaux sont au port.', ['Zoé Martin', 'Luc Petit']],
  ['Por Inés Vidal y Juan Ríos', 'Dicen que el puerto cierra.', ['Inés Vidal', 'Juan Ríos']],
  ['Di: Piera Rossi', 'Dicono che il porto chiude.', ['Piera Rossi']],
  ['Door Els de Vries', 'De boten liggen in het dok.', ['Els de Vries']],
])('%s, where the text is in that language', (line, text, authors) => {
  expect(authorsOfByline(line, text)).toEqual(authors);
});

test.each([
  ['By the harbour, boats wait.', ''],
  ['By Christmas, the boats will be home.', ''],
  ['Von Trapp Family', 'The family sang in the harbour.'],
  ['Von Berlin nach Rom', 'Der Zug fährt über Nacht, und die Boote liegen fest.'],
  ['Von Menschen und Mäusen', 'Der Hafen ist zu, und die Boote liegen fest.'],
  ['Van Gogh Museum', 'De directeur zei dat het dicht is.'],
  ['Di Maio Salvini', 'Dicono che il porto chiude.'],
  ['Di Maria Scores Twice', 'The striker left the pitch early.'],
])('%s is no byline', (line, text) => {
  expect(authorsOfByline(line, text)).toBeUndefined();
});

test.each([
  ['Jane Doe', ['Jane Doe']],
  ['Jane Doe; John Roe', ['Jane Doe', 'John Roe']],
  ['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
  ['Jane Doe, John Roe', ['Jane Doe', 'John Roe']],
  ['Jane Doe,John Roe', ['Jane Doe', 'John Roe']],
  ['Jane Doe, John Roe and Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
  ['Jane Doe|John Roe', ['Jane Doe', 'John Roe']],
  ["['Jane Doe', 'John Roe']", ['Jane Doe', 'John Roe']],
  ['["Jane Doe", "Pat O\'Hara"]', ['Jane Doe', "Pat O'Hara"]],
  ['[[Jane Doe]]', ['Jane Doe']],
  ['[[people/jane|Jane Doe]]', ['Jane Doe']],
  ['By Jane Doe, Staff Writer', ['Jane Doe']],
  ['Doe, Jane', ['Doe, Jane']],
  ['Jane Doe, PhD', ['Jane Doe, PhD']],
  ['Harbour desk', ['Harbour desk']],
  ['Nora Lind in Bay City', ['Nora Lind']],
  ['Press Office of Bay City', ['Press Office of Bay City']],
  ['Ministry of Health, Labour and Welfare', ['Ministry of Health, Labour and Welfare']],
  ['The Associated Press and Reuters', ['The Associated Press', 'Reuters']],
  ['김민지', ['김민지']],
  ['3', []],
])('the field %s names its authors', (field, authors) => {
  expect(authorsOfField(field)).toEqual(authors);
});
