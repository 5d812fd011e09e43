import type { Picture } from '../../../timeline/export/picture'

/** What browsers grant a canvas: pixels a side, and in all. */
const longestSide = 16_384
const mostPixels = 100_000_000

/** How many pixels a unit of a picture gets: two, as on good screens, or as many as there may be. */
export const scaleOf = ({ width, height }: Pick<Picture, 'width' | 'height'>) =>
  Math.min(2, longestSide / width, longestSide / height, Math.sqrt(mostPixels / (width * height)))

/** A picture in pixels. Rejects where the browser has no room for it. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const scale = scaleOf(picture)
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(picture.svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(picture.width * scale)
  canvas.height = Math.floor(picture.height * scale)
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no room for the picture')) : resolve(blob)),
      'image/png',
    ),
  )
}
