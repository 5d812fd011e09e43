/**
 * What the real library has and ours has not: a program that names it is not wrong, it is not supported. Modules stand
 * alone, items behind their module.
 */
const missing: Readonly<Record<string, readonly string[]>> = {
  '': ['alloc', 'arch', 'ascii', 'backtrace', 'ffi', 'fs', 'future', 'net', 'os', 'path', 'task'],
  env: ['current_dir', 'current_exe', 'home_dir', 'join_paths', 'remove_var', 'set_var', 'split_paths', 'temp_dir'],
  hash: ['SipHasher'],
  io: ['Chain', 'IoSlice', 'IsTerminal', 'LineWriter', 'Seek', 'SeekFrom', 'Take', 'copy', 'pipe', 'repeat'],
  mem: ['zeroed', 'swap_nonoverlapping'],
  process: ['Child', 'ChildStdin', 'ChildStdout', 'Command', 'ExitStatus', 'Output', 'Stdio'],
  ptr: ['copy', 'copy_nonoverlapping', 'slice_from_raw_parts', 'slice_from_raw_parts_mut', 'write_bytes'],
}

/** Whether the real library has what a path names, to be asked where ours has not: `std::fs`, `core::mem::zeroed`. */
export function isMissing(path: string): boolean {
  const [root, ...names] = path.split('::')
  if (!['std', 'core', 'alloc'].includes(root!)) return false
  return missing[names.slice(0, -1).join('::')]?.includes(names.at(-1)!) ?? false
}
