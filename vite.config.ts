import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { offline } from './tools/offline/plugin.ts'

export default defineConfig({
  // Relative addresses: the same dist/ works at the root of a site, under any path, and offline.
  base: './',
  plugins: [svelte(), offline()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // tools/size.mjs reads from the manifest what the first screen loads.
    manifest: true,
    // The licences of what is bundled go along with it.
    license: { fileName: 'licenses.md' },
    modulePreload: { polyfill: false },
    // The first screen in one piece: the many small files it would be else take turns at a browser's six connections.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial'] }] } } },
    assetsInlineLimit: 0,
    // Each chunk has its own budget in tools/size.mjs, which fails where this would only warn.
    chunkSizeWarningLimit: 1000,
  },
})
