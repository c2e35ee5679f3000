/** What no clipping takes. */

/** Seconds of work without a piece. */
export const MOST_WORK = 10;
/** Seconds without a piece where a process is not given a processor, or waits for a disk. */
export const MOST_WAITING = 120;
export const MOST_MEGABYTES = 1536;
/** What ends a process that took too long. https://man7.org/linux/man-pages/man7/signal.7.html */
export const TOO_LONG = 'SIGALRM';
