import { expect, test } from 'vitest';
import { isBoilerplate } from '../../../src/importer/lines/boilerplate.ts';

test.each([
  'Follow the mayor on Twitter and you will learn something, said the judge.',
  'Follow the mayor on X, or he will be sad.',
  'Subscribe to my newsletter today, the preacher cried',
  'Sign up now! the sergeant shouted.',
  'Email this story on Monday',
  'More from the sea than from the land came the wind.',
  'Copyright was shortened in 1998, and nobody noticed.',
  'Kommentare gab es keine.',
  'Read in English, the letter sounds kinder.',
  'Listen to this harbour',
  '3 minutes later he read it',
  'Mehr zum Thema sagte der Richter nicht.',
])('“%s” is printed', (line) => {
  expect(isBoilerplate(line)).toBe(false);
});

test.each([
  'Leer en español',
  '5 min read',
  '1.2k shares',
  'Listen to this article · 4:31 min',
  'Follow us on Twitter @millpost',
  'Follow us on Facebook, Twitter and Instagram.',
  'Follow the Mill Post on Twitter: @millpost for more from the pond',
  'Follow us on Facebook and Twitter for the latest news.',
  'Follow Ann Lee on X at @annlee',
  'Subscribe to our newsletter today',
  'Sign up for our daily e-mail, free of charge',
  'Subscribe now, stay informed',
  'Share this article on Facebook',
  'Tweet this',
  'More on the harbour',
  'Copyright 2017 The Mill Post',
  'Copyright by The Mill Post, 2017',
  '© The Mill Post. All rights reserved.',
  'KOMMENTARE',
  '12 Kommentare',
  'Anzeige',
  'Lesen Sie auch: Der Hafen ist zu',
])('“%s” came with the page', (line) => {
  expect(isBoilerplate(line)).toBe(true);
});
