/** `npm run check`: types, lint, format, and the integrity of `content/`. All of them run; one that fails does not hide the others. */
import { spawnSync } from 'node:child_process';
import { readArguments } from './arguments.ts';

readArguments('npm run check', {});

const CHECKS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'astro', 'check', '--noSync'],
  ['lint and format', 'biome', 'check', '.'],
  ['format of pages', 'prettier', '--check', '--log-level', 'warn', 'src/**/*.astro'],
  ['content', 'node', 'src/commands/check-content.ts'],
];

const failed = CHECKS.filter(([name, command, ...args]) => {
  console.log(`— ${name}`);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status !== 0;
}).map(([name]) => name);

console.log(failed.length === 0 ? `All ${CHECKS.length} checks passed.` : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
