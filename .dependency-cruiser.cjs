// The rooms of src/ and who may import whom. The table is the rule; everything below it only puts it into the tool's terms.
// A room may always import from itself. Tests may import any room, their own fixtures and Node, for a test of the machine
// needs a program to run, and only what ships has to keep its doors.

const rooms = {
  base: { rooms: [], packages: [] },
  program: { rooms: ['base'], packages: [] },
  languages: { rooms: ['base', 'program'], packages: ['@lezer/.+'] },
  machine: { rooms: ['base', 'program'], packages: ['xstate'] },
  schedule: { rooms: ['base', 'machine'], packages: [] },
  trace: { rooms: ['base', 'program', 'machine'], packages: [] },
  explore: { rooms: ['base', 'program', 'machine', 'schedule', 'trace'], packages: [] },
  timeline: { rooms: ['base', 'program', 'trace'], packages: [] },
  share: { rooms: ['base', 'schedule'], packages: ['fflate', 'uqr'] },
  toolchains: { rooms: ['program', 'languages', 'machine'], packages: [] },
  session: {
    rooms: ['base', 'program', 'machine', 'toolchains', 'schedule', 'trace', 'explore', 'timeline', 'share'],
    packages: ['svelte', 'xstate'],
    scenarios: true,
  },
  screen: {
    rooms: ['session', 'timeline', 'share'],
    packages: ['svelte', 'd3-.+', '@codemirror/.+', '@lezer/.+', 'pretendard'],
    scenarios: true,
  },
  cli: {
    rooms: ['base', 'program', 'machine', 'toolchains', 'schedule', 'trace', 'explore', 'timeline', 'share'],
    packages: [],
    scenarios: true,
    node: true,
  },
}

const tests = '\\.test\\.ts$|(^|/)testing/'
const recursiveWalks = '^src/languages/rust/(?:types/checking|emit)/'
const anyOf = (names) => `(?:${names.join('|')})`

const roomRules = Object.entries(rooms).map(([room, may]) => {
  const allowed = [
    `^src/${anyOf([room, ...may.rooms])}/`,
    ...(may.scenarios ? ['^scenarios/'] : []),
    ...(may.packages.length > 0 ? [`^node_modules/(?:@types/)?${anyOf(may.packages)}/`] : []),
  ]
  const extra = [...may.packages, ...(may.node ? ['Node'] : []), ...(may.scenarios ? ['scenarios/'] : [])]
  return {
    name: `${room}-imports-only`,
    comment: `src/${room} may import only: ${[...may.rooms, ...extra].join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `^src/${room}/`, pathNot: tests },
    to: { pathNot: allowed, ...(may.node ? { dependencyTypesNot: ['core'] } : {}) },
  }
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'every-room-has-a-row',
      comment: 'A new folder in src/ needs its row in the table above.',
      severity: 'error',
      from: { path: `^src/(?!${anyOf(Object.keys(rooms))}/)` },
      to: {},
    },
    {
      name: 'languages-and-machine-never-meet',
      comment: 'They meet in program, which both know.',
      severity: 'error',
      from: { path: '^src/(languages|machine)/', pathNot: tests },
      to: { path: '^src/(languages|machine)/', pathNot: '^src/$1/' },
    },
    {
      name: 'd3-only-in-screen-draw',
      severity: 'error',
      from: { pathNot: '^src/screen/draw/' },
      to: { path: '^node_modules/(@types/)?d3' },
    },
    {
      name: 'svelte-only-in-session-and-screen',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(session|screen)/' },
      to: { path: '^node_modules/svelte/' },
    },
    {
      name: 'nothing-that-ships-imports-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-cycles',
      comment:
        'Only the files of one recursive walk may know each other: an expression is checked within an expression.',
      severity: 'error',
      from: { pathNot: recursiveWalks },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycles-out-of-a-walk',
      severity: 'error',
      from: { path: `(${recursiveWalks})` },
      to: { circular: true, via: { pathNot: '^$1' }, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'every-import-is-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'packages-are-declared',
      comment: 'What ships comes from "dependencies" in package.json.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.css'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
