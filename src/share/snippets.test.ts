// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { addressOf, embedAddressOf, isLocal } from './addresses'
import { snippet, snippetKinds } from './snippets'

const place = { origin: 'https://interleave.example', pathname: '/a&b/' }
const embedded = { address: embedAddressOf(place, '1.AbC'), title: 'Locks <b>"&"</b>' }

test('addresses', () => {
  expect(addressOf(place, '1.AbC')).toBe('https://interleave.example/a&b/#1.AbC')
  expect(embedded.address).toBe('https://interleave.example/a&b/?embed#1.AbC')
  for (const local of ['http://localhost:4173/#1', 'http://127.0.0.1/', 'http://[::1]:80/', 'file:///x/index.html'])
    expect(isLocal(local), local).toBe(true)
  expect(isLocal('https://localhost.example.org/')).toBe(false)
})

test.each(snippetKinds)('%s: one frame, with its address and title as they are', (kind) => {
  const text = snippet(kind, embedded)
  const frames = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('iframe')
  expect(frames.length).toBe(1)
  const [frame] = frames
  expect(frame!.getAttribute(kind === 'reveal' ? 'data-src' : 'src')).toBe(embedded.address)
  expect(frame!.title).toBe(embedded.title)
  expect(text).not.toContain('<b>')
  if (kind === 'marp') expect(text).toContain('\n## Locks \\<b\\>"&"\\</b\\>\n')
})
