import { expect, test } from '@playwright/test'
import { openApp } from './app.ts'

test('the page opens, loads nothing from elsewhere and breaks no rule of its own policy', async ({ page, baseURL }) => {
  const foreign: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) foreign.push(url)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await openApp(page)
  await expect(page).toHaveTitle(/Interleave/)
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
})
