/** What the steps of a build cost, for benchmarks: printed at its end where `VERBATIM_STEPS` is set. */
import { readFileSync } from 'node:fs';

interface Cost {
  /** CPU seconds of this process and its threads, and of processes that it began and that have ended. */
  readonly cpu: number;
  /** Of these, those of the other processes; 0 where the system does not tell. */
  readonly others: number;
  /** Seconds. */
  readonly wall: number;
}

export function stepCosts() {
  const steps: Record<string, Cost> = {};
  let before = costNow();
  return {
    /** What was done since the last step ended. */
    end(name: string): void {
      const now = costNow();
      steps[name] = { cpu: now.cpu - before.cpu, others: now.others - before.others, wall: now.wall - before.wall };
      before = now;
    },
    print(): void {
      if (process.env['VERBATIM_STEPS']) console.log(`Steps: ${JSON.stringify(steps)}`);
    },
  };
}

function costNow(): Cost {
  const { user, system } = process.cpuUsage();
  const others = secondsOfChildren();
  return { cpu: (user + system) / 1e6 + others, others, wall: performance.now() / 1000 };
}

/** Fields 16 and 17 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, in hundredths of a second. */
function secondsOfChildren(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}
