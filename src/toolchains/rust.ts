import { compileRust } from '../languages/rust'
import { rustLibrary } from '../machine/rust/library'
import type { Toolchain } from './toolchain'

export const rust: Toolchain = { compile: compileRust, library: rustLibrary, fileName: 'src/main.rs' }
