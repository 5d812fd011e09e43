export const textFile = (text: string) => new Blob([text], { type: 'text/plain' })

/** Lets the reader keep a file under a name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  // The browser has the file by the time it has answered the click, and some only begin to read then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
