import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

const typescript = ['**/*.ts', '**/*.svelte', '**/*.svelte.ts']

export default ts.config(
  { ignores: ['node_modules/', 'dist/', 'dist-cli/', '.cache/', 'test-results/'] },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      // Texts of the program may hold any character.
      'no-control-regex': 'off',
      'max-lines': ['error', { max: 1000, skipBlankLines: true, skipComments: true }],
      'no-implicit-coercion': 'error',
      'prefer-const': 'error',
      // Types find these out, and better.
      'no-undef': 'off',
      // A leading underscore says "unused on purpose".
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrorsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
        },
      ],
    },
  },
  {
    files: typescript,
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `noUncheckedIndexedAccess` is off for the interpreter's sake, so `!` says nothing that the type does not.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, svelteConfig },
    },
  },
  {
    // The engine is deterministic: no clock, no unseeded randomness, nothing said behind the caller's back.
    files: ['src/{base,program,languages,machine,schedule,trace,timeline,share}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'performance', 'setTimeout', 'setInterval', 'window', 'document', 'navigator'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Use a seeded generator from base.' },
        { object: 'Date', property: 'now', message: 'The machine has a virtual clock.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"]', message: 'The machine has a virtual clock.' },
        {
          selector: 'CallExpression[callee.property.name=/^(localeCompare|toLocaleString)$/]',
          message: 'Depends on the locale of the reader.',
        },
      ],
    },
  },
  {
    files: ['src/**'],
    rules: {
      // Nothing that a program or a link contains may run as script.
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/{session,screen}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
          message: 'Set text, not markup.',
        },
        { selector: 'CallExpression[callee.property.name="html"]', message: 'Set text, not markup.' },
      ],
    },
  },
  {
    files: ['src/**/*.svelte'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  {
    // Ints are numbers or bigints, and these compare by value across both only with `==`.
    files: ['src/machine/python/{arithmetic,compare}.ts'],
    rules: { eqeqeq: 'off' },
  },
  { files: ['tools/**', 'e2e/**', 'bench/**', '*.config.{js,ts}'], languageOptions: { globals: globals.node } },
)
