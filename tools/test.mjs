// npm test: every test there is, from a fresh clone on. Ends with one plain line: `N passed, N failed`.

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { binOf, ensureBuilt, ensureInstalled, root, run } from './ensure.mjs'

ensureInstalled()
ensureBuilt()

const cache = join(root, '.cache')
mkdirSync(cache, { recursive: true })

function reportOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null // the runner died before it could write one
  }
}

/** Runs one test runner and counts. One that fails without naming a failed test (a file that does not load) counts as one. */
function count(args, reportFile, countsOf, env = {}) {
  rmSync(reportFile, { force: true })
  const status = run(process.execPath, args, { env: { ...process.env, ...env } })
  const report = reportOf(reportFile)
  const counts = report === null ? { passed: 0, failed: 0, skipped: 0 } : countsOf(report)
  if (status !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}

const unitReport = join(cache, 'vitest.json')
const unit = count(
  [binOf('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  unitReport,
  (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      report.testResults.filter(
        (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
      ).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
)

const browserReport = join(cache, 'playwright.json')
const browser = count(
  [binOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
  browserReport,
  ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }),
  { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
)

const passed = unit.passed + browser.passed
const failed = unit.failed + browser.failed
const skipped = unit.skipped + browser.skipped
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
