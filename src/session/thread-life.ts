export { threadLife } from '../machine/thread-states'
