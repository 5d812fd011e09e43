export { compilePython } from './compile'
