// Which Chromium the browser tests run in. In this order: the one INTERLEAVE_BROWSER names, Playwright's own, one that the
// system has, the one from npm (@sparticuz/chromium: Linux on x64, brings its own libraries and fonts), which
// INTERLEAVE_BROWSER=npm names. Nothing is downloaded.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = rootOf(dirname(fileURLToPath(import.meta.url)))

/** The checkout a file is in, wherever it was bundled to. */
function rootOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) || dirname(folder) === folder ? folder : rootOf(dirname(folder))
}

interface Browser {
  executablePath: string
  args: string[]
  env: Record<string, string>
  /** Settings of fontconfig with the fonts that the browser from npm brings and no others: so it draws the same everywhere. */
  ownFonts: string | null
}

// Tests must not depend on services outside, nor wait for them where there is no network.
const quietArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--force-color-profile=srgb',
]

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

function systemBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = [...folders.flatMap((folder) => systemNames.map((name) => join(folder, name))), ...systemPaths]
  return candidates.find((path) => existsSync(path)) ?? null
}

/**
 * Unpacks @sparticuz/chromium into .cache once. The package unpacks into the folder for temporary files under a fixed name,
 * whatever its version; a process of its own with a folder of its own keeps versions and concurrent runs apart. Told that it
 * runs on AWS, it also unpacks the system libraries (NSS and others) that a bare Debian lacks.
 */
function npmBrowser(): Browser | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const packageFile = join(root, 'node_modules/@sparticuz/chromium/package.json')
  if (!existsSync(packageFile)) return null
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  const folder = join(root, `.cache/chromium-${version}`)
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`
    mkdirSync(fresh, { recursive: true })
    const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      encoding: 'utf8',
    })
    if (status !== 0) {
      rmSync(fresh, { recursive: true, force: true })
      throw new Error(`Could not unpack @sparticuz/chromium: ${stderr}`)
    }
    // For machines without fontconfig's own settings: they would show no text at all.
    writeFileSync(
      join(fresh, 'fonts.conf'),
      `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
    )
    try {
      renameSync(fresh, folder)
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true })
      if (!existsSync(folder)) throw error // else another run was first, and its copy is as good
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    // It has no sandbox helper and no zygote. Drawing by the processor alone takes a fifth of what an emulated GPU does.
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text'],
    env: {
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, join(folder, 'al2023/lib')].filter((path) => path).join(':'),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
    },
    ownFonts: join(folder, 'fonts.conf'),
  }
}

/** Launch options. `playwrightOwn` is where Playwright would look for its own browser: `chromium.executablePath()`. */
export function findBrowser(playwrightOwn: string): Browser {
  const named = process.env.INTERLEAVE_BROWSER
  if (named && named !== 'npm' && !existsSync(named))
    throw new Error(`INTERLEAVE_BROWSER names ${named}, which does not exist.`)
  const executablePath = named ?? (existsSync(playwrightOwn) ? playwrightOwn : systemBrowser())
  const own = executablePath === null || executablePath === 'npm'
  const found = own ? npmBrowser() : { executablePath, args: [], env: {}, ownFonts: null }
  if (found === null) {
    throw new Error(
      'No Chromium found. Any of these will do: `npx playwright install chromium`, a Chromium or Chrome on the PATH, or INTERLEAVE_BROWSER=/path/to/it.',
    )
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { ...found, args: [...new Set([...found.args, ...asRoot, ...quietArgs])] }
}
