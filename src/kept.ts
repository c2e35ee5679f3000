/** What was made once and is kept to be used again. It can be deleted at any time: that costs time, nothing else. */
import { join, resolve } from 'node:path';

/** @param names of a file or folder, from the outermost: below `.cache`, or the folder that `VERBATIM_CACHE` names */
export const keptAt = (...names: readonly string[]): string => join(resolve(process.env['VERBATIM_CACHE'] ?? '.cache'), ...names);
