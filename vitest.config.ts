import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// Tests run in plain Node. One that needs a document says so in its first line: // @vitest-environment jsdom
export default defineConfig({
  plugins: [svelte()],
  test: {
    include: ['src/**/*.test.ts', 'scenarios/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
  },
});
