/** Runs a command and says what it took, with all that it started. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

export interface Taken {
  /** Seconds of processors, user and system, of the whole tree of processes. */
  readonly cpu: number;
  readonly wall: number;
  /**
   * The most bytes that the processes of the tree held at once, as sampled: their resident sets summed, so that what
   * two of them share counts twice. 0 where the system has no `/proc`.
   */
  readonly memory: number;
  readonly printed: string;
  /** Why it was ended: "after 600 s", "at 8,000 MB". */
  readonly stopped?: string;
}

export interface Limits {
  readonly seconds: number;
  readonly bytes: number;
}

export interface Run {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const SAMPLED_EVERY = 100;
const INTERRUPTIONS = ['SIGINT', 'SIGTERM'] as const;
const PAGE = 4096;
const TICKS = 100;

/** @throws {Error} with what it printed, where it fails by itself */
export async function measured({ command, args, cwd, env }: Run, limits: Limits): Promise<Taken> {
  const begun = performance.now();
  const wall = () => (performance.now() - begun) / 1000;
  // The shell says with `times` what its children used, theirs included.
  const child = spawn('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} cannot be started.`);
  const [printed, errors, times] = [1, 2, 3].map((at) => heardFrom(child.stdio[at] as Readable));

  let [memory, stopped] = [0, undefined as string | undefined];
  const ticks = new Map<number, number>();
  const sample = setInterval(() => {
    const tree = treeOf(pid);
    for (const each of tree) ticks.set(each.pid, each.ticks);
    memory = Math.max(
      memory,
      tree.reduce((sum, each) => sum + each.bytes, 0),
    );
    if (wall() > limits.seconds) stopped = `after ${limits.seconds.toLocaleString('en')} s`;
    if (memory > limits.bytes) stopped = `at ${Math.round(limits.bytes / 1e6).toLocaleString('en')} MB`;
    if (stopped) process.kill(-pid, 'SIGKILL');
  }, SAMPLED_EVERY);
  // Detached, the tree would outlive a benchmark that is interrupted.
  const end = () => {
    process.kill(-pid, 'SIGKILL');
    process.exit(1);
  };
  for (const signal of INTERRUPTIONS) process.once(signal, end);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  for (const signal of INTERRUPTIONS) process.off(signal, end);
  clearInterval(sample);
  const said = `${printed?.()}${errors?.()}`;
  if (code !== 0 && !stopped) throw new Error(`${command} ${args.join(' ')} failed with ${code}:\n${said.slice(-4000)}`);
  // A process that nobody waited for is only in the samples.
  const sampled = [...ticks.values()].reduce((sum, each) => sum + each, 0) / TICKS;
  return { cpu: Math.max(secondsIn(times?.() ?? ''), sampled), wall: wall(), memory, printed: said, stopped };
}

/** All that was read when it is asked. */
function heardFrom(stream: Readable): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return () => text;
}

/** The last two of the four times that `times` prints are those of the children. */
function secondsIn(times: string): number {
  const all = [...times.matchAll(/(\d+)m([\d.,]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds?.replace(',', '.')),
  );
  return (all[2] ?? 0) + (all[3] ?? 0);
}

interface Process {
  readonly pid: number;
  readonly bytes: number;
  readonly ticks: number;
}

function treeOf(root: number): Process[] {
  const parents = new Map<number, Process & { readonly parent: number }>();
  for (const name of namesIn('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    // The name of the command stands in brackets and may hold anything.
    const fields = textOf(`/proc/${pid}/stat`)
      ?.replace(/^.*\) /s, '')
      .split(' ');
    if (!fields) continue;
    const [parent, user, system, pages] = [fields[1], fields[11], fields[12], fields[21]].map(Number);
    parents.set(pid, { pid, parent: parent ?? 0, ticks: (user ?? 0) + (system ?? 0), bytes: (pages ?? 0) * PAGE });
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid)?.parent ?? 0));
  return [...parents.values()].filter(({ pid }) => isBelow(pid));
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // It has ended.
  }
};
