import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { writeWorker } from './plugin.ts'

const folder = mkdtempSync(join(tmpdir(), 'offline-'))
afterAll(() => rmSync(folder, { recursive: true }))

const scope = 'https://site.example/app/'

/** A build: some files, and the worker that goes with them. */
function build(files: Readonly<Record<string, string>>): string {
  rmSync(folder, { recursive: true })
  for (const [path, text] of Object.entries({ ...files, '.vite/manifest.json': '{}' })) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  writeWorker(folder)
  return readFileSync(join(folder, 'sw.js'), 'utf8')
}

class FakeCache extends Map<string, string> {
  match = (key: string) => Promise.resolve(this.get(key))
  put = (key: string, { text }: { text: string }) => Promise.resolve(this.set(key, text))
}

/** What of a browser the worker asks for. */
class Browser {
  readonly stores = new Map<string, FakeCache>()
  pages: { id: string }[] = []
  fetched: string[] = []
  /** What the server has; a checksum that does not fit is a network error, as in browsers. */
  broken: string | null = null

  readonly caches = {
    open: (name: string) => {
      if (!this.stores.has(name)) this.stores.set(name, new FakeCache())
      const store = this.stores.get(name)!
      const wrapped = { match: async (key: string) => wrap(await store.match(key)), put: store.put }
      return Promise.resolve(wrapped)
    },
    delete: (name: string) => Promise.resolve(this.stores.delete(name)),
    keys: () => Promise.resolve([...this.stores.keys()]),
  }

  start(code: string) {
    const handlers: Record<string, (event: object) => void> = {}
    const self = {
      registration: { scope },
      addEventListener: (type: string, handler: (event: object) => void) => (handlers[type] = handler),
      skipWaiting: () => Promise.resolve(),
      clients: { claim: () => Promise.resolve(), matchAll: () => Promise.resolve(this.pages) },
    }
    const fetch = (url: string | { url: string }) => {
      const address = typeof url === 'string' ? url : url.url
      this.fetched.push(address)
      if (address === this.broken) return Promise.reject(new Error('integrity'))
      return Promise.resolve(wrap(`server ${address}`))
    }
    runInNewContext(code, { self, caches: this.caches, fetch, URL })
    return {
      install: () =>
        new Promise((resolve, reject) =>
          handlers.install!({ waitUntil: (work: Promise<unknown>) => work.then(resolve, reject) }),
        ),
      async get(url: string, { mode = 'no-cors', method = 'GET' } = {}) {
        let answer: Promise<{ text: string }> | null = null
        const work: Promise<unknown>[] = []
        handlers.fetch!({
          request: { url, mode, method },
          resultingClientId: 'opening',
          respondWith: (promise: Promise<{ text: string }>) => (answer = promise),
          waitUntil: (promise: Promise<unknown>) => work.push(promise),
        })
        await Promise.all(work)
        return answer === null ? null : (await (answer as Promise<{ text: string }>)).text
      },
    }
  }
}

const wrap = (text: string | undefined) => (text === undefined ? undefined : { ok: true, status: 200, text })

const first = { 'index.html': '<!doctype html>', 'assets/a-1.js': 'a', 'favicon.svg': '<svg/>' }
let browser: Browser
beforeEach(() => (browser = new Browser()))

describe('the service worker', () => {
  test('keeps every file that was built, and answers with them', async () => {
    const worker = browser.start(build(first))
    await worker.install()
    expect(browser.fetched.toSorted()).toEqual([scope, `${scope}assets/a-1.js`, `${scope}favicon.svg`].toSorted())
    browser.fetched = []
    for (const page of [scope, `${scope}?embed`, `${scope}index.html`])
      expect(await worker.get(page, { mode: 'navigate' })).toBe(`server ${scope}`)
    expect(await worker.get(`${scope}assets/a-1.js`)).toBe(`server ${scope}assets/a-1.js`)
    expect(browser.fetched).toEqual([])
  })

  test('has nothing to do with anything else', async () => {
    const worker = browser.start(build(first))
    await worker.install()
    for (const url of ['https://elsewhere.example/a.js', 'https://site.example/other/', `${scope}report.html`])
      expect(await worker.get(url)).toBeNull()
    expect(await worker.get(`${scope}docs/`, { mode: 'navigate' })).toBeNull()
    expect(await worker.get(`${scope}favicon.svg`, { method: 'POST' })).toBeNull()
    expect(await worker.get(`${scope}sw.js`)).toBeNull()
    const [cache] = browser.stores.values()
    expect(cache!.size).toBe(3)
  })

  test('keeps all files or none', async () => {
    browser.broken = `${scope}assets/a-1.js`
    await expect(browser.start(build(first)).install()).rejects.toThrow('integrity')
    expect(browser.stores.size).toBe(0)
  })

  test('of a newer build leaves older files to pages that are open, and fetches only what is new', async () => {
    await browser.start(build(first)).install()
    browser.stores.set('interleave https://site.example/other/ 1', new FakeCache())
    browser.fetched = []
    const second = { ...first, 'index.html': '<!doctype html>2', 'assets/b-2.js': 'b' } as Record<string, string>
    const worker = browser.start(build(second))
    await worker.install()
    expect(browser.fetched).not.toContain(`${scope}assets/a-1.js`)
    delete second['assets/a-1.js']
    const third = browser.start(build(second))
    await third.install()

    browser.pages = [{ id: 'opening' }, { id: 'open' }]
    await third.get(scope, { mode: 'navigate' })
    expect(await third.get(`${scope}assets/a-1.js`)).toBe(`server ${scope}assets/a-1.js`)
    expect(browser.stores.size).toBe(4)

    browser.pages = [{ id: 'opening' }]
    await third.get(scope, { mode: 'navigate' })
    expect(browser.stores.size).toBe(2)
  })

  test('is another one when a file is', () => {
    const version = (code: string) => /const version = "(\w+)"/.exec(code)![1]
    expect(version(build(first))).toBe(version(build(first)))
    expect(version(build({ ...first, 'favicon.svg': '<svg></svg>' }))).not.toBe(version(build(first)))
    expect(build(first)).not.toContain('.vite')
  })
})
