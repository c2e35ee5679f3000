import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/site/**/*.test.ts'],
    // Site tests build whole archives; on a busy machine that takes as long as it takes.
    testTimeout: 0,
    hookTimeout: 0,
    // Vitest leaves a processor for itself, which it hardly uses.
    maxWorkers: availableParallelism(),
  },
});
