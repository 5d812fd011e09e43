import { compilePython } from '../languages/python'
import { pythonLibrary } from '../machine/library'
import type { Toolchain } from './toolchain'

export const python: Toolchain = { compile: compilePython, library: pythonLibrary, fileName: 'program.py' }
