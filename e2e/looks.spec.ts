import { expect, test, type Page } from '@playwright/test'
import { openApp } from './app.ts'

const sizes = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'projector', width: 1280, height: 720 },
] as const

for (const { name, width, height } of sizes) {
  test(`Korean, dark, ${name}: nothing sticks out sideways`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'ko-KR',
      colorScheme: 'dark',
      hasTouch: name === 'phone',
      baseURL,
    })
    const page = await context.newPage()
    await openApp(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.getByRole('button', { name: '재생' })).toBeVisible()
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      expect(await overhang(page)).toBeLessThanOrEqual(0)
    }
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    await context.close()
  })
}

const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('on a phone, what is touched is large enough', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, baseURL })
  const page = await context.newPage()
  await openApp(page)
  const small: string[] = []
  for (const button of await page.locator('header button, footer button, [role=tab]').all()) {
    const box = await button.boundingBox()
    if (box && (box.height < 40 || box.width < 40))
      small.push(`${await button.getAttribute('aria-label')} ${box.width}×${box.height}`)
  }
  expect(small).toEqual([])
  await context.close()
})

test('language and colours are remembered', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: '한국어' }).click()
  await page.getByRole('button', { name: /^화면 색/ }).click()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.getByRole('button', { name: '화면 색: 밝게' })).toBeVisible()
})
