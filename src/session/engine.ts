// Everything heavy, in one part of the page that is fetched when the first program is to run.
export { format as formatSchedule, parse as parseSchedule } from '../schedule/text'
export { linkOf, workFromLink } from './link'
export { Book } from './recording/book'
export { gilRuns } from './recording/gil-runs'
export { Studio } from './recording/studio'
