import { chromium, defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser.ts'

// A port of this run's own: two runs at once do not meet, nor either of them a page that someone serves by hand. Playwright
// reads this file again in every worker; they inherit the environment.
const port = (process.env.INTERLEAVE_TEST_PORT ??= String(20_000 + (process.pid % 10_000)))
const browser = findBrowser(chromium.executablePath())

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: 'e2e/views/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // No test is about time: these only end one that hangs, on a machine busy with other things.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    // Tests are about the page as the server has it; pass-on.spec.ts lets the worker in that keeps it for later.
    serviceWorkers: 'block',
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    // A trace of what every test does takes half as long again; `--trace on` asks for one.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      args: browser.args,
      env: { ...process.env, ...browser.env } as Record<string, string>,
    },
  },
  webServer: {
    command: `node tools/serve.mjs --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
})
