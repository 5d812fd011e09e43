import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from '../e2e/browser'

/** Serves the built page and opens a browser without a GPU, for as long as `use` takes. */
export async function served(use: (browser: Browser, url: string) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, ['tools/serve.mjs', '--port', '4700'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(server.stdout, 'data')) as [Buffer]
  const browser = await chromium.launch({ ...findBrowser(chromium.executablePath()), headless: true })
  try {
    await use(browser, /http\S+/.exec(String(said))![0])
  } finally {
    await browser.close()
    server.kill()
  }
}
