import { test } from '@playwright/test'
import { openApp } from './app'
test('look', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openApp(page)
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(300)
  await page.screenshot({ path: 'docs/race.png' })
})
