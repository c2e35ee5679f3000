/** Browsers save a page as `Talks.html` and its pictures, styles and scripts in `Talks_files/`: the folder holds no clippings. */
const FOLDER = /^(?<stem>.*)(?:_files|_fichiers|-Dateien|_archivos|_file|_bestanden|_pliki|_arquivos)\//;

/** @param path with `/`; `has` tells whether a file stands at a path */
export function isCompanion(path: string, has: (path: string) => boolean): boolean {
  const stem = FOLDER.exec(path)?.groups?.['stem'];
  return stem !== undefined && ['.html', '.htm', '.xhtml', '.HTML', '.HTM'].some((ending) => has(stem + ending));
}

/** @param path as a saved page names a file that came along */
export const isInCompanion = (path: string): boolean => !/^[a-z][a-z0-9+.-]*:|^\//i.test(path) && FOLDER.test(path);
