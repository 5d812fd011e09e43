/** Resolves when the next frame is on the screen: what is heavy and can come a moment later waits for it. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    // The message is taken up after the frame that this callback belongs to.
    requestAnimationFrame(() => port2.postMessage(null))
  })
