// Everything heavy, in one part of the page that is fetched when the first program is to run.
export { format as formatSchedule, parse as parseSchedule } from '../schedule/text'
export { compile, rejection } from './compile'
export { gilRuns } from './gil-runs'
export { linkOf, workFromLink } from './link'
export { Recording } from './recording'
