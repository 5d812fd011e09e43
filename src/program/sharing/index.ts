export { markShared } from './mark-shared'
