import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

// Tests run in plain Node. One that needs a document says so in its first line: // @vitest-environment jsdom
export default defineConfig({
  // Svelte as in the page, also where a test runs without one: effects run, `flushSync` flushes.
  plugins: [svelte({ dynamicCompileOptions: () => ({ generate: 'client' }) })],
  resolve: { conditions: ['browser'] },
  ssr: { resolve: { conditions: ['browser', 'module', 'node', 'development'] } },
  test: {
    include: ['{src,scenarios,tests,tools}/**/*.test.{ts,mjs}'],
    environment: 'node',
    pool: 'threads',
    // Files share modules: no module keeps anything that could tell one test from another, and loading them anew takes a minute.
    isolate: false,
    // No test is about time: this only ends one that hangs.
    testTimeout: 120_000,
    maxWorkers: 2,
  },
})
