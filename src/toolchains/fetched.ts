/** What `make` gives, made when first asked for and kept; where making it failed, whoever asks again may have more luck. */
export function fetched<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = null
      throw error
    }))
}
