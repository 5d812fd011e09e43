export { compileRust } from './compile'
