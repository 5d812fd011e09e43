/** How long the engine may hold its thread before it listens to others, in milliseconds: on the page, well under a frame. */
export const sliceMs = 10

/** Lets others have the thread. By a message to oneself: browsers hold back timers that follow each other, by as much as a slice is long. */
export const breathe = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
