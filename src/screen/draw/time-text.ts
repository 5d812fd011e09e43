/** Virtual time for people: `0`, `120 ns`, `4.5 µs`, `10 ms`, `1.2 s`. */
export function timeText(nanoseconds: number): string {
  const units = [
    [1e9, 's'],
    [1e6, 'ms'],
    [1e3, 'µs'],
    [1, 'ns'],
  ] as const
  if (nanoseconds === 0) return '0'
  const [size, unit] = units.find(([least]) => Math.abs(nanoseconds) >= least * 0.9999995) ?? [1, 'ns']
  return `${Number((nanoseconds / size).toPrecision(5))} ${unit}`
}
