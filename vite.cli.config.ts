import { defineConfig } from 'vite'

// The command line as one file without dependencies, built the way the page is: it starts fast, and both run the same code.
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    outDir: 'dist-cli',
    minify: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'interleave.js',
        codeSplitting: false,
      },
    },
  },
})
