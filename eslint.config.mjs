import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.test.ts', '**/*.test.tsx', 'server/test/**', '**/test/**'];
const COMMAND_LINE = ['scripts/**', 'server/src/cli.ts', 'server/src/cli/**', '*.mjs'];
const NODE_GLOBALS = [
  'AbortController',
  'AbortSignal',
  'Buffer',
  'Headers',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'performance',
  'process',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'structuredClone',
];

/** Chosen one by one rather than by preset: each of these has cost somebody money or a night, and nothing else is said. */
const typedRules = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
  ],
};

const NO_CONST_ENUM = {
  selector: 'TSEnumDeclaration[const=true]',
  message: 'const enum breaks isolatedModules; use a plain union.',
};
/** The compiler turns new syntax into old, but it brings no new methods; its types know those of Node all the same. */
const NO_NEW_METHODS = {
  selector:
    'CallExpression[callee.property.name=/^(at|replaceAll|findLast|findLastIndex|toReversed|toSorted|toSpliced|hasOwn|groupBy|withResolvers|replaceChildren|randomUUID)$/]',
  message: 'Phones with a browser of 2019 do not have this method; write it with what ES2020 has.',
};

const houseRules = {
  complexity: ['error', 15],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: false, skipComments: false }],
  'max-params': ['error', 6],
  'no-console': 'error',
  'no-restricted-syntax': ['error', NO_CONST_ENUM],
  'prefer-const': 'error',
};

const unusedVariables = {
  argsIgnorePattern: '^_',
  varsIgnorePattern: '^_',
  caughtErrors: 'all',
  caughtErrorsIgnorePattern: '^_',
  ignoreRestSiblings: true,
};

export default defineConfig(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      // A build under way.
      '**/.dist.*/**',
      '**/coverage/**',
      '.local/**',
      'miniapp/.temp/**',
      'shared/src/**/*.generated.ts',
      'server/test/architecture/fixtures/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    extends: [js.configs.recommended],
    rules: houseRules,
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
    rules: { 'no-unused-vars': ['error', unusedVariables] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...typedRules,
      // Nest needs the imported class as a value for injection, so type imports are the writer's choice.
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', unusedVariables],
    },
  },
  {
    files: ['miniapp/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['miniapp/src/**/*.{ts,tsx}', 'shared/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_CONST_ENUM, NO_NEW_METHODS] },
  },
  {
    // Taro's own configuration and page config files are CommonJS or call globals that only its compiler knows.
    files: ['miniapp/config/**', 'miniapp/*.{js,ts}', 'miniapp/**/*.config.ts'],
    languageOptions: {
      globals: { module: 'writable', require: 'readonly', defineAppConfig: 'readonly', definePageConfig: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: COMMAND_LINE, rules: { 'no-console': 'off' } },
  {
    files: TESTS,
    rules: { 'max-lines': ['error', 600], 'max-lines-per-function': 'off', complexity: 'off' },
  },
);
