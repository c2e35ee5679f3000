/** Bytes of a clipping -> text, and the encoding that it was written in. */

/** `UTF-8`, `UTF-16`, `Windows-1252`, or the name that a web page declares: `shift_jis`. */
export type Encoding = string;

export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly refused: string; readonly remedy: string };

/** C1 controls and the five unassigned bytes never stand in text that was written in Windows-1252. */
const NOT_1252 = /[\u0081\u008d\u008f\u0090\u009d]/;
/** Control characters but white space and those above ASCII. */
const CONTROLS = /(?![\s\u007f-\u009f])\p{Cc}/u;

export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { refused: 'The file is empty.', remedy: 'Leave it out, or bring the clipping back from where it came.' };
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (wide) {
    if (bytes.length % 2 === 1)
      return { refused: 'The file begins as UTF-16, but ends within a character.', remedy: 'It was cut off; bring it whole.' };
    return { text: lines(new TextDecoder(wide).decode(bytes)), encoding: 'UTF-16' };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return CONTROLS.test(text) ? binary() : { text: lines(text), encoding: 'UTF-8' };
  } catch {
    const declared = declaredEncoding(bytes);
    if (declared) return asDeclared(bytes, declared);
    const text = new TextDecoder('windows-1252').decode(bytes);
    if (CONTROLS.test(text)) return binary();
    // Western text has its accents and curly quotation marks among letters; other encodings read as 1252 are mostly such characters.
    const foreign = text.match(/[\u0080-\u024f\u2018-\u203a\u20ac\u2122]/g)?.length ?? 0;
    if (NOT_1252.test(text) || foreign > text.length / 5) {
      return {
        refused: 'The file is neither UTF-8, UTF-16 nor Windows-1252, and what else it may be would be a guess.',
        remedy: 'Save it as UTF-8 and import it again.',
      };
    }
    return { text: lines(text), encoding: 'Windows-1252' };
  }
}

/** Browsers look for it in the first 1,024 bytes, and so does who writes it. */
const DECLARATION_WITHIN = 1024;
const DECLARATION = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*(?<meta>[\w:.-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*["'](?<xml>[\w:.-]+)/i;

/** The encoding that a web page says it has; nothing where it says none, or one that nobody knows. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WITHIN));
  const { meta, xml } = DECLARATION.exec(head)?.groups ?? {};
  try {
    return new TextDecoder(meta ?? xml ?? '').encoding;
  } catch {
    return undefined;
  }
}

/** Of so many characters one may be broken: pages were put together from parts in several encodings. */
const SOUND = 500;

function asDeclared(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken * SOUND > text.length) {
    return {
      refused: `The page says that it is written in ${encoding}, but it is not.`,
      remedy: 'Open it in a browser, look that its letters are right, and save it from there.',
    };
  }
  if (CONTROLS.test(text)) return binary();
  const name = encoding === 'windows-1252' ? 'Windows-1252' : encoding === 'utf-8' ? 'UTF-8' : encoding;
  return { text: lines(text), encoding: broken > 0 ? `${name}, with ${broken} broken characters` : name };
}

const binary = (): Decoded => ({
  refused: 'The file is binary, not text.',
  remedy: 'Import web pages, text, CSV or Markdown; save other documents in one of these first.',
});

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
