export interface PackedArchive {
  readonly name: string;
  /** In which the archive is, BCP 47. */
  readonly language: string;
  readonly articles: number;
  /** Path below which the site was built, with `/` at both ends. */
  readonly base: string;
}

const PORT = 8000;

/** What somebody needs to know who finds the ZIP file in thirty years. Plain text, with line ends that every editor knows. */
export function packReadme({ name, articles, base }: Omit<PackedArchive, 'language'>): string {
  const address = `http://localhost:${PORT}${base}`;
  const contents = [
    [`site${base}articles-YEAR.jsonl`, 'all articles of a year, one JSON object a line'],
    [`site${base}YEAR/MONTH/NAME/index.md`, 'one article as plain Markdown'],
    [`site${base}raw/`, 'what the articles were made from, where it was kept'],
  ] as const;
  const width = Math.max(...contents.map(([path]) => path.length));
  return `${name}
${'='.repeat([...name].length)}

This is a whole archive of ${articles} news ${articles === 1 ? 'article' : 'articles'}, as web pages. The folder "site" holds them all, with
their search. It needs no database and asks nobody on the network for anything.

READ IT HERE, ALSO FROM A STICK

Open index.html in a browser: a double click will do. All pages can be read so.

SEARCH IT HERE

Browsers search only in pages that come from a web server. Any will do. Open a terminal in
this folder and type ONE of these lines, whichever your machine has:

  python3 -m http.server ${PORT} --directory site
  py -m http.server ${PORT} --directory site            (Windows)
  npx sirv-cli site --port ${PORT}
  php -S localhost:${PORT} -t site
  ruby -run -e httpd site -p ${PORT}
  busybox httpd -f -p ${PORT} -h site

Then open ${address} in a browser. Ctrl-C ends it.

PUT IT ON A WEB SERVER

Copy what is in "site" to the folder that your server serves, as it is: the search was built to
stand at the path ${base} and works there under any host name; the pages can be read at any path.
Nothing has to run on the server. Serve .html as UTF-8, and site${base}404.html for what is not found.

TAKE OUT WHAT IS IN IT

${contents.map(([path, what]) => `  ${path.padEnd(width)}   ${what}`).join('\n')}

Made with Verbatim.
`.replaceAll('\n', '\r\n');
}

/** Stands beside the README, for whoever opens what looks like a page. */
export const firstPage = ({ name, base, language }: Pick<PackedArchive, 'name' | 'base' | 'language'>): string => `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="refresh" content="0; url=site${base}index.html">
    <title>${escaped(name)}</title>
  </head>
  <body>
    <p><a href="site${base}index.html">${escaped(name)}</a></p>
  </body>
</html>
`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
