/**
 * One Jest configuration for the whole workspace; each project is a stage of `npm test` (scripts/run/stages.mjs).
 *
 * Nest 12 and some of its dependencies are published as ES modules only, which Jest on Node 20 cannot require. So both
 * our TypeScript and those packages are compiled to CommonJS by swc on the way in.
 */
const swcFor = (syntaxOptions) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true, dynamicImport: true, ...syntaxOptions },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
    },
    module: { type: 'commonjs' },
  },
];

const esmOnlyPackages = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'content-disposition',
  'load-esm',
  'uid',
  // Of light-my-request.
  'cookie',
  // Of openapi-typescript.
  'parse-json',
  'index-to-position',
  'change-case',
  'supports-color',
];

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'jsx', 'json', 'node'],
  transform: {
    '\\.[jt]sx$': swcFor({ tsx: true }),
    '\\.(m?[jt]s)$': swcFor({ tsx: false }),
  },
  // Wherever npm has put them: at the top or inside the package that needs them.
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esmOnlyPackages.join('|')})/)`],
  moduleNameMapper: {
    '^@guike/shared$': '<rootDir>/shared/src/index.ts',
    // TypeScript sources name the file that will exist after the build; here only the source does.
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
  },
  // Builds and the demo's data hold copies of package.json files, which Jest would report as duplicates.
  modulePathIgnorePatterns: ['<rootDir>/.local/', '/dist/', '/dist\\.'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/fixtures/'],
};

/**
 * @param {string} displayName
 * @param {string[]} testMatch
 * @param {object} [more]
 */
const project = (displayName, testMatch, more = {}) => ({
  ...shared,
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  ...more,
});

export default {
  // Integration tests and browsers are slower than Jest's default of 5 s on a small, shared machine.
  testTimeout: 30_000,
  projects: [
    project('unit', [
      'server/src/**/*.spec.ts',
      'shared/src/**/*.spec.ts',
      'miniapp/src/**/*.spec.ts',
      'scripts/**/*.spec.ts',
    ]),
    project('integration', ['server/src/**/*.int-spec.ts', 'server/test/integration/**/*.{test,int-spec}.ts']),
    project('concurrency', ['server/test/concurrency/**/*.test.ts']),
    project('faults', ['server/test/faults/**/*.test.ts']),
    project('model', ['server/test/model/**/*.test.ts']),
    project('e2e', ['server/test/e2e/**/*.test.ts']),
    project('architecture', ['server/test/architecture/**/*.test.ts']),
    project('browser', ['miniapp/test/browser/**/*.test.ts'], {
      globalSetup: '<rootDir>/miniapp/test/browser/support/before-the-first-story.ts',
      globalTeardown: '<rootDir>/miniapp/test/browser/support/after-the-last-story.ts',
    }),
    project('weapp', ['miniapp/test/weapp/**/*.test.ts']),
  ],
};
