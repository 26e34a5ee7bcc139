import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    env: { TZ: 'Asia/Seoul' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
