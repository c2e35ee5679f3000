/** Patterns of phrases -> phrases. */
import type { Random } from './random.ts';
import { capital, withArticle } from './vocabulary.ts';

/** Makes a phrase for a scene. */
export type Say<Scene> = (scene: Scene) => string;

/**
 * @param patterns for each kind of phrase its patterns, as `phrases.ts` says them
 * @param words what else may stand in braces
 * @throws {Error} for a name in braces that is neither
 */
export function grammarOf<Scene extends { readonly random: Random }, Kind extends string>(
  patterns: Readonly<Record<Kind, string>>,
  words: Readonly<Record<string, Say<Scene>>>,
): Readonly<Record<Kind, Say<Scene>>> {
  const kinds = Object.fromEntries(Object.entries<string>(patterns).map(([kind, text]) => [kind, text.replace(/^\n/, '').split('\n')]));
  const said: Record<string, Say<Scene>> = { ...words };
  for (const kind of Object.keys(kinds)) said[kind] = (scene) => (chosen[kind] as Say<Scene>)(scene);

  const named = (name: string): Say<Scene> => {
    const say = said[name];
    if (say) return say;
    const small = said[name.charAt(0).toLowerCase() + name.slice(1)];
    if (small) return (scene) => capital(small(scene));
    if (name.startsWith('a:')) {
      const word = named(name.slice(2));
      return (scene) => withArticle(word(scene));
    }
    throw new Error(`No pattern and no word is called {${name}}.`);
  };

  const oneOf = (lines: readonly string[]): Say<Scene> => {
    const choice = lines.flatMap((line) => {
      const [, times = '', pattern = ''] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
      const say = sequence(pattern.split(/\{([\w:]+)\}/).map((part, at) => (at % 2 === 1 ? named(part) : part)));
      return Array.from({ length: Number(times) }, () => say);
    });
    return (scene) => scene.random.oneOf(choice)(scene);
  };

  const chosen: Record<string, Say<Scene>> = {};
  for (const [kind, lines] of Object.entries(kinds)) chosen[kind] = oneOf(lines);
  return chosen as Record<Kind, Say<Scene>>;
}

const sequence =
  <Scene>(parts: readonly (string | Say<Scene>)[]): Say<Scene> =>
  (scene) => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part(scene);
    return text;
  };
