let asked = false

/**
 * Has the browser keep the app, so that it opens without a network from then on. The root element's `data-offline="ready"`
 * says that it is kept. Not within another page, where many frames would each want it, nor while developing.
 */
export async function keepOffline(): Promise<void> {
  if (asked || !import.meta.env.PROD || !('serviceWorker' in navigator) || window.parent !== window) return
  asked = true
  try {
    const worker = new URL('sw.js', document.baseURI)
    await navigator.serviceWorker.register(worker, { updateViaCache: 'none' })
    await navigator.serviceWorker.ready
    document.documentElement.dataset.offline = 'ready'
  } catch {
    // Some browsers have no room for it, or none for strangers. The page works without.
  }
}
