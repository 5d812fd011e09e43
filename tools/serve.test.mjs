import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileFor, serve } from './serve.mjs'

const outside = mkdtempSync(join(tmpdir(), 'serve-'))
const folder = join(outside, 'dist')

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(folder, '.vite'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets/a-1.js'), 'export {};')
  writeFileSync(join(folder, '.vite/manifest.json'), '{}')
  writeFileSync(join(folder, 'sw.js'), '')
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}')
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'))
})
afterAll(() => rmSync(outside, { recursive: true }))

describe('the files that a request path reaches', () => {
  test.each(['/', '/?x=1', '/index.html', '/assets/a-1.js', '/assets//a-1.js'])('%s is served', (path) => {
    expect(fileFor(folder, path)).not.toBeNull()
  })
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/link.txt',
    '/.vite/manifest.json',
    '/assets',
    '/assets/',
    '/%00',
    '/%',
    '/nothing',
  ])('%s is not', (path) => {
    expect(fileFor(folder, path)).toBeNull()
  })
})

test('serves with the right types, and moves to the next port where one is taken', async () => {
  const first = await serve(folder, 4321)
  const second = await serve(folder, Number(new URL(first.url).port))
  expect(second.url).not.toBe(first.url)
  const page = await fetch(second.url)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect((await fetch(`${first.url}assets/a-1.js`)).headers.get('content-type')).toContain('text/javascript')
  expect((await fetch(`${first.url}nothing`)).status).toBe(404)
  expect((await fetch(first.url, { method: 'POST' })).status).toBe(405)
  // A worker kept by the browser would keep the app as it was.
  const worker = await fetch(`${first.url}sw.js`)
  expect(worker.headers.get('cache-control')).toBe('no-cache')
  expect(worker.headers.get('content-type')).toContain('text/javascript')
  const manifest = await fetch(`${first.url}manifest.webmanifest`)
  expect(manifest.headers.get('content-type')).toBe('application/manifest+json')
  // Texts come zipped to whoever can unzip them.
  const plain = await fetch(page.url, { headers: { 'accept-encoding': 'identity' } })
  expect([page.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['gzip', null])
  expect(await page.text()).toBe(await plain.text())
  first.close()
  second.close()
})
