// A static file server for a built checkout: `node tools/serve.mjs [--port N]`. No dependencies, this machine only.

import { createReadStream, realpathSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import { pipeline } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { createGzip } from 'node:zlib'

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.py': 'text/plain; charset=utf-8',
  '.rs': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** The file under `folder` that a request path names, or null: nothing above the folder, nothing hidden, no links out of it. */
export function fileFor(folder, requestPath) {
  let path
  try {
    path = decodeURIComponent(requestPath.split(/[?#]/, 1)[0])
  } catch {
    return null
  }
  const parts = path.split('/').filter((part) => part !== '')
  if (parts.some((part) => part.startsWith('.') || /[\\:\0]/.test(part))) return null
  if (path.endsWith('/')) parts.push('index.html')
  try {
    const base = realpathSync(folder)
    const file = realpathSync(join(base, ...parts))
    return file.startsWith(base + sep) && statSync(file).isFile() ? file : null
  } catch {
    return null
  }
}

function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const file = fileFor(folder, request.url ?? '/')
  if (file === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n')
    return
  }
  const type = types[extname(file)] ?? 'application/octet-stream'
  const zipped = /^text|json|svg|wasm/.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  response.writeHead(200, {
    'Content-Type': type,
    ...(zipped ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': statSync(file).size }),
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    // Names in assets/ carry a hash of their content; everything else may change with the next build.
    'Cache-Control': /[\\/]assets[\\/]/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  pipeline(createReadStream(file), ...(zipped ? [createGzip()] : []), response, (error) => {
    if (error) response.destroy()
  })
}

function listen(folder, host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => answer(folder, request, response))
    server.once('error', reject).listen({ host, port }, () => resolve(server))
  })
}

/**
 * Serves `folder` on the first free port from `port` on. "localhost" may mean 127.0.0.1 or ::1, as the browser likes, so
 * both are taken: otherwise another program on the other one could answer in our place.
 */
export async function serve(folder, port, tries = 50) {
  for (let candidate = port; candidate < port + tries; candidate++) {
    let v4 = null
    try {
      v4 = await listen(folder, '127.0.0.1', candidate)
      const actualPort = v4.address().port
      const v6 = await listen(folder, '::1', actualPort).catch((error) => {
        if (error.code === 'EADDRINUSE') throw error
        return null // no IPv6 here
      })
      const servers = v6 === null ? [v4] : [v4, v6]
      return {
        url: `http://localhost:${actualPort}/`,
        close: () => servers.forEach((server) => (server.close(), server.closeAllConnections())),
      }
    } catch (error) {
      v4?.close()
      if (error.code !== 'EADDRINUSE') throw error
    }
  }
  throw new Error(`No free port between ${port} and ${port + tries - 1}.`)
}

/** Reads `--port N` from a command line; a usage error ends the process with status 2. */
export function portFrom(args, otherwise) {
  const at = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='))
  if (at < 0) return otherwise
  const text = args[at] === '--port' ? args[at + 1] : args[at].slice('--port='.length)
  const port = Number(text)
  if (text && Number.isInteger(port) && port >= 0 && port < 65536) return port
  console.error('--port wants a number from 0 to 65535.')
  process.exit(2)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../dist', import.meta.url))
  const { url } = await serve(folder, portFrom(process.argv.slice(2), 4173))
  console.log(`Interleave is at ${url}`)
}
