/** What the steps of a build cost, for benchmarks: printed at its end where `VERBATIM_STEPS` is set. */
import { readFileSync } from 'node:fs';

interface Cost {
  /** CPU seconds of this process and its threads, and of processes that it began and that have ended. */
  readonly cpu: number;
  /** Seconds. */
  readonly wall: number;
}

export function stepCosts() {
  const steps: Record<string, Cost> = {};
  let before = costNow();
  let beside: string | undefined;
  return {
    /**
     * What was done since the last step ended.
     *
     * @param others what to call that which other processes do beside it
     */
    end(name: string, others?: string): void {
      const now = costNow();
      const [cpu, byOthers, wall] = [now.cpu - before.cpu, now.others - before.others, now.wall - before.wall];
      // What a process did is known when it has ended, and that may be in a later step.
      beside ??= others;
      steps[name] = { cpu: beside ? cpu - byOthers : cpu, wall };
      if (beside) steps[beside] = { cpu: (steps[beside]?.cpu ?? 0) + byOthers, wall: steps[beside]?.wall ?? wall };
      before = now;
    },
    print(): void {
      if (process.env['VERBATIM_STEPS']) console.log(`Steps: ${JSON.stringify(steps)}`);
    },
  };
}

/** With those of other processes apart; 0 where the system does not tell. */
function costNow(): Cost & { readonly others: number } {
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
