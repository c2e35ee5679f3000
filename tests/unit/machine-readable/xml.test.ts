import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { element, textElement, xmlDocument } from '../../../src/machine-readable/xml.ts';

/** What a parser that forgives nothing reads: the text and the attributes of the root. */
function read(xml: string): { text: string; attributes: Record<string, string> } {
  const found = { text: '', attributes: {} as Record<string, string> };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => {
    found.text += text;
  });
  parser.on('opentag', ({ attributes }) => Object.assign(found.attributes, attributes));
  parser.write(xml).close();
  return found;
}

test.each(['A & B <c> "d" ]]> \'e\'', '&amp; stays as it was written', 'عنوان — 한국어 — 😀', 'two\r\nlines', '<![CDATA[ <!-- x --> ]]>'])(
  '%j comes out as it went in',
  (text) => {
    expect(read(xmlDocument(textElement('title', text))).text.trim()).toBe(text);
    expect(read(element('title', { name: text.replace(/\s+/g, ' ') })).attributes['name']).toBe(text.replace(/\s+/g, ' '));
  },
);

test('characters that XML forbids are seen to have been there', () => {
  expect(read(textElement('title', 'a\u0000b\u0008c\ufffed\ud800e')).text).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
});

test('whatever the text, the document is well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      expect(() => read(xmlDocument(element('a', { b: text }, [textElement('c', text)])))).not.toThrow();
    }),
  );
});

test('nothing is written for what is not there', () => {
  expect(textElement('title', undefined)).toBe('');
  expect(element('a', { b: undefined, c: 'd' })).toBe('<a c="d"/>');
});
