import { defineConfig } from 'vitest/config';

const test = {
  pool: 'forks',
  env: { TZ: 'Asia/Seoul' },
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...test,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          // All cores: by itself vitest leaves one of two idle.
          maxWorkers: '100%',
        },
      },
      {
        // Thousands of short runs, each in a context of its own: optimised code would be thrown away before it pays.
        test: {
          ...test,
          name: 'proof',
          include: ['test/**/*.proof.ts'],
          execArgv: ['--no-opt', '--max-semi-space-size=64'],
          setupFiles: ['test/trust/give-way.ts'],
          maxWorkers: '100%',
        },
      },
      {
        // One by one: a browser shares the machine badly.
        test: {
          ...test,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/install-chromium.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
