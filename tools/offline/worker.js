// The service worker: after the first visit the app opens and works without a network. The build puts its version and the
// files of the app in (plugin.ts); apart from that this is what runs.
//
// Written by hand rather than by Workbox: all that is wanted is one list of files, fetched once, whole and unchanged. That
// is this page of code, against a build dependency of some hundred packages and a run-time larger than the rules it follows.

const version = __VERSION__
/** Path from the scope on, and what its content has to be. */
const files = __FILES__

const { scope } = self.registration
// Another copy of the app may live elsewhere on this site, with caches of its own.
const prefix = `interleave ${scope} `
const cacheName = prefix + version
const known = new Set(files.map(([path]) => new URL(path, scope).href))

self.addEventListener('install', (event) => event.waitUntil(fill()))
// At once and without asking: a page that is open goes on with its own files, whose names carry what is in them and which
// older caches keep until no page is open that could want them.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const key = keyOf(event.request)
  if (key === null) return
  event.respondWith(answer(key, event.request))
  if (event.request.mode === 'navigate') event.waitUntil(tidy(event.resultingClientId))
})

/** All files or none: half an app would be worse than the network. */
async function fill() {
  const cache = await caches.open(cacheName)
  const left = files.slice()
  const take = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) await store(cache, file)
  }
  try {
    await Promise.all([take(), take(), take(), take()])
  } catch (error) {
    await caches.delete(cacheName)
    throw error
  }
  await self.skipWaiting()
}

/** Only what the build made comes in: a file of another version, or one changed on its way, fails its checksum. */
async function store(cache, [path, integrity]) {
  const url = new URL(path, scope).href
  const isNamedByContent = path.startsWith('assets/')
  const kept = isNamedByContent ? await find(url) : undefined
  const response = kept ?? (await fetch(url, { integrity, cache: isNamedByContent ? 'default' : 'no-cache' }))
  if (!response.ok) throw new Error(`${response.status} for ${url}`)
  await cache.put(url, response)
}

/** The file that answers a request; null: none of ours, the network answers. Nothing is ever added by what a page asks for. */
function keyOf({ method, mode, url }) {
  const { origin, pathname } = new URL(url)
  const key = origin + pathname
  if (method !== 'GET' || !key.startsWith(scope)) return null
  if (mode === 'navigate') return key === scope || key === `${scope}index.html` ? scope : null
  return known.has(key) || key.startsWith(`${scope}assets/`) ? key : null
}

async function answer(key, request) {
  return (await find(key)) ?? fetch(request)
}

/** In this version's files, then in those of older ones. */
async function find(key) {
  const others = (await ownCaches()).filter((name) => name !== cacheName)
  for (const name of [cacheName, ...others]) {
    const found = await (await caches.open(name)).match(key, { ignoreVary: true })
    if (found !== undefined) return found
  }
  return undefined
}

const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(prefix))

/** When the only page is the one being opened, nobody wants older files any more. */
async function tidy(opening) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.some(({ id }) => id !== opening)) return
  for (const name of await ownCaches()) if (name !== cacheName) await caches.delete(name)
}
