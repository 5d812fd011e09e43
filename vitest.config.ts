import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// Tests run in plain Node. One that needs a document says so in its first line: // @vitest-environment jsdom
export default defineConfig({
  plugins: [svelte({ compilerOptions: { generate: 'client' } })],
  // Svelte's own runtime for the browser, in tests too: runes behave as they do in the page.
  resolve: { conditions: ['browser'] },
  ssr: { resolve: { conditions: ['browser', 'module', 'node', 'development'] } },
  test: {
    include: ['{src,scenarios,tests,tools}/**/*.test.{ts,mjs}'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
  },
});
